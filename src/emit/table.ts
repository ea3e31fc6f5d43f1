// Takes: a module of the Model. Gives: the ModuleTable that the runtime works with.
import { picklistHash } from '../../templates/runtime/picklist-hash.js';
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
    ...(module.leftOut.length === 0 ? {} : { leftOut: module.leftOut }),
    ...(module.closed === null ? {} : { closed: [module.closed.field, module.closed.values] }),
  };
}

function aliasesOf({ fields }: ModelModule): Pick<ModuleTable, 'aliases'> {
  const aliased = fields.filter(({ name, wire }) => name !== wire);
  if (aliased.length === 0) return {};
  return { aliases: Object.fromEntries(aliased.map(({ name, wire }) => [name, wire])) };
}

function moduleFlags({ described, ...module }: ModelModule): number {
  return sumOf(MODULE, {
    entity: module.isEntity,
    createable: module.createable,
    updateable: module.updateable,
    deleteable: module.deleteable,
    retrieveable: module.retrieveable,
    inventory: module.speciality === 'inventory',
    reopenable: module.reopenable,
    alsoCreateable: described.createable && !module.createable,
    alsoUpdateable: described.updateable && !module.updateable,
    alsoDeleteable: described.deleteable && !module.deleteable,
    union: module.union,
    unrelated: module.unrelated,
  });
}

/** The bits of what holds; the compiler asks for each. */
function sumOf<Name extends string>(
  bits: Readonly<Record<Name, number>>,
  holds: Readonly<Record<Name, boolean>>,
): number {
  let sum = 0;
  for (const name in bits) if (holds[name]) sum |= bits[name];
  return sum;
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
      described: null,
      length: null,
      default: null,
      picklist: null,
      targets: [],
    },
  ];
}

function fieldRow({ described, picklist, ...field }: ModelField): FieldRow {
  const { name, codec, length, targets } = field;
  const flags = sumOf(FIELD, {
    writable: field.writable,
    mandatory: field.mandatory,
    queryable: field.queryable,
    inRecord: field.inRecord,
    inDetail: field.inDetail,
    escaped: field.escaped,
    gone: field.gone,
    undescribed: described === null,
    alsoEditable: described?.editable === true && !field.writable,
    alsoMandatory: described?.mandatory === true && !field.mandatory,
  });
  if (codec === 'reference' || codec === 'multireference') {
    return [name, codec, flags, targets.map(({ module }) => module)];
  }
  if (codec === 'text' && length !== null) return [name, codec, flags, length];
  if (picklist === null) return [name, codec, flags];
  const { values, gone } = picklist;
  const hash = picklistHash(values.flatMap(({ value }) => (gone.includes(value) ? [] : value)));
  return gone.length === 0 ? [name, codec, flags, hash] : [name, codec, flags, hash, gone];
}
