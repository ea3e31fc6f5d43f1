import type { SnapshotModule } from '../snapshot/snapshot.js';
import { HANDLED } from './aliases.js';
import { sortByKey, type Aliases, type Names } from './names.js';

/**
 * The fields whose names differ from those in the CRM, by `Module.field`: those with an alias, and
 * those named like a member that every object has (`constructor`). A record does not show whether
 * it holds such a field, so it gets a name of its own, which is recorded like other names.
 */
export function fieldNames(
  modules: readonly SnapshotModule[],
  names: Names,
): { readonly names: Aliases['fields']; readonly recorded: Aliases['fields'] } {
  const aliases = names.aliases?.fields ?? {};
  const before = names.fields ?? {};
  const recorded: Record<string, string> = { ...before };
  const hasRecorded = Object.keys(aliases).length + Object.keys(before).length > 0;
  for (const { name: api, fields } of modules) {
    // The usual case: every name is that of the CRM.
    if (!hasRecorded && fields.every(({ name }) => !(name in {}))) continue;
    const where = (field: string): string => `${api}.${field}`;
    const wire = new Set(fields.map(({ name }) => name));
    const own = fields
      .map(({ name }) => name)
      .filter((name) => !Object.hasOwn(aliases, where(name)));
    const taken = new Set<string>(HANDLED);
    for (const { name } of fields) {
      const alias = aliases[where(name)];
      if (alias !== undefined && Object.hasOwn(aliases, where(name))) taken.add(alias);
    }
    for (const name of own) {
      if (!Object.hasOwn(before, where(name))) continue;
      if (taken.has(before[where(name)]!)) delete recorded[where(name)];
      else taken.add(before[where(name)]!);
    }
    const recordedHere = new Set(own.map((name) => recorded[where(name)]));
    for (const name of own) {
      if (Object.hasOwn(recorded, where(name))) continue;
      if (!(name in {}) && !recordedHere.has(name)) continue;
      let free = `${name.replaceAll('__', '')}_`;
      while (taken.has(free) || wire.has(free)) free += '_';
      taken.add(free);
      recorded[where(name)] = free;
    }
  }
  return { names: { ...recorded, ...aliases }, recorded: sortByKey(recorded) };
}
