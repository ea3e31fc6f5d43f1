// Takes: a plan that is not ordered by id, or gives lines. Gives: where its next page begins.
// Never: passes over a record, as far as the order allows.

import { parseUtc } from './datetime.js';
import { bounded, idCursor, idOf, PAGE, stuck } from './paging.js';
import type { Cursor, Row } from './paging.js';
import { BY_ID } from './query-plan.js';
import type { Plan } from './query-plan.js';
import type { Term } from './vtql.js';

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
