// Takes: the values that a package knows of a picklist and those of the live instance. Gives: one item
// for each value that was added or is missing.

import type { Core } from '../core.js';
import { missing } from './missing.js';
import { isListed, picklistCodes } from '../schema/picklist-codes.js';
import type { Add } from './schema-drift.js';

/** Values of the picklists of a module, by field. */
export type FieldValues = ReadonlyMap<string, readonly string[]>;

/** The text of each module; undefined for a connection of single modules, which has none. */
export async function loadPicklists(core: Core): Promise<ReadonlyMap<string, string> | undefined> {
  const loaded = await core.loadPicklistValues?.();
  return loaded && new Map(loaded.picklistValues);
}

/** The values of a module; undefined where nothing is known of any. */
export function picklistsOf(
  values: ReadonlyMap<string, string> | undefined,
  module: string,
): FieldValues | undefined {
  if (values === undefined) return undefined;
  const lists = JSON.parse(values.get(module) ?? '{}') as Readonly<Record<string, string[]>>;
  return new Map(Object.entries(lists));
}

/**
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
