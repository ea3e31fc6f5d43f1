// Takes: the snapshot of the last release, and the one of now. Gives: what went in between and can
// be announced, in the form of a snapshot; and the two of them together, for one release more.
// Never: announces a module or a relation (nothing of them would work), or what shapes a record.
import { HANDLED } from '../model/aliases.js';
import { kindOf, KINDS } from '../model/kinds.js';
import { NOTHING_GONE, type Gone } from '../model/model.js';
import { isInventory } from '../model/overlays.js';
import type { Change } from '../snapshot/change.js';
import { canonicalise } from '../snapshot/canonical.js';
import { quoteForDisplay } from '../text/quote.js';
import type {
  PicklistValue,
  Snapshot,
  SnapshotField,
  SnapshotModule,
} from '../snapshot/snapshot.js';

/**
 * Fields and picklist values of `before` that the CRM has no longer; null where there are none.
 * @param chosen the part of `now` that the package is made of: what it leaves out is not announced
 */
export function goneSince(before: Snapshot, now: Snapshot, chosen: Snapshot): Snapshot | null {
  const stayed = new Map(now.modules.map((module) => [module.name, module]));
  const wanted = new Set(chosen.modules.map(({ name }) => name));
  const modules = before.modules.flatMap((module): SnapshotModule[] => {
    const is = stayed.get(module.name);
    if (is === undefined || !wanted.has(module.name)) return [];
    const fields = goneFields(module, is);
    return fields.length === 0 ? [] : [{ ...module, labelFields: [], relations: [], fields }];
  });
  return modules.length === 0 ? null : canonicalise({ ...before, refused: [], modules });
}

function goneFields(before: SnapshotModule, now: SnapshotModule): SnapshotField[] {
  // With these fields came line items, and with them everything else about the record.
  const reshaped = isInventory(before) !== isInventory(now) || before.name === 'LineItem';
  const fields = new Map(now.fields.map((field) => [field.name, field]));
  return before.fields.flatMap((field): SnapshotField[] => {
    const is = fields.get(field.name);
    if (HANDLED.has(field.name) || reshaped) return [];
    if (is === undefined) return [field];
    const picklist = goneValues(field, is);
    return picklist.length === 0 ? [] : [{ ...field, picklist }];
  });
}

/** None where it is no picklist of values any more: that is another field, or one of any text. */
function goneValues(before: SnapshotField, now: SnapshotField): PicklistValue[] {
  const { codec } = KINDS[kindOf(now.type)];
  const left = new Set(now.picklist?.map(({ value }) => value));
  left.delete('');
  if (!codec.endsWith('picklist') || before.type !== now.type || left.size === 0) return [];
  return (before.picklist ?? []).filter(({ value }) => value !== '' && !left.has(value));
}

/** A snapshot with what went from it; values stand behind those that are there. */
export function withGone(snapshot: Snapshot, gone: Snapshot | null): Snapshot {
  if (gone === null) return snapshot;
  const went = new Map(gone.modules.map((module) => [module.name, module]));
  const modules = snapshot.modules.map((module): SnapshotModule => {
    const extra = new Map(went.get(module.name)?.fields.map((field) => [field.name, field]));
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

/** What {@link withGone} adds to the snapshot, for the Model to mark. */
export function goneFrom(snapshot: Snapshot, gone: Snapshot | null): Gone {
  if (gone === null) return NOTHING_GONE;
  const fields = new Set<string>();
  const values = new Map<string, readonly string[]>();
  const there = new Map(snapshot.modules.map((module) => [module.name, module]));
  for (const { name, fields: all } of gone.modules) {
    const own = new Set(there.get(name)?.fields.map((field) => field.name));
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

/** What is announced now and was not before, and what came back, for the changelog. */
export function announcements(before: Gone, now: Gone, snapshot: Snapshot): Change[] {
  const change = (where: string, what: string): Change => ({ severity: 'minor', where, what });
  const fields = new Map<string, SnapshotField>(
    snapshot.modules.flatMap(({ name, fields: all }) =>
      all.map((field) => [`${name}.${field.name}`, field] as const),
    ),
  );
  const offers = (where: string, value: string): boolean =>
    fields.get(where)?.picklist?.some((entry) => entry.value === value) === true;
  return [
    ...[...now.fields].map((where) =>
      change(where, 'field is deprecated: the CRM no longer has it'),
    ),
    ...[...now.values].flatMap(([where, values]) =>
      values.map((value) =>
        change(where, `value ${quoteForDisplay(value)} is deprecated: the CRM no longer has it`),
      ),
    ),
    ...[...before.fields]
      .filter((where) => fields.has(where))
      .map((where) => change(where, 'field is in the CRM again')),
    ...[...before.values].flatMap(([where, values]) =>
      values
        .filter((value) => offers(where, value))
        .map((value) => change(where, `value ${quoteForDisplay(value)} is in the CRM again`)),
    ),
  ];
}
