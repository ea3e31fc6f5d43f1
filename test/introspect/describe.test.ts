import { describe, expect, test } from 'vitest';
import { readDescribe } from '../../src/introspect/describe.js';

const bare = { name: 'M', fields: [] };
const read = (answer: object, dropped = new Set<string>()): unknown =>
  readDescribe({ ...bare, ...answer }, 'M', dropped);

describe('the module', () => {
  const table: readonly [what: string, given: object, want: object][] = [
    ['flags as booleans', { createable: true, deleteable: false }, { createable: true }],
    ['flags as text', { createable: '1', updateable: '' }, { createable: true, updateable: false }],
    ['an entity as text', { isEntity: '1' }, { isEntity: true }],
    ['no name: the one asked for', { name: '' }, { name: 'M' }],
    ['a prefix as text', { idPrefix: '12' }, { idPrefix: '12' }],
    ['a prefix as number', { idPrefix: 12 }, { idPrefix: '12' }],
    ['no prefix', { idPrefix: '' }, { idPrefix: null }],
    ['a prefix that is code', { idPrefix: '1`+x' }, { idPrefix: null }],
    ['label fields as text', { labelFields: 'a,b' }, { labelFields: ['a', 'b'] }],
    ['label fields as list', { labelFields: ['b', 'a'] }, { labelFields: ['b', 'a'] }],
    ['no label fields', { labelFields: '' }, { labelFields: [] }],
    ['inactive as objects', { inactivefields: [{ name: 'x' }] }, { inactiveFields: ['x'] }],
    ['inactive as names', { inactivefields: ['x', 'y'] }, { inactiveFields: ['x', 'y'] }],
    ['inactive with gaps', { inactivefields: { 3: { name: 'x' } } }, { inactiveFields: ['x'] }],
    ['inactive as map', { inactivefields: { x: { label: 'X' } } }, { inactiveFields: ['x'] }],
    ['duplicates allowed', { allowDuplicates: true }, { allowDuplicates: true }],
    [
      'closed states',
      { closedStatesInfo: { status_field: 's', status_values: { 1: 'Closed', 4: 'Lost' } } },
      { closedStates: { field: 's', values: ['Closed', 'Lost'] } },
    ],
    ['no fields', { fields: {} }, { fields: [] }],
  ];
  test.each(table)('%s', (_, given, want) => {
    expect(read(given)).toMatchObject(want);
  });

  test('keys that the answer lacks are absent', () => {
    const module = read({ closedStatesInfo: [] });
    expect(module).not.toHaveProperty('allowDuplicates');
    expect(module).not.toHaveProperty('closedStates');
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list', []],
    ['fields as text', { fields: 'x' }],
    ['no fields at all', { name: 'M' }],
    ['a field that is a text', { fields: ['x'] }],
    ['a field without name', { fields: [{ label: 'X' }] }],
  ])('%s cannot be read', (_, answer) => {
    expect(() => readDescribe(answer, 'M', new Set())).toThrow(/the answer|fields/);
  });

  test('fields as a map take their names from it, and the first of two stays', () => {
    const dropped = new Set<string>();
    const module = readDescribe(
      { fields: { b: { label: 'B' }, c: { name: 'b', label: 'Second' }, 7: { name: 'd' } } },
      'M',
      dropped,
    );
    expect(module.fields.map(({ name, label }) => [name, label])).toEqual([
      ['d', 'd'],
      ['b', 'B'],
    ]);
    expect([...dropped]).toEqual(['describe.fields[] (a field described twice)']);
  });

  test('names of the language are names of fields', () => {
    const answer = JSON.parse(
      '{"fields":{"__proto__":{"label":"P"},"constructor":{"type":"string"}}}',
    ) as unknown;
    const names = readDescribe(answer, 'M', new Set()).fields.map((field) => field.name);
    expect(names).toEqual(['__proto__', 'constructor']);
  });

  test('unknown keys are dropped and reported', () => {
    const dropped = new Set<string>();
    const owner = {
      name: 'owner',
      uitype: '53',
      type: { name: 'owner', assignto: { users: { options: [{ username: 'Ada' }] } } },
    };
    const module = read({ label_raw: 'M', 'a\nb': 1, fields: [owner] }, dropped);
    expect([...dropped].sort()).toEqual([
      'describe."a\\nb"',
      'describe.fields[].type.assignto',
      'describe.fields[].uitype',
      'describe.label_raw',
    ]);
    expect(JSON.stringify(module)).not.toContain('Ada');
  });
});
