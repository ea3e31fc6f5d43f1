import { writeRecord } from '../write/write-record.js';
import type { ModuleTypes } from '../schema/module-types.js';
import type { CallOptions } from '../options.js';
import { queryState } from '../query/query-state.js';
import { Repository } from './repository.js';

/** The lines that a create of the module takes. */
export type LinesOf<M extends ModuleTypes> = M['create'] extends { readonly LineItems: infer L }
  ? L
  : never;

/** Quotes, orders and invoices: records with lines. */
export class InventoryRepository<M extends ModuleTypes> extends Repository<M> {
  /**
   * Replaces the lines of a record: operation `revise` with LineItems, which is why `revise` itself
   * does not take them. Vtiger 8.4 on PHP 8 crashes on it when the lines are replaced, and leaves the
   * totals at 0: use it only where the server is known to do it right.
   * @throws ServerError from such a server, when the record is broken
   */
  async replaceLines(
    id: M['id'],
    lines: LinesOf<M>,
    options: CallOptions = {},
  ): Promise<M['detail']> {
    const values = { LineItems: lines };
    const write = { mode: 'revise', id, values, replaceLines: true } as const;
    const { core, table } = queryState(this);
    return writeRecord(core, table, write, options);
  }
}
