import { mandatoryFields, takesNull, type WriteMode } from '../codec/encode-record.js';
import { LINES, lineTable, requiresLines } from '../codec/line-items.js';
import { isRemoved } from '../schema/field-rows.js';
import { FIELD, type Codec, type FieldRow, type ModuleTable } from '../schema/module-table.js';
import { orNull, valueSchema, type JsonSchema } from './field-schema.js';
import { ownEntry } from '../schema/has-own.js';
import type { SchemaTexts } from './schema-texts.js';

/** The JSON Schema of what a write takes. A label is the title of its field. */
export function writeSchema(
  table: ModuleTable,
  texts: SchemaTexts,
  mode: WriteMode | 'form',
): JsonSchema {
  const lines = lineTable(table);
  const rows = writableRows(table).filter(([name]) => name !== LINES || lines === undefined);
  const properties = rows.map((row) => [
    row[0],
    titled(texts.labels, row, fieldOf(row, texts, mode)),
  ]);
  const required = mode === 'revise' ? [] : mandatoryFields(table);
  const isCreate = mode === 'create' || mode === 'form';
  if (lines !== undefined && isCreate) {
    const items = objectOf(
      writableRows(lines).map((row) => [
        row[0],
        titled(texts.lines, row, fieldOf(row, texts, 'create')),
      ]),
      mandatoryFields(lines),
    );
    const fewest = requiresLines(table) ? { minItems: 1 } : {};
    properties.push([LINES, { title: 'Line items', type: 'array', items, ...fewest }]);
    if (requiresLines(table)) required.push(LINES);
  }
  // An update without fields is refused.
  const least = isCreate ? {} : { minProperties: 1 };
  return { title: texts.title, ...objectOf(properties, required), ...least };
}

function writableRows({ fields }: ModuleTable): readonly FieldRow[] {
  return fields.filter((row) => (row[2] & FIELD.writable) !== 0 && !isRemoved(row));
}

function fieldOf(row: FieldRow, texts: SchemaTexts, mode: WriteMode | 'form'): JsonSchema {
  const schema = valueSchema(row, texts);
  const least = (row[2] & FIELD.mandatory) === 0 ? {} : MANDATORY[String(schema['type'])];
  if (mode === 'form') return formField(row[1], { ...schema, ...least });
  return takesNull(row) ? orNull(schema) : { ...schema, ...least };
}

/** What is mandatory is not empty. */
const MANDATORY: Readonly<Record<string, JsonSchema>> = {
  string: { minLength: 1 },
  array: { minItems: 1 },
};

/** A form has text for everything, and no list for a single choice. */
function formField(codec: Codec, schema: JsonSchema): JsonSchema {
  if (codec === 'boolean') return { anyOf: [schema, { type: 'string', enum: ['on'] }] };
  return schema['type'] === 'array' ? { anyOf: [schema, schema['items']] } : schema;
}

function titled(
  labels: Readonly<Record<string, string>> | undefined,
  [name]: FieldRow,
  schema: JsonSchema,
): JsonSchema {
  const title = ownEntry(labels, name);
  return title === undefined ? schema : { title, ...schema };
}

function objectOf(properties: readonly unknown[][], required: readonly string[]): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as JsonSchema,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}
