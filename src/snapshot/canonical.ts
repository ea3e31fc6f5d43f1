import { byCodeUnit, sortedBy, sortedSet } from './order.js';
import type { Snapshot, SnapshotField, SnapshotModule, SnapshotRelation } from './snapshot.js';

/** What came out of here, or was read so: it is printed and compared without another copy. */
const canonical = new WeakSet<Snapshot | SnapshotModule>();

export function isKnownCanonical(value: unknown): value is SnapshotModule {
  return typeof value === 'object' && value !== null && canonical.has(value as SnapshotModule);
}

/** Takes the word of a reader that the module is in canonical form. */
export function knowAsCanonical(module: SnapshotModule): SnapshotModule {
  canonical.add(module);
  return module;
}

/**
 * The one form of a snapshot: sets sorted by code unit and without repeats, keys in the order of
 * the type, unset keys left out. Picklist values and label fields keep their order, which means
 * something. Two snapshots that say the same are equal afterwards, byte for byte when printed.
 */
export function canonicalise(snapshot: Snapshot): Snapshot {
  if (canonical.has(snapshot)) return snapshot;
  const { users, transport, vtigerVersion } = snapshot.describedBy;
  const result: Snapshot = {
    format: snapshot.format,
    version: snapshot.version,
    describedBy: {
      users: sortedBy(
        users.map(({ id, admin }) => ({ id, admin })),
        (user) => user.id,
      ),
      transport,
      vtigerVersion,
    },
    refused: snapshot.refused
      .map(({ name, operation, code }) => ({ name, operation, code }))
      .sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.operation, b.operation)),
    modules: sortedBy(snapshot.modules.map(canonicalModule), (module) => module.name),
  };
  canonical.add(result);
  return result;
}

function canonicalModule(module: SnapshotModule): SnapshotModule {
  if (canonical.has(module)) return module;
  const { allowDuplicates, closedStates } = module;
  return knowAsCanonical({
    name: module.name,
    label: module.label,
    singular: module.singular,
    isEntity: module.isEntity,
    createable: module.createable,
    updateable: module.updateable,
    deleteable: module.deleteable,
    retrieveable: module.retrieveable,
    ...(allowDuplicates === undefined ? {} : { allowDuplicates }),
    idPrefix: module.idPrefix,
    labelFields: [...module.labelFields],
    inactiveFields: sortedSet(module.inactiveFields),
    ...(closedStates === undefined
      ? {}
      : { closedStates: { field: closedStates.field, values: sortedSet(closedStates.values) } }),
    fields: sortedBy(module.fields.map(canonicalField), (field) => field.name),
    relations: module.relations.map(canonicalRelation).sort(byRelation),
  });
}

function canonicalField(field: SnapshotField): SnapshotField {
  const { dblabel, length, refersTo, picklist, quickcreate, summary, header } = field;
  return {
    name: field.name,
    label: field.label,
    ...(dblabel === undefined ? {} : { dblabel }),
    type: field.type,
    ...(length === undefined ? {} : { length }),
    ...(refersTo === undefined ? {} : { refersTo: sortedSet(refersTo) }),
    ...(picklist === undefined
      ? {}
      : { picklist: picklist.map(({ value, label }) => ({ value, label })) }),
    mandatory: field.mandatory,
    editable: field.editable,
    nullable: field.nullable,
    unique: field.unique,
    ...(field.default === undefined ? {} : { default: field.default }),
    ...(quickcreate === undefined ? {} : { quickcreate }),
    ...(summary === undefined ? {} : { summary }),
    ...(header === undefined ? {} : { header }),
  };
}

function canonicalRelation(relation: SnapshotRelation): SnapshotRelation {
  const { relationId, actions } = relation;
  return {
    key: relation.key,
    module: relation.module,
    label: relation.label,
    ...(relationId === undefined ? {} : { relationId }),
    ...(actions === undefined ? {} : { actions: sortedSet(actions) }),
  };
}

/** Two relations may share key and module only in theory; then the rest of them decides. */
function byRelation(a: SnapshotRelation, b: SnapshotRelation): number {
  return (
    byCodeUnit(a.key, b.key) ||
    byCodeUnit(a.module, b.module) ||
    byCodeUnit(JSON.stringify(a), JSON.stringify(b))
  );
}
