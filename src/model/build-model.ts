// In: a snapshot, the names on record, the generation-time options. Out: the model.
// Never: prints TypeScript, reads a file, or fails on a type or a value it has not seen.
import { decodeEntities } from '../../templates/runtime/response/html-entities.js';
import { isPrintableName } from '../../templates/runtime/query/vtql.js';
import type { Snapshot, SnapshotModule } from '../snapshot/snapshot.js';
import { allocateNames, type AllocatedNames } from './allocate-names.js';
import { buildFields, buildLineFields, type FieldScope } from './fields.js';
import { lineColumnsOf } from './line-columns.js';
import {
  NOTHING_REMOVED,
  type Diagnostic,
  type ForeignId,
  type RemovedMembers,
  type Model,
  type ModelModule,
  type ModelOptions,
  type ModelRelation,
} from './model.js';
import type { ExistingNames, Names } from './names.js';
import {
  fixedValues,
  isInventory,
  isReadOnlyModule,
  requiresLines,
  variantOf,
} from './overlays.js';

/**
 * Decides everything about the package. Pure: the same arguments result in the same model.
 * @param existing the names of the output that is replaced; see {@link namesOfModel}
 * @param removed what of the snapshot the CRM no longer has
 */
export function buildModel(
  snapshot: Snapshot,
  names: Names,
  options: ModelOptions,
  existing?: ExistingNames,
  removed: RemovedMembers = NOTHING_REMOVED,
): Model {
  const allocated = allocateNames(snapshot, names, existing);
  const diagnostics: Diagnostic[] = [];
  const foreign = new Map<string, ForeignId>();
  const lineItem = snapshot.modules.find((module) => module.name === 'LineItem');
  const scope: FieldScope = {
    options,
    lineColumns: lineColumnsOf(lineItem),
    names: allocated,
    diagnostics,
    removed,
    foreignId: (module) => foreignId(module, snapshot, allocated, foreign, diagnostics),
  };
  const closedStatesReported = snapshot.modules.some(
    ({ closedStates }) => closedStates !== undefined,
  );
  const context: SnapshotContext = {
    lineItem,
    closedStatesReported,
    union: snapshot.describedBy.users.length > 1,
    unrelated: new Set(
      snapshot.refused.flatMap(({ name, operation }) => (operation === 'relatedtypes' ? name : [])),
    ),
  };
  const built = snapshot.modules.map((module) => buildModule(module, context, scope));
  return {
    modules: built,
    foreignIds: [...foreign.values()].sort((a, b) => (a.module < b.module ? -1 : 1)),
    options,
    names: allocated.recorded,
    diagnostics,
    removedIn: null,
    excluded: [],
  };
}

/** Facts of the snapshot that concern every module. */
interface SnapshotContext {
  readonly lineItem: SnapshotModule | undefined;
  /** Whether the server reports closed states for any module. */
  readonly closedStatesReported: boolean;
  readonly union: boolean;
  /** Modules whose relations were refused. */
  readonly unrelated: ReadonlySet<string>;
}

function buildModule(
  module: SnapshotModule,
  { lineItem, closedStatesReported, union, unrelated }: SnapshotContext,
  scope: FieldScope,
): ModelModule {
  const { createable, updateable, deleteable } = module;
  const names = scope.names.modules.get(module.name)!;
  const writable = !isReadOnlyModule(module);
  if (module.idPrefix === null) {
    scope.diagnostics.push({
      where: module.name,
      message: 'has no id prefix, so its ids are typed as any record id',
    });
  }
  if (!isPrintableName(module.name)) {
    scope.diagnostics.push({
      where: module.name,
      message: 'has a name that no query can hold, so its records can only be read by id',
    });
  }
  return {
    api: module.name,
    label: module.label,
    singular: module.singular,
    names,
    prefix: module.idPrefix,
    isEntity: module.isEntity,
    createable: createable && writable,
    updateable: updateable && writable,
    deleteable: deleteable && writable,
    retrieveable: module.retrieveable,
    reopenable: module.isEntity && (module.closedStates !== undefined || !closedStatesReported),
    variant: variantOf(module),
    fields: buildFields(module, scope),
    lineFields: isInventory(module) ? buildLineFields(module, lineItem, scope) : [],
    requiresLines: requiresLines(module),
    relations: buildRelations(module, scope),
    fixed: fixedValues(module),
    closed: module.closedStates ?? null,
    described: { createable, updateable, deleteable },
    union,
    unrelated: unrelated.has(module.name),
    excluded: [],
  };
}

/** The server identifies relations by their labels: of two with the same label the first is used. */
function buildRelations(module: SnapshotModule, scope: FieldScope): readonly ModelRelation[] {
  const relations = new Map<string, ModelRelation>();
  const taken = new Set(module.relations.map(({ key }) => key));
  for (const { key, label, module: target, actions } of module.relations) {
    if (relations.has(key)) {
      const message = `has two relations with the label ${JSON.stringify(key)}; the second is excluded`;
      scope.diagnostics.push({ where: module.name, message });
      continue;
    }
    const names = scope.names.modules.get(target) ?? null;
    const plain = decodeEntities(key);
    // Two keys may decode to one name, and that name may be the key of another relation.
    const name = plain === '' || taken.has(plain) ? key : plain;
    taken.add(name);
    relations.set(key, { key, name, label, module: target, names, actions: actions ?? null });
  }
  return [...relations.values()];
}

/**
 * An id type for a module that records refer to and the API user may not list. The prefix of Users
 * is that of the API user's own id; other prefixes are unknown.
 */
function foreignId(
  module: string,
  snapshot: Snapshot,
  names: AllocatedNames,
  foreign: Map<string, ForeignId>,
  diagnostics: Diagnostic[],
): ForeignId {
  const known = foreign.get(module);
  if (known !== undefined) return known;
  const ownPrefix = snapshot.describedBy.users[0]?.id.split('x')[0] ?? '';
  const prefix = module === 'Users' && /^\d+$/.test(ownPrefix) ? ownPrefix : null;
  const id: ForeignId = { module, type: names.foreignId(module), prefix };
  foreign.set(module, id);
  if (prefix === null) {
    diagnostics.push({
      where: module,
      message:
        'is not in the snapshot, but references point to it; its ids are typed as any record id',
    });
  }
  return id;
}

/** The names that a model uses, for the next one. */
export function namesOfModel(model: Model): ExistingNames {
  return {
    modules: new Map(model.modules.map(({ api, names }) => [api, names.type])),
    picklists: new Map(
      model.modules.flatMap(({ api, fields }) =>
        fields.flatMap(({ wire, picklist }) =>
          picklist === null ? [] : [[`${api}.${wire}`, picklist.type] as const],
        ),
      ),
    ),
  };
}
