import type { Core } from '../core.js';
import { missing } from './missing.js';
import { isListed, picklistCodes } from '../schema/picklist-codes.js';
import type { PicklistValues } from '../schema/module-table.js';
import type { Add } from './schema-drift.js';

/** The values of all picklists; undefined for a connection of single modules, which has none. */
export async function loadPicklists(core: Core): Promise<PicklistValues | undefined> {
  return (await core.loadPicklistValues?.())?.picklistValues;
}

/**
 * One item for each value that was added or is missing.
 * @param before the values that the package was generated with, where they are known
 * @param codes what the table holds of them
 */
export function comparePicklist(
  name: string,
  before: readonly string[] | undefined,
  codes: string,
  values: readonly string[],
  add: Add,
): void {
  const added = values.filter((value) => !isListed(codes, value));
  if (before !== undefined) {
    for (const value of missing(before, values)) add('value-missing', name, value);
  } else if (picklistCodes(values).length < codes.length + picklistCodes(added).length) {
    add('value-missing', name);
  }
  for (const value of added) add('value-added', name, value);
}
