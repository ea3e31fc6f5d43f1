// Takes: the models of several tenants. Gives: what all of them share.
// Never: includes what one of them would refuse, or may not return.

import type { Codec } from '../../templates/runtime/schema/module-table.js';
import { currentValues } from '../emit/picklist-names.js';
import type { Model, ModelField, ModelModule } from '../model/model.js';

export interface CommonModel {
  readonly modules: readonly CommonModule[];
  /** API names of modules that some tenant does not have, or has under other names. */
  readonly excluded: readonly string[];
  /** Module -> prefix, `''` where nobody knows it; only where it is the same for all tenants. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly ids: 'prefix' | 'brand';
  readonly picklists: 'open' | 'closed';
}

export interface CommonModule {
  readonly api: string;
  readonly type: string;
  readonly key: string;
  readonly label: string;
  readonly fields: readonly CommonField[];
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deleteable: boolean;
  /** Of an inventory module that is one for every tenant; null for others. */
  readonly lines: CommonLines | null;
  readonly relations: readonly { readonly name: string; readonly type: string }[];
}

export interface CommonLines {
  readonly fields: readonly CommonField[];
  /** Demanded by some tenant. */
  readonly required: boolean;
}

export interface CommonField {
  readonly name: string;
  readonly label: string;
  readonly codec: Codec;
  readonly read: boolean;
  readonly inDetail: boolean;
  readonly writable: boolean;
  /** Demanded by some tenant. */
  readonly mandatory: boolean;
  readonly queryable: boolean;
  /** Values that every tenant takes, and all that some tenant lists; null for a field of any text. */
  readonly values: { readonly shared: readonly string[]; readonly all: readonly string[] } | null;
  /** Modules that it points to, the same for all tenants; null where they differ. */
  readonly targets: readonly string[] | null;
  /** Whether every tenant can include what it points to, and no tenant more than the others. */
  readonly includable: boolean;
}

/** The models must be of the same options of types. */
export function commonModel(models: readonly Model[]): CommonModel {
  const [first, ...others] = models as readonly [Model, ...Model[]];
  const groups = first.modules.flatMap((module) => {
    const same = others.map(({ modules }) => modules.find((other) => isSameModule(module, other)));
    return same.every((other) => other !== undefined) ? [[module, ...same]] : [];
  });
  const included = new Set(groups.map(([module]) => module!.api));
  const all = new Set(models.flatMap(({ modules }) => modules.map(({ api }) => api)));
  const prefixes = commonPrefixes(models);
  const { ids, picklists } = first.options;
  const isSameId = (module: string): boolean => ids === 'brand' || prefixes.has(module);
  return {
    modules: groups.map((group) => commonModule(group, included, isSameId)),
    excluded: [...all].filter((api) => !included.has(api)).sort(),
    prefixes,
    ids,
    picklists,
  };
}

function isSameModule(one: ModelModule, other: ModelModule): boolean {
  return one.api === other.api && one.names.type === other.names.type;
}

function commonPrefixes(models: readonly Model[]): Map<string, string> {
  const prefixes = new Map<string, Set<string>>();
  for (const { modules, foreignIds } of models) {
    const known = [
      ...modules.map(({ api, prefix }) => [api, prefix] as const),
      ...foreignIds.map(({ module, prefix }) => [module, prefix] as const),
    ];
    for (const [module, prefix] of known) {
      prefixes.set(module, (prefixes.get(module) ?? new Set()).add(prefix ?? ''));
    }
  }
  const same = [...prefixes].flatMap(([module, found]) => {
    const [prefix = ''] = found;
    return found.size === 1 ? [[module, /^\d+$/.test(prefix) ? prefix : ''] as const] : [];
  });
  return new Map(same);
}

function commonModule(
  group: readonly ModelModule[],
  included: ReadonlySet<string>,
  isSameId: (module: string) => boolean,
): CommonModule {
  const [module, ...others] = group as readonly [ModelModule, ...ModelModule[]];
  const shared = (lists: readonly (readonly ModelField[])[]): CommonField[] =>
    commonFields(lists, included, isSameId);
  const fields = shared(group.map((one) => one.fields));
  const isInventory = group.every(({ variant }) => variant === 'inventory');
  const lines = isInventory
    ? {
        fields: shared(group.map(({ lineFields }) => lineFields)),
        required: group.some(({ requiresLines }) => requiresLines),
      }
    : null;
  const suits =
    demandsMet(
      group.flatMap((one) => one.fields),
      fields,
    ) &&
    (lines === null
      ? group.every(({ variant }) => variant !== 'inventory')
      : demandsMet(
          group.flatMap((one) => one.lineFields),
          lines.fields,
        ));
  const relations = module.relations.filter(
    ({ name, module: target }) =>
      included.has(target) &&
      others.every((other) =>
        other.relations.some((one) => one.name === name && one.module === target),
      ),
  );
  return {
    api: module.api,
    type: module.names.type,
    key: module.names.key,
    label: module.label,
    fields,
    createable: suits && group.every(({ createable }) => createable),
    updateable: group.every(({ updateable }) => updateable),
    deleteable: group.every(({ deleteable }) => deleteable),
    lines,
    relations: relations.map(({ name, names }) => ({ name, type: names?.type ?? '' })),
  };
}

/** The fields that every list has with the same type. */
function commonFields(
  lists: readonly (readonly ModelField[])[],
  included: ReadonlySet<string>,
  isSameId: (module: string) => boolean,
): CommonField[] {
  const [first = [], ...others] = lists;
  return first.flatMap((field) => {
    const same = others.map((list) => list.find((other) => isSameField(field, other)));
    return same.every((other) => other !== undefined)
      ? [commonField([field, ...same], included, isSameId)]
      : [];
  });
}

/** What one tenant demands and another does not take leaves no create that suits both. */
function demandsMet(all: readonly ModelField[], common: readonly CommonField[]): boolean {
  const written = new Set(common.filter(({ writable }) => writable).map(({ name }) => name));
  return all.every(({ mandatory, name }) => !mandatory || written.has(name));
}

function isSameField(one: ModelField, other: ModelField): boolean {
  return (
    one.name === other.name &&
    one.wire === other.wire &&
    one.codec === other.codec &&
    (one.picklist === null) === (other.picklist === null)
  );
}

function commonField(
  group: readonly ModelField[],
  included: ReadonlySet<string>,
  isSameId: (module: string) => boolean,
): CommonField {
  const [field, ...others] = group as readonly [ModelField, ...ModelField[]];
  const all = (test: (one: ModelField) => boolean): boolean =>
    group.every((one) => !one.removed && test(one));
  const lists = group.map(({ picklist, removed }) =>
    removed || picklist === null ? [] : currentValues(picklist),
  );
  const shared = (lists[0] ?? []).filter((value) => lists.every((list) => list.includes(value)));
  const targetsOf = (one: ModelField): string => one.targets.map(({ module }) => module).join('\n');
  const sameTargets = others.every((other) => targetsOf(other) === targetsOf(field));
  const takes = (field.picklist === null || shared.length > 0) && sameTargets;
  return {
    name: field.name,
    label: field.label,
    codec: field.codec,
    read: group.every(({ inRecord }) => inRecord),
    inDetail: group.every(({ inDetail }) => inDetail),
    // An id of one tenant is refused by another.
    writable:
      takes &&
      field.targets.every(({ module }) => isSameId(module)) &&
      all(({ writable }) => writable),
    mandatory: group.some(({ mandatory }) => mandatory),
    queryable: takes && all(({ queryable }) => queryable),
    values: field.picklist === null ? null : { shared, all: [...new Set(lists.flat())] },
    targets: sameTargets ? field.targets.map(({ module }) => module) : null,
    includable:
      (field.codec === 'reference' || field.codec === 'owner') &&
      group.every(({ targets }) =>
        targets.every(({ module, names }) => names === null || included.has(module)),
      ),
  };
}
