// Takes: a module as JSON gave it. Gives: whether it is in canonical form already; and the keys that
// each part of a snapshot has, for whoever reads it.
// Never: says what is wrong: the reader in parse-module.ts does.

import { byCodeUnit } from './order.js';
import type { PicklistValue, SnapshotField, SnapshotModule, SnapshotRelation } from './snapshot.js';

type Check = (value: unknown) => boolean;

/** The keys of a part in canonical order, each with what its value has to be. */
export type Shape = readonly {
  readonly key: string;
  readonly check: Check;
  readonly optional: boolean;
}[];

/** The compiler holds that these are the keys of the type: one forgotten would be dropped. */
function shapeOf<T>(checks: {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? { readonly maybe: Check } : Check;
}): Shape {
  return Object.entries<Check | { readonly maybe: Check }>(checks).map(([key, check]) =>
    typeof check === 'function'
      ? { key, check, optional: false }
      : { key, check: check.maybe, optional: true },
  );
}

const isText: Check = (value) => typeof value === 'string';
const isName: Check = (value) => isText(value) && value !== '';
const isFlag: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) > 0;
const isPrefix: Check = (value) =>
  value === null || (typeof value === 'string' && /^\d+$/.test(value));
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isSet: Check = (value) => isTexts(value) && rises(value as readonly string[], byCodeUnit);

/** A list of parts of type T, in an order of their own. */
const listOf =
  <T>(shape: Shape, inOrder: (items: readonly T[]) => boolean): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => has(item, shape)) && inOrder(value as T[]);

export const PICKLIST_VALUE: Shape = shapeOf<PicklistValue>({ value: isText, label: isText });

export const FIELD: Shape = shapeOf<SnapshotField>({
  name: isName,
  label: isText,
  dblabel: { maybe: isText },
  type: isName,
  length: { maybe: isCount },
  refersTo: { maybe: isSet },
  picklist: { maybe: listOf<PicklistValue>(PICKLIST_VALUE, haveOwnValues) },
  mandatory: isFlag,
  editable: isFlag,
  nullable: isFlag,
  unique: isFlag,
  default: { maybe: isText },
  quickcreate: { maybe: isFlag },
  summary: { maybe: isFlag },
  header: { maybe: isFlag },
});

export const RELATION: Shape = shapeOf<SnapshotRelation>({
  key: isName,
  module: isName,
  label: isText,
  relationId: { maybe: isCount },
  actions: { maybe: isSet },
});

export const CLOSED_STATES: Shape = shapeOf<NonNullable<SnapshotModule['closedStates']>>({
  field: isName,
  values: isSet,
});

export const MODULE: Shape = shapeOf<SnapshotModule>({
  name: isName,
  label: isText,
  singular: isText,
  isEntity: isFlag,
  createable: isFlag,
  updateable: isFlag,
  deleteable: isFlag,
  retrieveable: isFlag,
  allowDuplicates: { maybe: isFlag },
  idPrefix: isPrefix,
  labelFields: isTexts,
  inactiveFields: isSet,
  closedStates: { maybe: (value) => has(value, CLOSED_STATES) },
  fields: listOf<SnapshotField>(FIELD, (fields) =>
    rises(fields, (a, b) => byCodeUnit(a.name, b.name)),
  ),
  relations: listOf<SnapshotRelation>(RELATION, (relations) =>
    rises(relations, (a, b) => byCodeUnit(a.key, b.key) || byCodeUnit(a.module, b.module)),
  ),
});

/** Whether reading this would give the same, key by key: then no copy need be made. */
export function isCanonicalModule(raw: unknown): raw is SnapshotModule {
  return has(raw, MODULE);
}

function has(raw: unknown, shape: Shape): boolean {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  const object = raw as Readonly<Record<string, unknown>>;
  let at = 0;
  for (const key in object) {
    while (shape[at]?.key !== key) if (shape[at++]?.optional !== true) return false;
    if (shape[at++]?.check(object[key]) !== true) return false;
  }
  return shape.every(({ optional }, index) => index < at || optional);
}

function haveOwnValues(values: readonly PicklistValue[]): boolean {
  const seen = new Set<string>();
  for (const { value } of values) seen.add(value);
  return seen.size === values.length;
}

/** Sorted, and without repeats. */
function rises<T>(items: readonly T[], compare: (a: T, b: T) => number): boolean {
  return items.every((item, at) => at === 0 || compare(items[at - 1] as T, item) < 0);
}
