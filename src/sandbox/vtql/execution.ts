// Takes: the text of a query and a user. Gives: rows as Vtiger would answer them.
// Never: distinguishes an SQL failure from an empty result, because Vtiger does not either.

import { accessDenied } from '../failures.js';
import type { Context } from '../instance.js';
import type { Cell, Column } from '../schema/column.js';
import { isLineColumn, isVirtual, type Module } from '../schema/schema.js';
import { compareValues, isTrue, type SqlValue } from '../sql/evaluation.js';
import { shuffle } from '../random.js';
import { SqlError } from '../sql/lexer.js';
import { parseSqlTail, type SqlTail } from '../sql/parser.js';
import { recordsOf, type Store, type StoredRecord } from '../store/store.js';
import { wireMap, type WireRecord } from '../values/wire.js';
import { attachmentIds, cellOf, extraColumns, isAnswered, readCell } from '../values/read.js';
import { idOf } from '../values/ids.js';
import { isRecordVisible, moduleNamed, visibleColumns } from '../view.js';
import { LINE_MODULE, linesOf } from '../store/lines.js';
import { parseVtql, type Statement } from './parser.js';
import { sqlName, toSqlTail, type QueryColumns } from './translation.js';

const DELETED = 'crmentity.deleted';
const CONVERTED = 'leaddetails.converted';
/** Line columns that a query answers though describe does not list them. */
const UNDESCRIBED_LINE_COLUMNS = ['image', 'purchase_cost', 'margin'];

interface Row {
  readonly record: StoredRecord;
  readonly line: StoredRecord | null;
  /** One of the contacts of an activity, where they are joined. */
  readonly contact?: Cell;
}

/**
 * Runs a query.
 * @throws {OperationError} ACCESS_DENIED, QUERY_SYNTAX_ERROR, INVALID_ID_ATTRIBUTE and
 * INTERNAL_SERVER_ERROR; never for SQL that fails.
 */
export function runQuery(context: Context, query: string): WireRecord[] {
  const name = /from\s+([^\s;]+)/i.exec(query)?.[1];
  if (name === undefined) throw accessDenied(' for query');
  const module = moduleNamed(context, name);
  const statement = parseVtql(query);
  const columns = queryColumns(context, module);
  const sql = toSqlTail(statement, columns, impliedConditions(module, columns));
  let rows: Row[];
  try {
    rows = select(context, module, statement, columns, parseSqlTail(sql));
  } catch (error) {
    if (error instanceof SqlError) return [];
    throw error;
  }
  if (statement.columns[0] === 'count(*)') return countAnswer(context, module, rows);
  const names = statement.columns[0] === '*' ? [...columns.keys()] : statement.columns;
  const answer = new Map<number, WireRecord>();
  // One row for each record: the last of several lines wins.
  for (const row of rows) {
    if (row.record.deleted) continue;
    answer.set(row.record.number, readRow(context, module, row, names, columns));
  }
  return [...answer.values()];
}

function queryColumns(context: Context, module: Module): QueryColumns {
  const columns = new Map<string, Column | null>();
  for (const column of visibleColumns(context, module)) {
    const { name } = column.field;
    if (!isAnswered(context, column) || isVirtual(module, name)) continue;
    // The line column of the same database name takes their place.
    if (module.inventory && /^hdnDiscount(Percent|Amount)$/.test(name)) continue;
    columns.set(name, column);
  }
  const extra = [
    ...extraColumns(context, module),
    ...(module.inventory ? UNDESCRIBED_LINE_COLUMNS : []),
  ];
  for (const name of extra) if (!columns.has(name)) columns.set(name, null);
  return columns;
}

function impliedConditions(module: Module, columns: QueryColumns): string[] {
  if (!module.meta.isEntity) return [];
  const conditions = [`${sqlName(DELETED)} = 0`];
  if (module.meta.name === 'Leads') conditions.push(`${sqlName(CONVERTED)} = 0`);
  if (module.meta.name === 'Users' && columns.has('status')) {
    conditions.push(`${sqlName('status')} = 'Active'`);
  }
  return conditions;
}

function select(
  context: Context,
  module: Module,
  statement: Statement,
  columns: QueryColumns,
  tail: SqlTail,
): Row[] {
  const named = [...statement.columns, ...statement.conditions.map(({ field }) => field)];
  const joined = module.inventory && named.some((n) => n === '*' || isLineColumn(module, n));
  const { store, schema } = context.instance;
  // With private sharing the statement itself excludes what the user may not see.
  const visible = recordsOf(store, schema, module.meta.name).filter((record) =>
    isRecordVisible(context.user, record),
  );
  const activity = module.meta.name === 'Calendar' || module.meta.name === 'Events';
  const joinsContacts = activity && named.some((n) => n === '*' || n === 'contact_id');
  const rows = visible.flatMap((record): Row[] => {
    if (joinsContacts) {
      return contactsOf(store, record).map((contact) => ({ record, line: null, contact }));
    }
    const lines = joined ? linesOf(context.instance, record.number) : [];
    return lines.length === 0 ? [{ record, line: null }] : lines.map((line) => ({ record, line }));
  });
  const reader = (row: Row) => (name: string) => sqlValue(context, module, columns, row, name);
  const { where, orderBy, limit } = tail;
  const found = where === null ? rows : rows.filter((row) => isTrue(where, reader(row)));
  // Ties come in any order, another one for each statement.
  shuffle(found, context.instance.random);
  const compare = (a: Row, b: Row): number => {
    for (const { column, descending } of orderBy) {
      const order = compareCells(reader(a)(column), reader(b)(column));
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  };
  // A count is one row, whatever it counts.
  if (limit === null || statement.columns[0] === 'count(*)') return found.sort(compare);
  return firstOf(found, limit.offset + limit.count, compare).slice(limit.offset);
}

/** The contact that the activity names, and those that it was linked with: one row for each. */
function contactsOf({ links }: Store, { number, values }: StoredRecord): Cell[] {
  const linked = links.filter(({ target, label }) => target === number && label === 'Contacts');
  const contact = values.get('contact_id') ?? null;
  return [contact, ...linked.map(({ source }) => String(source))].filter(
    (one, _, all) => one !== null || all.length === 1,
  );
}

/** The first rows in an order: to sort all of a large table for one page takes far longer. */
function firstOf(rows: readonly Row[], count: number, compare: (a: Row, b: Row) => number): Row[] {
  const first: Row[] = [];
  for (const row of rows) {
    const last = first.at(-1);
    if (first.length === count && (last === undefined || compare(row, last) >= 0)) continue;
    const after = first.findLastIndex((other) => compare(other, row) <= 0);
    first.splice(after + 1, 0, row);
    if (first.length > count) first.pop();
  }
  return first;
}

function compareCells(a: SqlValue | null | undefined, b: SqlValue | null | undefined): number {
  if (a === undefined || b === undefined) throw new SqlError('unknown column');
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compareValues(a, b);
}

function sqlValue(
  context: Context,
  module: Module,
  columns: QueryColumns,
  row: Row,
  name: string,
): SqlValue | null | undefined {
  if (name === DELETED) return { text: row.record.deleted ? '1' : '0', as: 'number' };
  if (name === CONVERTED) return { text: row.record.converted ? '1' : '0', as: 'number' };
  const column = columns.get(name);
  if (column === undefined) return undefined;
  if (column?.kind === 'id') return { text: String(row.record.number), as: 'number' };
  // The names of tags are joined in elsewhere: a condition on them finds nothing.
  if (name === 'tags') return null;
  const cell = rowCell(context, module, row, name, column);
  if (cell === null) return null;
  return { text: cell, as: comparesAs(column) };
}

const NUMERIC = new Set(['integer', 'decimal', 'boolean', 'reference', 'owner']);

function comparesAs(column: Column | null): SqlValue['as'] {
  if (column === null) return 'text';
  if (NUMERIC.has(column.kind)) return 'number';
  return column.kind === 'date' || column.kind === 'datetime' ? 'time' : 'text';
}

function rowCell(
  context: Context,
  module: Module,
  row: Row,
  name: string,
  column: Column | null,
): Cell {
  if (name === 'contact_id' && row.contact !== undefined) return row.contact;
  if (isLineColumn(module, name)) {
    const line = context.instance.schema.modules.get(LINE_MODULE)?.columns.get(name);
    return row.line === null ? null : (row.line.values.get(name) ?? line?.unset ?? null);
  }
  return column === null
    ? (row.record.values.get(name) ?? (module.meta.isEntity ? null : ''))
    : cellOf(context, row.record, column);
}

function readRow(
  context: Context,
  module: Module,
  row: Row,
  names: readonly string[],
  columns: QueryColumns,
): WireRecord {
  const result: WireRecord = new Map();
  for (const name of names) {
    const column = columns.get(name) ?? null;
    if (column?.kind === 'id') {
      if (names.length < columns.size) result.set('id', idOf(module, row.record.number));
      continue;
    }
    const cell = rowCell(context, module, row, name, column);
    result.set(name, column === null ? cell : readCell(context, column, cell, 'query'));
  }
  result.set('id', idOf(module, row.record.number));
  const images = attachmentIds(context, module, row.record);
  if (images !== '') result.set('imageattachmentids', images);
  return result;
}

/** 8.4 drops rows without an id, and a count is one; non-entity modules are counted. */
function countAnswer(context: Context, module: Module, rows: readonly Row[]): WireRecord[] {
  if (module.meta.isEntity && !context.instance.profile.countAnswers) return [];
  return [wireMap({ count: String(rows.length) })];
}
