// Values are not compared here. Only the database knows its collation, in which `a` and `A`, `e` and
// `é`, a value with and without trailing blanks are equal.

import { anchorOf, areOrderedByNumber, codecOf, isExact, type Anchor } from './anchor.js';
import { readBackwards, readRunsBackwards } from './backwards.js';
import { readByIdOrder } from './id-order.js';
import {
  bounded,
  fetchPage,
  IDLE,
  idOf,
  isLastPage,
  notAdvancing,
  PAGE,
  type Row,
  type Scan,
} from './pages.js';
import { fitsStatement } from './split-query.js';
import { isServerTime } from './query-plan.js';
import type { Disjunction } from './vtql.js';

/** Where a page begins. */
interface Place {
  readonly bound?: { readonly operator: '>' | '>=' | '<' | '<='; readonly anchor: Anchor };
  readonly offset: number;
}

type Pages<T = void> = AsyncGenerator<readonly Row[], T>;

/**
 * The rows of a condition, ordered by `fields`: ascending, but for the direction of the last.
 *
 * A page begins with the value that the page before ended with (`>=`, or `<=`). Where many rows share
 * that value, the rest of them is read by `=`, and the next page begins behind it. Each time the row
 * that the value was taken from has to come back, because the server need not compare what it
 * returns (escaped text, converted amounts). Where it does not, and where a page has no value to go on
 * from, rows are counted: an ascending order has no ties, since the id stands behind it; a descending
 * one is read ascending and turned round.
 */
export async function* readByValueOrder(
  scan: Scan,
  where: Disjunction | undefined,
  fields: readonly string[],
): Pages {
  const { plan } = scan;
  const { direction } = plan.order;
  const [field = 'id', ...rest] = fields;
  if (field === 'id') {
    yield* readByIdOrder(scan, where, direction);
    return;
  }
  const ascending = direction === 'asc';
  const descending = !ascending && rest.length === 0;
  const codec = codecOf(plan.table, field);
  const order = { orderBy: ascending ? [...fields, 'id'] : fields, direction };
  const met = new Set<string>();
  let numeric = false;
  let counting = false;

  const conditionAt = ({ bound }: Place): Disjunction | undefined =>
    bound === undefined
      ? where
      : bounded(where, { field, operator: bound.operator, operand: bound.anchor.value });

  const placeBehind = (anchor: Anchor): Place => ({
    bound: { operator: descending ? '<' : '>', anchor },
    offset: 0,
  });

  const lastAnchor = (rows: readonly Row[]): Anchor | undefined =>
    [...rows]
      .reverse()
      .map((row) => anchorOf(codec, row, field))
      .find((anchor) => anchor !== undefined && isWritable(anchor));

  /** The longest statement that an anchor may end in. */
  const isWritable = ({ id, value }: Anchor): boolean => {
    const bound = { field, operator: '>=', operand: value } as const;
    return fitsStatement(plan, bounded(where, bound, { ...bound, field: 'id', operand: id }));
  };

  /**
   * A reference is compared as a number, and ordered as the column is: as text, where it holds text
   * (`1000` before `999`). Then rows behind the anchor would be missing behind its bound; the last of
   * those before it would be one of them.
   */
  const isOrderedAsCompared = async (
    rows: readonly Row[],
    { id: last, value }: Anchor,
  ): Promise<boolean> => {
    if (codec !== 'reference') return true;
    const values = rows.map((row) => row[field]);
    numeric ||= areOrderedByNumber(descending ? values.reverse() : values);
    if (numeric) return true;
    const inFront = await fetchPage(scan, {
      where: bounded(where, { field, operator: descending ? '>' : '<', operand: value }),
      orderBy: descending ? [field, 'id'] : [field],
      direction: descending ? 'asc' : 'desc',
      limit: 10,
    });
    const at = rows.findIndex(({ id }) => id === last);
    const behind = new Set(rows.slice(at + 1).map(({ id }) => id));
    return inFront.every((row) => scan.wasDelivered(row) && !behind.has(row['id']));
  };

  /** All rows with the value of the anchor; whether the anchor itself was among them. */
  const readGroup = async function* (anchor: Anchor): Pages<boolean> {
    let found = isServerTime(field);
    const watched: Scan = {
      ...scan,
      wanted: () => PAGE,
      async fetchRows(statement) {
        const rows = await scan.fetchRows(statement);
        found ||= rows.some(({ id }) => id === anchor.id);
        return rows;
      },
    };
    const group = bounded(where, { field, operator: '=', operand: anchor.value });
    if (rest.length > 0) yield* readByValueOrder(watched, group, rest);
    else {
      const from = ascending && isExact(codec, anchor) ? anchor.id : undefined;
      yield* readByIdOrder(watched, group, 'asc', from);
    }
    return found;
  };

  /** Goes on without a value. @returns undefined where nothing is left */
  const readOn = async function* (
    place: Place,
    lost: Anchor | undefined,
  ): Pages<Place | undefined> {
    if (ascending) {
      if (codec !== 'reference' || lost === undefined) {
        return { ...place, offset: place.offset + PAGE };
      }
      counting = true;
      met.clear();
      return { offset: 0 };
    }
    const has = (row: Row): boolean => anchorOf(codec, row, field) !== undefined;
    if (descending) {
      const isEnd = (row: Row): boolean => lost === undefined && has(row) && scan.wasDelivered(row);
      yield* readBackwards(scan, where, fields, isEnd);
      return undefined;
    }
    if (codec === 'reference') {
      yield* readRunsBackwards(scan, where, fields);
      return undefined;
    }
    const isEnd = (row: Row): boolean =>
      has(row) && row[field] !== lost?.value && !scan.wasDelivered(row);
    const end = yield* readBackwards(scan, conditionAt(place), fields, isEnd);
    const anchor = end && anchorOf(codec, end, field);
    return anchor && { bound: { operator: '>=', anchor }, offset: 0 };
  };

  let before: Place = { offset: 0 };
  let place: Place | undefined = before;
  let idle = 0;
  for (let limit = Math.min(PAGE, scan.wanted()); ; limit = PAGE) {
    const current: Place = place;
    const { bound, offset } = current;
    const statement = { ...order, where: conditionAt(place), ...(offset > 0 && { offset }) };
    const rows = await fetchPage(scan, { ...statement, limit });
    const inclusive = bound?.operator.endsWith('=') === true && !isServerTime(field);
    if (inclusive && offset === 0 && !rows.some(({ id }) => id === bound.anchor.id)) {
      // More than a page of equal values precedes the anchor, or it was deleted.
      const anchor: Anchor = bound.anchor;
      const full = rows.length === PAGE || !(await scan.shortPageIsLast());
      if (full && (yield* readGroup(anchor))) place = placeBehind(anchor);
      else place = yield* readOn(before, anchor);
      if (place === undefined) return;
      continue;
    }
    const size = met.size;
    for (const row of rows) met.add(idOf(plan, row));
    const added = met.size - size;
    const fresh = rows.filter(scan.isNew);
    if (fresh.length > 0) yield fresh;
    const next = { ...statement, offset: offset + PAGE };
    if (rows.length < limit && (rows.length === 0 || (await isLastPage(scan, next)))) break;
    idle = added > 0 ? 0 : idle + 1;
    if (idle > IDLE && (bound === undefined || codec !== 'reference')) throw notAdvancing(plan);

    before = place;
    const anchor = counting ? undefined : lastAnchor(rows);
    const group = rows.filter((row) => row[field] === anchor?.value).length;
    if (idle > IDLE) place = yield* readOn(place, bound?.anchor);
    else if (anchor === undefined) place = yield* readOn(place, undefined);
    else if (!(await isOrderedAsCompared(rows, anchor))) place = yield* readOn(place, anchor);
    else if (group * 2 <= PAGE && added * 2 >= Math.min(PAGE, limit)) {
      place = { bound: { operator: descending ? '<=' : '>=', anchor }, offset: 0 };
    } else if (yield* readGroup(anchor)) place = placeBehind(anchor);
    else place = yield* readOn(place, anchor);
    if (place === undefined) return;
  }
  // No bound matches rows without a value; in descending order they come last.
  if (descending && place.bound !== undefined && mayLack(where, field)) {
    yield* readOn(place, undefined);
  }
}

function mayLack(where: Disjunction | undefined, field: string): boolean {
  if (isServerTime(field)) return false;
  return where?.every((terms) => terms.some((term) => term.field === field)) !== true;
}
