import { picklistCodes } from '../../templates/runtime/schema/picklist-codes.js';
import {
  FIELD,
  MODULE,
  type FieldRow,
  type ModuleTable,
  type RelationRow,
} from '../../templates/runtime/schema/module-table.js';
import type { ModelField, ModelModule, ModelOptions, ModelRelation } from '../model/model.js';
import { currentValues } from './picklist-names.js';

/** The table of a module, as data. */
export function moduleTable(module: ModelModule, options: ModelOptions): ModuleTable {
  const { variant } = module;
  return {
    module: module.api,
    prefix: options.ids === 'brand' ? '' : (module.prefix ?? ''),
    flags: moduleFlags(module),
    fields: module.fields.concat(lineItemsField(module)).map(fieldRow),
    relations: module.relations.map(relationRow),
    ...(variant === null || variant === 'inventory' ? {} : { special: variant }),
    ...(module.lineFields.length === 0 ? {} : { lines: module.lineFields.map(fieldRow) }),
    ...(Object.keys(module.fixed).length === 0 ? {} : { fixed: module.fixed }),
    ...aliasesOf(module),
    ...(module.excluded.length === 0 ? {} : { excluded: module.excluded }),
    ...(module.closed === null ? {} : { closed: [module.closed.field, module.closed.values] }),
  };
}

function relationRow({ key, name, module, actions }: ModelRelation): RelationRow {
  if (name !== key) return [key, module, actions, name];
  return actions === null ? [key, module] : [key, module, actions];
}

function aliasesOf({ fields }: ModelModule): Pick<ModuleTable, 'aliases'> {
  const aliased = fields.filter(({ name, wire }) => name !== wire);
  if (aliased.length === 0) return {};
  return { aliases: Object.fromEntries(aliased.map(({ name, wire }) => [name, wire])) };
}

function moduleFlags(module: ModelModule): number {
  const { described } = module;
  return (
    (module.isEntity ? MODULE.entity : 0) |
    (module.createable ? MODULE.createable : 0) |
    (module.updateable ? MODULE.updateable : 0) |
    (module.deleteable ? MODULE.deleteable : 0) |
    (module.retrieveable ? MODULE.retrieveable : 0) |
    (module.variant === 'inventory' ? MODULE.inventory : 0) |
    (module.reopenable ? MODULE.reopenable : 0) |
    (described.createable && !module.createable ? MODULE.alsoCreateable : 0) |
    (described.updateable && !module.updateable ? MODULE.alsoUpdateable : 0) |
    (described.deleteable && !module.deleteable ? MODULE.alsoDeleteable : 0) |
    (module.union ? MODULE.union : 0) |
    (module.unrelated ? MODULE.unrelated : 0)
  );
}

function lineItemsField(module: ModelModule): readonly ModelField[] {
  if (module.variant !== 'inventory') return [];
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
      removed: false,
      inRecord: false,
      inDetail: true,
      occasional: false,
      escaped: false,
      unique: false,
      described: null,
      length: null,
      default: null,
      picklist: null,
      targets: [],
    },
  ];
}

function fieldRow(field: ModelField): FieldRow {
  const { name, codec, described, length, picklist } = field;
  const flags =
    (field.writable ? FIELD.writable : 0) |
    (field.mandatory ? FIELD.mandatory : 0) |
    (field.queryable ? FIELD.queryable : 0) |
    (field.inRecord ? FIELD.inRecord : 0) |
    (field.inDetail ? FIELD.inDetail : 0) |
    (field.escaped ? FIELD.escaped : 0) |
    (field.occasional ? FIELD.occasional : 0) |
    (field.removed ? FIELD.removed : 0) |
    (described === null ? FIELD.undescribed : 0) |
    (described?.editable === true && !field.writable ? FIELD.alsoEditable : 0) |
    (described?.mandatory === true && !field.mandatory ? FIELD.alsoMandatory : 0);
  if (codec === 'reference' || codec === 'multireference') {
    return [name, codec, flags, field.targets.map(({ module }) => module)];
  }
  if (codec === 'text' && length !== null) return [name, codec, flags, length];
  if (picklist === null) return [name, codec, flags];
  const codes = picklistCodes(currentValues(picklist));
  return picklist.removed.length === 0
    ? [name, codec, flags, codes]
    : [name, codec, flags, codes, picklist.removed];
}
