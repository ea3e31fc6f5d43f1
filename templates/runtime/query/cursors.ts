// Takes: a plan that is not ordered by id, or gives lines. Gives: where its next page begins.
// Never: passes over a record, as far as the order allows.

import { parseUtc } from '../codec/date-time.js';
import { compareRecordIds, isRecordId } from '../codec/record-id.js';
import type { VtigerError } from '../errors.js';
import { protocolError } from '../response/call-error.js';
import { BY_ID } from './query-plan.js';
import type { Plan } from './query-plan.js';
import type { Conjunction, Disjunction, Statement, Term } from './vtql.js';

/** Rows that the server gives at most, whatever is asked for. */
export const PAGE = 100;

export type Row = Readonly<Record<string, unknown>>;

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

/** @param lines whether the server gives a row for each line of a record */
export function cursorOf(plan: Plan, lines: boolean): Cursor {
  const { by } = plan.order;
  const cursor = (by === 'id' ? idCursor : by === 'time' ? timeCursor : offsetCursor)(plan);
  if (!lines) return cursor;
  // From 8 on it drops the repeats itself.
  const take = cursor.take.bind(cursor);
  cursor.take = (rows, size) => take(rows, size).filter(once());
  return cursor;
}

/** Whether a row is the first with its id. */
function once(): (row: Row) => boolean {
  const seen = new Set<unknown>();
  return ({ id }) => typeof id !== 'string' || seen.size < seen.add(id).size;
}

/**
 * The bound takes the last value in once more, and repeats are dropped: a group of equal values may
 * go on behind the end of a page. A group that fills a page is drained by id, and then left behind.
 */
function timeCursor(plan: Plan): Cursor {
  const { where, order } = plan;
  const [field = ''] = order.fields;
  let value = '';
  /** The ids that were delivered of `value`; none where all of them were. */
  let seen = new Set<string>();
  let drain: Cursor | undefined;

  return {
    get overlap() {
      return drain === undefined ? seen.size : 0;
    },
    next() {
      if (drain !== undefined) return { orderBy: ['id'], direction: 'asc', ...drain.next() };
      if (value === '') return { where };
      const operator =
        `${order.direction === 'desc' ? '<' : '>'}${seen.size > 0 ? '=' : ''}` as const;
      return { where: bounded(where, { field, operator, operand: value }) };
    },
    take(rows, size) {
      const fresh = rows.filter((row) => !seen.has(idOf(plan, row)));
      if (drain !== undefined) {
        drain.take(rows, size);
        return fresh;
      }
      const last = String(rows.at(-1)?.[field]);
      if (Number.isNaN(parseUtc(last))) throw stuck(plan);
      if (last !== value) seen = new Set();
      value = last;
      for (const row of rows) if (row[field] === last) seen.add(idOf(plan, row));
      if (seen.size >= PAGE) {
        const group: Term = { field, operator: '=', operand: last };
        drain = idCursor({ ...plan, where: bounded(where, group), order: BY_ID });
      }
      return fresh;
    },
    leave() {
      if (drain === undefined) return false;
      drain = undefined;
      seen = new Set();
      return true;
    },
  };
}

function offsetCursor({ where }: Plan): Cursor {
  const isNew = once();
  let offset = 0;
  return {
    overlap: 0,
    next: () => ({ where, offset }),
    take(rows, size) {
      // What was asked for, not what came: rows that the user may not see count on the server.
      offset += size;
      return rows.filter(isNew);
    },
    leave: () => false,
  };
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

/** The bound goes into every alternative: VTQL has no parentheses. */
export function bounded(where: Disjunction | undefined, ...bound: Conjunction): Disjunction {
  return (where ?? [[]]).map((terms) => [...terms, ...bound]);
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
