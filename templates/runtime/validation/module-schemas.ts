// Takes: the table of a module, and the texts that only schemas need. Gives: its four schemas.
// Never: loads or reads anything before a schema is used, or knows a connection.

import { ConfigurationError } from '../errors.js';
import type { WriteMode } from '../codec/encode-record.js';
import type { ModuleTable, TableEntry } from '../schema/module-table.js';
import type { ModuleTypes } from '../schema/module-types.js';
import { checkWrite } from './check-write.js';
import { readForm, type FormEntries } from './form.js';
import type { SchemaTexts } from './schema-texts.js';
import type { JsonSchemaOptions, Schema, SchemaResult } from './standard-schema.js';
import { writeSchema } from './write-schema.js';

/** What a schema takes instead of a Date: text from JSON, too. @typeParam D the date-times of `T` */
export type WithInstants<T, D extends PropertyKey> = [D] extends [never]
  ? T
  : Omit<T, D> & { readonly [F in keyof T as F & D]: T[F] | string };

/**
 * The schemas of a module. Each is a Standard Schema and has a Standard JSON Schema; each refuses
 * what the client refuses, except for what only a connection knows.
 * @typeParam D the fields that hold a date-time
 */
export interface ModuleSchemas<M extends ModuleTypes, D extends PropertyKey = never> {
  /** Date-times as ISO 8601 text with an offset, or as a Date. */
  readonly create: Schema<WithInstants<M['create'], D>, M['create']>;
  /** The mandatory fields have to be restated. */
  readonly update: Schema<WithInstants<M['update'], D>, M['update']>;
  /** Only what is to change. */
  readonly revise: Schema<WithInstants<M['revise'], D>, M['revise']>;
  /**
   * A create from `FormData`, `URLSearchParams` or an object of texts: `''` is absent, `'on'` is true,
   * numbers and dates are text.
   */
  readonly form: Schema<FormEntries | Readonly<Record<string, unknown>>, M['create']>;
}

type Mode = WriteMode | 'form';
type Known = readonly [table: ModuleTable, texts: SchemaTexts];

/** The schemas in the file of a module. */
export function schemasOfModule<M extends ModuleTypes, D extends PropertyKey = never>(
  table: ModuleTable,
  texts: SchemaTexts,
): ModuleSchemas<M, D> {
  return allModes(() => [table, texts]) as ModuleSchemas<M, D>;
}

/** The same in the main entry, where table and texts are JSON that is parsed at the first use. */
export function schemasOfPackage<M extends ModuleTypes, D extends PropertyKey = never>(
  tables: readonly TableEntry[],
  module: string,
  texts: string,
  values: SchemaTexts['values'] = {},
): ModuleSchemas<M, D> {
  let known: Known | undefined;
  const read = (): Known => {
    const table = tables.find(([, name]) => name === module)?.[2] ?? '{}';
    return [JSON.parse(table) as ModuleTable, { ...(JSON.parse(texts) as SchemaTexts), values }];
  };
  return allModes(() => (known ??= read())) as ModuleSchemas<M, D>;
}

function allModes(known: () => Known): Readonly<Record<Mode, Schema>> {
  return {
    create: schemaOf(known, 'create'),
    update: schemaOf(known, 'update'),
    revise: schemaOf(known, 'revise'),
    form: schemaOf(known, 'form'),
  };
}

function schemaOf(known: () => Known, mode: Mode): Schema {
  const validate = (value: unknown): SchemaResult<unknown> => {
    const [table, texts] = known();
    return mode === 'form'
      ? checkWrite(table, texts, 'create', readForm(table, value))
      : checkWrite(table, texts, mode, value);
  };
  const jsonSchema = (of: Mode, { target }: JsonSchemaOptions): Record<string, unknown> => {
    const [table, texts] = known();
    return { $schema: dialectOf(target), ...writeSchema(table, texts, of) };
  };
  return {
    '~standard': {
      version: 1,
      vendor: 'vtiger-codegen',
      validate,
      jsonSchema: {
        input: (options) => jsonSchema(mode, options),
        // In JSON, output and input are the same: a Date is its ISO 8601 text.
        output: (options) => jsonSchema(mode === 'form' ? 'create' : mode, options),
      },
    },
  };
}

const DIALECTS: Readonly<Record<string, string>> = {
  'draft-2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
};

/** The schemas use what both drafts have. */
function dialectOf(target: string): string {
  const dialect = DIALECTS[target];
  if (dialect !== undefined) return dialect;
  throw new ConfigurationError(`This JSON Schema is unknown: ${JSON.stringify(target)}.`, {
    hint: 'Use draft-2020-12 or draft-07.',
  });
}
