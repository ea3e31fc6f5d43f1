import { compare, type Described } from './compare.js';
import { buildModel } from '../model/build-model.js';
import { DEFAULT_MODEL_OPTIONS, type ModelOptions } from '../model/model.js';
import { EMPTY_NAMES } from '../model/names.js';
import { canonicalise } from '../snapshot/canonical.js';
import type { Change } from '../snapshot/change.js';
import type { Snapshot, SnapshotModule } from '../snapshot/snapshot.js';

/**
 * What changed between two snapshots, and what each change does to a consumer of the package.
 * @param ids How the package types ids: under `brand` their prefixes are no part of it
 */
export function compareSnapshots(
  before: Snapshot,
  after: Snapshot,
  ids: ModelOptions['ids'] = DEFAULT_MODEL_OPTIONS.ids,
): Change[] {
  const [was, is] = whatDiffers(canonicalise(before), canonicalise(after));
  return compare(described(was, ids), described(is, ids));
}

/** Names are no part of what a CRM says: they cannot have changed between two of its snapshots. */
function described(snapshot: Snapshot, ids: ModelOptions['ids']): Described {
  return { snapshot, model: buildModel(snapshot, EMPTY_NAMES, { ...DEFAULT_MODEL_OPTIONS, ids }) };
}

/**
 * The two without the modules that say the same in both: what is made of those is the same, too,
 * unless something changed that a package makes of one module because of another.
 */
function whatDiffers(before: Snapshot, after: Snapshot): readonly [Snapshot, Snapshot] {
  const old = new Map(before.modules.map((module) => [module.name, module]));
  const same = new Set(
    after.modules.filter((module) => isSame(old.get(module.name), module)).map(({ name }) => name),
  );
  const told = (module: SnapshotModule): boolean => tellsOfOthers(module) && !same.has(module.name);
  const isApart =
    JSON.stringify(before.describedBy) === JSON.stringify(after.describedBy) &&
    before.modules.length === after.modules.length &&
    after.modules.every(({ name }) => old.has(name)) &&
    ![...before.modules, ...after.modules].some(told);
  if (!isApart) return [before, after];
  const left = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    modules: snapshot.modules.filter((module) => !same.has(module.name) || tellsOfOthers(module)),
  });
  return [left(before), left(after)];
}

function isSame(was: SnapshotModule | undefined, is: SnapshotModule): boolean {
  // What was read of the same text is one object.
  return was === is || JSON.stringify(was) === JSON.stringify(is);
}

/** What lines hold is described beside their records; closed states say that the server knows of such. */
function tellsOfOthers({ name, closedStates }: SnapshotModule): boolean {
  return name === 'LineItem' || closedStates !== undefined;
}
