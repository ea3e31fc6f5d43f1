// Takes: a snapshot and its names file. Gives: the JSON Schema of the tenant.
// Never: talks to a CRM, or writes.

import { typeOptions } from '../config/option-keys.js';
import { tenantSchema } from '../emit/tenant-schema.js';
import { buildModel } from '../model/build-model.js';
import { selectFrom } from '../model/select.js';
import { readInputs, type OutputOptions } from './inputs.js';

/** What {@link schema} takes: the options of `generate` that decide names and types. */
export type SchemaOptions = Omit<OutputOptions, 'out'>;

/** A JSON Schema of draft 2020-12; `$defs` has those of each module. */
export type TenantSchema = Readonly<Record<string, unknown>>;

/** @throws CodegenError FILE_MISSING, SNAPSHOT_INVALID, SNAPSHOT_VERSION, NAMES_INVALID */
export async function schema(options: SchemaOptions): Promise<TenantSchema> {
  const inputs = await readInputs({ ...options, out: '.' });
  const pulled = inputs.readSnapshot();
  const selected = selectFrom(pulled, options);
  return tenantSchema(buildModel(selected, inputs.names, typeOptions(options)));
}
