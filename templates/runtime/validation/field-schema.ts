import { targetsOf } from '../codec/encode-scalar.js';
import type { FieldRow } from '../schema/module-table.js';
import { ownEntry } from '../schema/has-own.js';
import type { SchemaTexts } from './schema-texts.js';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Record<string, unknown>;

const PLAIN_DECIMAL = '^-?\\d+(?:\\.\\d+)?$';
const PLAIN_INTEGER = '^-?\\d+$';
const TIME = '^(?:\\d|[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$';
const UTC = '^\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}$';
const TEXT: JsonSchema = { type: 'string' };
const CELL: JsonSchema = { not: { anyOf: [{ type: 'object' }, { type: 'array' }] } };

/** A number, or text where a double would lose digits. */
function numeric(number: JsonSchema, pattern: string): JsonSchema {
  return { anyOf: [number, { type: 'string', pattern }] };
}

/** A record id of these modules, as exactly as their prefixes are known. */
function recordId(modules: readonly string[], { prefixes }: SchemaTexts): JsonSchema {
  const known = modules.map((module) => ownEntry(prefixes, module) ?? '');
  const exact = known.length > 0 && !known.includes('');
  return {
    type: 'string',
    pattern: `^${exact ? `(?:${[...new Set(known)].join('|')})` : '\\d+'}x[1-9]\\d*$`,
    ...(modules.length > 0 && { description: `The id of a record of ${modules.join(' or ')}.` }),
  };
}

/** The listed values, without those that the CRM no longer has. */
function picklist(row: FieldRow, { values }: SchemaTexts): JsonSchema {
  const listed = ownEntry(values, row[0]);
  return listed === undefined
    ? TEXT
    : { type: 'string', enum: listed.filter((value) => row[4]?.includes(value) !== true) };
}

/** What a write takes for a field, `null` aside, in JSON. */
export function valueSchema(row: FieldRow, texts: SchemaTexts): JsonSchema {
  switch (row[1]) {
    case 'text':
      return typeof row[3] === 'number' ? { ...TEXT, maxLength: row[3] } : TEXT;
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
    case 'integer-text': {
      const maximum = Number.MAX_SAFE_INTEGER;
      return numeric({ type: 'integer', minimum: -maximum, maximum }, PLAIN_INTEGER);
    }
    case 'double':
    case 'decimal': {
      const bounds = { exclusiveMinimum: -1e21, exclusiveMaximum: 1e21 };
      return numeric({ type: 'number', ...bounds }, PLAIN_DECIMAL);
    }
    case 'date':
      return { ...TEXT, format: 'date' };
    case 'time':
      return { ...TEXT, pattern: TIME, description: 'HH:MM or HH:MM:SS' };
    case 'datetime':
      return { ...TEXT, format: 'date-time' };
    case 'datetime-text':
      return { ...TEXT, pattern: UTC, description: 'YYYY-MM-DD HH:MM:SS in UTC' };
    case 'picklist':
      return picklist(row, texts);
    case 'multipicklist':
      return { type: 'array', items: picklist(row, texts) };
    case 'metric': {
      const amount = numeric({ type: 'number' }, PLAIN_DECIMAL);
      return { type: 'object', properties: { amount, unit: TEXT }, required: ['amount', 'unit'] };
    }
    case 'reference':
    case 'owner':
    case 'id':
      return recordId(targetsOf(row), texts);
    case 'multireference':
      return { type: 'array', items: recordId(targetsOf(row), texts) };
    case 'grid':
      return { type: 'array', items: { type: 'object', additionalProperties: CELL } };
    case 'list':
      return { type: 'array', items: TEXT };
  }
}

/** The same, or `null`. */
export function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const { enum: listed } = schema;
  return {
    ...schema,
    type: [schema['type'], 'null'],
    ...(Array.isArray(listed) && { enum: [...(listed as unknown[]), null] }),
  };
}
