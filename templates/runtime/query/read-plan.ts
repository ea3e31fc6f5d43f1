// Takes: a plan in pieces. Gives: the rows of all of them, in the order of the plan.
// Never: gives a row twice.

import { idOf } from './cursors.js';
import type { Row } from './cursors.js';
import { readPages } from './paging.js';
import type { Reader } from './paging.js';
import { piecesOf } from './split-query.js';
import type { Plan } from './query-plan.js';
import { compareRecordIds } from '../codec/record-id.js';

/**
 * The rows of a plan, page after page.
 * @param wanted how many rows are still wanted
 * @throws QueryTooLongError where no list can be cut
 */
export async function* readPlan(
  plan: Plan,
  wanted: () => number,
  reader: Reader,
): AsyncGenerator<readonly Row[]> {
  const pieces = piecesOf(plan);
  if (pieces.length === 1) {
    yield* readPages(plan, wanted, reader);
  } else {
    yield* readPieces(plan, pieces, wanted, reader);
  }
}

/** The rows of a plan whose statement is too long, by one statement for each piece. */
async function* readPieces(
  plan: Plan,
  pieces: readonly Plan['where'][],
  wanted: () => number,
  reader: Reader,
): AsyncGenerator<readonly Row[]> {
  const { order } = plan;
  const sources = pieces.map((where) => readPages({ ...plan, where }, wanted, reader));
  // Values that the database takes for the same (a, A) may stand in two pieces.
  const seen = new Set<string>();
  const isNew = (row: Row): boolean => seen.size < seen.add(idOf(plan, row)).size;
  if (order.by === 'id' && !order.asked) {
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
  for await (const row of merged(sources, compare)) if (isNew(row)) yield [row];
}

async function* merged(
  sources: readonly AsyncIterable<readonly Row[]>[],
  compare: (a: Row, b: Row) => number,
): AsyncGenerator<Row> {
  const streams = sources.map(rowsOf);
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
export async function* rowsOf<R>(pages: AsyncIterable<readonly R[]>): AsyncGenerator<R, undefined> {
  for await (const page of pages) for (const row of page) yield row;
}
