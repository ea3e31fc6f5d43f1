import { expect, it } from 'vitest';
import { alteredFields } from '../../../templates/runtime/codec/compare-values.js';
import { FIELD, type Codec } from '../../../templates/runtime/schema/module-table.js';
import { unlisted } from '../../../templates/runtime/schema/module-types.js';
import { tableFor, tableOf } from './codec-table.js';

const at = (iso: string): Date => new Date(iso);

/** codec, what was sent, what came back decoded, whether that is another value. */
const table: [Codec, unknown, unknown, boolean][] = [
  ['text', 'a', 'a', false],
  ['text', 'a ', 'a', true],
  ['text', 'a\r\nb', 'a\nb', true],
  ['text', null, '', false],
  ['text', '', '', false],
  ['text', 'a', '', true],
  ['text', '', 'a', true],
  ['text', null, 'a', true],
  ['text', '<script>', '&lt;script&gt;', true],
  ['boolean', false, false, false],
  ['boolean', false, true, true],
  ['boolean', true, null, true],
  ['integer', 7, 7, false],
  ['integer', '7', 7, false],
  ['integer', 7n, 7, false],
  ['integer', 3000000000, 2147483647, true],
  ['integer', 7, null, true],
  ['integer-text', '007', '7', false],
  ['integer-text', 9007199254740991, '9007199254740991', false],
  ['integer-text', '9007199254740993', '9007199254740992', true],
  ['double', '12.30', 12.3, false],
  ['double', 12.3, 12.3, false],
  ['double', 12.3456, 12.35, true],
  ['decimal', '12.30', '12.3', false],
  ['decimal', 12.3, '12.30', false],
  ['decimal', 1e-7, '0.0000001', false],
  ['decimal', '12.345', '12.35', true],
  ['decimal', '0.1', '0.10000000000000000001', true],
  ['date', '2026-07-04', '2026-07-04', false],
  ['date', '2026-07-04', null, true],
  ['date', null, null, false],
  ['time', '13:05', '13:05:00', false],
  ['time', '13:05', '01:05:00', true],
  ['datetime', at('2026-07-04T10:20:30.900Z'), at('2026-07-04T10:20:30Z'), false],
  ['datetime', at('2026-07-04T10:20:30Z'), at('2026-07-04T08:20:30Z'), true],
  ['datetime', at('2026-07-04T10:20:30Z'), null, true],
  ['datetime-text', '2026-07-04 10:20:30', '2026-07-04 10:20:30', false],
  ['datetime-text', '2026-07-04 10:20:30', '2026-07-04 08:20:30', true],
  ['picklist', 'A', 'A', false],
  ['picklist', 'A', 'a', true],
  ['picklist', null, null, false],
  ['picklist', unlisted('A'), 'A', false],
  ['picklist', unlisted('A'), 'B', true],
  ['multipicklist', [unlisted('a'), 'b'], ['b', 'a'], false],
  ['multipicklist', ['a', 'b'], ['b', 'a'], false],
  ['multipicklist', [], [], false],
  ['multipicklist', null, [], false],
  ['multipicklist', ['a', 'b'], ['a'], true],
  ['multipicklist', ['a'], ['a', 'b'], true],
  ['multipicklist', ['a'], null, true],
  ['metric', { amount: '1.50', unit: 'h' }, { amount: '1.5', unit: 'h' }, false],
  ['metric', { amount: 1, unit: 'h' }, { amount: '1', unit: 'min' }, true],
  ['metric', { amount: 1, unit: 'h' }, null, true],
  ['reference', '11x8', '11x8', false],
  ['reference', '11x999999', null, true],
  ['reference', null, null, false],
  ['owner', '19x1', '19x2', true],
  ['multireference', ['11x1', '11x2'], ['11x2', '11x1'], false],
  [
    'grid',
    [{ quantity: 4, productid: '14x1' }],
    [{ productid: '14x1', quantity: '4.000', tax1: '0' }],
    false,
  ],
  ['grid', [{ comment: null, on: true }], [{ comment: '', on: '1' }], false],
  ['grid', [{ quantity: 4 }], [{ quantity: '5.000' }], true],
  ['grid', [{ quantity: 4 }], [], true],
  ['grid', [{ quantity: 4 }], null, true],
  ['list', ['a.png'], ['a.png'], false],
];

it.each(table)('%s: %o came back as %o', (codec, sent, stored, altered) => {
  const found = alteredFields(tableFor(codec), { f: sent }, { id: '12x1', f: stored });
  expect(found).toStrictEqual(altered ? ['f'] : []);
});

it('ignores what was not sent and what no write returns', () => {
  const fields = tableOf([
    ['a', 'text', FIELD.inDetail | FIELD.writable],
    ['b', 'text', FIELD.inDetail | FIELD.writable],
    ['password', 'text', FIELD.writable],
  ]);
  const sent = { a: undefined, b: 'x', password: 'secret', nosuch: 1 };
  expect(alteredFields(fields, sent, { a: 'other', b: 'y' })).toStrictEqual(['b']);
});

it('reports a field that did not come back at all, even one named like a member of every object', () => {
  const fields = tableOf([['constructor', 'text', FIELD.inDetail | FIELD.writable]]);
  expect(alteredFields(fields, { constructor: 'x' }, {})).toStrictEqual(['constructor']);
});
