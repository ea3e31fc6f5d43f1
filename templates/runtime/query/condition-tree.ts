import { refuse } from '../codec/encode-scalar.js';
import { QueryTooLongError } from '../errors.js';
import type { Disjunction, Term } from './vtql.js';

/** What `where` builds. */
export type ConditionTree =
  Comparisons | { readonly kind: 'and' | 'or'; readonly parts: readonly ConditionTree[] };

/** One condition. */
interface Comparisons {
  readonly kind: 'terms';
  /** Alternatives to each other; none: no record meets it. */
  readonly terms: readonly Term[];
  /** Field whose decoded value has to be looked at: the language finds too much. */
  readonly check?: string | undefined;
  /** Modules of which one's id prefix has to be read live before this can be sent. */
  readonly prefixOf?: readonly string[] | undefined;
}

/** A tree, written out. */
export interface NormalForm {
  /** Undefined: all records. An empty list: none, so that nothing need be sent. */
  readonly where: Disjunction | undefined;
  /** Fields that every alternative wants empty. */
  readonly checks: readonly string[];
}

/** Whether it cannot be sent before a prefix has been read live. */
export function isOpen(tree: ConditionTree): boolean {
  return tree.kind === 'terms' ? tree.prefixOf !== undefined : tree.parts.some(isOpen);
}

interface Alternative {
  readonly terms: readonly Term[];
  readonly checks: readonly string[];
}

/** More cannot be printed into a URL: the shortest term has about ten bytes. */
const MAX_ALTERNATIVES = 700;

/**
 * The disjunctive normal form of `parts` joined by `and`, because VTQL has no parentheses.
 * Alternatives that differ in one field only are folded into `in`.
 * @throws QueryTooLongError where there would be more alternatives than a URL holds
 */
export function normalForm(module: string, parts: readonly ConditionTree[]): NormalForm {
  const alternatives = expand(module, { kind: 'and', parts });
  const [first, ...rest] = alternatives;
  const checks = first?.checks.filter((f) => rest.every((other) => other.checks.includes(f)));
  const everything = alternatives.some(({ terms }) => terms.length === 0);
  return {
    where: everything ? undefined : alternatives.map(({ terms }) => terms),
    checks: everything ? [] : [...new Set(checks)],
  };
}

function expand(module: string, tree: ConditionTree): readonly Alternative[] {
  if (tree.kind === 'terms') {
    // Before a query is sent its prefixes are known; only toVtql() comes here without them.
    if (tree.prefixOf !== undefined) {
      refuse({ module, field: tree.terms[0]?.field }, 'has no id prefix before the query is sent');
    }
    const checks = tree.check === undefined ? [] : [tree.check];
    return fold(
      module,
      tree.terms.map((term) => ({ terms: [term], checks })),
    );
  }
  const parts = tree.parts.map((part) => expand(module, part));
  if (tree.kind === 'or') return fold(module, parts.flat());
  return parts.reduce<readonly Alternative[]>(
    (found, part) => {
      if (found.length * part.length > MAX_ALTERNATIVES) throw tooMany(module);
      const joined = found.flatMap((left) => part.map((right) => join(left, right)));
      return fold(module, joined);
    },
    [{ terms: [], checks: [] }],
  );
}

function join(left: Alternative, right: Alternative): Alternative {
  return { terms: [...left.terms, ...right.terms], checks: [...left.checks, ...right.checks] };
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
function fold(module: string, alternatives: readonly Alternative[]): readonly Alternative[] {
  const merged: Alternative[] = [];
  for (const one of alternatives) {
    let folded: Alternative | undefined;
    const place = merged.findIndex((other) => (folded = foldTwo(other, one)) !== undefined);
    if (folded === undefined) merged.push(one);
    else merged[place] = folded;
    if (merged.length > MAX_ALTERNATIVES) throw tooMany(module);
  }
  return merged;
}

function foldTwo(left: Alternative, right: Alternative): Alternative | undefined {
  const { terms, checks } = left;
  if (terms.length !== right.terms.length || String(checks) !== String(right.checks)) return;
  const [at, ...others] = [...terms.keys()].filter((i) => !sameTerm(terms[i], right.terms[i]));
  const old = terms[at ?? 0];
  const added = right.terms[at ?? 0];
  if (at === undefined || old === undefined || added === undefined) return left;
  const values = [old, added].flatMap(({ field, operator, operand, isEmpty }) =>
    field === old.field && isEmpty === undefined && (operator === '=' || operator === 'in')
      ? [operand]
      : [],
  );
  if (others.length > 0 || values.length < 2) return;
  const operand = [...new Set(values.flat())];
  const merged: Term = { field: old.field, operator: 'in', operand };
  return { terms: terms.map((term, place) => (place === at ? merged : term)), checks };
}

function sameTerm(left: Term | undefined, right: Term | undefined): boolean {
  return (
    left?.field === right?.field &&
    left?.operator === right?.operator &&
    String(left?.operand) === String(right?.operand)
  );
}
