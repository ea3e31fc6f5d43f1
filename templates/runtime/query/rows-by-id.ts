import type { Core } from '../core.js';
import { RecordNotFoundError } from '../errors.js';
import { splitQuery } from './split-query.js';
import type { CallOptions } from '../options.js';
import type { Row } from './pages.js';
import { readPages } from './read-plan.js';
import { BY_ID, columnsOf, defaultColumns, type Plan } from './query-plan.js';
import { readerOf } from './send-statement.js';
import { unless } from '../response/unless.js';
import type { ModuleTable } from '../schema/module-table.js';
import { isPrintableName } from './vtql.js';

/**
 * The raw rows of these ids, 100 a statement. A query does not look at the prefix of an id, so each
 * row is compared with the ids. A module that no query can name is retrieved id by id.
 */
export async function readByIds(
  core: Core,
  table: ModuleTable,
  ids: readonly string[],
  fields: readonly string[] | undefined,
  options: CallOptions,
): Promise<Map<string, Row>> {
  const columns =
    fields === undefined ? defaultColumns(table) : columnsOf(table, [...fields, 'id']);
  const found = new Map<string, Row>();
  if (ids.length === 0) return found;
  if (!isPrintableName(table.module)) {
    const retrieve = async (id: string): Promise<void> => {
      const row = await retrieveRow(core, table, id, options);
      if (row) found.set(id, row);
    };
    await Promise.all(ids.map(retrieve));
    return found;
  }
  const plan: Plan = {
    table,
    relation: undefined,
    columns,
    where: [[{ field: 'id', operator: 'in', operand: ids }]],
    order: BY_ID,
    selected: undefined,
    checks: [],
    hidden: [],
  };
  const wanted = new Set(ids);
  const read = async (where: Plan['where']): Promise<void> => {
    const reader = readerOf(core, table, options);
    for await (const rows of readPages({ ...plan, where }, () => Infinity, reader)) {
      for (const row of rows) {
        if (typeof row['id'] === 'string' && wanted.has(row['id'])) found.set(row['id'], row);
      }
    }
  };
  await Promise.all(splitQuery(plan).map(read));
  return found;
}

/** The raw answer of `retrieve`, or undefined where the record is absent or not allowed. */
export function retrieveRow(
  core: Core,
  table: ModuleTable,
  id: string,
  options: CallOptions,
): Promise<Row | undefined> {
  const call = core.callOn(table, 'GET', 'retrieve', id, {}, options);
  return unless(RecordNotFoundError, core.callForObject(call));
}
