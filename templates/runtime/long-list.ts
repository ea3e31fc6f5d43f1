// Takes: a plan whose statement may be too long for a URL. Gives: its rows all the same, where one
// long list of `in` is to blame. Never: asks a statement above the limit.

import { InvalidValueError, QueryTooLongError } from './errors.js';
import { bounded, idOf, PAGE, readPages } from './paging.js';
import type { Reader, Row } from './paging.js';
import type { Plan } from './query-plan.js';
import { compareRecordIds } from './record-id.js';
import { printStatement, QUERY_LIMIT, statementBytes } from './vtql.js';
import type { Disjunction, Statement, Term } from './vtql.js';

/**
 * The statement as text.
 * @throws QueryTooLongError above 7,000 bytes of URL
 */
export function printBounded(statement: Statement): string {
  const text = printStatement(statement);
  if (statementBytes(text) > QUERY_LIMIT) throw tooLong(statement.module);
  return text;
}

export function tooLong(module: string): QueryTooLongError {
  return new QueryTooLongError(
    `${module}: the statement is longer than ${QUERY_LIMIT} bytes of URL.`,
    {
      module,
      hint: 'Select fewer fields or ask several queries. A single long list of in is cut by itself, where the order is that of id, createdtime or modifiedtime.',
    },
  );
}

/** Bytes of the longest statement that paging makes of it. */
function bytesOf(
  { table, columns, order, relation }: Plan,
  where: Disjunction | undefined,
): number {
  const id: Term = { field: 'id', operator: '>', operand: `${table.prefix || '999'}x9999999999` };
  const longest =
    order.by === 'offset'
      ? { where, orderBy: order.fields, direction: order.direction, offset: 99_999_999 }
      : order.by === 'id'
        ? { where: bounded(where, id), orderBy: ['id'] }
        : {
            where: bounded(
              where,
              { field: order.field, operator: '<=', operand: '2026-01-01 00:00:00' },
              id,
            ),
            orderBy: [order.field],
          };
  const { module } = table;
  const related = relation !== undefined;
  const statement = { columns, module, related, direction: 'desc', limit: PAGE } as const;
  return statementBytes(printStatement({ ...statement, ...longest }));
}

/**
 * The conditions of as many statements as it takes; a single one as a rule. Ids are asked for a
 * page at a time: no more records can come, so that no page has to prove the end.
 */
export function piecesOf(plan: Plan): readonly (Disjunction | undefined)[] {
  const { where, order, table } = plan;
  if (plan.relation !== undefined && where !== undefined && where.length > 1) {
    return alternativesOf(plan, where);
  }
  const [terms = [], ...others] = where ?? [];
  const long = others.length === 0 ? longestList(terms) : undefined;
  const ids = long?.term.field === 'id';
  const most = ids ? PAGE : Infinity;
  const fits = bytesOf(plan, where) <= QUERY_LIMIT;
  if (fits && (order.by === 'offset' || (long?.values.length ?? 0) <= most)) return [where];
  if (long === undefined || order.by === 'offset') throw tooLong(table.module);
  const values = [...long.values];
  if (ids) values.sort(compareRecordIds);
  if (ids && order.by === 'id' && order.descending) values.reverse();
  const withList = (operand: readonly string[]): Disjunction => [
    terms.map((term) => (term === long.term ? { ...term, operand } : term)),
  ];
  const room = QUERY_LIMIT - bytesOf(plan, withList(['x']));
  const pieces: string[][] = [];
  let left = 0;
  for (const value of values) {
    const size = statementBytes(`,'${value.replace(/['\\]/g, '$&$&')}'`);
    const piece = pieces.at(-1);
    if (piece === undefined || size > left || piece.length >= most) {
      pieces.push([value]);
      left = room - size;
    } else {
      piece.push(value);
      left -= size;
    }
  }
  return pieces.map(withList);
}

/**
 * The server puts the ids of the relation before the condition, without parentheses: what stands
 * behind an `or` would escape the relation. So each alternative is asked for by itself.
 */
function alternativesOf(plan: Plan, where: Disjunction): readonly (Disjunction | undefined)[] {
  if (plan.order.by !== 'offset') {
    return where.flatMap((terms) => piecesOf({ ...plan, where: [terms] }));
  }
  const { module } = plan.table;
  throw new InvalidValueError(
    `${module}: in a relation, or is ordered by id, createdtime or modifiedtime only.`,
    { module },
  );
}

function longestList(
  terms: readonly Term[],
): { readonly term: Term; readonly values: readonly string[] } | undefined {
  let longest: { term: Term; values: readonly string[] } | undefined;
  for (const term of terms) {
    if (typeof term.operand === 'string') continue;
    if (term.operand.length > (longest?.values.length ?? 1)) {
      longest = { term, values: term.operand };
    }
  }
  return longest;
}

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
    return;
  }
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
  const sign = order.by !== 'offset' && order.descending ? -1 : 1;
  const field = order.by === 'time' ? order.field : 'id';
  const compare = (a: Row, b: Row): number =>
    field === 'id'
      ? sign * compareRecordIds(String(a['id']), String(b['id']))
      : sign * (String(a[field]) < String(b[field]) ? -1 : 1);
  for await (const row of merged(sources, compare)) if (isNew(row)) yield [row];
}

async function* merged(
  sources: readonly AsyncGenerator<readonly Row[]>[],
  compare: (a: Row, b: Row) => number,
): AsyncGenerator<Row> {
  const load = async (source: AsyncGenerator<readonly Row[]>): Promise<Row[]> => {
    for (;;) {
      const next = await source.next();
      if (next.done === true) return [];
      if (next.value.length > 0) return [...next.value].reverse();
    }
  };
  try {
    const heads = await Promise.all(sources.map(load));
    for (;;) {
      let best = -1;
      let bestRow: Row | undefined;
      heads.forEach((head, index) => {
        const row = head.at(-1);
        if (row === undefined || (bestRow !== undefined && compare(row, bestRow) >= 0)) return;
        best = index;
        bestRow = row;
      });
      const source = sources[best];
      const head = heads[best];
      if (bestRow === undefined || source === undefined || head === undefined) return;
      head.pop();
      yield bestRow;
      if (head.length === 0) heads[best] = await load(source);
    }
  } finally {
    await Promise.all(sources.map((source) => source.return(undefined)));
  }
}
