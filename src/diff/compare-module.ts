import type { Change, Finding } from '../snapshot/change.js';
import type { SnapshotModule } from '../snapshot/snapshot.js';
import { compareField, type FieldSide } from './compare-field.js';
import { compareRelations } from './compare-relations.js';
import type { ModelModule, ModelOptions } from '../model/model.js';
import { changeAt, inWords, pairs } from './pairs.js';

/** A module as it is described, and what the package makes of it. */
export interface ModuleSide {
  readonly described: SnapshotModule;
  readonly model: ModelModule;
}

type Rule = (before: ModuleSide, after: ModuleSide, options: ModelOptions) => Finding[];

/** A rule a key: the compiler asks for one when the type gets another key. */
const RULES: Readonly<Record<keyof Required<SnapshotModule>, Rule | 'apart' | 'patch'>> = {
  name: 'apart',
  fields: 'apart',
  relations: 'apart',
  isEntity: ability('isEntity', 'is an entity module'),
  createable: ability('createable', 'records can be created'),
  updateable: ability('updateable', 'records can be updated'),
  deleteable: ability('deleteable', 'records can be deleted'),
  retrieveable: ability('retrieveable', 'records can be retrieved'),
  // Read live where ids are told apart by brand.
  idPrefix: ({ described: before }, { described: after }, { ids }) => [
    [
      ids === 'brand' ? 'patch' : 'major',
      `id prefix ${before.idPrefix ?? '(unknown)'} -> ${after.idPrefix ?? '(unknown)'}`,
    ],
  ],
  // No type and no refusal of the client depends on them.
  closedStates: () => [['patch', 'closed states changed']],
  label: 'patch',
  singular: 'patch',
  allowDuplicates: 'patch',
  labelFields: 'patch',
  inactiveFields: 'patch',
};

/** What changed in a module that is there before and after; fields and relations included. */
export function compareModule(
  before: ModuleSide,
  after: ModuleSide,
  options: ModelOptions,
): Change[] {
  const name = after.described.name;
  const own = Object.entries(RULES).flatMap(([key, rule]): Finding[] => {
    const was = before.described[key as keyof SnapshotModule];
    const is = after.described[key as keyof SnapshotModule];
    if (rule === 'apart' || JSON.stringify(was) === JSON.stringify(is)) return [];
    if (rule === 'patch') return [['patch', `${key}: ${inWords(was)} -> ${inWords(is)}`]];
    return rule(before, after, options);
  });
  const written = isWritten(before.model) && isWritten(after.model);
  return [
    ...[...own, ...compareInventory(before.model, after.model)].map((finding) =>
      changeAt(name, finding),
    ),
    ...pairs(fieldsOf(before), fieldsOf(after), ({ name: field }) => field).flatMap(
      ([field, was, is]) =>
        compareField(was, is, written).map((finding) => changeAt(`${name}.${field}`, finding)),
    ),
    ...compareLines(before.model, after.model),
    ...compareRelations(before, after),
  ];
}

function isWritten(module: ModelModule): boolean {
  return module.createable || module.updateable;
}

function ability(
  key: 'isEntity' | 'createable' | 'updateable' | 'deleteable' | 'retrieveable',
  what: string,
): Rule {
  return (before, after) => {
    const said = after.described[key] ? `${what} now` : `no longer: ${what}`;
    if (before.model[key] === after.model[key]) return [['patch', `${said}, in describe only`]];
    return [[after.model[key] ? 'minor' : 'major', said]];
  };
}

function compareInventory(before: ModelModule, after: ModelModule): Finding[] {
  const [was, is] = [before, after].map(({ speciality }) => speciality === 'inventory');
  if (was === is) return [];
  return [['major', is === true ? 'takes line items now' : 'takes no line items any more']];
}

/** Described fields, and those that come back undescribed. */
function fieldsOf({ described, model }: ModuleSide): (FieldSide & { readonly name: string })[] {
  const models = new Map(model.fields.map((field) => [field.name, field]));
  const undescribed = new Map(models);
  const fields = described.fields.map((field) => {
    undescribed.delete(field.name);
    return { name: field.name, described: field, model: models.get(field.name) };
  });
  const rest = [...undescribed.values()];
  return [
    ...fields,
    ...rest.map((field) => ({ name: field.name, described: undefined, model: field })),
  ];
}

/** What one line takes and gives: described in another module, or nowhere. */
function compareLines(before: ModelModule, after: ModelModule): Change[] {
  if (before.speciality !== 'inventory' || after.speciality !== 'inventory') return [];
  const written = isWritten(before) && isWritten(after);
  const lines = ({ lineFields }: ModelModule): (FieldSide & { readonly name: string })[] =>
    lineFields.map((model) => ({ name: model.name, described: undefined, model }));
  return pairs(lines(before), lines(after), ({ name }) => name).flatMap(([name, was, is]) =>
    compareField(was, is, written).map((finding) =>
      changeAt(`${after.api}.LineItems.${name}`, finding),
    ),
  );
}
