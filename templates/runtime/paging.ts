// Takes: a plan. Gives: its rows, page after page. Never: decodes, or believes that a page of 100
// is all there is, or that a short one is the last.

import type { ProtocolError } from './errors.js';
import { parseUtc } from './datetime.js';
import type { Plan } from './query-plan.js';
import { compareRecordIds, isRecordId } from './record-id.js';
import { protocolError } from './server-errors.js';
import { MODULE } from './table.js';
import type { Conjunction, Disjunction, Statement, Term } from './vtql.js';

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
interface Cursor {
  /** What to ask for; without columns, module and limit. */
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
  const { columns, table } = plan;
  const related = plan.relation !== undefined;
  const cursor = cursorOf(plan);
  // With all columns of an inventory module it is lines that the server counts.
  const lines = columns === '*' && (table.flags & MODULE.inventory) !== 0;
  const most = lines ? Infinity : mostRecords(plan.where);
  // After a short page the next one is asked for in full: then an empty one is the end.
  let full = false;
  for (let first = true; ; first = false) {
    const size: number = full ? PAGE : Math.min(PAGE, wanted() + cursor.overlap, most);
    const statement = { columns, module: table.module, related, ...cursor.next(), limit: size };
    const rows = await reader.ask(statement);
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

function cursorOf(plan: Plan): Cursor {
  switch (plan.order.by) {
    case 'id':
      return idCursor(plan, plan.where, plan.order.descending);
    case 'time':
      return timeCursor(plan, plan.order.field, plan.order.descending);
    case 'offset':
      return offsetCursor(plan, plan.order.fields, plan.order.direction);
  }
}

function idCursor(plan: Plan, where: Disjunction | undefined, descending: boolean): Cursor {
  const operator = descending ? '<' : '>';
  let last: string | undefined;
  return {
    overlap: 0,
    next: () => ({
      where: last === undefined ? where : bounded(where, { field: 'id', operator, operand: last }),
      orderBy: ['id'],
      direction: descending ? 'desc' : 'asc',
    }),
    take(rows) {
      const ids = rows.map((row) => idOf(plan, row)).sort(compareRecordIds);
      if (descending) ids.reverse();
      const step = compareRecordIds(ids[0] ?? '', last ?? '');
      if (last !== undefined && (descending ? step >= 0 : step <= 0)) throw stuck(plan);
      last = ids.at(-1);
      return rows;
    },
    leave: () => false,
  };
}

/**
 * The bound takes the last value in once more, and repeats are dropped: a group of equal values may
 * go on behind the end of a page. A group that fills a page is drained by id.
 */
function timeCursor(plan: Plan, field: string, descending: boolean): Cursor {
  const { where } = plan;
  let value: string | undefined;
  let seen = new Set<string>();
  let drain: Cursor | undefined;
  let drained = false;

  const bound = (): readonly Term[] => {
    if (value === undefined) return [];
    const operator = `${descending ? '<' : '>'}${drained ? '' : '='}` as const;
    return [{ field, operator, operand: value }];
  };

  return {
    get overlap() {
      return drain === undefined && !drained ? seen.size : 0;
    },
    next: () =>
      drain?.next() ?? {
        where: value === undefined ? where : bounded(where, ...bound()),
        orderBy: [field],
        direction: descending ? 'desc' : 'asc',
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
      drained = false;
      for (const row of rows) if (row[field] === last) seen.add(idOf(plan, row));
      if (seen.size >= PAGE) {
        const group: Term = { field, operator: '=', operand: last };
        drain = idCursor(plan, bounded(where, group), false);
      }
      return fresh;
    },
    leave() {
      if (drain === undefined) return false;
      drain = undefined;
      drained = true;
      return true;
    },
  };
}

function offsetCursor(
  { where }: Plan,
  orderBy: readonly string[],
  direction: 'asc' | 'desc',
): Cursor {
  const seen = new Set<unknown>();
  let offset = 0;
  return {
    overlap: 0,
    next: () => ({ where, orderBy, direction, offset }),
    take(rows, size) {
      // What was asked for, not what came: rows that the user may not see count on the server.
      offset += size;
      return rows.filter(({ id }) => {
        if (typeof id === 'string' && seen.has(id)) return false;
        seen.add(id);
        return true;
      });
    },
    leave: () => false,
  };
}

/** The id of a row. @throws ProtocolError */
export function idOf({ table }: Pick<Plan, 'table'>, { id }: Row): string {
  if (isRecordId(id)) return id;
  throw protocolError({ operation: 'query', module: table.module }, 'a row has no record id');
}

function stuck({ table: { module } }: Plan): ProtocolError {
  return protocolError({ operation: 'query', module }, 'the rows are not in the order asked for');
}
