// Takes: a module as JSON gave it. Gives: whether it is in canonical form already.
// Never: says why not: the reader in parse-module.ts does.

import { byCodeUnit } from './order.js';
import type { PicklistValue, SnapshotField, SnapshotModule, SnapshotRelation } from './snapshot.js';

type Check = (value: unknown) => boolean;

/** The keys of a type in canonical order, each with what its value has to be. */
type Shape<T> = readonly (readonly [key: keyof T & string, check: Check, optional?: 'optional'])[];

const isText: Check = (value) => typeof value === 'string';
const isName: Check = (value) => isText(value) && value !== '';
const isFlag: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) > 0;
const isPrefix: Check = (value) =>
  value === null || (typeof value === 'string' && /^\d+$/.test(value));
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isSet: Check = (value) => isTexts(value) && rises(value as readonly string[], byCodeUnit);

const listOf =
  <T>(shape: Shape<T>, inOrder: (items: readonly T[]) => boolean): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => has(item, shape)) && inOrder(value as T[]);

const PICKLIST_VALUE: Shape<PicklistValue> = [
  ['value', isText],
  ['label', isText],
];

const FIELD: Shape<SnapshotField> = [
  ['name', isName],
  ['label', isText],
  ['dblabel', isText, 'optional'],
  ['type', isName],
  ['length', isCount, 'optional'],
  ['refersTo', isSet, 'optional'],
  [
    'picklist',
    listOf(PICKLIST_VALUE, (all) => new Set(all.map(({ value }) => value)).size === all.length),
    'optional',
  ],
  ['mandatory', isFlag],
  ['editable', isFlag],
  ['nullable', isFlag],
  ['unique', isFlag],
  ['default', isText, 'optional'],
  ['quickcreate', isFlag, 'optional'],
  ['summary', isFlag, 'optional'],
  ['header', isFlag, 'optional'],
];

const RELATION: Shape<SnapshotRelation> = [
  ['key', isName],
  ['module', isName],
  ['label', isText],
  ['relationId', isCount, 'optional'],
  ['actions', isSet, 'optional'],
];

const CLOSED_STATES: Shape<NonNullable<SnapshotModule['closedStates']>> = [
  ['field', isName],
  ['values', isSet],
];

const MODULE: Shape<SnapshotModule> = [
  ['name', isName],
  ['label', isText],
  ['singular', isText],
  ['isEntity', isFlag],
  ['createable', isFlag],
  ['updateable', isFlag],
  ['deleteable', isFlag],
  ['retrieveable', isFlag],
  ['allowDuplicates', isFlag, 'optional'],
  ['idPrefix', isPrefix],
  ['labelFields', isTexts],
  ['inactiveFields', isSet],
  ['closedStates', (value) => has(value, CLOSED_STATES), 'optional'],
  ['fields', listOf(FIELD, (fields) => rises(fields, (a, b) => byCodeUnit(a.name, b.name)))],
  [
    'relations',
    listOf(RELATION, (relations) =>
      rises(relations, (a, b) => byCodeUnit(a.key, b.key) || byCodeUnit(a.module, b.module)),
    ),
  ],
];

/** Whether reading this would give the same, key by key: then no copy need be made. */
export function isCanonicalModule(raw: unknown): raw is SnapshotModule {
  return has(raw, MODULE);
}

function has<T>(raw: unknown, shape: Shape<T>): boolean {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  let at = 0;
  for (const key in raw) {
    while (shape[at]?.[0] !== key) if (shape[at++]?.[2] !== 'optional') return false;
    if (shape[at++]?.[1]((raw as Readonly<Record<string, unknown>>)[key]) !== true) return false;
  }
  for (; at < shape.length; at++) if (shape[at]?.[2] !== 'optional') return false;
  return true;
}

/** Sorted, and without repeats. */
function rises<T>(items: readonly T[], compare: (a: T, b: T) => number): boolean {
  return items.every((item, at) => at === 0 || compare(items[at - 1] as T, item) < 0);
}
