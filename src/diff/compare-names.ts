import type { Model, ModelField, ModelModule } from '../model/model.js';
import type { Change } from '../snapshot/change.js';
import { toChange } from './difference.js';

/**
 * Modules, fields and picklists of both models whose name in the package differs: a change that
 * breaks every consumer of them. What only one model has is not compared.
 */
export function compareNames(before: Model, after: Model): Change[] {
  const previous = new Map(before.modules.map((module) => [module.api, module]));
  return after.modules.flatMap((module): Change[] => {
    const earlier = previous.get(module.api);
    if (earlier === undefined) return [];
    return [
      ...compareName(module.api, nameOf(earlier), nameOf(module)),
      ...compareFieldNames(earlier, module),
    ];
  });
}

function compareFieldNames(before: ModelModule, after: ModelModule): Change[] {
  const previous = new Map(before.fields.map((field) => [field.wire, field]));
  return after.fields.flatMap((field): Change[] => {
    const earlier = previous.get(field.wire);
    if (earlier === undefined) return [];
    const where = `${after.api}.${field.wire}`;
    return [
      ...compareName(where, earlier.name, field.name),
      // The picklist type begins with the name of the module, whose change is listed already.
      ...(nameOf(before) === nameOf(after) ? comparePicklistNames(where, earlier, field) : []),
    ];
  });
}

function comparePicklistNames(where: string, before: ModelField, after: ModelField): Change[] {
  if (before.picklist === null || after.picklist === null) return [];
  return compareName(where, before.picklist.type, after.picklist.type);
}

function compareName(where: string, before: string, after: string): Change[] {
  if (before === after) return [];
  return [toChange(where, ['renamed', `is named ${after} instead of ${before}`])];
}

/** Type, key and file follow from one base. */
function nameOf({ names }: ModelModule): string {
  return names.type;
}
