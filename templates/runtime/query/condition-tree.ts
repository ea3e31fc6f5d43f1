import { refuse } from '../codec/encode-scalar.js';
import { QueryTooLongError } from '../errors.js';
import type { Conjunction, Disjunction, Term } from './vtql.js';

/** What `where` builds. */
export type ConditionTree =
  Comparisons | { readonly kind: 'and' | 'or'; readonly parts: readonly ConditionTree[] };

/** One condition. */
interface Comparisons {
  readonly kind: 'terms';
  /** Alternatives to each other; none: no record meets it. */
  readonly terms: readonly Term[];
  /** Modules of which one's id prefix has to be read live before this can be sent. */
  readonly prefixOf?: readonly string[] | undefined;
}

/** Whether it cannot be sent before a prefix has been read live. */
export function isOpen(tree: ConditionTree): boolean {
  return tree.kind === 'terms' ? tree.prefixOf !== undefined : tree.parts.some(isOpen);
}

/** More cannot be printed into a URL: the shortest term has about ten bytes. */
const MAX_ALTERNATIVES = 700;

/**
 * The disjunctive normal form of `parts` joined by `and`, because VTQL has no parentheses.
 * Alternatives that differ in one field only are folded into `in`.
 * @returns undefined: all records. An empty list: none, so that nothing need be sent
 * @throws QueryTooLongError where there would be more alternatives than a URL holds
 */
export function normalForm(
  module: string,
  parts: readonly ConditionTree[],
): Disjunction | undefined {
  const alternatives = expand(module, { kind: 'and', parts });
  return alternatives.some((terms) => terms.length === 0) ? undefined : alternatives;
}

function expand(module: string, tree: ConditionTree): Disjunction {
  if (tree.kind === 'terms') {
    // Before a query is sent its prefixes are known; only toVtql() comes here without them.
    if (tree.prefixOf !== undefined) {
      refuse({ module, field: tree.terms[0]?.field }, 'has no id prefix before the query is sent');
    }
    return fold(
      module,
      tree.terms.map((term) => [term]),
    );
  }
  const parts = tree.parts.map((part) => expand(module, part));
  if (tree.kind === 'or') return fold(module, parts.flat());
  return parts.reduce<Disjunction>(
    (found, part) => {
      if (found.length * part.length > MAX_ALTERNATIVES) throw tooMany(module);
      const joined = found.flatMap((left) => part.map((right) => [...left, ...right]));
      return fold(module, joined);
    },
    [[]],
  );
}

function tooMany(module: string): QueryTooLongError {
  return new QueryTooLongError(
    `${module}: the condition has more than ${MAX_ALTERNATIVES} alternatives.`,
    {
      module,
      hint: 'VTQL has no parentheses: groups of or multiply. Send several queries.',
    },
  );
}

/** Merges alternatives that are the same but for the values of one `=` or `in`, and drops repeats. */
function fold(module: string, alternatives: Disjunction): Disjunction {
  const merged: Conjunction[] = [];
  for (const one of alternatives) {
    let folded: Conjunction | undefined;
    const place = merged.findIndex((other) => (folded = foldTwo(other, one)) !== undefined);
    if (folded === undefined) merged.push(one);
    else merged[place] = folded;
    if (merged.length > MAX_ALTERNATIVES) throw tooMany(module);
  }
  return merged;
}

function foldTwo(left: Conjunction, right: Conjunction): Conjunction | undefined {
  if (left.length !== right.length) return;
  const [at, ...others] = [...left.keys()].filter((i) => !sameTerm(left[i], right[i]));
  const old = left[at ?? 0];
  const added = right[at ?? 0];
  if (at === undefined || old === undefined || added === undefined) return left;
  const values = [old, added].flatMap(({ field, operator, operand, isEmpty }) =>
    field === old.field && isEmpty === undefined && (operator === '=' || operator === 'in')
      ? [operand]
      : [],
  );
  if (others.length > 0 || values.length < 2) return;
  const operand = [...new Set(values.flat())];
  const merged: Term = { field: old.field, operator: 'in', operand };
  return left.map((term, place) => (place === at ? merged : term));
}

function sameTerm(left: Term | undefined, right: Term | undefined): boolean {
  return (
    left?.field === right?.field &&
    left?.operator === right?.operator &&
    left?.isEmpty === right?.isEmpty &&
    String(left?.operand) === String(right?.operand)
  );
}
