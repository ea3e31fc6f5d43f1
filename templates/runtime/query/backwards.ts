// Rows that no bound can separate, with the last field descending: they are read ascending by their
// offset, held in memory, and reversed.

import {
  fetchPage,
  IDLE,
  idOf,
  isLastPage,
  notAdvancing,
  PAGE,
  type Row,
  type Scan,
} from './pages.js';
import type { Disjunction } from './vtql.js';

/**
 * What is left of an order by one field.
 * @param isEnd whether a row is the first that is not to be read
 * @returns that row
 */
export async function* readBackwards(
  scan: Scan,
  where: Disjunction | undefined,
  fields: readonly string[],
  isEnd: (row: Row) => boolean,
): AsyncGenerator<readonly Row[], Row | undefined> {
  const held: Row[] = [];
  let end: Row | undefined;
  for await (const rows of countedPages(scan, where, fields)) {
    end = rows.find(isEnd);
    const until = end === undefined ? rows : rows.slice(0, rows.indexOf(end));
    held.push(...until.filter(scan.isNew));
    if (end !== undefined) break;
  }
  if (held.length > 0) yield held.reverse();
  return end;
}

/** What is left of an order by several fields: each value of the first one by itself. */
export async function* readRunsBackwards(
  scan: Scan,
  where: Disjunction | undefined,
  fields: readonly string[],
): AsyncGenerator<readonly Row[]> {
  const [field = 'id'] = fields;
  let run: Row[] = [];
  for await (const rows of countedPages(scan, where, fields)) {
    for (const row of rows) {
      if (run.length > 0 && run[0]?.[field] !== row[field]) {
        yield run.reverse().filter(scan.isNew);
        run = [];
      }
      run.push(row);
    }
  }
  yield run.reverse().filter(scan.isNew);
}

/** Pages of an ascending order, which the id behind it leaves no ties, by their offset. */
async function* countedPages(
  scan: Scan,
  where: Disjunction | undefined,
  fields: readonly string[],
): AsyncGenerator<readonly Row[]> {
  const statement = { where, orderBy: [...fields, 'id'], direction: 'asc' } as const;
  const met = new Set<string>();
  let idle = 0;
  for (let offset = 0; ; offset += PAGE) {
    const rows = await fetchPage(scan, { ...statement, offset });
    if (rows.length === 0) return;
    // A join may repeat a record on two pages, and the second may hold nothing else.
    const fresh = rows.filter((row) => met.size < met.add(idOf(scan.plan, row)).size);
    idle = fresh.length > 0 ? 0 : idle + 1;
    if (idle > IDLE) throw notAdvancing(scan.plan);
    yield fresh;
    const next = { ...statement, offset: offset + PAGE };
    if (rows.length < PAGE && (await isLastPage(scan, next))) return;
  }
}
