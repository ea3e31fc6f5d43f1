import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alteredFields } from '../../../templates/runtime/codec/compare-values.js';
import { decodeRecord } from '../../../templates/runtime/codec/decode-record.js';
import { encodeRecord } from '../../../templates/runtime/codec/encode-record.js';
import { VtigerError } from '../../../templates/runtime/errors.js';
import type { Codec, FieldRow } from '../../../templates/runtime/schema/module-table.js';
import { ALL, tableOf } from './codec-table.js';

const codecs: Codec[] = [
  'text',
  'boolean',
  'integer',
  'integer-text',
  'double',
  'decimal',
  'date',
  'time',
  'datetime',
  'datetime-text',
  'picklist',
  'multipicklist',
  'metric',
  'reference',
  'multireference',
  'owner',
  'grid',
  'list',
];
const fields = codecs.map((codec): FieldRow => [codec, codec, ALL]);
const table = tableOf([['id', 'id', ALL], ...fields]);

const twoDigits = (max: number): fc.Arbitrary<string> =>
  fc.nat(max).map((value) => String(value).padStart(2, '0'));
const text = fc.string({ unit: 'grapheme' });
const id = fc.tuple(fc.nat(99), fc.integer({ min: 1 })).map(([prefix, n]) => `${prefix}x${n}`);
const decimal = fc.stringMatching(/^-?\d{1,25}(\.\d{1,12})?$/);
const day = fc
  .date({ min: new Date('1000-01-03'), max: new Date('9999-12-29'), noInvalidDate: true })
  .map((date) => date.toISOString());
const reasonable: Partial<Record<Codec, fc.Arbitrary<unknown>>> = {
  text,
  picklist: text,
  boolean: fc.boolean(),
  integer: fc.maxSafeInteger(),
  'integer-text': fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }).map(String),
  double: fc.double({ noNaN: true, min: -1e20, max: 1e20 }),
  decimal: fc.oneof(decimal, fc.double({ noNaN: true, min: -1e15, max: 1e15 })),
  date: day.map((iso) => iso.slice(0, 10)),
  time: fc.tuple(twoDigits(23), twoDigits(59), twoDigits(59)).map((parts) => parts.join(':')),
  datetime: day.map((iso) => new Date(iso)),
  'datetime-text': day.map((iso) => iso.slice(0, 19).replace('T', ' ')),
  multipicklist: fc.uniqueArray(text),
  metric: fc.record({ amount: decimal, unit: fc.stringMatching(/^[a-z_]+$/) }),
  reference: id,
  owner: id,
  multireference: fc.uniqueArray(id),
  grid: fc.array(fc.dictionary(fc.string(), fc.oneof(text, decimal), { noNullPrototype: true })),
  list: fc.uniqueArray(fc.stringMatching(/^[a-z]+\.png$/)),
};
// Half of the values are what the type says, half are anything at all.
const values = fc
  .constantFrom(...codecs)
  .chain((codec) =>
    fc
      .oneof(reasonable[codec] ?? fc.anything(), fc.anything())
      .map((value) => ({ [codec]: value })),
  );

it('every value comes back as it was sent, or is refused before it is sent', () => {
  let sent = 0;
  fc.assert(
    fc.property(values, (record) => {
      let element: Record<string, unknown>;
      try {
        element = encodeRecord(table, record, 'revise', { timeZone: 'UTC' });
      } catch (error) {
        expect(error).toBeInstanceOf(VtigerError);
        return;
      }
      // A server that keeps what it gets.
      const wire = JSON.parse(JSON.stringify({ ...element, id: '12x1' })) as unknown;
      const stored = decodeRecord(table, wire, 'detail', {});
      expect(alteredFields(table, record, stored)).toStrictEqual([]);
      if (Object.values(record)[0] !== undefined) sent++;
    }),
    { numRuns: 3000 },
  );
  expect(sent).toBeGreaterThan(1000);
});
