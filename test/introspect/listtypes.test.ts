import { describe, expect, test } from 'vitest';
import { readListTypes } from '../../src/introspect/listtypes.js';

describe('readListTypes', () => {
  const table: readonly [what: string, given: object, want: unknown][] = [
    [
      'a module',
      { types: ['A'], information: { A: { isEntity: true, label: 'As', singular: 'A' } } },
      [['A', { label: 'As', singular: 'A', isEntity: true }]],
    ],
    [
      'flags as text, labels escaped',
      { types: ['A'], information: { A: { isEntity: '', label: 'Q &amp; A ', singular: '' } } },
      [['A', { label: 'Q & A ', singular: 'Q & A ', isEntity: false }]],
    ],
    [
      'types with gaps, an empty map',
      { types: { 0: 'A', 4: 'B' }, information: [] },
      [
        ['A', { label: 'A', singular: 'A', isEntity: undefined }],
        ['B', { label: 'B', singular: 'B', isEntity: undefined }],
      ],
    ],
    ['a module twice', { types: ['A', 'A'] }, [['A', expect.anything()]]],
    ['none', { types: [] }, []],
    [
      'names of the language',
      JSON.parse('{"types":["__proto__"],"information":{"__proto__":{"label":"P"}}}') as object,
      [['__proto__', { label: 'P', singular: 'P', isEntity: undefined }]],
    ],
  ];
  test.each(table)('%s', (_, given, want) => {
    expect([...readListTypes(given, new Set())]).toEqual(want);
  });

  test.each([
    ['nothing', undefined],
    ['no types', { information: {} }],
    ['a module without name', { types: [''] }],
    ['a module that is an object', { types: [{}] }],
  ])('%s cannot be read', (_, given) => {
    expect(() => readListTypes(given, new Set())).toThrow(/types|the answer/);
  });
});
