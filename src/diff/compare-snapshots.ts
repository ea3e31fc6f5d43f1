import { buildModel } from '../model/build-model.js';
import { DEFAULT_MODEL_OPTIONS, type ModelOptions } from '../model/model.js';
import { EMPTY_NAMES } from '../model/names.js';
import { canonicalise } from '../snapshot/canonical.js';
import type { Change } from '../snapshot/change.js';
import { isSameModule } from '../snapshot/compact.js';
import type { Snapshot, SnapshotModule } from '../snapshot/snapshot.js';
import { compare } from './compare.js';
import type { Side } from './sides.js';

/**
 * What changed between two snapshots, and what each change does to a consumer of the package.
 * @param ids How the package types ids: under `brand` their prefixes are no part of it
 */
export function compareSnapshots(
  before: Snapshot,
  after: Snapshot,
  ids: ModelOptions['ids'] = DEFAULT_MODEL_OPTIONS.ids,
): Change[] {
  const [previous, next] = withoutEqualModules(before, after);
  return compare(sideOf(canonicalise(previous), ids), sideOf(canonicalise(next), ids));
}

/** Names are no part of the CRM: they cannot have changed between two of its snapshots. */
function sideOf(snapshot: Snapshot, ids: ModelOptions['ids']): Side {
  return { snapshot, model: buildModel(snapshot, EMPTY_NAMES, { ...DEFAULT_MODEL_OPTIONS, ids }) };
}

/**
 * Both snapshots without the modules that are equal in both, whose models are equal too; unchanged
 * where something differs that decides about other modules.
 */
function withoutEqualModules(before: Snapshot, after: Snapshot): readonly [Snapshot, Snapshot] {
  const previous = new Map(before.modules.map((module) => [module.name, module]));
  const equal = new Set(
    after.modules
      .filter((module) => isSameModule(previous.get(module.name), module))
      .map(({ name }) => name),
  );
  const canSkip =
    JSON.stringify(before.describedBy) === JSON.stringify(after.describedBy) &&
    before.modules.length === after.modules.length &&
    after.modules.every(({ name }) => previous.has(name)) &&
    ![...before.modules, ...after.modules].some(
      (module) => decidesAboutOthers(module) && !equal.has(module.name),
    );
  if (!canSkip) return [before, after];
  const changed = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    modules: snapshot.modules.filter(
      (module) => !equal.has(module.name) || decidesAboutOthers(module),
    ),
  });
  return [changed(before), changed(after)];
}

/** LineItem describes lines of other modules; closed states prove that the server reports them. */
function decidesAboutOthers({ name, closedStates }: SnapshotModule): boolean {
  return name === 'LineItem' || closedStates !== undefined;
}
