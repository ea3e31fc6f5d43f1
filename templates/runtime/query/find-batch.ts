import { shared, tick } from '../transport/clock.js';
import type { Core } from '../core.js';
import type { CallOptions } from '../options.js';
import type { Row } from './pages.js';
import { readByIds } from './rows-by-id.js';
import type { ModuleTable } from '../schema/module-table.js';

interface Batch {
  readonly ids: Set<string>;
  readonly rows: Promise<Map<string, Row>>;
}

/** The batches of a connection that still take ids. */
const openBatches = new WeakMap<Core, Map<string, Batch>>();

/**
 * The row of a record, or undefined where a query does not find it. Calls of one tick that want the
 * same fields become one query per 100 ids.
 */
export async function findRow(
  core: Core,
  table: ModuleTable,
  id: string,
  fields: readonly string[] | undefined,
  { signal, timeoutMs }: CallOptions,
): Promise<Row | undefined> {
  const key = JSON.stringify([table.module, fields ?? '*', timeoutMs]);
  const batches = openBatches.get(core) ?? new Map<string, Batch>();
  openBatches.set(core, batches);
  let batch = batches.get(key);
  if (batch === undefined) {
    const ids = new Set<string>();
    const rows = tick().then(() => {
      batches.delete(key);
      return readByIds(core, table, [...ids], fields, { timeoutMs });
    });
    // Where every caller was aborted nobody handles a failure.
    rows.catch((): undefined => undefined);
    batch = { ids, rows };
    batches.set(key, batch);
  }
  batch.ids.add(id);
  return (await shared(batch.rows, signal)).get(id);
}
