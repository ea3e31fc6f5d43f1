import type { ModuleTable } from '../../templates/runtime/schema/module-table.js';
import type {
  Model,
  ModelField,
  ModelModule,
  ModelOptions,
  ModuleVariant,
} from '../model/model.js';
import { conversionTargets } from './conversion-targets.js';
import type { Declaration, Member } from './declarations.js';
import { defaultEntries, defaultsConst } from './defaults.js';
import { idType } from './id-type.js';
import { fieldDoc } from './field-doc.js';
import { moduleDoc } from './module-doc.js';
import { schemaDeclarations } from './schemas.js';
import { tableLiteral } from './table-literal.js';
import { docText, propertyName, stringLiteral } from '../text/source.js';
import { isNeverEmptied, fieldTypeOf, optionalType, readType, requiredType } from './type-text.js';

const BASES: Readonly<Record<ModuleVariant, string>> = {
  leads: 'LeadRepository',
  accounts: 'AccountRepository',
  documents: 'DocumentRepository',
  inventory: 'InventoryRepository',
};

/** The class of the runtime that the module's repository extends. */
export function repositoryBase(module: ModelModule): string {
  return module.variant === null ? 'Repository' : BASES[module.variant];
}

/** Everything that the module's file declares, in reading order. */
export function moduleDeclarations(
  module: ModelModule,
  table: ModuleTable,
  model: Model,
): Declaration[] {
  const { modules, options } = model;
  const { type, key } = module.names;
  const singular = docText(module.singular) || type;
  const about = moduleDoc(module, model);
  const defaults = defaultEntries(module);
  return [
    {
      kind: 'alias',
      name: `${type}Id`,
      type: idType(module.prefix, module.api, options),
      doc: `The id of a record of ${docText(module.label) || type}.`,
    },
    ...fieldDeclarations(module, options),
    {
      kind: 'interface',
      name: `${type}Record`,
      base: `RecordOf<${type}Fields>`,
      members: module.fields
        .filter((field) => field.inRecord && fieldTypeOf(field, options) === undefined)
        .map((field) => readMember(field, options)),
      doc: `${singular}, as queries, relations and changes return it.`,
    },
    {
      kind: 'interface',
      name: `${type}Detail`,
      base: `${type}Record`,
      members: detailMembers(module, options),
      doc: `${singular}, as retrieve, create, revise and update return it.`,
    },
    ...lineItems(module, options),
    ...writes(module, singular, options),
    {
      kind: 'interface',
      name: `${type}Filter`,
      base: `FilterOf<${type}Fields>`,
      members: module.fields
        .filter(({ codec, queryable }) => codec === 'id' && queryable)
        .map(({ name }) => ({ name: propertyName(name), type: `IdFilter<${type}Id>` })),
      doc: 'What `where` takes for each field.',
    },
    {
      kind: 'interface',
      name: `${type}References`,
      members: references(module),
      doc: 'Where references lead, for `include`.',
    },
    {
      kind: 'interface',
      name: `${type}Relations`,
      members: relations(module),
      doc: 'Related lists by label.',
    },
    {
      kind: 'interface',
      name: `${type}Module`,
      members: moduleMembers(module),
      doc: `The types of ${type}.`,
    },
    ...conversionTargets(module, modules),
    ...(defaults.length === 0 ? [] : [defaultsConst(key, defaults)]),
    {
      kind: 'private',
      name: 'table',
      type: 'ModuleTable',
      value: tableLiteral(table),
    },
    ...schemaDeclarations(module, model),
    {
      kind: 'class',
      name: `${type}Repository`,
      base: repositoryBase(module),
      typeArguments: [`${type}Module`, ...(module.variant === 'leads' ? [`${type}Targets`] : [])],
      doc: about,
    },
    {
      kind: 'function',
      name: key,
      parameter: 'connection',
      parameterType: 'Connection',
      returns: `${type}Repository`,
      calls: `new ${type}Repository`,
      args: ['connection', 'table'],
      doc: `The repository that \`createClient\` offers as \`crm.${key}\`.`,
    },
  ];
}

/** Each field once: what it is in a record, in a write and in `where` follows from its field type. */
function fieldDeclarations(module: ModelModule, options: ModelOptions): Declaration[] {
  const { type } = module.names;
  const members = (writable: boolean): Member[] =>
    module.fields.flatMap((field): Member[] => {
      const fieldType = fieldTypeOf(field, options);
      if (fieldType === undefined || field.writable !== writable) return [];
      return [{ name: propertyName(field.name), type: fieldType, doc: fieldDoc(field) }];
    });
  return [
    {
      kind: 'interface',
      name: `${type}Writable`,
      members: members(true),
      doc: 'The fields that a write may set.',
    },
    {
      kind: 'interface',
      name: `${type}Fields`,
      base: `${type}Writable`,
      members: members(false),
      doc: 'The fields that queries return and compare.',
    },
  ];
}

/** A field as it is read: its documentation stands here, once. */
function readMember(field: ModelField, options: ModelOptions): Member {
  return { name: propertyName(field.name), type: readType(field, options), doc: fieldDoc(field) };
}

/** A field as it is written; documented where no record has it. */
function written(field: ModelField, type: Member['type'], optional = false): Member {
  const doc = field.inRecord || field.inDetail ? undefined : fieldDoc(field);
  return { name: propertyName(field.name), optional, type, doc };
}

function detailMembers(module: ModelModule, options: ModelOptions): Member[] {
  const members = module.fields
    .filter((field) => field.inDetail && !field.inRecord)
    .map((field) => readMember(field, options));
  if (module.variant === 'inventory') {
    members.push({
      name: 'LineItems',
      type: `readonly ${module.names.type}LineItem[]`,
      doc: 'The lines, in their order.',
    });
  }
  return members;
}

function lineItems(module: ModelModule, options: ModelOptions): Declaration[] {
  if (module.variant !== 'inventory') return [];
  const { type } = module.names;
  const writable = module.lineFields.filter((field) => field.writable);
  return [
    {
      kind: 'interface',
      name: `${type}LineItem`,
      members: module.lineFields.map((field) => readMember(field, options)),
      doc: 'One line, as it is read.',
    },
    {
      kind: 'interface',
      name: `${type}LineItemCreate`,
      members: [...writable]
        .sort((a, b) => Number(b.mandatory) - Number(a.mandatory))
        .map((field) =>
          field.mandatory
            ? written(field, requiredType(field))
            : written(field, optionalType(field), true),
        ),
      doc: 'One line, as it is written.',
    },
  ];
}

function writes(module: ModelModule, singular: string, options: ModelOptions): Declaration[] {
  const { type } = module.names;
  const writable = module.fields.filter((field) => field.writable);
  const required = writable
    .filter((field) => field.mandatory)
    .map((field) => written(field, requiredType(field)));
  const lines: Member = module.requiresLines
    ? {
        name: 'LineItems',
        type: { tuple: [`${type}LineItemCreate`, `...${type}LineItemCreate[]`], readonly: true },
        doc: 'At least one line: of a list that may be empty, `[first, ...rest]`. The first also sets the product of the record.',
      }
    : {
        name: 'LineItems',
        optional: true,
        type: { union: [`readonly ${type}LineItemCreate[]`, 'undefined'] },
        doc: 'The lines, if there are any; the first also sets the product of the record itself.',
      };
  const inventory = module.variant === 'inventory';
  return [
    {
      kind: 'interface',
      name: `${type}Revise`,
      base: `ReviseOf<${type}Writable>`,
      members: writable
        .filter((field) => fieldTypeOf(field, options) === undefined || isNeverEmptied(field))
        .map((field) => written(field, optionalType(field), true)),
      doc: 'What `revise` takes: only what is to change.',
    },
    {
      kind: 'interface',
      name: `${type}Create`,
      base: `${type}Revise`,
      members: inventory ? [...required, lines] : required,
      doc: `What \`create\` takes: a ${singular} needs what is required here.`,
    },
    inventory
      ? {
          kind: 'interface',
          name: `${type}Update`,
          base: `${type}Revise`,
          members: required,
          doc: 'What `update` takes: the mandatory fields are restated, the lines stay as they are.',
        }
      : {
          kind: 'alias',
          name: `${type}Update`,
          type: `${type}Create`,
          doc: 'What `update` takes: the mandatory fields are restated, others stay as they are.',
        },
  ];
}

function references(module: ModelModule): Member[] {
  return module.fields.flatMap((field): Member[] => {
    if ((field.codec !== 'reference' && field.codec !== 'owner') || !field.queryable) return [];
    const targets = field.targets.flatMap((target) =>
      target.names === null ? [] : [`${target.names.type}Module`],
    );
    if (targets.length === 0) return [];
    const single = targets.length === 1 && field.targets.length === 1;
    return [{ name: propertyName(field.name), type: single ? targets[0]! : { tuple: targets } }];
  });
}

function relations(module: ModelModule): Member[] {
  return module.relations.map(({ name, module: target, names }) => ({
    name: propertyName(name),
    type: names === null ? 'UnknownModule' : `${names.type}Module`,
    doc: names === null ? `${docText(target)}, which is not in this package.` : undefined,
  }));
}

function moduleMembers(module: ModelModule): Member[] {
  const { type } = module.names;
  const refused = stringLiteral(`${type} cannot be written by the API user of this package`);
  const own = (suffix: string): string => `${type}${suffix}`;
  return [
    { name: 'name', type: stringLiteral(module.api) },
    { name: 'id', type: own('Id') },
    { name: 'record', type: own('Record') },
    { name: 'detail', type: own('Detail') },
    { name: 'create', type: module.createable ? own('Create') : refused },
    { name: 'update', type: module.updateable ? own('Update') : refused },
    { name: 'revise', type: module.updateable ? own('Revise') : refused },
    {
      name: 'reopen',
      type: module.reopenable ? own('Id') : stringLiteral(`${type} are never closed`),
    },
    { name: 'filter', type: own('Filter') },
    { name: 'references', type: own('References') },
    { name: 'relations', type: own('Relations') },
  ];
}
