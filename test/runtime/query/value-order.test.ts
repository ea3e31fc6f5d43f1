import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planOf, EVERYTHING } from '../../../templates/runtime/query/query-plan.js';
import type { Selection } from '../../../templates/runtime/query/query-plan.js';
import type { Reader, Row } from '../../../templates/runtime/query/pages.js';
import { readPages } from '../../../templates/runtime/query/read-plan.js';
import { FIELD } from '../../../templates/runtime/schema/module-table.js';
import type { FieldRow, ModuleTable } from '../../../templates/runtime/schema/module-table.js';
import { CODECS, compareInOrder, modelReader, wireValue } from './order-model.js';
import type { Column, Columns, StoredRow } from './order-model.js';

const flags = FIELD.queryable | FIELD.inRecord | FIELD.inDetail;

function tableOf(columns: Columns): ModuleTable {
  const fields = Object.entries(columns).map(([name, column]): FieldRow => [
    name,
    CODECS[column],
    flags,
  ]);
  return {
    module: 'Things',
    prefix: '12',
    flags: 0,
    relations: [],
    fields: [['id', 'id', flags], ...fields],
  };
}

async function readAll(
  columns: Columns,
  selection: Partial<Selection>,
  reader: Reader,
): Promise<Row[]> {
  const plan = planOf(tableOf(columns), { ...EVERYTHING, fields: ['id'], ...selection });
  const found: Row[] = [];
  for await (const rows of readPages(plan, () => Infinity, reader)) found.push(...rows);
  return found;
}

/** Random numbers that a seed fixes. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const VALUES: Readonly<Record<Column, readonly (string | null)[]>> = {
  text: [
    null,
    '',
    'a',
    'A',
    'á',
    'a ',
    'b',
    'B  ',
    'Zürich',
    'zurich',
    'x'.repeat(300),
    "it's",
    'c',
    'd',
  ],
  escaped: [null, '', 'A &amp; B', 'A & C', 'a', 'b &amp; c', 'z'],
  number: ['0', '-5', '3', '12', '100', null, '99'],
  reference: [null, '0', '5', '6', '7', '14', '999', '1000', '1001', '21'],
  'text-reference': [null, '', '5', '60', '7', '99', '999', '1000', '1001', '10', '21'],
};

interface Case {
  readonly columns: Columns;
  readonly order: readonly string[];
  readonly direction: 'asc' | 'desc';
  readonly rows: readonly StoredRow[];
  readonly seed: number;
  readonly shortPageIsLast: boolean;
  /** Whether the order of the rows is checked, beside that they are complete. */
  readonly ordered: boolean;
}

const column = fc.constantFrom<Column[]>(
  'text',
  'escaped',
  'number',
  'reference',
  'text-reference',
);

const cases: fc.Arbitrary<Case> = fc
  .record({
    columns: fc.record({ a: column, b: column }),
    order: fc.constantFrom(['a'], ['a', 'b'], ['b', 'a'], ['a', 'id']),
    direction: fc.constantFrom('asc' as const, 'desc' as const),
    count: fc.constantFrom(0, 1, 99, 100, 101, 230, 450),
    /** How many of the values are used: few make long ties. */
    spread: fc.integer({ min: 1, max: 14 }),
    distinct: fc.boolean(),
    seed: fc.nat(),
    shortPageIsLast: fc.boolean(),
    /** How often every fifth row comes once more; then no short page is the last. */
    repeats: fc.constantFrom(0, 0, 0, 1, 12),
  })
  .map(({ count, spread, distinct, repeats, ...rest }) => {
    const random = randomOf(rest.seed);
    const valueOf = (of: Column): string | null => {
      const values = VALUES[of];
      const value = values[Math.floor(random() * Math.min(spread, values.length))]!;
      if (!distinct || value === null) return value;
      const number = String(Math.floor(random() * 2000));
      return of === 'text' || of === 'escaped' ? value + number : number;
    };
    const rows = Array.from({ length: count }, (_, index) => ({
      id: 1000 + index,
      values: { a: valueOf(rest.columns.a), b: valueOf(rest.columns.b) },
      repeats: index % 5 === 0 ? repeats : 0,
    }));
    // Texts too long to go on from, in more than a page of different ones, are put in order by one field only.
    const ordered = repeats === 0 || spread <= 10 || rest.order.length === 1;
    return { ...rest, rows, ordered, shortPageIsLast: rest.shortPageIsLast && repeats === 0 };
  });

/** Rows that have what they are ordered by, in the order of the database. */
function findInversion(
  { columns, order, direction, rows }: Case,
  found: readonly Row[],
): object | undefined {
  const stored = new Map(rows.map((row) => [`12x${row.id}`, row]));
  const has = ({ values }: StoredRow): boolean =>
    order.every((field) => field === 'id' || Boolean(wireValue(columns[field]!, values[field]!)));
  const visible = found.map(({ id }) => stored.get(String(id))!).filter(has);
  const compare = (one: StoredRow, other: StoredRow): number => {
    for (const [at, field] of order.entries()) {
      const sign = at === order.length - 1 && direction === 'desc' ? -1 : 1;
      const difference =
        field === 'id'
          ? one.id - other.id
          : compareInOrder(columns[field]!, one.values[field]!, other.values[field]!);
      if (difference !== 0) return sign * difference;
    }
    return 0;
  };
  const at = visible.findIndex((row, index) => index > 0 && compare(visible[index - 1]!, row) > 0);
  return at < 0 ? undefined : [visible[at - 1], visible[at]];
}

describe('reading in the order of fields', () => {
  test('every row comes once, in the order of the database', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const reader = modelReader(
          one.columns,
          one.rows,
          randomOf(one.seed + 1),
          one.shortPageIsLast,
        );
        const found = await readAll(one.columns, one, reader);
        expect(found.map(({ id }) => id).sort()).toEqual(
          one.rows.map(({ id }) => `12x${id}`).sort(),
        );
        if (one.ordered) expect(findInversion(one, found)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  const page = Array.from({ length: 100 }, (_, index) => ({
    id: `12x${index + 1}`,
    a: `Value ${index}`,
    createdtime: '2026-01-01 00:00:00',
  }));

  test.each([
    { order: ['a'], direction: 'asc' },
    { order: ['a'], direction: 'desc' },
    { order: ['a', 'b'], direction: 'desc' },
    { order: ['createdtime'], direction: 'asc' },
    { order: ['createdtime'], direction: 'desc' },
    { order: [], direction: 'asc' },
  ] as const)('a server that repeats a page is an error: $order $direction', async (selection) => {
    const repeating = (rows: readonly Row[]): Reader => ({
      fetchRows: () => Promise.resolve(rows),
      shortPageIsLast: () => Promise.resolve(false),
    });
    const columns = { a: 'text', b: 'text', createdtime: 'text' } as const;
    for (const rows of [page, page.slice(0, 60), page.map((row) => ({ ...row, a: '' }))]) {
      await expect(readAll(columns, selection, repeating(rows))).rejects.toMatchObject({
        code: 'PROTOCOL',
      });
    }
  });
});

describe('statements', () => {
  const rows = Array.from({ length: 1203 }, (_, index) => ({
    id: 1000 + index,
    values: {
      distinct: `Value ${index}`,
      few: index % 6 === 0 ? '' : `Value ${index % 6}`,
      number: String(index % 400),
      owner: String((index % 5) + 1),
    },
  }));
  const columns = { distinct: 'text', few: 'text', number: 'number', owner: 'reference' } as const;

  test.each([
    { order: [], asc: 13, desc: 13 },
    { order: ['distinct'], asc: 13, desc: 14 },
    { order: ['few'], asc: 18, desc: 24 },
    { order: ['number'], asc: 13, desc: 14 },
    { order: ['owner'], asc: 21, desc: 27 },
    { order: ['few', 'distinct'], asc: 23, desc: 30 },
  ])('of 1,203 rows, ordered by $order: $asc ascending, $desc descending', async (one) => {
    const counts = [];
    for (const direction of ['asc', 'desc'] as const) {
      const reader = modelReader(columns, rows, randomOf(7));
      await readAll(columns, { order: one.order, direction }, reader);
      counts.push(reader.statements.length);
    }
    expect({ asc: counts[0], desc: counts[1] }).toEqual({ asc: one.asc, desc: one.desc });
  });

  test.each([{ order: ['distinct'] }, { order: ['few', 'number'] }])(
    'the fields $order are selected, and not part of the rows unless they were named',
    ({ order }) => {
      const plan = planOf(tableOf(columns), { ...EVERYTHING, fields: ['id'], order });
      expect(plan.columns).toEqual(['id', ...order]);
      expect(plan.hidden).toEqual(order);
    },
  );
});
