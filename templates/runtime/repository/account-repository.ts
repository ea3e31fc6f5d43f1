import { readHierarchy, type HierarchyNode } from './cloud-operations.js';
import type { ModuleTypes } from '../schema/module-types.js';
import type { CallOptions } from '../options.js';
import { queryState } from '../query/query-state.js';
import { Repository } from './repository.js';

/** Organizations, which can stand below each other. */
export class AccountRepository<M extends ModuleTypes> extends Repository<M> {
  /**
   * The organizations above and below one, itself included: operation `get_account_hierarchy`,
   * Vtiger Cloud only. The shape follows the manual; no Cloud was tried.
   * @throws UnsupportedOperationError on open-source Vtiger
   */
  async hierarchy(id: M['id'], options: CallOptions = {}): Promise<HierarchyNode<M['id']>[]> {
    const { core, table } = queryState(this);
    return readHierarchy(core, table, id, options);
  }
}
