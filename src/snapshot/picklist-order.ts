import type { PicklistValue, Snapshot, SnapshotField } from './snapshot.js';

/**
 * `after` with its picklist values in the order that `before` has them in. Vtiger shuffles values of
 * equal rank at each describe, so their order alone is no change. A new value follows the value that
 * precedes it in `after`.
 */
export function keepPicklistOrder(before: Snapshot, after: Snapshot): Snapshot {
  const modules = new Map(before.modules.map((module) => [module.name, module]));
  return {
    ...after,
    modules: after.modules.map((module) => {
      const fields = new Map(modules.get(module.name)?.fields.map((field) => [field.name, field]));
      return { ...module, fields: module.fields.map((field) => keepOrder(fields, field)) };
    }),
  };
}

function keepOrder(
  before: ReadonlyMap<string, SnapshotField>,
  field: SnapshotField,
): SnapshotField {
  const previous = before.get(field.name)?.picklist;
  if (previous === undefined || field.picklist === undefined) return field;
  return { ...field, picklist: inOrderOf(previous, field.picklist) };
}

function inOrderOf(
  previous: readonly PicklistValue[],
  next: readonly PicklistValue[],
): PicklistValue[] {
  const existing = new Set(previous.map(({ value }) => value));
  const entries = new Map(next.map((entry) => [entry.value, entry]));
  // New values by the one before them; those at the start by none.
  const followers = new Map<string | undefined, PicklistValue[]>();
  let leader: string | undefined;
  for (const entry of next) {
    if (existing.has(entry.value)) leader = entry.value;
    else followers.set(leader, [...(followers.get(leader) ?? []), entry]);
  }
  return [
    ...(followers.get(undefined) ?? []),
    ...previous.flatMap(({ value }) => {
      const entry = entries.get(value);
      return entry === undefined ? [] : [entry, ...(followers.get(value) ?? [])];
    }),
  ];
}
