// Removed fields and picklist values, in the form of a snapshot. Modules and relations are never
// deprecated, because nothing in them would work; nor are fields that shape a record.
import { labelled } from '../diff/difference.js';
import { HANDLED } from '../model/aliases.js';
import { kindOf, KINDS } from '../model/kinds.js';
import { NOTHING_REMOVED, type RemovedMembers } from '../model/model.js';
import { isInventory } from '../model/overlays.js';
import type { Change, ChangeKind } from '../snapshot/change.js';
import { canonicalise } from '../snapshot/canonical.js';
import { quoteForDisplay } from '../text/quote.js';
import type {
  PicklistValue,
  Snapshot,
  SnapshotField,
  SnapshotModule,
} from '../snapshot/snapshot.js';

/**
 * Fields and picklist values of `before` that the CRM no longer has; null where there are none.
 * @param selected the modules and fields of `now` that the package is generated from: excluded ones
 *   are not deprecated
 */
export function removedSince(before: Snapshot, now: Snapshot, selected: Snapshot): Snapshot | null {
  const current = new Map(now.modules.map((module) => [module.name, module]));
  const wanted = new Set(selected.modules.map(({ name }) => name));
  const modules = before.modules.flatMap((module): SnapshotModule[] => {
    const is = current.get(module.name);
    if (is === undefined || !wanted.has(module.name)) return [];
    const fields = removedFieldsOf(module, is);
    return fields.length === 0 ? [] : [{ ...module, labelFields: [], relations: [], fields }];
  });
  return modules.length === 0 ? null : canonicalise({ ...before, refused: [], modules });
}

function removedFieldsOf(before: SnapshotModule, now: SnapshotModule): SnapshotField[] {
  // These fields bring the line items, and with them the whole shape of a record.
  const isReshaped = isInventory(before) !== isInventory(now) || before.name === 'LineItem';
  const fields = new Map(now.fields.map((field) => [field.name, field]));
  return before.fields.flatMap((field): SnapshotField[] => {
    const is = fields.get(field.name);
    if (HANDLED.has(field.name) || isReshaped) return [];
    if (is === undefined) return [field];
    const picklist = removedValues(field, is);
    return picklist.length === 0 ? [] : [{ ...field, picklist }];
  });
}

/** None where it is no longer a picklist: that is another field, or one of any text. */
function removedValues(before: SnapshotField, now: SnapshotField): PicklistValue[] {
  const { codec } = KINDS[kindOf(now.type)];
  const left = new Set(now.picklist?.map(({ value }) => value));
  left.delete('');
  if (!codec.endsWith('picklist') || before.type !== now.type || left.size === 0) return [];
  return (before.picklist ?? []).filter(({ value }) => value !== '' && !left.has(value));
}

/** A snapshot together with what was removed from it; removed values come last. */
export function withRemoved(snapshot: Snapshot, removed: Snapshot | null): Snapshot {
  if (removed === null) return snapshot;
  const removedModules = new Map(removed.modules.map((module) => [module.name, module]));
  const modules = snapshot.modules.map((module): SnapshotModule => {
    const extra = new Map(
      removedModules.get(module.name)?.fields.map((field) => [field.name, field]),
    );
    if (extra.size === 0) return module;
    const fields = module.fields.map((field): SnapshotField => {
      const values = extra.get(field.name)?.picklist;
      extra.delete(field.name);
      return values === undefined
        ? field
        : { ...field, picklist: [...(field.picklist ?? []), ...values] };
    });
    return { ...module, fields: [...fields, ...extra.values()] };
  });
  return { ...snapshot, modules };
}

/** What {@link withRemoved} adds to the snapshot, for the model to mark. */
export function removedFields(snapshot: Snapshot, removed: Snapshot | null): RemovedMembers {
  if (removed === null) return NOTHING_REMOVED;
  const fields = new Set<string>();
  const values = new Map<string, readonly string[]>();
  const current = new Map(snapshot.modules.map((module) => [module.name, module]));
  for (const { name, fields: all } of removed.modules) {
    const own = new Set(current.get(name)?.fields.map((field) => field.name));
    for (const { name: field, picklist = [] } of all) {
      const where = `${name}.${field}`;
      if (own.has(field))
        values.set(
          where,
          picklist.map(({ value }) => value),
        );
      else fields.add(where);
    }
  }
  return { fields, values };
}

/**
 * What becomes deprecated, and what came back, for the changelog.
 * @param removed what the package keeps as deprecated now
 */
export function deprecationChanges(
  before: RemovedMembers,
  now: RemovedMembers,
  snapshot: Snapshot,
  removed: Snapshot | null,
): Change[] {
  const fields = fieldsByName(snapshot);
  const labels = removed === null ? fields : new Map([...fieldsByName(removed), ...fields]);
  const change = (where: string, kind: ChangeKind, what: string): Change => {
    const { name = '', label = '' } = labels.get(where) ?? {};
    return { severity: 'minor', kind, where, what, ...labelled(name, label) };
  };
  const offers = (where: string, value: string): boolean =>
    fields.get(where)?.picklist?.some((entry) => entry.value === value) === true;
  return [
    ...[...now.fields].map((where) =>
      change(where, 'deprecated', 'field is deprecated: the CRM no longer has it'),
    ),
    ...[...now.values].flatMap(([where, values]) =>
      values.map((value) =>
        change(
          where,
          'deprecated',
          `value ${quoteForDisplay(value)} is deprecated: the CRM no longer has it`,
        ),
      ),
    ),
    ...[...before.fields]
      .filter((where) => fields.has(where))
      .map((where) => change(where, 'added', 'field is in the CRM again')),
    ...[...before.values].flatMap(([where, values]) =>
      values
        .filter((value) => offers(where, value))
        .map((value) =>
          change(where, 'added', `value ${quoteForDisplay(value)} is in the CRM again`),
        ),
    ),
  ];
}

function fieldsByName({ modules }: Snapshot): Map<string, SnapshotField> {
  return new Map(
    modules.flatMap(({ name, fields }) =>
      fields.map((field) => [`${name}.${field.name}`, field] as const),
    ),
  );
}
