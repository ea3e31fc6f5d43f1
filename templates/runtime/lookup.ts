// Takes: a phone number or an address. Gives: the records that have exactly that one.
// Never: guesses the module of a record whose id does not tell it.

import { listOf } from './answers.js';
import type { Core } from './core.js';
import { InvalidValueError } from './errors.js';
import type { CallOptions } from './options.js';
import { isRecordId } from './record-id.js';
import { fieldsOf } from './records.js';
import type { Call } from './transport.js';

/** A record that `$lookup` found. */
export interface LookupHit {
  /** API name; null for an id of a module that was not searched or is not known here. */
  readonly module: string | null;
  readonly record: Readonly<Record<string, unknown>>;
}

/** Modules, or module -> fields. */
export type LookupScope = readonly string[] | Readonly<Record<string, readonly string[]>>;

export async function lookUp(
  core: Core,
  [type, value, scope]: readonly [type: 'phone' | 'email', value: string, scope: LookupScope],
  options: CallOptions,
): Promise<LookupHit[]> {
  const searchIn = Array.isArray(scope)
    ? Object.fromEntries((scope as readonly string[]).map((module) => [module, []]))
    : (scope as Readonly<Record<string, readonly string[]>>);
  const modules = Object.keys(searchIn);
  if (value === '' || modules.length === 0) {
    throw new InvalidValueError('lookup takes a value and at least one module.');
  }
  const params = { type, value, searchIn: JSON.stringify(searchIn) };
  const call: Call = { operation: 'lookup', method: 'GET', params, ...options };
  const rows = listOf(call, await core.call(call));
  return rows.map((row) => {
    const module = modules.find((name) => isRecordId(row['id'], core.prefixOf(name) ?? '-'));
    const table = module === undefined ? undefined : core.known(module);
    if (module === undefined || table === undefined) return { module: null, record: { ...row } };
    const selected = fieldsOf(table, new Set(Object.keys(row)));
    return { module, record: core.decode(table, row, 'record', selected) };
  });
}
