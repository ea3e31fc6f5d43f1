import { compare, type Described } from '../diff/compare.js';
import { buildModel } from '../model/build-model.js';
import { DEFAULT_MODEL_OPTIONS, type ModelOptions } from '../model/model.js';
import { EMPTY_NAMES } from '../model/names.js';
import { canonicalise } from '../snapshot/canonical.js';
import type { Change } from '../snapshot/change.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/**
 * What changed between two snapshots, and what each change does to a consumer of the package.
 * @param ids How the package types ids: under `brand` their prefixes are no part of it
 */
export function compareSnapshots(
  before: Snapshot,
  after: Snapshot,
  ids: ModelOptions['ids'] = DEFAULT_MODEL_OPTIONS.ids,
): Change[] {
  return compare(described(before, ids), described(after, ids));
}

/** Names are no part of what a CRM says: they cannot have changed between two of its snapshots. */
function described(given: Snapshot, ids: ModelOptions['ids']): Described {
  const snapshot = canonicalise(given);
  return { snapshot, model: buildModel(snapshot, EMPTY_NAMES, { ...DEFAULT_MODEL_OPTIONS, ids }) };
}
