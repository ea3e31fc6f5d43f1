import type { WriteMode } from '../codec/encode-record.js';
import { ConfigurationError, isVtigerError } from '../errors.js';
import { allow } from '../query/retrieve.js';
import { isObject } from '../response/result-shape.js';
import { MODULE, type ModuleTable } from '../schema/module-table.js';
import { encodeWrite } from '../write/encode-write.js';
import { readInstants } from './instants.js';
import { ownEntry } from '../schema/has-own.js';
import type { SchemaTexts } from './schema-texts.js';
import type { SchemaIssue, SchemaResult } from './standard-schema.js';

/**
 * Checks the values of a write with the encoder of the client, so that both refuse the same. Only the
 * time zone of the API user and id prefixes that no snapshot has are not known here.
 */
export function checkWrite(
  table: ModuleTable,
  texts: SchemaTexts,
  mode: WriteMode,
  input: unknown,
): SchemaResult<unknown> {
  const issues: SchemaIssue[] = [];
  const report = (path: readonly PropertyKey[], reason: string): void => {
    const field = path[path.length - 1];
    const labels = path.length > 1 ? texts.lines : texts.labels;
    const label = typeof field === 'string' ? (ownEntry(labels, field) ?? field) : table.module;
    issues.push({ message: `${label} ${reason}.`, ...(path.length > 0 && { path }) });
  };
  const onRefused = (error: unknown, path: readonly PropertyKey[]): void => {
    if (!isVtigerError(error) || error instanceof ConfigurationError) throw error;
    const { reason, message } = error;
    if (reason === undefined) issues.push({ message, path });
    else report(path, reason);
  };
  if (!isObject(input))
    return { issues: [{ message: `${texts.title} takes an object of fields.` }] };
  const value = readInstants(table, input, report);
  // A zone in which no time occurs twice: only the client knows the real one, and refuses such times.
  const timeZone = 'UTC';
  const prefixOf = (module: string): string | undefined => ownEntry(texts.prefixes, module);
  try {
    allow(table, mode === 'create' ? MODULE.createable : MODULE.updateable, mode);
    encodeWrite(table, value, mode, { timeZone, prefixOf, onRefused });
  } catch (error) {
    onRefused(error, isVtigerError(error) && error.field !== undefined ? [error.field] : []);
  }
  return issues.length === 0 ? { value } : { issues };
}
