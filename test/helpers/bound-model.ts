import { withExcluded } from '../../src/model/excluded-modules.js';
import { removedFields, removedSince, withRemoved } from '../../src/release/removed-fields.js';
import { selectFrom } from '../../src/model/select.js';
import type { TenantConfig } from '../../src/config/schema.js';
import { moduleTable } from '../../src/emit/table.js';
import { withAliases } from '../../src/model/aliases.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS, type Model, type ModelOptions } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import type { TableEntry } from '../../templates/runtime/schema/module-table.js';

/** How a package is made from a snapshot. */
export interface Making
  extends Partial<ModelOptions>, Pick<TenantConfig, 'modules' | 'fields' | 'aliases'> {
  /** The snapshot of the last release; what it has and the new one has not is deprecated. */
  readonly before?: Snapshot | undefined;
}

/** The model that `generate` makes, in memory. */
export function modelFrom(pulled: Snapshot, making: Making = {}): Model {
  const { modules, fields, aliases, before, ...options } = making;
  const snapshot = selectFrom(pulled, { modules, fields });
  const removed = before === undefined ? null : removedSince(before, pulled, snapshot);
  const built = buildModel(
    withRemoved(snapshot, removed),
    withAliases(EMPTY_NAMES, aliases),
    { ...DEFAULT_MODEL_OPTIONS, ...options },
    undefined,
    removedFields(snapshot, removed),
  );
  return withExcluded(built, pulled, { modules, fields });
}

/** The tables of its package. */
export function entriesOf({ modules, options }: Model): readonly TableEntry[] {
  return modules.map((module): TableEntry => [
    module.names.key,
    module.api,
    JSON.stringify(moduleTable(module, options)),
  ]);
}
