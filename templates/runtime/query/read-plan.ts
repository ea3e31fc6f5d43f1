import { compareRecordIds } from '../codec/record-id.js';
import { readByIdOrder } from './id-order.js';
import { readByOffset } from './offset-order.js';
import { idOf, PAGE, startScan, type Reader, type Row } from './pages.js';
import type { Plan } from './query-plan.js';
import { splitQuery } from './split-query.js';
import { readByValueOrder } from './value-order.js';

/**
 * The rows of a plan, page after page.
 * @param wanted how many rows are still wanted
 * @throws QueryTooLongError where no list can be cut; ProtocolError for a server that does not page
 */
export async function* readPlan(
  plan: Plan,
  wanted: () => number,
  reader: Reader,
): AsyncGenerator<readonly Row[], undefined> {
  const conditions = splitQuery(plan);
  if (conditions.length === 1) {
    yield* readPages(plan, wanted, reader);
  } else {
    yield* readConditions(plan, conditions, wanted, reader);
  }
}

/** The rows of a plan whose statement is short enough. */
export function readPages(
  plan: Plan,
  wanted: () => number,
  reader: Reader,
): AsyncGenerator<readonly Row[]> {
  const { where, order } = plan;
  const scan = startScan(plan, wanted, reader);
  if (order.by === 'offset') return readByOffset(scan);
  // Each page begins behind the one before: no id has to be remembered, however many there are.
  if (order.by === 'id') {
    return readByIdOrder({ ...scan, isNew: () => true }, where, order.direction);
  }
  return readByValueOrder(scan, where, order.fields);
}

/** The rows of a plan whose statement is too long, by one statement for each condition. */
async function* readConditions(
  plan: Plan,
  conditions: readonly Plan['where'][],
  wanted: () => number,
  reader: Reader,
): AsyncGenerator<readonly Row[]> {
  const { order } = plan;
  const sources = conditions.map((where) => readPages({ ...plan, where }, wanted, reader));
  // Values that the database takes for equal (a, A) may stand in two lists.
  const seen = new Set<string>();
  const isNew = (row: Row): boolean => seen.size < seen.add(idOf(plan, row)).size;
  if (order.by === 'id' && !order.explicit) {
    for (const source of sources) {
      for await (const rows of source) yield rows.filter(isNew);
      if (wanted() <= 0) return;
    }
    return;
  }
  const sign = order.direction === 'desc' ? -1 : 1;
  const [field = 'id'] = order.fields;
  const compare = (a: Row, b: Row): number =>
    field === 'id'
      ? sign * compareRecordIds(String(a['id']), String(b['id']))
      : sign * (String(a[field]) < String(b[field]) ? -1 : 1);
  let page: Row[] = [];
  for await (const row of merge(sources, compare)) {
    if (!isNew(row)) continue;
    page.push(row);
    if (page.length < Math.min(PAGE, wanted())) continue;
    yield page;
    page = [];
  }
  yield page;
}

async function* merge(
  sources: readonly AsyncIterable<readonly Row[]>[],
  compare: (a: Row, b: Row) => number,
): AsyncGenerator<Row> {
  const streams = sources.map(flattenPages);
  try {
    const heads = await Promise.all(streams.map((stream) => stream.next()));
    for (;;) {
      const [first] = heads
        .flatMap(({ done, value }, index) => (done === true ? [] : [{ row: value, index }]))
        .sort((a, b) => compare(a.row, b.row));
      const next = streams[first?.index ?? -1];
      if (first === undefined || next === undefined) return;
      yield first.row;
      heads[first.index] = await next.next();
    }
  } finally {
    await Promise.all(streams.map((stream) => stream.return(undefined)));
  }
}

/** The rows of all pages, one by one. */
export async function* flattenPages<R>(
  pages: AsyncIterable<readonly R[]>,
): AsyncGenerator<R, undefined> {
  for await (const page of pages) for (const row of page) yield row;
}
