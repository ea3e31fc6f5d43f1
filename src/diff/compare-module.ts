import type { ModelModule, ModelOptions } from '../model/model.js';
import type { Change } from '../snapshot/change.js';
import type { SnapshotModule } from '../snapshot/snapshot.js';
import { compareField } from './compare-field.js';
import { compareRelations } from './compare-relations.js';
import { describeValue, labelled, toChange, type Difference, type Subject } from './difference.js';
import { pairByKey } from './pair-by-key.js';
import { fieldSides, lineFieldSides, type ModuleSide, type FieldSide } from './sides.js';

type Comparison = (before: ModuleSide, after: ModuleSide, options: ModelOptions) => Difference[];

/** A comparison per key: the compiler demands one when the snapshot gets another key. */
const COMPARISONS: Readonly<
  Record<keyof Required<SnapshotModule>, Comparison | 'compared apart' | 'metadata'>
> = {
  name: 'compared apart',
  fields: 'compared apart',
  relations: 'compared apart',
  isEntity: operation('isEntity', 'is an entity module'),
  createable: operation('createable', 'records can be created'),
  updateable: operation('updateable', 'records can be updated'),
  deleteable: operation('deleteable', 'records can be deleted'),
  retrieveable: operation('retrieveable', 'records can be retrieved'),
  idPrefix: ({ described: before }, { described: after }, { ids }) => [
    [
      ids === 'brand' ? 'id prefix, ids branded' : 'id prefix',
      `id prefix ${before.idPrefix ?? '(unknown)'} -> ${after.idPrefix ?? '(unknown)'}`,
    ],
  ],
  closedStates: () => [['closed states', 'closed states changed']],
  label: 'metadata',
  singular: 'metadata',
  allowDuplicates: 'metadata',
  labelFields: 'metadata',
  inactiveFields: 'metadata',
};

/** What changed in a module that both sides have; fields and relations included. */
export function compareModule(
  before: ModuleSide,
  after: ModuleSide,
  options: ModelOptions,
): Change[] {
  const { name, label } = after.described;
  const own = Object.entries(COMPARISONS).flatMap(([key, comparison]): Difference[] => {
    const previous = before.described[key as keyof SnapshotModule];
    const next = after.described[key as keyof SnapshotModule];
    if (comparison === 'compared apart' || JSON.stringify(previous) === JSON.stringify(next)) {
      return [];
    }
    if (comparison !== 'metadata') return comparison(before, after, options);
    return [['module metadata', `${key}: ${describeValue(previous)} -> ${describeValue(next)}`]];
  });
  const writable = isWritable(before.model) && isWritable(after.model);
  return [
    ...[...own, ...compareInventory(before.model, after.model)].map((difference) =>
      toChange(name, difference, labelled(name, label)),
    ),
    ...compareFields(name, fieldSides(before), fieldSides(after), writable),
    ...compareLines(before.model, after.model),
    ...compareRelations(before, after),
  ];
}

function isWritable(module: ModelModule): boolean {
  return module.createable || module.updateable;
}

function operation(
  key: 'isEntity' | 'createable' | 'updateable' | 'deleteable' | 'retrieveable',
  what: string,
): Comparison {
  return (before, after) => {
    const sentence = after.described[key] ? `${what} now` : `no longer: ${what}`;
    if (before.model[key] === after.model[key]) {
      return [['operation described', `${sentence}, in describe only`]];
    }
    return [[after.model[key] ? 'operation allowed' : 'operation disallowed', sentence]];
  };
}

function compareInventory(before: ModelModule, after: ModelModule): Difference[] {
  const [previous, next] = [before, after].map(({ variant }) => variant === 'inventory');
  if (previous === next) return [];
  return [['line items', next === true ? 'takes line items now' : 'takes no line items any more']];
}

function compareFields(
  where: string,
  before: readonly FieldSide[],
  after: readonly FieldSide[],
  writable: boolean,
): Change[] {
  return pairByKey(before, after, ({ name }) => name).flatMap(([name, previous, next]) =>
    compareField(previous, next, writable).map((difference) =>
      toChange(`${where}.${name}`, difference, subjectOf(name, previous, next)),
    ),
  );
}

/** The label of a field, and its type where the field itself came or went. */
function subjectOf(
  name: string,
  before: FieldSide | undefined,
  after: FieldSide | undefined,
): Subject {
  const field = after ?? before;
  const { label = '' } = field?.described ?? field?.model ?? {};
  const type = field?.described?.type ?? field?.model?.kind;
  const cameOrWent = before?.model === undefined || after?.model === undefined;
  return { ...labelled(name, label), ...(cameOrWent && type !== undefined ? { type } : {}) };
}

function compareLines(before: ModelModule, after: ModelModule): Change[] {
  if (before.variant !== 'inventory' || after.variant !== 'inventory') return [];
  const writable = isWritable(before) && isWritable(after);
  const where = `${after.api}.LineItems`;
  return compareFields(where, lineFieldSides(before), lineFieldSides(after), writable);
}
