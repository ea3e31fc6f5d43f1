// Takes: a snapshot, the names on record, the generation-time options. Gives: the Model.
// Never: prints TypeScript, reads a file, or fails on a type or a value it has not seen.
import { isPrintableName } from '../../templates/runtime/query/vtql.js';
import type { Snapshot, SnapshotModule } from '../snapshot/snapshot.js';
import { aliasBase, demandAliases } from './aliases.js';
import { buildFields, buildLineFields, type FieldScope } from './fields.js';
import { lineColumnsOf } from './line-columns.js';
import {
  NOTHING_GONE,
  type Diagnostic,
  type ForeignId,
  type Gone,
  type Model,
  type ModelModule,
  type ModelOptions,
  type ModelRelation,
} from './model.js';
import { NameAllocator, type Aliases, type GivenNames, type Names } from './names.js';
import {
  fixedValues,
  isInventory,
  isReadOnlyModule,
  requiresLines,
  specialityOf,
} from './overlays.js';

/**
 * Decides everything about the package. Pure: the same arguments give the same model.
 * @param given the names of the output that is to be replaced; see {@link givenNames}
 * @param gone what of the snapshot the CRM no longer has
 */
export function buildModel(
  snapshot: Snapshot,
  names: Names,
  options: ModelOptions,
  given?: GivenNames,
  gone: Gone = NOTHING_GONE,
): Model {
  const aliases = names.aliases ?? { modules: {}, fields: {} };
  demandAliases(aliases, snapshot);
  const allocator = new NameAllocator(withBases(names, aliases), given);
  const modules = allocator.modules(snapshot.modules.map((module) => module.name));
  const diagnostics: Diagnostic[] = [];
  const foreign = new Map<string, ForeignId>();
  const lineItem = snapshot.modules.find((module) => module.name === 'LineItem');
  const scope: FieldScope = {
    options,
    lineColumns: lineColumnsOf(lineItem),
    allocator,
    modules,
    diagnostics,
    aliases: aliases.fields,
    gone,
    foreignId: (module) => foreignId(module, snapshot, allocator, foreign, diagnostics),
  };
  const statesTold = snapshot.modules.some(({ closedStates }) => closedStates !== undefined);
  const whole: Whole = {
    lineItem,
    statesTold,
    union: snapshot.describedBy.users.length > 1,
    unrelated: new Set(
      snapshot.refused.flatMap(({ name, operation }) => (operation === 'relatedtypes' ? name : [])),
    ),
  };
  const built = snapshot.modules.map((module) => buildModule(module, whole, scope));
  return {
    modules: built,
    foreignIds: [...foreign.values()].sort((a, b) => (a.module < b.module ? -1 : 1)),
    options,
    names: chosenApart(allocator.names(), names),
    diagnostics,
    goneWith: null,
    excluded: [],
  };
}

/** What the snapshot says beside its modules. */
interface Whole {
  readonly lineItem: SnapshotModule | undefined;
  /** Whether the server tells of any module what is closed. */
  readonly statesTold: boolean;
  readonly union: boolean;
  /** Modules whose relations were refused. */
  readonly unrelated: ReadonlySet<string>;
}

/** An alias of a module is as good as a name on record. */
function withBases(names: Names, aliases: Aliases): Names {
  const chosen = Object.entries(aliases.modules).map(([api, alias]): [string, string] => [
    api,
    aliasBase(alias),
  ]);
  return { ...names, modules: { ...names.modules, ...Object.fromEntries(chosen) } };
}

/** On record a choice stands among the choices only: it can be taken back. */
function chosenApart(allocated: Names, { modules: recorded, aliases }: Names): Names {
  if (aliases === undefined) return allocated;
  const modules = Object.entries(allocated.modules).flatMap(([api, base]): [string, string][] => {
    if (!Object.hasOwn(aliases.modules, api)) return [[api, base]];
    return Object.hasOwn(recorded, api) ? [[api, recorded[api] ?? base]] : [];
  });
  return { ...allocated, modules: Object.fromEntries(modules), aliases };
}

function buildModule(
  module: SnapshotModule,
  { lineItem, statesTold, union, unrelated }: Whole,
  scope: FieldScope,
): ModelModule {
  const { createable, updateable, deleteable } = module;
  const names = scope.modules.get(module.name)!;
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
      message: 'has a name that no query can say, so its records are read by id only',
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
    reopenable: module.isEntity && (module.closedStates !== undefined || !statesTold),
    speciality: specialityOf(module),
    fields: buildFields(module, names, scope),
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

/** A label is all that tells two relations apart, so of two with the same the first is kept. */
function buildRelations(module: SnapshotModule, scope: FieldScope): readonly ModelRelation[] {
  const relations = new Map<string, ModelRelation>();
  for (const { key, label, module: target, actions } of module.relations) {
    if (relations.has(key)) {
      const message = `has two relations with the label ${JSON.stringify(key)}, of which one is left out`;
      scope.diagnostics.push({ where: module.name, message });
      continue;
    }
    const names = scope.modules.get(target) ?? null;
    relations.set(key, { key, label, module: target, names, actions: actions ?? null });
  }
  return [...relations.values()];
}

/**
 * An id type for a module that records refer to and the API user may not list. The prefix of Users
 * is that of the user who asked; of others it cannot be known.
 */
function foreignId(
  module: string,
  snapshot: Snapshot,
  allocator: NameAllocator,
  foreign: Map<string, ForeignId>,
  diagnostics: Diagnostic[],
): ForeignId {
  const known = foreign.get(module);
  if (known !== undefined) return known;
  const asked = snapshot.describedBy.users[0]?.id.split('x')[0] ?? '';
  const prefix = module === 'Users' && /^\d+$/.test(asked) ? asked : null;
  const id: ForeignId = { module, type: allocator.foreignId(module), prefix };
  foreign.set(module, id);
  if (prefix === null) {
    diagnostics.push({
      where: module,
      message: 'is referred to and not in the snapshot; its ids are typed as any record id',
    });
  }
  return id;
}

/** The names that a model gave, for the next one. */
export function givenNames(model: Model): GivenNames {
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
