// Takes: conditions joined by and/or, as `where` builds them. Gives: alternatives of a statement.
// Never: changes what a tree means, or lets it grow beyond what a URL can hold.

import { InvalidValueError, QueryTooLongError } from './errors.js';
import type { Disjunction, Term } from './vtql.js';

/** What `where` builds. */
export type ConditionTree =
  | {
      readonly kind: 'terms';
      /** Alternatives to each other; none: no record meets it. */
      readonly terms: readonly Term[];
      /** Field whose decoded value has to be looked at: the language finds too much. */
      readonly check?: string | undefined;
      /** Modules of which one's id prefix has to be read live before this can be sent. */
      readonly prefixOf?: readonly string[] | undefined;
    }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly ConditionTree[] };

/** A tree, written out. */
export interface NormalForm {
  /** Undefined: all records. An empty list: none, so that nothing need be asked. */
  readonly where: Disjunction | undefined;
  /** Fields that every alternative wants empty. */
  readonly checks: readonly string[];
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
    if (tree.prefixOf !== undefined) throw prefixUnknown(module, tree.terms[0]?.field);
    const checks = tree.check === undefined ? [] : [tree.check];
    return fold(tree.terms.map((term) => ({ terms: [term], checks })));
  }
  const parts = tree.parts.map((part) => expand(module, part));
  if (tree.kind === 'or') {
    const folded = fold(parts.flat());
    if (folded.length > MAX_ALTERNATIVES) throw tooMany(module);
    return folded;
  }
  return parts.reduce<readonly Alternative[]>(
    (found, part) => {
      if (found.length * part.length > MAX_ALTERNATIVES) throw tooMany(module);
      return fold(found.flatMap((left) => part.map((right) => join(left, right))));
    },
    [{ terms: [], checks: [] }],
  );
}

/** What is sent has its prefixes by then; only a look at the statement before comes here. */
function prefixUnknown(module: string, field: string | undefined): InvalidValueError {
  const what = 'isEmpty has no id prefix to be written with before it is asked for';
  return new InvalidValueError(`${module}: ${what}.`, { module, field });
}

function join(left: Alternative, right: Alternative): Alternative {
  return { terms: [...left.terms, ...right.terms], checks: [...left.checks, ...right.checks] };
}

function tooMany(module: string): QueryTooLongError {
  return new QueryTooLongError(
    `${module}: written out, the condition has more than ${MAX_ALTERNATIVES} alternatives.`,
    {
      module,
      hint: 'VTQL has no parentheses: groups of or that are joined by and multiply. Ask several queries.',
    },
  );
}

/** Merges alternatives that are the same but for the values of one `=` or `in`, and drops repeats. */
function fold(alternatives: readonly Alternative[]): readonly Alternative[] {
  if (alternatives.length < 2) return alternatives;
  const kept: Alternative[] = [];
  const places = new Map<string, readonly [place: number, at: number]>();
  // Once merged at one of its terms, an alternative is no longer what its other keys say.
  const mergedAt = new Map<number, number>();
  for (const one of alternatives) {
    const keys = keysOf(one);
    const hit = keys.find(({ key }) => {
      const found = places.get(key);
      return found !== undefined && (mergedAt.get(found[0]) ?? found[1]) === found[1];
    });
    const target = hit === undefined ? undefined : places.get(hit.key);
    if (hit === undefined || target === undefined) {
      for (const { key, at } of keys) if (!places.has(key)) places.set(key, [kept.length, at]);
      kept.push(one);
      continue;
    }
    const [place, at] = target;
    const old = kept[place];
    if (at < 0 || old === undefined) continue;
    kept[place] = {
      ...old,
      terms: old.terms.map((t, i) => (i === at ? merge(t, one.terms[hit.at]) : t)),
    };
    mergedAt.set(place, at);
  }
  return kept;
}

/** What an alternative has in common with those that it can be folded with; -1: all of it. */
function keysOf({ terms, checks }: Alternative): readonly { key: string; at: number }[] {
  const keys = [{ key: JSON.stringify([terms, checks]), at: -1 }];
  terms.forEach(({ field, operator }, at) => {
    if (operator !== '=' && operator !== 'in') return;
    const others = terms.filter((_, index) => index !== at);
    keys.push({ key: JSON.stringify([field, others, checks]), at });
  });
  return keys;
}

function merge(left: Term, right: Term | undefined): Term {
  const values = new Set([left, right].flatMap((term) => term?.operand ?? []));
  const [only] = values;
  return values.size === 1 && only !== undefined
    ? { ...left, operator: '=', operand: only }
    : { ...left, operator: 'in', operand: [...values] };
}
