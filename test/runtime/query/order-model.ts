import type { Reader, Row } from '../../../templates/runtime/query/pages.js';
import type { Statement, Term } from '../../../templates/runtime/query/vtql.js';
import type { Codec } from '../../../templates/runtime/schema/module-table.js';

/** How a column is stored, compared, ordered and answered. */
export type Column = 'text' | 'escaped' | 'number' | 'reference' | 'text-reference';

export const CODECS: Readonly<Record<Column, Codec>> = {
  text: 'text',
  escaped: 'text',
  number: 'integer',
  reference: 'reference',
  'text-reference': 'reference',
};

export interface StoredRow {
  readonly id: number;
  readonly values: Readonly<Record<string, string | null>>;
  /** How often a join brings it, beside the one time: each counts for the limit, and one is answered. */
  readonly repeats?: number;
}

export type Columns = Readonly<Record<string, Column>>;

/** Deleted records: references to them are answered as null. */
export const isDead = (value: string): boolean => Number(value) % 7 === 0;

/** The order of a collation that ignores case, accents and trailing blanks. */
function compareText(a: string, b: string): number {
  const [x, y] = [a, b].map((text) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trimEnd(),
  );
  return x! < y! ? -1 : x! > y! ? 1 : 0;
}

function compareStored(column: Column, a: string, b: string): number {
  return column === 'number' || column === 'reference' ? Number(a) - Number(b) : compareText(a, b);
}

/** As `order by` does it: without a value first. */
export function compareInOrder(column: Column, a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return compareStored(column, a, b);
}

/** What the server answers for a stored value. */
export function wireValue(column: Column, stored: string | null): string | null {
  if (stored === null || stored === '') return stored;
  if (column === 'escaped') return stored.replaceAll('&amp;', '&');
  if (column === 'number' || column === 'text') return stored;
  return isDead(stored) ? null : `11x${stored}`;
}

function meets(
  columns: Columns,
  { id, values }: StoredRow,
  { field, operator, operand }: Term,
): boolean {
  if (Array.isArray(operand)) throw new Error('no lists here');
  const column = field === 'id' ? 'reference' : columns[field]!;
  const isId = column === 'reference' || column === 'text-reference';
  const stored = field === 'id' ? String(id) : values[field];
  if (stored === null || stored === undefined) return false;
  // What is compared with an id stands in the SQL as a bare number.
  const difference = isId
    ? Number(stored || '0') - Number(String(operand).split('x')[1])
    : compareStored(column, stored, String(operand));
  const results: Record<string, boolean> = {
    '=': difference === 0,
    '<': difference < 0,
    '<=': difference <= 0,
    '>': difference > 0,
    '>=': difference >= 0,
  };
  return results[operator]!;
}

export interface ModelReader extends Reader {
  readonly statements: Statement[];
}

/**
 * A server that orders, compares and pages as the real ones do: what ties is shuffled anew for every
 * statement, only the last field of an order has a direction, no comparison finds NULL.
 * @param random from 0 to below 1
 */
export function modelReader(
  columns: Columns,
  rows: readonly StoredRow[],
  random: () => number,
  shortPageIsLast = true,
): ModelReader {
  const statements: Statement[] = [];
  return {
    statements,
    shortPageIsLast: () => Promise.resolve(shortPageIsLast),
    fetchRows(statement) {
      statements.push(statement);
      const { where, orderBy = [], direction, limit = 100, offset = 0 } = statement;
      const found = rows
        .filter((row) => where?.some((terms) => terms.every((t) => meets(columns, row, t))) ?? true)
        .flatMap((row) => Array.from({ length: 1 + (row.repeats ?? 0) }, () => row))
        .map((row) => ({ row, tie: random() }))
        .sort((a, b) => {
          for (const [at, field] of orderBy.entries()) {
            const sign = at === orderBy.length - 1 && direction === 'desc' ? -1 : 1;
            const difference =
              field === 'id'
                ? a.row.id - b.row.id
                : compareInOrder(columns[field]!, a.row.values[field]!, b.row.values[field]!);
            if (difference !== 0) return sign * difference;
          }
          return a.tie - b.tie;
        })
        .slice(offset, offset + Math.min(limit, 100));
      const answer = (row: StoredRow): Row => ({
        id: `12x${row.id}`,
        ...Object.fromEntries(
          Object.entries(row.values).map(([field, stored]) => [
            field,
            wireValue(columns[field]!, stored),
          ]),
        ),
      });
      return Promise.resolve([...new Set(found.map(({ row }) => row))].map(answer));
    },
  };
}
