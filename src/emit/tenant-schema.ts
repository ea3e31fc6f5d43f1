import type { Codec } from '../../templates/runtime/schema/module-table.js';
import type { WriteMode } from '../../templates/runtime/codec/encode-record.js';
import { orNull, type JsonSchema } from '../../templates/runtime/validation/field-schema.js';
import { writeSchema } from '../../templates/runtime/validation/write-schema.js';
import type { Model, ModelField, ModelModule } from '../model/model.js';
import { currentValues } from './picklist-names.js';
import { schemaTexts } from './schemas.js';
import { moduleTable } from './table.js';

const TEXT: JsonSchema = { type: 'string' };

/** What a field is in the JSON of a record that was read. */
const READ: Readonly<Record<Codec, JsonSchema>> = {
  text: TEXT,
  boolean: orNull({ type: 'boolean' }),
  integer: orNull({ type: 'integer' }),
  'integer-text': orNull({ ...TEXT, pattern: '^-?\\d+$' }),
  double: orNull({ type: 'number' }),
  decimal: orNull({ ...TEXT, pattern: '^-?\\d+(?:\\.\\d+)?$' }),
  date: orNull({ ...TEXT, format: 'date' }),
  time: orNull(TEXT),
  datetime: orNull({ ...TEXT, format: 'date-time' }),
  'datetime-text': orNull({ ...TEXT, description: 'YYYY-MM-DD HH:MM:SS in UTC' }),
  picklist: orNull(TEXT),
  multipicklist: { type: 'array', items: TEXT },
  metric: orNull({
    type: 'object',
    properties: { amount: TEXT, unit: TEXT },
    required: ['amount', 'unit'],
  }),
  reference: orNull(TEXT),
  multireference: { type: 'array', items: TEXT },
  owner: orNull(TEXT),
  id: TEXT,
  grid: { type: 'array', items: { type: 'object' } },
  list: { type: 'array', items: TEXT },
};

/** The JSON Schema of a tenant: of each module what a query returns, and what writes take. */
export function tenantSchema(model: Model): JsonSchema {
  const definitions = model.modules.flatMap((module) => {
    const { type } = module.names;
    return [[`${type}Record`, recordSchema(module)] as const, ...writeSchemas(module, model)];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Vtiger CRM',
    $defs: Object.fromEntries(definitions),
  };
}

function writeSchemas(module: ModelModule, model: Model): (readonly [string, JsonSchema])[] {
  const table = moduleTable(module, model.options);
  const lists = module.fields.flatMap(({ name, picklist }) =>
    picklist === null ? [] : [[name, currentValues(picklist)] as const],
  );
  const values: Readonly<Record<string, readonly string[]>> = Object.fromEntries(lists);
  const texts = { ...schemaTexts(module, model), values };
  const modes: readonly (readonly [string, WriteMode, boolean])[] = [
    ['Create', 'create', module.createable],
    ['Update', 'update', module.updateable],
    ['Revise', 'revise', module.updateable],
  ];
  return modes.flatMap(([suffix, mode, allowed]) =>
    allowed ? [[module.names.type + suffix, writeSchema(table, texts, mode)] as const] : [],
  );
}

function recordSchema({ singular, api, fields }: ModelModule): JsonSchema {
  const read = fields.filter(({ inRecord, removed }) => inRecord && !removed);
  return {
    title: singular || api,
    description: 'What queries, relations and changes return, as JSON.',
    type: 'object',
    properties: Object.fromEntries(read.map((field) => [field.name, fieldSchema(field)])),
    required: read.map(({ name }) => name),
  };
}

function fieldSchema({ label, codec, picklist, targets, length }: ModelField): JsonSchema {
  const modules = targets.map(({ module }) => module);
  return {
    ...(label !== '' && { title: label }),
    ...READ[codec],
    ...(codec === 'text' && length !== null && { maxLength: length }),
    // Roles, imports and renames leave other values behind: a record may hold any text.
    ...(picklist !== null && { examples: currentValues(picklist) }),
    ...(modules.length > 0 &&
      codec !== 'id' && { description: `The id of a record of ${modules.join(' or ')}.` }),
  };
}
