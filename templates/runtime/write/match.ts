import { spellValue } from '../codec/compare-values.js';
import type { Core } from '../core.js';
import { refuse } from '../codec/encode-scalar.js';
import { isVtigerError } from '../errors.js';
import type { DecodedRecord } from '../codec/decode-record.js';
import type { CallOptions } from '../options.js';
import { comparableRow } from '../query/condition.js';
import type { ConditionTree } from '../query/condition-tree.js';
import { leafOf } from '../query/where.js';
import { EVERYTHING } from '../query/query-plan.js';
import { readRecords } from '../query/read-records.js';
import type { ModuleTable } from '../schema/module-table.js';

/** The natural key of an upsert, checked. */
export interface Match {
  /** Names in this package. */
  readonly fields: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly conditions: readonly ConditionTree[];
  /** Equal for two keys that the database takes for equal, as far as that can be known here. */
  readonly key: string;
}

/** Case, accents and trailing blanks make no difference to the database. */
function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().trimEnd();
}

/** A value as the database compares it. */
export function foldValue(table: ModuleTable, field: string, value: unknown): string {
  const row = comparableRow(table, field);
  const text = String(spellValue(row, value));
  return row[1] === 'text' || row[1] === 'picklist' ? foldText(text) : text;
}

/** Of no weight in most collations: a text of these alone equals the empty one. */
const WEIGHTLESS = /[\p{Cc}\p{Cf}\p{Z}\p{M}]/gu;

function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && value.replace(WEIGHTLESS, '') === '';
}

/**
 * @throws InvalidValueError for no field at all, a field that knows no `=`, and a value that would
 *   match the records without one
 */
export function readMatch(core: Core, table: ModuleTable, where: unknown): Match {
  const { module } = table;
  const values: Readonly<Record<string, unknown>> = { ...(Object(where) as object) };
  const fields = Object.keys(values).sort();
  if (fields.length === 0) {
    return refuse({ module }, 'where names no field, and would match every record');
  }
  const conditions = fields.map((field) => {
    const at = { module, field };
    comparableRow(table, field);
    if (isBlank(values[field])) {
      return refuse(at, 'is empty in where, and would match every record without a value');
    }
    const tree = leafOf(core, table, field, '=', values[field]);
    // No record has fractions of a second: the record would be created each time.
    if ('terms' in tree && tree.terms.length === 0)
      return refuse(at, 'takes whole seconds in where');
    return tree;
  });
  const key = JSON.stringify(fields.map((name) => [name, foldValue(table, name, values[name])]));
  return { fields, values, conditions, key };
}

/** The first records that meet the conditions. An error says that nothing was written. */
export async function readMatching(
  core: Core,
  table: ModuleTable,
  conditions: readonly ConditionTree[],
  limit: number,
  options: CallOptions,
): Promise<DecodedRecord[]> {
  const { signal, timeoutMs } = options;
  const records: DecodedRecord[] = [];
  try {
    const selection = { ...EVERYTHING, conditions, limit };
    for await (const page of readRecords(core, table, selection, { signal, timeoutMs })) {
      records.push(...page);
    }
  } catch (error) {
    throw isVtigerError(error) ? Object.assign(error, { written: false }) : error;
  }
  return records;
}
