import type { AllocatedNames } from '../model/allocate-names.js';
import type { Model, ModelField, ModelModule } from '../model/model.js';
import type { Change } from '../snapshot/change.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { toChange } from './difference.js';

/** A snapshot, and its names in a package. */
export interface NamedSnapshot {
  readonly snapshot: Snapshot;
  readonly names: AllocatedNames;
}

/**
 * Modules, fields and picklists of both packages whose name differs: a change that breaks every
 * consumer of them. What only one of them has is not compared.
 */
export function compareNames(before: NamedSnapshot, after: Model): Change[] {
  return after.modules.flatMap((module): Change[] => {
    const earlier = before.names.modules.get(module.api)?.type;
    if (earlier === undefined) return [];
    const { type } = module.names;
    return [
      ...compareName(module.api, earlier, type),
      ...module.fields.flatMap((field) => [
        ...compareFieldName(before, module, field),
        // The picklist type begins with the name of the module, whose change is listed already.
        ...(earlier === type ? comparePicklistName(before, module, field) : []),
      ]),
    ];
  });
}

function compareFieldName(
  { snapshot, names }: NamedSnapshot,
  { api }: ModelModule,
  { wire, name }: ModelField,
): Change[] {
  const where = `${api}.${wire}`;
  const earlier = Object.hasOwn(names.fields, where) ? names.fields[where]! : wire;
  if (earlier === name) return [];
  const module = snapshot.modules.find((one) => one.name === api);
  const existed = module?.fields.some((field) => field.name === wire) === true;
  return existed ? compareName(where, earlier, name) : [];
}

function comparePicklistName(
  { names }: NamedSnapshot,
  { api }: ModelModule,
  { wire, picklist }: ModelField,
): Change[] {
  if (picklist === null) return [];
  const where = `${api}.${wire}`;
  const earlier = names.picklists.get(where);
  return earlier === undefined ? [] : compareName(where, earlier, picklist.type);
}

function compareName(where: string, before: string, after: string): Change[] {
  if (before === after) return [];
  return [toChange(where, ['renamed', `is named ${after} instead of ${before}`])];
}
