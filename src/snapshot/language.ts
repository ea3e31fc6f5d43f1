import type { Snapshot, SnapshotField, SnapshotModule } from './snapshot.js';

/** An administrator renames a few things a day; a language renames most of them at once. */
const LEAST_SHARE = 0.3;
const LEAST_COUNT = 5;

/**
 * How many labels of what is in both snapshots differ, where they are so many that the API user
 * must have another language; null where they are not.
 */
export function otherLanguage(
  before: Snapshot,
  after: Snapshot,
): { readonly changed: number; readonly of: number } | null {
  let changed = 0;
  let of = 0;
  const count = (was: string, is: string): void => {
    of += 1;
    if (was !== is) changed += 1;
  };
  eachPair(before, after, (was, is) => {
    count(was.label, is.label);
    const fields = byName(was.fields);
    for (const field of is.fields) {
      const old = fields.get(field.name);
      if (old !== undefined) count(old.label, field.label);
    }
  });
  return changed >= LEAST_COUNT && changed / of >= LEAST_SHARE ? { changed, of } : null;
}

/** `after` with the labels of `before`, for everything that both have. */
export function inLanguageOf(before: Snapshot, after: Snapshot): Snapshot {
  const modules = new Map(after.modules.map((module) => [module.name, module]));
  eachPair(before, after, (was, is) => {
    const fields = byName(was.fields);
    const relations = new Map(was.relations.map((r) => [JSON.stringify([r.key, r.module]), r]));
    modules.set(is.name, {
      ...is,
      label: was.label,
      singular: was.singular,
      fields: is.fields.map((field) => relabelled(field, fields.get(field.name))),
      relations: is.relations.map((relation) => ({
        ...relation,
        label:
          relations.get(JSON.stringify([relation.key, relation.module]))?.label ?? relation.label,
      })),
    });
  });
  return { ...after, modules: [...modules.values()] };
}

function relabelled(field: SnapshotField, old: SnapshotField | undefined): SnapshotField {
  if (old === undefined) return field;
  const labels = new Map(old.picklist?.map(({ value, label }) => [value, label]));
  return {
    ...field,
    label: old.label,
    ...(field.picklist === undefined
      ? {}
      : {
          picklist: field.picklist.map(({ value, label }) => ({
            value,
            label: labels.get(value) ?? label,
          })),
        }),
  };
}

function eachPair(
  before: Snapshot,
  after: Snapshot,
  visit: (was: SnapshotModule, is: SnapshotModule) => void,
): void {
  const old = byName(before.modules);
  for (const module of after.modules) {
    const was = old.get(module.name);
    if (was !== undefined) visit(was, module);
  }
}

function byName<T extends { readonly name: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.name, item]));
}
