import { expect, test } from 'vitest';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { parseNames, printNames } from '../../src/model/names-file.js';
import { EMPTY_NAMES, type Names } from '../../src/model/names.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';

function modelOf(fields: readonly string[], names: Names = EMPTY_NAMES) {
  const module = aModule('Things', { fields: fields.map((name) => aField(name)) });
  const model = buildModel(aSnapshot([module]), names, DEFAULT_MODEL_OPTIONS);
  const renamed = model.modules[0]!.fields.filter(({ name, wire }) => name !== wire);
  const found = Object.fromEntries(renamed.map(({ name, wire }) => [wire, name]));
  return { found, names: model.names };
}

test.each<[fields: string[], want: Record<string, string>]>([
  [['lastname', 'length', 'name', 'then'], {}],
  [['constructor'], { constructor: 'constructor_' }],
  [['toString', 'valueOf'], { toString: 'toString_', valueOf: 'valueOf_' }],
  [['hasOwnProperty'], { hasOwnProperty: 'hasOwnProperty_' }],
  [['constructor', 'constructor_'], { constructor: 'constructor__' }],
])('%j', (fields, want) => {
  expect({ ...modelOf(fields).found }).toEqual(want);
});

test('__proto__ is a field like any other', () => {
  expect(Object.entries(modelOf(['__proto__', '__defineGetter__']).names.fields ?? {})).toEqual([
    ['Things.__defineGetter__', 'defineGetter_'],
    ['Things.__proto__', 'proto_'],
  ]);
});

test('every member of every object has another name, and no two fields have the same', () => {
  const members = Object.getOwnPropertyNames(Object.prototype);
  const { names } = modelOf(members);
  const assigned = Object.values(names.fields ?? {});
  expect(assigned).toHaveLength(members.length);
  expect(new Set(assigned).size).toBe(members.length);
  expect(assigned.filter((name) => name in {})).toEqual([]);
});

test('a name on record stays, and a field of that name has to give way', () => {
  const { names } = modelOf(['constructor']);
  const read = parseNames(printNames(names), 'vtiger.names.json');
  expect(read).toEqual(names);
  const { found } = modelOf(['constructor', 'constructor_'], read);
  expect({ ...found }).toEqual({ constructor: 'constructor_', constructor_: 'constructor__' });
});

test('an alias comes first', () => {
  const aliases = { modules: {}, fields: { 'Things.constructor': 'builder' } };
  const { found, names } = modelOf(['constructor'], { ...EMPTY_NAMES, aliases });
  expect({ ...found }).toEqual({ constructor: 'builder' });
  expect(names.fields).toBeUndefined();
});
