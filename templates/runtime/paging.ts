// Takes: a plan. Gives: its rows, page after page. Never: decodes, or believes that a page of 100
// is all there is, or that a short one is the last.

import type { VtigerError } from './errors.js';
import type { Plan } from './query-plan.js';
import { compareRecordIds, isRecordId } from './record-id.js';
import { protocolError } from './call-error.js';
import { MODULE } from './table.js';
import type { Conjunction, Disjunction, Statement } from './vtql.js';

/** Rows that the server gives at most, whatever is asked for. */
export const PAGE = 100;

export type Row = Readonly<Record<string, unknown>>;

/** Who asks the server. */
export interface Reader {
  ask(statement: Statement): Promise<readonly Row[]>;
  /** Whether a page shorter than asked for is known to be the last. */
  shortIsLast(): Promise<boolean>;
}

/** Knows where the next page begins. */
export interface Cursor {
  /** What to ask for beside what is the same for all pages. */
  next(): Partial<Statement>;
  /** Rows of this place that were delivered before. */
  readonly overlap: number;
  /** Moves on behind these rows, and gives those that are new. */
  take(rows: readonly Row[], size: number): readonly Row[];
  /** There are no more rows here; whether there is another place to go on. */
  leave(): boolean;
}

/**
 * The rows of a plan whose statement is short enough.
 * @param wanted how many rows are still wanted, asked before each page
 * @throws ProtocolError where the server does not page as it should
 */
export async function* readPages(
  plan: Plan,
  wanted: () => number,
  reader: Reader,
): AsyncGenerator<readonly Row[]> {
  const { columns, table, order } = plan;
  const related = plan.relation !== undefined;
  const asked = {
    columns,
    module: table.module,
    related,
    orderBy: order.fields,
    direction: order.direction,
  };
  // With all columns of an inventory module it is lines that the server counts.
  const lines = columns === '*' && (table.flags & MODULE.inventory) !== 0;
  const cursor =
    order.by === 'id' && !lines
      ? idCursor(plan)
      : (await import('./query-parts.js')).cursorOf(plan, lines);
  const most = lines ? Infinity : mostRecords(plan.where);
  // After a short page the next one is asked for in full: then an empty one is the end.
  let full = false;
  for (let first = true; ; first = false) {
    const size: number = full ? PAGE : Math.min(PAGE, wanted() + cursor.overlap, most);
    const rows = await reader.ask({ ...asked, ...cursor.next(), limit: size });
    const fresh = rows.length === 0 ? rows : cursor.take(rows, size);
    if (fresh.length > 0) yield fresh;
    if ((first && size >= most) || wanted() <= 0) return;
    const short: boolean = rows.length < size;
    const ended = short && ((fresh.length === 0 && size === PAGE) || (await reader.shortIsLast()));
    if (ended && !cursor.leave()) return;
    full = short && !ended;
  }
}

/** How many records can meet a condition that names their ids. */
export function mostRecords(where: Disjunction | undefined): number {
  if (where === undefined) return Infinity;
  return where.reduce((sum, terms) => {
    const ids = terms
      .filter(({ field, operator }) => field === 'id' && (operator === '=' || operator === 'in'))
      .map(({ operand }) => (typeof operand === 'string' ? 1 : operand.length));
    return sum + Math.min(Infinity, ...ids);
  }, 0);
}

/** The bound goes into every alternative: VTQL has no parentheses. */
export function bounded(where: Disjunction | undefined, ...bound: Conjunction): Disjunction {
  return (where ?? [[]]).map((terms) => [...terms, ...bound]);
}

/** By id, the usual order. */
export function idCursor(plan: Plan): Cursor {
  const { where, order } = plan;
  const descending = order.direction === 'desc';
  const compare = (a: string, b: string): number => compareRecordIds(a, b) * (descending ? -1 : 1);
  let last = '';
  return {
    overlap: 0,
    next: () => ({
      where:
        last === ''
          ? where
          : bounded(where, { field: 'id', operator: descending ? '<' : '>', operand: last }),
    }),
    take(rows) {
      const ids = rows.map((row) => idOf(plan, row)).sort(compare);
      if (last !== '' && compare(ids[0] ?? '', last) <= 0) throw stuck(plan);
      last = ids.at(-1) ?? last;
      return rows;
    },
    leave: () => false,
  };
}

/** The id of a row. @throws ProtocolError */
export function idOf({ table }: Pick<Plan, 'table'>, { id }: Row): string {
  if (isRecordId(id)) return id;
  throw protocolError({ operation: 'query', module: table.module }, 'a row has no record id');
}

/** The server does not page as it should. */
export function stuck({ table: { module } }: Plan): VtigerError {
  return protocolError({ operation: 'query', module }, 'the rows are not in the order asked for');
}
