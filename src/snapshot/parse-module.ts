import { isKnownCanonical, knowAsCanonical } from './canonical.js';
import type { JsonObject, Place } from './reader.js';
import {
  countAt,
  demandUnique,
  flagAt,
  listAt,
  nameAt,
  objectAt,
  refuse,
  textAt,
  textsAt,
  within,
} from './reader.js';
import * as shapes from './schema.js';
import type { Shape } from './schema.js';
import type { PicklistValue, SnapshotField, SnapshotModule, SnapshotRelation } from './snapshot.js';

const keysOf = (part: Shape): ReadonlySet<string> => new Set(part.map(({ key }) => key));

const MODULE = keysOf(shapes.MODULE);
const FIELD = keysOf(shapes.FIELD);
const RELATION = keysOf(shapes.RELATION);
const PICKLIST_VALUE = keysOf(shapes.PICKLIST_VALUE);
const CLOSED_STATES = keysOf(shapes.CLOSED_STATES);

/** @throws CodegenError SNAPSHOT_INVALID, naming the path */
export function readModule(place: Place, raw: unknown): SnapshotModule {
  if (isKnownCanonical(raw)) return raw;
  return shapes.isCanonicalModule(raw) ? knowAsCanonical(raw) : copyModule(place, raw);
}

function copyModule(place: Place, raw: unknown): SnapshotModule {
  const object = objectAt(place, raw, MODULE);
  const fields = listAt(place, object, 'fields', readField);
  demandUnique(place, 'fields', fields, (field) => field.name, 'repeats the name of another');
  const relations = listAt(place, object, 'relations', readRelation);
  const pair = (relation: SnapshotRelation): string =>
    JSON.stringify([relation.key, relation.module]);
  demandUnique(place, 'relations', relations, pair, 'repeats key and module of another');
  return {
    name: nameAt(place, object, 'name'),
    label: textAt(place, object, 'label'),
    singular: textAt(place, object, 'singular'),
    isEntity: flagAt(place, object, 'isEntity'),
    createable: flagAt(place, object, 'createable'),
    updateable: flagAt(place, object, 'updateable'),
    deleteable: flagAt(place, object, 'deleteable'),
    retrieveable: flagAt(place, object, 'retrieveable'),
    ...where(object, 'allowDuplicates', () => flagAt(place, object, 'allowDuplicates')),
    idPrefix: object['idPrefix'] === null ? null : readPrefix(place, object),
    labelFields: textsAt(place, object, 'labelFields'),
    inactiveFields: textsAt(place, object, 'inactiveFields'),
    ...where(object, 'closedStates', () =>
      within(place, 'closedStates', () => readClosed(place, object)),
    ),
    fields,
    relations,
  };
}

/** The member, where the document has it. */
function where<K extends string, T>(
  object: JsonObject,
  key: K,
  read: () => T,
): Partial<Record<K, T>> {
  const member: Partial<Record<K, T>> = {};
  if (object[key] !== undefined) member[key] = read();
  return member;
}

function readPrefix(place: Place, object: JsonObject): string {
  const prefix = textAt(place, object, 'idPrefix');
  return /^\d+$/.test(prefix) ? prefix : refuse(place, 'idPrefix', 'must be digits, or null');
}

function readClosed(place: Place, module: JsonObject): SnapshotModule['closedStates'] & object {
  const object = objectAt(place, module['closedStates'], CLOSED_STATES);
  return { field: nameAt(place, object, 'field'), values: textsAt(place, object, 'values') };
}

function readField(place: Place, raw: unknown): SnapshotField {
  const object = objectAt(place, raw, FIELD);
  return {
    name: nameAt(place, object, 'name'),
    label: textAt(place, object, 'label'),
    ...where(object, 'dblabel', () => textAt(place, object, 'dblabel')),
    type: nameAt(place, object, 'type'),
    ...where(object, 'length', () => countAt(place, object, 'length')),
    ...where(object, 'refersTo', () => textsAt(place, object, 'refersTo')),
    ...where(object, 'picklist', () => readPicklist(place, object)),
    mandatory: flagAt(place, object, 'mandatory'),
    editable: flagAt(place, object, 'editable'),
    nullable: flagAt(place, object, 'nullable'),
    unique: flagAt(place, object, 'unique'),
    ...where(object, 'default', () => textAt(place, object, 'default')),
    ...where(object, 'quickcreate', () => flagAt(place, object, 'quickcreate')),
    ...where(object, 'summary', () => flagAt(place, object, 'summary')),
    ...where(object, 'header', () => flagAt(place, object, 'header')),
  };
}

function readPicklist(place: Place, field: JsonObject): PicklistValue[] {
  const picklist = listAt(place, field, 'picklist', readPicklistValue);
  demandUnique(place, 'picklist', picklist, (entry) => entry.value, 'repeats the value of another');
  return picklist;
}

function readPicklistValue(place: Place, raw: unknown): PicklistValue {
  const object = objectAt(place, raw, PICKLIST_VALUE);
  return { value: textAt(place, object, 'value'), label: textAt(place, object, 'label') };
}

function readRelation(place: Place, raw: unknown): SnapshotRelation {
  const object = objectAt(place, raw, RELATION);
  return {
    key: nameAt(place, object, 'key'),
    module: nameAt(place, object, 'module'),
    label: textAt(place, object, 'label'),
    ...where(object, 'relationId', () => countAt(place, object, 'relationId')),
    ...where(object, 'actions', () => textsAt(place, object, 'actions')),
  };
}
