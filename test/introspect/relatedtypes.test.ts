import { describe, expect, test } from 'vitest';
import { readRelatedTypes } from '../../src/introspect/relatedtypes.js';

describe('readRelatedTypes', () => {
  const table: readonly [what: string, given: object, want: unknown][] = [
    ['none, as PHP says it', { types: [], information: [] }, []],
    [
      'open source: keyed by label, one module twice',
      {
        types: ['Calendar', 'Calendar'],
        information: {
          Activities: { name: 'Calendar', label: 'Activities', isEntity: '1' },
          'Activity History': { name: 'Calendar', label: 'Activity History', isEntity: '1' },
        },
      },
      [
        { key: 'Activities', module: 'Calendar', label: 'Activities' },
        { key: 'Activity History', module: 'Calendar', label: 'Activity History' },
      ],
    ],
    [
      'open source: escapes are kept in the key',
      {
        types: ['V'],
        information: { 'Driver&#039;s': { name: 'V', label: 'Driver&#039;s' } },
      },
      [{ key: 'Driver&#039;s', module: 'V', label: "Driver's" }],
    ],
    [
      'escapes in the map alone are wanted back',
      { types: ['V'], information: { 'A &amp; B': { name: 'V', label: 'A & B' } } },
      [{ key: 'A &amp; B', module: 'V', label: 'A & B' }],
    ],
    [
      'Cloud: keyed by module, the label is wanted back',
      {
        types: ['Potentials'],
        information: {
          Potentials: {
            name: 'Potentials',
            label: 'Opportunities',
            translated_label: 'Verkaufschancen',
            isEntity: true,
            relation_id: 7,
            actions: 'ADD,SELECT',
          },
        },
      },
      [
        {
          key: 'Opportunities',
          module: 'Potentials',
          label: 'Verkaufschancen',
          relationId: 7,
          actions: ['ADD', 'SELECT'],
        },
      ],
    ],
    [
      'actions as a list, an id as text',
      { types: ['A'], information: { A: { name: 'A', actions: ['SELECT'], relation_id: '9' } } },
      [{ key: 'A', module: 'A', label: 'A', relationId: 9, actions: ['SELECT'] }],
    ],
    [
      'no action at all is something said',
      { types: ['A'], information: { A: { name: 'A', actions: '' } } },
      [{ key: 'A', module: 'A', label: 'A', actions: [] }],
    ],
    [
      'the name only in the key',
      { types: ['A'], information: { A: { label: 'As' } } },
      [{ key: 'As', module: 'A', label: 'As' }],
    ],
    [
      'a list instead of a map',
      { types: ['A'], information: [{ name: 'A', label: 'As' }] },
      [{ key: 'As', module: 'A', label: 'As' }],
    ],
  ];
  test.each(table)('%s', (_, given, want) => {
    expect(readRelatedTypes(given, new Set())).toEqual(want);
  });

  test('a relation without a label cannot be queried: it is reported, and excluded', () => {
    const dropped = new Set<string>();
    const information = {
      '': { name: 'A', label: '' },
      4: { name: 'A' },
      5: { name: 'A', label: 5 },
    };
    const want = [{ key: '5', module: 'A', label: '5' }];
    expect(readRelatedTypes({ types: ['A'], information }, dropped)).toEqual(want);
    expect([...dropped]).toEqual(['relatedtypes.information[] (a relation without a label)']);
  });

  test('a module without information is reported, not guessed', () => {
    const dropped = new Set<string>();
    expect(readRelatedTypes({ types: ['A'], information: [] }, dropped)).toEqual([]);
    expect([...dropped]).toEqual(['relatedtypes.types[] (a module without information)']);
  });

  test('a relation to nothing cannot be read', () => {
    const given = { types: [], information: { 'x\n': { label: 'x' } } };
    expect(() => readRelatedTypes(given, new Set())).toThrow('information["x\\n"].name is missing');
  });
});
