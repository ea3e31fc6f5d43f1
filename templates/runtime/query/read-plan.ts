import { isEmptyValue } from './condition.js';
import { wireName } from '../codec/decode-record.js';
import { compareRecordIds } from '../codec/record-id.js';
import { readByIdOrder } from './id-order.js';
import { readByOffset } from './offset-order.js';
import { idOf, PAGE, startScan, type Reader, type Row } from './pages.js';
import type { Plan } from './query-plan.js';
import { splitQuery } from './split-query.js';
import { readByValueOrder } from './value-order.js';

/**
 * The rows of plans that differ in their conditions, each row once, page after page.
 * @param wanted how many rows are still wanted
 * @throws QueryTooLongError where no list can be cut; ProtocolError for a server that does not page
 */
export async function* readPlans(
  plans: readonly Plan[],
  wanted: () => number,
  reader: Reader,
): AsyncGenerator<readonly Row[], undefined> {
  const sources = plans.flatMap((plan) =>
    splitQuery(plan).map((where) => readChecked({ ...plan, where }, wanted, reader)),
  );
  const [first] = sources;
  const [plan] = plans;
  if (sources.length === 1 && first !== undefined) yield* first;
  else if (plan !== undefined) yield* readSources(plan, sources, wanted);
}

/** The rows without a value in the fields that must be empty. */
async function* readChecked(
  plan: Plan,
  wanted: () => number,
  reader: Reader,
): AsyncGenerator<readonly Row[]> {
  const checks = plan.checks.map((field) => wireName(plan.table, field));
  // How many rows will be dropped is not known, so whole pages are requested.
  for await (const rows of readPages(plan, checks[0] ? () => Infinity : wanted, reader)) {
    yield rows.filter((row) => checks.every((field) => isEmptyValue(row[field] ?? null)));
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
  // Each page begins after the last id of the previous one, so that no ids need to be remembered.
  if (order.by === 'id') {
    return readByIdOrder({ ...scan, isNew: () => true }, where, order.direction);
  }
  return readByValueOrder(scan, where, order.fields);
}

/** The rows of several statements, each row once. */
async function* readSources(
  plan: Plan,
  sources: readonly AsyncGenerator<readonly Row[]>[],
  wanted: () => number,
): AsyncGenerator<readonly Row[]> {
  const { order } = plan;
  // Values that the database treats as equal (a, A) may be in two lists.
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
