// Takes: a plan. Gives: its rows, page after page. Never: decodes, or believes that a page of 100
// is all there is, or that a short one is the last.

import { cursorOf, idCursor, PAGE } from './cursors.js';
import type { Row } from './cursors.js';
import type { Plan } from './query-plan.js';
import { MODULE } from '../schema/module-table.js';
import type { Disjunction, Statement } from './vtql.js';

/** Who asks the server. */
export interface Reader {
  ask(statement: Statement): Promise<readonly Row[]>;
  /** Whether a page shorter than asked for is known to be the last. */
  shortIsLast(): Promise<boolean>;
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
  const cursor = order.by === 'id' && !lines ? idCursor(plan) : cursorOf(plan, lines);
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
