import { describe, expect, it } from 'vitest';
import { decodeRecord } from '../../../templates/runtime/codec/decode-record.js';
import { DecodeError, ProtocolError } from '../../../templates/runtime/errors.js';
import type {
  MissingFieldEvent,
  UndecodableEvent,
} from '../../../templates/runtime/event-types.js';
import { FIELD, MODULE } from '../../../templates/runtime/schema/module-table.js';
import type { Codec, ModuleTable } from '../../../templates/runtime/schema/module-table.js';
import { ALL, tableFor, tableOf, thrownBy } from './codec-table.js';

const BAD = Symbol('DecodeError');
const utc = (text: string): Date => new Date(text);

/** codec, what the wire has, what the record has. `undefined` on the wire: the key is absent. */
const table: [Codec, unknown, unknown][] = [
  ['text', 'a  b ', 'a  b '],
  ['text', '', ''],
  ['text', null, ''],
  ['text', undefined, ''],
  ['text', 168.9, '168.9'],
  ['text', [], ''],
  ['text', { a: [1] }, '{"a":[1]}'],
  ['boolean', '0', false],
  ['boolean', '1', true],
  ['boolean', 'on', true],
  ['boolean', 'off', false],
  ['boolean', 'yes', true],
  ['boolean', 'no', false],
  ['boolean', true, true],
  ['boolean', 0, false],
  ['boolean', '', null],
  ['boolean', null, null],
  ['boolean', undefined, null],
  ['boolean', 'maybe', BAD],
  ['boolean', 2, BAD],
  ['integer', '368', 368],
  ['integer', '-3', -3],
  ['integer', '0', 0],
  ['integer', '-0', 0],
  ['integer', '7.000', 7],
  ['integer', 7, 7],
  ['integer', '', null],
  ['integer', '9007199254740991', 9007199254740991],
  ['integer', '9007199254740993', BAD],
  ['integer', '7.5', BAD],
  ['integer', '0x10', BAD],
  ['integer', 'seven', BAD],
  ['integer-text', '9007199254740993', '9007199254740993'],
  ['integer-text', '007', '7'],
  ['integer-text', 12, '12'],
  ['integer-text', '1.5', BAD],
  ['double', '20.100', 20.1],
  ['double', '0.000', 0],
  ['double', '-5.5', -5.5],
  ['double', 155.52, 155.52],
  ['double', '1.0E+25', 1e25],
  ['double', '', null],
  ['double', 'NaN', BAD],
  ['double', 'Infinity', BAD],
  ['double', '1,5', BAD],
  ['decimal', '5406.08000000', '5406.08'],
  ['decimal', '977.460', '977.46'],
  ['decimal', '0.00000000', '0.00'],
  ['decimal', '12.34567800', '12.345678'],
  ['decimal', '7', '7.00'],
  ['decimal', '-0.00', '0.00'],
  ['decimal', '123456789012345678901234.56', '123456789012345678901234.56'],
  ['decimal', 168.9, '168.90'],
  ['decimal', 0, '0.00'],
  ['decimal', 1e-7, '0.0000001'],
  ['decimal', null, null],
  ['decimal', '5%', BAD],
  ['date', '2026-02-13', '2026-02-13'],
  ['date', '2024-02-29', '2024-02-29'],
  ['date', '', null],
  ['date', null, null],
  ['date', '0000-00-00', null],
  ['date', '2026-02-13 00:00:00', '2026-02-13'],
  ['date', '0000-00-00 00:00:00', null],
  ['date', '-0001-11-30', null],
  ['date', '2026-02-13 10:00:00', BAD],
  ['date', '2026-02-31', BAD],
  ['date', '2026-00-10', BAD],
  ['date', '13-02-2026', BAD],
  ['date', '2026-2-13', BAD],
  ['time', '07:50:00', '07:50:00'],
  ['time', '7:50', '07:50:00'],
  ['time', '', null],
  ['time', '231', '231'],
  ['time', '24:00', '24:00'],
  ['time', '36:30:00', '36:30:00'],
  ['time', '-01:00:00', '-01:00:00'],
  ['time', '25:99', BAD],
  ['time', '09:30 AM', BAD],
  ['datetime', '2026-09-12 12:30:15', utc('2026-09-12T12:30:15Z')],
  ['datetime', '2026-09-12T12:30:15Z', utc('2026-09-12T12:30:15Z')],
  ['datetime', '0044-03-15 12:00:00', utc('0044-03-15T12:00:00Z')],
  ['datetime', '0000-00-00 00:00:00', null],
  ['datetime', '-0001-11-30 00:00:00', null],
  ['datetime', null, null],
  ['datetime', '2026-02-30 00:00:00', BAD],
  ['datetime', '2026-02-20 24:00:00', BAD],
  ['datetime', '2026-02-20', BAD],
  ['datetime-text', '2026-09-12T12:30:15', '2026-09-12 12:30:15'],
  ['datetime-text', '', null],
  ['datetime-text', 'soon', BAD],
  ['picklist', 'Cold Call', 'Cold Call'],
  ['picklist', 'Other value ', 'Other value '],
  ['picklist', '', null],
  ['picklist', null, null],
  ['picklist', 5, '5'],
  ['multipicklist', 'a', ['a']],
  ['multipicklist', 'a |##| b  |##| c', ['a', 'b ', 'c']],
  ['multipicklist', 'red|##|green', ['red|##|green']],
  ['multipicklist', 'a |##| ', ['a']],
  ['multipicklist', ' |##| a |##|  |##| b', ['a', 'b']],
  ['multipicklist', ['a', ''], ['a']],
  ['multipicklist', ' |##| ', []],
  ['multipicklist', '', []],
  ['multipicklist', null, []],
  ['multipicklist', ['a', 'b'], ['a', 'b']],
  ['multipicklist', { a: 1 }, BAD],
  ['metric', '30::duration_minutes', { amount: '30', unit: 'duration_minutes' }],
  ['metric', '1.50::h', { amount: '1.5', unit: 'h' }],
  ['metric', '30', { amount: '30', unit: '' }],
  ['metric', '::h', null],
  ['metric', '', null],
  ['metric', 'many::h', BAD],
  ['reference', '11x44', '11x44'],
  ['reference', '', null],
  ['reference', null, null],
  ['reference', '0', null],
  ['reference', '11x0', null],
  ['reference', 'H2', BAD],
  ['reference', '11x044', BAD],
  ['reference', '44', BAD],
  ['double', '99999999999.12345', BAD],
  ['double', '12345678901234567890', BAD],
  ['double', '0.10000000000000000', 0.1],
  ['owner', '20x3', '20x3'],
  ['owner', '999', BAD],
  ['owner', '', null],
  ['multireference', '12x1,12x2', ['12x1', '12x2']],
  ['multireference', '12x1 |##| 18x2', ['12x1', '18x2']],
  ['multireference', '', []],
  ['multireference', ['12x1'], ['12x1']],
  ['multireference', '12x1,bob', BAD],
  ['grid', null, []],
  ['grid', '', []],
  ['grid', [{ a: '1' }], [{ a: '1' }]],
  ['grid', { 2: { a: '1' }, 5: { a: '2' } }, [{ a: '1' }, { a: '2' }]],
  ['grid', '[{"a":"1"}]', [{ a: '1' }]],
  ['grid', [[]], [{}]],
  ['grid', { a: 1 }, BAD],
  ['grid', ['x'], BAD],
  ['grid', '{', BAD],
  ['list', 'a.png,b.png', ['a.png', 'b.png']],
  ['list', '14x576, 14x577', ['14x576', '14x577']],
  ['list', '', []],
  ['list', null, []],
];

describe('values', () => {
  it.each(table)('%s: %j', (codec, wire, want) => {
    const row = wire === undefined ? { id: '12x1' } : { id: '12x1', f: wire };
    const decode = (): unknown => decodeRecord(tableFor(codec), row, 'record', {});
    if (want === BAD) expect(thrownBy(decode)).toBeInstanceOf(DecodeError);
    else expect(decode()).toStrictEqual({ id: '12x1', f: want });
  });

  it('decodes entities where the field is escaped, and only there', () => {
    const fields = tableOf([
      ['label', 'text', ALL | FIELD.escaped],
      ['name', 'text', ALL],
    ]);
    const row = { label: 'S&oslash;ren &lt;b&gt;', name: 'S&oslash;ren' };
    expect(decodeRecord(fields, row, 'detail', {})).toStrictEqual({
      label: 'Søren <b>',
      name: 'S&oslash;ren',
    });
  });
});

describe('keys', () => {
  const contacts = tableOf([
    ['id', 'id', ALL],
    ['lastname', 'text', ALL],
    ['birthday', 'date', ALL],
    ['label', 'text', FIELD.inDetail | FIELD.escaped],
  ]);

  it('are exactly the declared ones, whatever the server sends', () => {
    const row = { id: '12x1', accesskey: 'secret', label: 'A &amp; B', update_log: null };
    const record = { id: '12x1', lastname: '', birthday: null };
    expect(decodeRecord(contacts, row, 'record', {})).toStrictEqual(record);
    expect(decodeRecord(contacts, row, 'detail', {})).toStrictEqual({ ...record, label: 'A & B' });
  });

  it('are all those of the row where the table does not know the module', () => {
    const row = { id: '12x1', cf_1: '1' };
    const table = tableOf([['id', 'id', ALL]]);
    expect(decodeRecord(table, row, 'record', { keepsUndeclared: true })).toStrictEqual(row);
  });

  it('are the selected fields and id', () => {
    const row = { lastname: 'L', birthday: '1990-12-31', imageattachmentids: '12x9', id: '12x1' };
    const selected = ['lastname'];
    const context = { selected };
    for (const one of [row, { id: '12x2' }]) {
      const record = decodeRecord(contacts, one, 'record', context);
      expect(Object.keys(record).sort()).toStrictEqual(['id', 'lastname']);
    }
  });

  it('are reported where the type has them and the answer does not', () => {
    const table: ModuleTable = {
      ...tableOf([
        ['id', 'id', ALL],
        ['lastname', 'text', ALL],
        ['birthday', 'date', ALL],
        ['removed', 'text', ALL | FIELD.removed],
        ['imageattachmentids', 'list', ALL | FIELD.undescribed],
        ['tags', 'text', ALL],
      ]),
      flags: MODULE.entity,
    };
    const missing: MissingFieldEvent[] = [];
    const onMissing = (event: MissingFieldEvent): number => missing.push(event);
    decodeRecord(table, { id: '12x1', birthday: null }, 'record', { onMissing });
    decodeRecord(table, { id: '12x1', lastname: '' }, 'record', {
      onMissing,
      selected: ['lastname'],
    });
    const type = 'missing-field';
    expect(missing).toEqual([{ type, module: 'Contacts', recordId: '12x1', field: 'lastname' }]);
  });

  it('reads the first of several joined references, and reports the field', () => {
    const events: UndecodableEvent[] = [];
    const onPartial = (event: UndecodableEvent): number => events.push(event);
    const row = { id: '12x34', f: '11x5|12x7' };
    expect(decodeRecord(tableFor('reference'), row, 'record', { onPartial })['f']).toBe('11x5');
    expect(events).toEqual([
      { type: 'undecodable', module: 'Contacts', recordId: '12x34', field: 'f' },
    ]);
  });

  it('reads aliases by the API name of the field', () => {
    const aliased = tableOf(
      [
        ['colour', 'multipicklist', ALL],
        ['cf_9', 'text', ALL],
      ],
      { aliases: { colour: 'cf_855' } },
    );
    const row = { cf_9: 'x', colour: 'not declared', cf_855: 'a |##| b' };
    for (const wire of [row, Object.fromEntries(Object.entries(row).reverse())]) {
      expect(decodeRecord(aliased, wire, 'record', {})).toEqual({ cf_9: 'x', colour: ['a', 'b'] });
    }
    expect(decodeRecord(aliased, {}, 'record', { selected: ['colour'] })).toEqual({ colour: [] });
  });

  const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', '0', '*/'];

  it.each(hostile)('takes %s as a name like any other', (name) => {
    const declared = tableOf([[name, 'boolean', ALL]]);
    const row = JSON.parse(`{"x":"1",${JSON.stringify(name)}:"1"}`) as object;
    for (const selected of [undefined, [name]]) {
      const context = { selected };
      const full = decodeRecord(declared, row, 'record', context);
      expect(Object.getOwnPropertyDescriptor(full, name)).toMatchObject({
        value: true,
        enumerable: true,
      });
      const bare = decodeRecord(declared, { x: '1' }, 'record', context);
      expect(Object.getOwnPropertyDescriptor(bare, name)).toMatchObject({ value: null });
      const raw = decodeRecord(tableOf([['y', 'text', ALL]]), row, 'record', {
        ...context,
        keepsUndeclared: true,
      });
      expect(Object.getOwnPropertyDescriptor(raw, name)).toMatchObject({ value: '1' });
      for (const record of [full, bare, raw]) {
        expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
      }
    }
  });

  it('does not touch the row', () => {
    const row = Object.freeze({ id: '12x1', lastname: null, birthday: '' });
    decodeRecord(contacts, row, 'record', {});
    expect(row).toStrictEqual({ id: '12x1', lastname: null, birthday: '' });
  });
});

describe('what cannot be decoded', () => {
  const owner = tableFor('owner');
  const row = { id: '12x34', f: 'Jane Doe' };

  it('names module, record and field, never the value', () => {
    const error = thrownBy(() => decodeRecord(owner, row, 'record', {}));
    expect(error).toMatchObject({ module: 'Contacts', recordId: '12x34', field: 'f' });
    expect(JSON.stringify(error) + error.message).not.toContain('Jane');
  });

  it('names the option for integers beyond 2^53', () => {
    const big = { id: '12x34', f: '9007199254740993' };
    const error = thrownBy(() => decodeRecord(tableFor('integer'), big, 'record', {}));
    expect(error.message).toContain("integer: 'string'");
  });

  it('names the known cause of an owner without a prefix', () => {
    const absent = { id: '12x34', f: '999' };
    const error = thrownBy(() => decodeRecord(owner, absent, 'record', {}));
    expect(error.message).toContain('that user or group does not exist');
  });

  it('reads null, and reports the field, where there is a listener', () => {
    const events: UndecodableEvent[] = [];
    const onUndecodable = (event: UndecodableEvent): number => events.push(event);
    expect(decodeRecord(owner, row, 'record', { onUndecodable })).toStrictEqual({
      id: '12x34',
      f: null,
    });
    expect(events).toStrictEqual([
      { type: 'undecodable', module: 'Contacts', recordId: '12x34', field: 'f' },
    ]);
  });

  it.each([{ f: '19x1' }, { id: null }, { id: '34' }, { id: 'x' }])(
    'never reads a record without its id: %j',
    (bad) => {
      const error = thrownBy(() =>
        decodeRecord(owner, bad, 'record', { onUndecodable: () => undefined }),
      );
      expect(error).toBeInstanceOf(DecodeError);
      expect(error).toMatchObject({ field: 'id' });
      expect((error as DecodeError).recordId).toBeUndefined();
    },
  );

  it('reads an id that retrieve repeats as it was requested', () => {
    expect(decodeRecord(owner, { id: ' 12x069 ', f: '19x1' }, 'detail', {})['id']).toBe('12x69');
  });

  it.each([null, 'text', 5, [{}], undefined])('refuses a row that is no object: %j', (bad) => {
    expect(thrownBy(() => decodeRecord(owner, bad, 'record', {}))).toBeInstanceOf(ProtocolError);
  });

  it('takes [] for an empty object', () => {
    expect(decodeRecord(tableOf([['a', 'text', ALL]]), [], 'record', {})).toStrictEqual({ a: '' });
  });
});
