import { fetchPage, isLastPage, notAdvancing, PAGE, type Row, type Scan } from './pages.js';

/** The rows of a module whose records have no id, by counting. */
export async function* readByOffset(scan: Scan): AsyncGenerator<readonly Row[]> {
  const { where, order } = scan.plan;
  const statement = { where, orderBy: order.fields, direction: order.direction };
  let previous = '';
  for (let offset = 0; ; offset += PAGE) {
    const limit = offset === 0 ? Math.min(PAGE, scan.wanted()) : PAGE;
    const rows = await fetchPage(scan, { ...statement, offset, limit });
    if (rows.length === 0) return;
    const content = JSON.stringify(rows);
    if (content === previous) throw notAdvancing(scan.plan);
    previous = content;
    yield rows;
    const next = { ...statement, offset: offset + PAGE };
    if (rows.length < limit && (await isLastPage(scan, next))) return;
  }
}
