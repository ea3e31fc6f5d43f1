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
import { schemaDeclarations } from './schemas.js';
import { tableLiteral } from './table-literal.js';
import { docText, propertyName, stringLiteral } from '../text/source.js';
import { filterType, optionalType, readType, requiredType } from './type-text.js';

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
  const defaults = defaultEntries(module);
  return [
    {
      kind: 'alias',
      name: `${type}Id`,
      type: idType(module.prefix, module.api, options),
      doc: `The id of a record of ${docText(module.label) || type}.`,
    },
    ...picklists(module),
    {
      kind: 'interface',
      name: `${type}Record`,
      members: readMembers(module, options),
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
    ...writes(module, singular),
    {
      kind: 'interface',
      name: `${type}Filter`,
      members: module.fields
        .filter((field) => field.queryable)
        .map((field) => ({
          name: propertyName(field.name),
          type: filterType(field, options),
        })),
      doc: 'The conditions that `where` takes for each field.',
    },
    {
      kind: 'interface',
      name: `${type}References`,
      members: references(module),
      doc: 'Where the references point to, for `include`.',
    },
    {
      kind: 'interface',
      name: `${type}Relations`,
      members: relations(module),
      doc: 'The related lists, by their labels in the CRM.',
    },
    {
      kind: 'interface',
      name: `${type}Module`,
      members: moduleMembers(module),
      doc: `All types of ${type}, for the repository.`,
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
      doc: `Reads and writes ${docText(module.label) || type}.`,
    },
    {
      kind: 'function',
      name: key,
      parameter: 'connection',
      parameterType: 'Connection',
      returns: `${type}Repository`,
      calls: `new ${type}Repository`,
      args: ['connection', 'table'],
      doc: `${docText(module.label) || type} over this connection; \`createClient\` offers it as \`crm.${key}\`.`,
    },
  ];
}

function picklists(module: ModelModule): Declaration[] {
  return module.fields.flatMap((field): Declaration[] => {
    if (field.picklist === null) return [];
    const name = field.picklist.type;
    const values = field.picklist.values.map(({ value }) => stringLiteral(value));
    const label = docText(field.label) || docText(field.name);
    return [
      {
        kind: 'alias',
        name,
        type: { union: values },
        doc: `${label}: the values that the CRM lists.`,
      },
      { kind: 'values', name, values, doc: `${label}: the values, in the order of the CRM.` },
    ];
  });
}

function member(field: ModelField, type: Member['type'], optional = false): Member {
  return { name: propertyName(field.name), optional, type, doc: fieldDoc(field) };
}

/** The label, and under an alias the name that the CRM knows. */
function fieldDoc({ name, wire, label }: ModelField): string {
  const text = docText(label);
  if (name === wire) return text;
  return `${text === '' ? '' : `${text} `}(in the CRM: ${docText(wire)})`;
}

function readMembers(module: ModelModule, options: ModelOptions): Member[] {
  return module.fields
    .filter((field) => field.inRecord)
    .map((field) => member(field, readType(field, options)));
}

function detailMembers(module: ModelModule, options: ModelOptions): Member[] {
  const members = module.fields
    .filter((field) => field.inDetail && !field.inRecord)
    .map((field) => member(field, readType(field, options)));
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
      members: module.lineFields.map((field) => member(field, readType(field, options))),
      doc: 'One line, as it is read.',
    },
    {
      kind: 'interface',
      name: `${type}LineItemCreate`,
      members: [...writable]
        .sort((a, b) => Number(b.mandatory) - Number(a.mandatory))
        .map((field) =>
          field.mandatory
            ? member(field, requiredType(field))
            : member(field, optionalType(field), true),
        ),
      doc: 'One line, as it is written.',
    },
  ];
}

function writes(module: ModelModule, singular: string): Declaration[] {
  const { type } = module.names;
  const writable = module.fields.filter((field) => field.writable);
  const required = writable
    .filter((field) => field.mandatory)
    .map((field) => member(field, requiredType(field)));
  const lines: Member = module.requiresLines
    ? {
        name: 'LineItems',
        type: { tuple: [`${type}LineItemCreate`, `...${type}LineItemCreate[]`], readonly: true },
        doc: 'At least one line; the first also sets the product of the record itself.',
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
      members: writable.map((field) => member(field, optionalType(field), true)),
      doc: `What \`revise\` takes: only what is to change.`,
    },
    {
      kind: 'interface',
      name: `${type}Create`,
      base: `${type}Revise`,
      members: inventory ? [...required, lines] : required,
      doc: `What \`create\` takes: a ${singular} needs at least what is required here.`,
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
  return module.relations.map(({ key, label, names }) => ({
    name: propertyName(key),
    type: names === null ? 'UnknownModule' : `${names.type}Module`,
    doc: label === key ? undefined : docText(label),
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
  ].map((entry) => ({ ...entry, readonly: true }));
}
