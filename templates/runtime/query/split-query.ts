import { refuse } from '../codec/encode-scalar.js';
import { InvalidValueError, QueryTooLongError } from '../errors.js';
import { PAGE } from './pages.js';
import { isMergeable, orderColumns, type Plan } from './query-plan.js';
import { compareRecordIds } from '../codec/record-id.js';
import {
  printStatement,
  quoteLiteral,
  QUERY_LIMIT,
  statementBytes,
  type Disjunction,
  type Statement,
} from './vtql.js';

/**
 * The statement as text.
 * @throws QueryTooLongError above 7,000 bytes of URL
 */
export function printBounded(statement: Statement): string {
  const text = printStatement(statement);
  // A character is nine bytes of URL at most.
  if (text.length * 9 > QUERY_LIMIT && statementBytes(text) > QUERY_LIMIT)
    throw tooLong(statement.module);
  return text;
}

export function tooLong(module: string): QueryTooLongError {
  return new QueryTooLongError(
    `${module}: the statement is longer than ${QUERY_LIMIT} bytes of URL.`,
    {
      module,
      hint: 'Only a single long in list can be split, ordered by id, createdtime or modifiedtime.',
    },
  );
}

/** Why rows of several statements cannot be put into an order. */
export const OR_ORDER = 'or takes the order of id, createdtime or modifiedtime here';

/** What a cursor may add to each alternative, in bytes of URL. */
const BOUND = { id: 35, value: 92, offset: 0 };

/** Bytes of the longest statement that paging makes of it. */
function bytesOf(
  { table, columns, order, relation }: Plan,
  where: Disjunction = [],
  reserve = BOUND[order.by],
): number {
  const statement = printStatement({
    columns,
    module: table.module,
    where,
    related: relation !== undefined,
    orderBy: orderColumns(order),
    direction: 'desc',
    limit: PAGE,
    offset: 99_999_999,
  });
  return statementBytes(statement) + reserve * (where.length || 1);
}

/** Whether the first page of this condition, in the order of the plan, can be requested. */
export function fitsStatement(plan: Plan, where: Disjunction): boolean {
  try {
    return bytesOf(plan, where, 0) <= QUERY_LIMIT;
  } catch (error) {
    if (error instanceof InvalidValueError) return false;
    throw error;
  }
}

/**
 * The conditions of as many statements as it takes; a single one as a rule. Ids are listed a
 * page at a time: no more records can come, so that no page has to prove the end.
 */
export function splitQuery(plan: Plan): readonly (Disjunction | undefined)[] {
  const { where, order, table } = plan;
  const { module } = table;
  const mergeable = isMergeable(order);
  const [terms = [], ...others] = where ?? [];
  if (plan.relation !== undefined && where !== undefined && others.length > 0) {
    // The server puts the ids of the relation before the condition, without parentheses: an
    // alternative after `or` would escape the relation. So each alternative is a separate statement.
    if (mergeable) return where.flatMap((one) => splitQuery({ ...plan, where: [one] }));
    return refuse({ module }, OR_ORDER);
  }
  const [long] = terms
    .filter(({ operator }) => operator === 'in')
    .sort((a, b) => b.operand.length - a.operand.length);
  const cuttable = long !== undefined && others.length === 0 && mergeable;
  const most = long?.field === 'id' ? PAGE : Infinity;
  const fits = bytesOf(plan, where) <= QUERY_LIMIT;
  if (fits && !(cuttable && long.operand.length > most)) return [where];
  if (!cuttable) throw tooLong(module);
  const values = [...long.operand];
  if (most === PAGE) values.sort(compareRecordIds);
  if (most === PAGE && order.by === 'id' && order.direction === 'desc') values.reverse();
  const withList = (operand: readonly string[]): Disjunction => [
    terms.map((term) => (term === long ? { ...term, operand } : term)),
  ];
  const room = QUERY_LIMIT - bytesOf(plan, withList(['x']));
  const lists: string[][] = [];
  let free = 0;
  for (const value of values) {
    const size = statementBytes(`,${quoteLiteral(value, { module, field: long.field })}`);
    const last = lists[lists.length - 1];
    if (last !== undefined && size <= free && last.length < most) last.push(value);
    else {
      lists.push([value]);
      free = room;
    }
    free -= size;
  }
  return lists.map(withList);
}
