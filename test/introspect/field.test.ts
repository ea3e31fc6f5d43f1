import { describe, expect, test } from 'vitest';
import { readField } from '../../src/introspect/field.js';

const read = (answer: object): unknown =>
  readField({ name: 'f', ...answer }, 'fields[0]', '', new Set());

const plain = {
  name: 'f',
  label: 'f',
  type: 'unknown',
  mandatory: false,
  editable: true,
  nullable: true,
  unique: false,
};

describe('readField', () => {
  const table: readonly [what: string, given: object, want: object][] = [
    ['nothing but a name', {}, plain],
    [
      'flags of taxes and currencies',
      { mandatory: '', editable: '1', nullable: '1' },
      { ...plain, mandatory: false, editable: true, nullable: true },
    ],
    [
      'flags as numbers',
      { mandatory: 1, editable: 0 },
      { ...plain, mandatory: true, editable: false },
    ],
    ['read-only, as text', { editable: '0' }, { ...plain, editable: false }],
    ['flags off', { editable: 'off', nullable: null }, { ...plain, editable: false }],
    [
      'an escaped label',
      { label: 'Shipping &amp; &quot;x&quot;' },
      { ...plain, label: 'Shipping & "x"' },
    ],
    ['a label with a blank', { label: 'Custom Module ' }, { ...plain, label: 'Custom Module ' }],
    ['an untranslated label', { dblabel: 'LBL &lt;x&gt;' }, { ...plain, dblabel: 'LBL <x>' }],
    ['an empty untranslated label', { dblabel: '' }, plain],
    ['a type', { type: { name: 'string' } }, { ...plain, type: 'string' }],
    ['a type as text', { type: 'string' }, { ...plain, type: 'string' }],
    [
      'a length as number',
      { type: { name: 's', length: 19 } },
      { ...plain, type: 's', length: 19 },
    ],
    [
      'a length as text',
      { type: { name: 's', length: '19' } },
      { ...plain, type: 's', length: 19 },
    ],
    ['an empty length', { type: { name: 's', length: '' } }, { ...plain, type: 's' }],
    ['a length with decimals', { type: { name: 's', length: '16,2' } }, { ...plain, type: 's' }],
    ['a length of 0', { type: { name: 's', length: 0 } }, { ...plain, type: 's' }],
    ['no default', { default: null }, plain],
    ['an empty default', { default: '' }, plain],
    ['a default of zero', { default: '0' }, { ...plain, default: '0' }],
    ['a default as number', { default: 0 }, { ...plain, default: '0' }],
    ['a default as boolean', { default: true }, { ...plain, default: '1' }],
    [
      'an escaped default',
      { default: 'a &quot;q&quot; &#039;s' },
      { ...plain, default: 'a "q" \'s' },
    ],
    ['the longest default', { default: 'x'.repeat(255) }, { ...plain, default: 'x'.repeat(255) }],
    ['a longer default', { default: 'x'.repeat(256) }, plain],
    ['a default that is a list', { default: ['x'] }, plain],
    [
      'quickcreate and others',
      { quickcreate: '1', summaryfield: false, headerfield: '' },
      {
        ...plain,
        quickcreate: true,
        summary: false,
        header: false,
      },
    ],
    [
      'a reference',
      { type: { name: 'reference', refersTo: ['A', 'B'] } },
      {
        ...plain,
        type: 'reference',
        refersTo: ['A', 'B'],
      },
    ],
    [
      'a reference with gaps',
      { type: { name: 'reference', refersTo: { 0: 'A', 2: 'B' } } },
      {
        ...plain,
        type: 'reference',
        refersTo: ['A', 'B'],
      },
    ],
    [
      'a reference to nothing',
      { type: { name: 'reference', refersTo: [] } },
      {
        ...plain,
        type: 'reference',
        refersTo: [],
      },
    ],
    [
      'a reference that does not say',
      { type: { name: 'reference' } },
      {
        ...plain,
        type: 'reference',
        refersTo: [],
      },
    ],
    ['an owner', { type: { name: 'owner' } }, { ...plain, type: 'owner' }],
    [
      'people beside an owner',
      { type: { name: 'owner', picklistValues: ['Ada'] } },
      {
        ...plain,
        type: 'owner',
      },
    ],
    [
      'records beside a reference',
      { type: { name: 'reference', refersTo: ['Accounts'], picklistValues: ['Acme'] } },
      { ...plain, type: 'reference', refersTo: ['Accounts'] },
    ],
    [
      'values of a type that nobody knows',
      { type: { name: 'radio', picklistValues: ['Yes'] } },
      { ...plain, type: 'radio', picklist: [{ value: 'Yes', label: 'Yes' }] },
    ],
    [
      'noise',
      { data: [], type: { name: 'date', format: 'dd-mm-yyyy', maxUploadFileSize: 1 } },
      {
        ...plain,
        type: 'date',
      },
    ],
  ];
  test.each(table)('%s', (_, given, want) => {
    expect(read(given)).toEqual(want);
  });

  const picklists: readonly [what: string, given: unknown, want: unknown][] = [
    [
      'pairs, in order',
      [
        { label: 'Zwei', value: 'b' },
        { label: 'Eins', value: 'a' },
      ],
      [
        ['b', 'Zwei'],
        ['a', 'Eins'],
      ],
    ],
    [
      'pairs with gaps',
      { 1: { label: 'A', value: 'a' }, 5: { value: 'b' } },
      [
        ['a', 'A'],
        ['b', 'b'],
      ],
    ],
    [
      'texts',
      ['x', 'y'],
      [
        ['x', 'x'],
        ['y', 'y'],
      ],
    ],
    [
      'a map',
      { Open: 'Offen', Closed: 'Zu' },
      [
        ['Open', 'Offen'],
        ['Closed', 'Zu'],
      ],
    ],
    ['numbers', [{ label: 'North', value: 3 }], [['3', 'North']]],
    [
      'one value twice',
      [
        { label: 'A', value: 'a' },
        { label: 'B', value: 'a' },
      ],
      [['a', 'A']],
    ],
    [
      'values are never decoded',
      [{ label: 'A &amp; B', value: 'A &amp; B' }],
      [['A &amp; B', 'A & B']],
    ],
    ['blanks and quotes', [{ label: ' x ', value: ' "x" ' }], [[' "x" ', ' x ']]],
    [
      'names of the language',
      ['__proto__', 'constructor'],
      [
        ['__proto__', '__proto__'],
        ['constructor', 'constructor'],
      ],
    ],
    ['nothing', [], []],
    ['absence', undefined, []],
    ['what is no value', [null, { label: 'x' }, []], []],
  ];
  test.each(picklists)('picklist values: %s', (_, given, want) => {
    const field = readField(
      { name: 'f', type: { name: 'multipicklist', picklistValues: given } },
      'fields[0]',
      '',
      new Set(),
    );
    expect(field.picklist?.map(({ value, label }) => [value, label])).toEqual(want);
  });
});

test('a picklist value in bytes that are not UTF-8 is excluded and reported', () => {
  const dropped = new Set<string>();
  const picklistValues = [
    { label: 'Caf\uFFFD', value: 'Cafe' },
    { label: 'Bistro', value: 'Bistr\uFFFD' },
  ];
  const type = { name: 'picklist', picklistValues };
  expect(readField({ name: 'f', type }, 'fields[0]', '', dropped)).toMatchObject({
    picklist: [{ label: 'Caf\uFFFD', value: 'Cafe' }],
  });
  expect([...dropped]).toEqual([
    'describe.fields[].type.picklistValues[] (a value that is no UTF-8)',
  ]);
});
