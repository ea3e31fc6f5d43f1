// Takes: a module of the Model. Gives: the ModuleTable that the runtime works with.
import {
  FIELD,
  MODULE,
  type FieldRow,
  type ModuleTable,
  type RelationRow,
} from '../../templates/runtime/table.js';
import type { ModelField, ModelModule, ModelOptions } from '../model/model.js';

/** The table of a module, as data. */
export function moduleTable(module: ModelModule, options: ModelOptions): ModuleTable {
  const { speciality } = module;
  return {
    module: module.api,
    prefix: options.ids === 'brand' ? '' : (module.prefix ?? ''),
    flags: moduleFlags(module),
    fields: module.fields.concat(lineItemsField(module)).map(fieldRow),
    relations: module.relations.map(({ key, module: target, actions }): RelationRow =>
      actions === null ? [key, target] : [key, target, actions],
    ),
    ...(speciality === null || speciality === 'inventory' ? {} : { special: speciality }),
    ...(module.lineFields.length === 0 ? {} : { lines: module.lineFields.map(fieldRow) }),
    ...(Object.keys(module.fixed).length === 0 ? {} : { fixed: module.fixed }),
    ...aliasesOf(module),
    ...(module.closed === null ? {} : { closed: [module.closed.field, module.closed.values] }),
  };
}

function aliasesOf({ fields }: ModelModule): Pick<ModuleTable, 'aliases'> {
  const aliased = fields.filter(({ name, wire }) => name !== wire);
  if (aliased.length === 0) return {};
  return { aliases: Object.fromEntries(aliased.map(({ name, wire }) => [name, wire])) };
}

function moduleFlags(module: ModelModule): number {
  return (
    (module.isEntity ? MODULE.entity : 0) |
    (module.createable ? MODULE.createable : 0) |
    (module.updateable ? MODULE.updateable : 0) |
    (module.deleteable ? MODULE.deleteable : 0) |
    (module.retrieveable ? MODULE.retrieveable : 0) |
    (module.speciality === 'inventory' ? MODULE.inventory : 0) |
    (module.reopenable ? MODULE.reopenable : 0)
  );
}

function lineItemsField(module: ModelModule): readonly ModelField[] {
  if (module.speciality !== 'inventory') return [];
  return [
    {
      name: 'LineItems',
      wire: 'LineItems',
      label: 'Line items',
      kind: 'grid',
      codec: 'grid',
      writable: true,
      mandatory: false,
      queryable: false,
      gone: false,
      inRecord: false,
      inDetail: true,
      escaped: false,
      unique: false,
      length: null,
      default: null,
      picklist: null,
      targets: [],
    },
  ];
}

function fieldRow(field: ModelField): FieldRow {
  const flags =
    (field.writable ? FIELD.writable : 0) |
    (field.mandatory ? FIELD.mandatory : 0) |
    (field.queryable ? FIELD.queryable : 0) |
    (field.inRecord ? FIELD.inRecord : 0) |
    (field.inDetail ? FIELD.inDetail : 0) |
    (field.escaped ? FIELD.escaped : 0) |
    (field.gone ? FIELD.gone : 0);
  const isReference = field.codec === 'reference' || field.codec === 'multireference';
  if (isReference) return [field.name, field.codec, flags, field.targets.map((t) => t.module)];
  if (field.codec === 'text' && field.length !== null) {
    return [field.name, field.codec, flags, field.length];
  }
  if (field.picklist !== null && field.picklist.gone.length > 0) {
    return [field.name, field.codec, flags, field.picklist.gone];
  }
  return [field.name, field.codec, flags];
}
