// Takes: a change of a record. Gives: stored values that the server would drop or replace, though nobody
// changes them. Never: overrides a value of the caller.

import type { Core } from '../core.js';
import type { CallOptions } from '../options.js';
import { retrieveRow } from '../query/rows-by-id.js';
import { isInventory, type ModuleTable } from '../schema/module-table.js';

type Values = Readonly<Record<string, unknown>>;

/** Of an inventory record; it would become 1. */
const RATE = /^conversion_rate$/;
/** Of other modules. */
const FIELDS: Readonly<Record<string, RegExp>> = {
  // Read in minutes, and written in seconds.
  Events: /^reminder_time$/,
  Services: /^tax\d+$/,
  // It becomes that of the API user.
  Products: /^currency_id$/,
};

export async function restate(
  core: Core,
  table: ModuleTable,
  id: string,
  sent: Values,
  options: CallOptions,
): Promise<Values> {
  const { module } = table;
  const wanted = isInventory(table) ? RATE : FIELDS[module];
  if (wanted === undefined || (module === 'Products' && !hasCurrencies(table))) return {};
  const row = (await retrieveRow(core, table, id, options)) ?? {};
  const restated: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    if (!wanted.test(name) || sent[name] !== undefined || !value) continue;
    if (wanted === RATE && Number(value) === 1) continue;
    restated[name] = module === 'Events' ? Number(value) * 60 : value;
  }
  return restated;
}

/** Whether prices can be in several currencies. */
function hasCurrencies({ fields }: ModuleTable): boolean {
  return fields.some(([name]) => /^currency([2-9]|\d\d)/.test(name));
}
