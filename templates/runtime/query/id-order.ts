import { compareRecordIds } from '../codec/record-id.js';
import { isActivity, mayRepeatRows } from '../schema/module-table.js';
import { bounded, fetchPage, idOf, notAdvancing, PAGE, type Row, type Scan } from './pages.js';
import type { Disjunction } from './vtql.js';

/**
 * The rows of a condition by id: each page begins behind the last id of the one before.
 * @param from the lowest id of an ascending read
 */
export async function* readByIdOrder(
  scan: Scan,
  where: Disjunction | undefined,
  direction: 'asc' | 'desc',
  from?: string,
): AsyncGenerator<readonly Row[]> {
  const { plan, wanted } = scan;
  const descending = direction === 'desc';
  const compare = (a: string, b: string): number => compareRecordIds(a, b) * (descending ? -1 : 1);
  const most = mostRecords(where);
  // With named columns the lines of inventory records are not joined.
  const repeats =
    mayRepeatRows(plan.table) && (plan.columns === '*' || isActivity(plan.table.module));
  let count = 0;
  const start = from === undefined ? undefined : ({ operator: '>=', operand: from } as const);
  let last: string | undefined;
  // After a short page the next one is requested in full: then an empty one is the end.
  let full = false;
  for (;;) {
    const bound: Bound | undefined =
      last === undefined ? start : { operator: descending ? '<' : '>', operand: last };
    const limit: number = full ? PAGE : Math.min(PAGE, wanted(), repeats ? PAGE : most);
    const rows = await fetchPage(scan, {
      where: bound === undefined ? where : bounded(where, { field: 'id', ...bound }),
      orderBy: ['id'],
      direction,
      limit,
    });
    const ids = rows.map((row) => idOf(plan, row)).sort(compare);
    if (ids.some((id) => !isWithin(id, bound))) throw notAdvancing(plan);
    const inPage = new Set<string>();
    const fresh = rows.filter(
      (row) => inPage.size < inPage.add(idOf(plan, row)).size && scan.isNew(row),
    );
    if (fresh.length > 0) yield fresh;
    count += inPage.size;
    if (count >= most || (!repeats && last === undefined && limit >= most)) return;
    last = ids[ids.length - 1] ?? last;
    const short: boolean = rows.length < limit;
    if (short && ((rows.length === 0 && limit === PAGE) || (await scan.shortPageIsLast()))) return;
    full = short;
  }
}

interface Bound {
  readonly operator: '>' | '>=' | '<';
  readonly operand: string;
}

function isWithin(id: string, bound: Bound | undefined): boolean {
  if (bound === undefined) return true;
  const difference = compareRecordIds(id, bound.operand);
  if (bound.operator === '<') return difference < 0;
  return bound.operator === '>' ? difference > 0 : difference >= 0;
}

/** How many records can meet a condition that names their ids. */
function mostRecords(where: Disjunction | undefined): number {
  if (where === undefined) return Infinity;
  return where.reduce((sum, terms) => {
    const ids = terms
      .filter(({ field, operator }) => field === 'id' && (operator === '=' || operator === 'in'))
      .map(({ operand }) => (typeof operand === 'string' ? 1 : operand.length));
    return sum + Math.min(Infinity, ...ids);
  }, 0);
}
