import { decodedText, flag, listOf } from './answers.js';
import { coreOf } from './connection.js';
import type { Connection } from './connection.js';
import type { Core } from './core.js';
import type { ModuleTypes } from './module-types.js';
import type { CallOptions } from './options.js';
import { isRecordId } from './record-id.js';
import { Repository } from './repository.js';
import { protocolError } from './call-error.js';
import type { ModuleTable } from './table.js';

/** One organization of a hierarchy. */
export interface HierarchyNode<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** The CRM's word for its place: `Org`, `Parent Org`. */
  readonly label: string;
  /** Steps below the topmost one, which has 0. */
  readonly level: number;
  /** Whether it is the one that was asked about. */
  readonly current: boolean;
}

/** Organizations, which can stand below each other. */
export class AccountRepository<M extends ModuleTypes> extends Repository<M> {
  readonly #core: Core;
  readonly #table: ModuleTable;

  constructor(connection: Connection, table: ModuleTable) {
    super(connection, table);
    this.#core = coreOf(connection);
    this.#table = table;
  }

  /**
   * The organizations above and below one, itself included: operation `get_account_hierarchy`,
   * Vtiger Cloud only. The shape is that of the manual, no Cloud was at hand.
   * @throws UnsupportedOperationError on open-source Vtiger
   */
  async hierarchy(id: M['id'], options: CallOptions = {}): Promise<HierarchyNode<M['id']>[]> {
    const call = this.#core.callOn(this.#table, 'GET', 'get_account_hierarchy', id, {}, options);
    const rows = listOf(call, await this.#core.call(call));
    return rows.map((row) => {
      const level = Number(row['level']);
      if (!isRecordId(row['id']) || !Number.isInteger(level)) {
        throw protocolError(call, 'the answer has no levels');
      }
      return {
        id: row['id'],
        name: decodedText(row['name']),
        label: decodedText(row['label']),
        level,
        current: flag(row['current']),
      };
    });
  }
}
