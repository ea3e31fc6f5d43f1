import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalForm } from '../../../templates/runtime/query/condition-tree.js';
import type { ConditionTree } from '../../../templates/runtime/query/condition-tree.js';
import type { Disjunction, Term } from '../../../templates/runtime/query/vtql.js';

const is = (field: string, operand: string): ConditionTree => ({
  kind: 'terms',
  terms: [{ field, operator: '=', operand }],
});
const or = (...parts: ConditionTree[]): ConditionTree => ({ kind: 'or', parts });
const and = (...parts: ConditionTree[]): ConditionTree => ({ kind: 'and', parts });

const print = (where: Disjunction | undefined): string | undefined =>
  where
    ?.map((terms) =>
      terms
        .map(({ field, operator, operand }) => `${field} ${operator} ${[operand].flat().join('|')}`)
        .join(' & '),
    )
    .join(' or ');

describe('normalForm', () => {
  test.each<[string, ConditionTree[], string | undefined]>([
    ['nothing: all records', [], undefined],
    ['and of nothing: all records', [and()], undefined],
    ['or of nothing: none', [or()], ''],
    ['none beside something: none', [is('a', '1'), or()], ''],
    ['all records beside something', [or(is('a', '1'), and())], undefined],
    ['conditions are joined', [is('a', '1'), is('b', '2')], 'a = 1 & b = 2'],
    ['alternatives of one field fold', [or(is('a', '1'), is('a', '2'), is('a', '1'))], 'a in 1|2'],
    ['a repeat is dropped', [or(is('a', '1'), is('a', '1'))], 'a = 1'],
    [
      'and is written out',
      [is('a', '1'), or(is('b', '2'), is('c', '3'))],
      'a = 1 & b = 2 or a = 1 & c = 3',
    ],
    [
      'folding goes before writing out',
      [or(is('a', '1'), is('a', '2')), or(is('b', '1'), is('b', '2'))],
      'a in 1|2 & b in 1|2',
    ],
    [
      'what differs in one field folds',
      [or(and(is('a', '1'), is('b', '2')), and(is('a', '3'), is('b', '2')))],
      'a in 1|3 & b = 2',
    ],
    [
      'what differs in two does not',
      [or(and(is('a', '1'), is('b', '2')), and(is('a', '3'), is('b', '4')))],
      'a = 1 & b = 2 or a = 3 & b = 4',
    ],
  ])('%s', (_, parts, want) => {
    expect(print(normalForm('M', parts))).toBe(want);
  });

  test('what is empty or equal to a value is not folded', () => {
    const empty: ConditionTree = {
      kind: 'terms',
      terms: [{ field: 'a', operator: '=', operand: '11x0', isEmpty: 'a' }],
    };
    const where = normalForm('M', [or(empty, is('a', '11x0'), is('a', '11x5'))]);
    expect(print(where)).toBe('a = 11x0 or a in 11x0|11x5');
  });

  test('what cannot be written out is refused, and quickly', () => {
    const group = (name: string): ConditionTree =>
      or(...Array.from({ length: 10 }, (_, index) => is(`${name}${index}`, '1')));
    expect(() => normalForm('M', ['a', 'b', 'c', 'd', 'e', 'f'].map(group))).toThrow(
      expect.objectContaining({ code: 'QUERY_TOO_LONG' }) as Error,
    );
  });

  test('means the same as any tree it comes from', () => {
    const fields = ['a', 'b', 'c'];
    const tree = fc.letrec<{ tree: ConditionTree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.record({
          kind: fc.constant('terms' as const),
          terms: fc.array(
            fc.record({
              field: fc.constantFrom(...fields),
              operator: fc.constantFrom('=' as const, '!=' as const),
              operand: fc.constantFrom('0', '1', '2'),
            }),
            { maxLength: 2 },
          ),
        }),
        fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          parts: fc.array(tie('tree'), { maxLength: 3 }),
        }),
      ),
    })).tree;
    const holds = (row: Record<string, string>, { field, operator, operand }: Term): boolean =>
      new Set([operand].flat()).has(row[field] ?? '') !== (operator === '!=');
    const meets = (row: Record<string, string>, node: ConditionTree): boolean => {
      if (node.kind === 'terms') return node.terms.some((term) => holds(row, term));
      return node.kind === 'and'
        ? node.parts.every((part) => meets(row, part))
        : node.parts.some((part) => meets(row, part));
    };
    fc.assert(
      fc.property(tree, (node) => {
        const where = normalForm('M', [node]);
        for (let at = 0; at < 27; at++) {
          const digits = at.toString(3).padStart(3, '0');
          const row = Object.fromEntries(fields.map((field, i) => [field, digits[i] ?? '']));
          const want = meets(row, node);
          const got = where?.some((terms) => terms.every((term) => holds(row, term))) ?? true;
          expect(got).toBe(want);
        }
      }),
    );
  });
});
