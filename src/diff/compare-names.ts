// Takes: two Models. Gives: what is called otherwise, as changes that break every consumer of it.
// Never: tells of what only one of them has.
import type { Model, ModelField, ModelModule } from '../model/model.js';
import type { Change } from '../snapshot/change.js';

/**
 * What one and the same module, field or picklist is called in the second package and was not in
 * the first: names move only where somebody chose so (aliases, or a names file edited by hand).
 */
export function compareNames(before: Model, after: Model): Change[] {
  const old = new Map(before.modules.map((module) => [module.api, module]));
  return after.modules.flatMap((module): Change[] => {
    const was = old.get(module.api);
    if (was === undefined) return [];
    return [...renamed(module.api, nameOf(was), nameOf(module)), ...compareFields(was, module)];
  });
}

function compareFields(before: ModelModule, after: ModelModule): Change[] {
  const old = new Map(before.fields.map((field) => [field.wire, field]));
  return after.fields.flatMap((field): Change[] => {
    const was = old.get(field.wire);
    if (was === undefined) return [];
    const where = `${after.api}.${field.wire}`;
    return [
      ...renamed(where, was.name, field.name),
      // The type of its values carries the name of the module, which was told.
      ...(nameOf(before) === nameOf(after) ? renamedValues(where, was, field) : []),
    ];
  });
}

function renamedValues(where: string, before: ModelField, after: ModelField): Change[] {
  if (before.picklist === null || after.picklist === null) return [];
  return renamed(where, before.picklist.type, after.picklist.type);
}

function renamed(where: string, was: string, is: string): Change[] {
  return was === is ? [] : [{ severity: 'major', where, what: `is called ${is}, and was ${was}` }];
}

/** Type, key and file follow from one base. */
function nameOf({ names }: ModelModule): string {
  return names.type;
}
