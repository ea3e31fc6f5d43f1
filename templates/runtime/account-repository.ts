import type { ModuleTypes } from './module-types.js';
import type { CallOptions } from './options.js';
import { partsOf, Repository } from './repository.js';

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
  /**
   * The organizations above and below one, itself included: operation `get_account_hierarchy`,
   * Vtiger Cloud only. The shape is that of the manual, no Cloud was at hand.
   * @throws UnsupportedOperationError on open-source Vtiger
   */
  async hierarchy(id: M['id'], options: CallOptions = {}): Promise<HierarchyNode<M['id']>[]> {
    const { core, table } = partsOf(this);
    const { readHierarchy } = await import('./operations.js');
    return readHierarchy(core, table, id, options);
  }
}
