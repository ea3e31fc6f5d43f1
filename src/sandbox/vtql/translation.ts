// Escapes and checks no more than the real one, so that what is injected there works here.

import { OperationError, invalidId } from '../failures.js';
import type { Column } from '../schema/column.js';
import { FIRST_TABLE } from '../schema/stock-tables.js';
import { idParts } from '../values/ids.js';
import type { Condition, Statement } from './parser.js';

/** The columns that a query may name, by field name; null for those that describe does not list. */
export type QueryColumns = ReadonlyMap<string, Column | null>;

const PAGE = 100;

/**
 * `WHERE … ORDER BY … LIMIT …`.
 * @throws {OperationError} ACCESS_DENIED for a field the user may not name, INVALID_ID_ATTRIBUTE.
 */
export function toSqlTail(
  statement: Statement,
  columns: QueryColumns,
  implied: readonly string[],
): string {
  for (const column of statement.columns) {
    if (column === '*' || column === 'count(*)' || columns.has(column)) continue;
    throw new OperationError(
      'ACCESS_DENIED',
      `Permission to access '.${column}.' attribute denied.`,
    );
  }
  const conditions = statement.conditions.map((condition) => toSqlCondition(condition, columns));
  const own = conditions.length === 0 ? [] : [`(${conditions.join(' ')})`];
  const where = [...own, ...implied].join(' AND ');
  return `${where === '' ? '' : `WHERE ${where}`}${orderBy(statement, columns)}${limit(statement)};`;
}

/** An identifier of the SQL text. */
export function sqlName(field: string): string {
  return `\`${field}\``;
}

function toSqlCondition(condition: Condition, columns: QueryColumns): string {
  const { field, operator, connective } = condition;
  const column = columns.get(field);
  if (column === undefined) {
    throw new OperationError('ACCESS_DENIED', `Permission to access ${field} attribute denied.`);
  }
  const values = condition.values.map((value) => toSqlValue(column, operator, value));
  const right = operator === 'IN' ? `(${values.join(',')})` : values.join(',');
  return `${connective === null ? '' : `${connective} `}${sqlName(field)} ${operator} ${right}`;
}

function toSqlValue(column: Column | null, operator: string, value: string): string {
  const kind = column?.kind;
  if (kind !== 'id' && kind !== 'reference' && kind !== 'owner') return value;
  const bare = value.replace(/^['"]+|(?<!['"])['"]+$/g, '');
  if (kind === 'reference' && !bare.includes('x')) throw invalidId();
  const number = idParts(bare)[1] ?? '';
  return operator === 'LIKE' ? `'${number}'` : number;
}

function orderBy(statement: Statement, columns: QueryColumns): string {
  if (statement.orderBy.length === 0) return '';
  const tables = joinedTables(statement, columns);
  const fields = statement.orderBy.map((field) => {
    const column = columns.get(field);
    // An unknown field leaves a bare dot behind. A column of a table that the statement does not
    // join is unknown to MySQL. Both fail the statement, which Vtiger answers with no rows.
    const known = column !== undefined && tables.has(column?.table ?? FIRST_TABLE);
    return known ? sqlName(field) : '.';
  });
  return ` ORDER BY ${fields.join(',')}${statement.direction === null ? '' : ` ${statement.direction}`}`;
}

/** Vtiger joins the tables of what is selected and of the conditions, not those of the order. */
function joinedTables(statement: Statement, columns: QueryColumns): ReadonlySet<string> {
  const named = statement.columns[0] === '*' ? [...columns.keys()] : statement.columns;
  const fields = [...named, ...statement.conditions.map((condition) => condition.field)];
  return new Set([FIRST_TABLE, ...fields.map((field) => columns.get(field)?.table ?? FIRST_TABLE)]);
}

function limit({ limit: parts }: Statement): string {
  if (parts.length === 0) return ` LIMIT ${String(PAGE)}`;
  const count = parts.at(-1) ?? '';
  const capped = Number(count) > PAGE ? String(PAGE) : count;
  return ` LIMIT ${[...parts.slice(0, -1), capped].join(',')}`;
}
