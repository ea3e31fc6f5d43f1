import { describe, expect, it } from 'vitest';
import {
  encodeRecord,
  needsTimeZone,
  type EncodeContext,
} from '../../../templates/runtime/codec/encode-record.js';
import {
  ConfigurationError,
  InvalidValueError,
  MandatoryFieldMissingError,
} from '../../../templates/runtime/errors.js';
import {
  FIELD,
  type Codec,
  type FieldRow,
} from '../../../templates/runtime/schema/module-table.js';
import { unlisted } from '../../../templates/runtime/schema/module-types.js';
import { picklistCodes } from '../../../templates/runtime/schema/picklist-codes.js';
import { ALL, tableFor, tableOf, thrownBy } from './codec-table.js';

const LISTED = picklistCodes(['Web Site', 'Other', 'Cold Call']);
const NO = Symbol('InvalidValueError');
const prefixes: Record<string, string> = { Accounts: '11', Users: '19', Groups: '20' };
const context: EncodeContext = {
  timeZone: 'Europe/Berlin',
  prefixOf: (module) => prefixes[module],
};

/** codec, what the caller writes, what is sent, what the table knows of the field. */
const table: [Codec, unknown, unknown, FieldRow[3]?][] = [
  ['text', 'O\'Brien "x" \\ <b>', 'O\'Brien "x" \\ <b>'],
  ['text', '', ''],
  ['text', null, ''],
  ['text', 'abc', 'abc', 3],
  ['text', '😀😀😀', '😀😀😀', 3],
  ['text', 'abcd', NO, 3],
  ['text', 5, NO],
  ['text', 'a\0b', NO],
  ['text', 'a\ud800', NO],
  ['text', ['a'], NO],
  ['boolean', true, '1'],
  ['boolean', false, '0'],
  ['boolean', 'true', NO],
  ['boolean', 1, NO],
  ['boolean', null, NO],
  ['picklist', 'Web Site', 'Web Site', LISTED],
  ['picklist', 'web site', NO, LISTED],
  ['picklist', '', NO, LISTED],
  ['picklist', null, '', LISTED],
  ['picklist', unlisted('Old value'), 'Old value', LISTED],
  ['picklist', { unlisted: 5 }, NO, LISTED],
  ['picklist', 'anything', 'anything'],
  ['multipicklist', ['Other', 'Web Site'], 'Other |##| Web Site', LISTED],
  ['multipicklist', ['Other', unlisted('Old')], 'Other |##| Old', LISTED],
  ['multipicklist', ['Other', 'Old'], NO, LISTED],
  ['integer', 7, '7'],
  ['integer', -3, '-3'],
  ['integer', '9007199254740993', '9007199254740993'],
  ['integer', 12n, '12'],
  ['integer', 7.9, NO],
  ['integer', 2 ** 53, NO],
  ['integer', '7.9', NO],
  ['integer', null, NO],
  ['integer-text', '123456789012345678', '123456789012345678'],
  ['integer-text', '', NO],
  ['double', 12.3456, '12.3456'],
  ['double', 1e-7, '0.0000001'],
  ['double', '12.30', '12.3'],
  ['double', NaN, NO],
  ['double', Infinity, NO],
  ['double', 1e21, NO],
  ['double', '1,234.5', NO],
  ['double', 'abc', NO],
  ['double', null, NO],
  ['decimal', '1234.50', '1234.5'],
  ['decimal', 977.46, '977.46'],
  ['decimal', '12345678901234567890.12', '12345678901234567890.12'],
  ['decimal', '1,234.50', NO],
  ['decimal', 'NaN', NO],
  ['decimal', '1e5', NO],
  ['decimal', null, NO],
  ['date', '2026-07-04', '2026-07-04'],
  ['date', null, ''],
  ['date', '2026-02-31', NO],
  ['date', '2026-07-04T10:00:00Z', NO],
  ['date', '04-07-2026', NO],
  ['date', new Date('2026-07-04'), NO],
  ['time', '13:05', '13:05:00'],
  ['time', '13:05:09', '13:05:09'],
  ['time', null, ''],
  ['time', '01:05 PM', NO],
  ['time', '25:99', NO],
  ['datetime', new Date('2026-07-04T21:30:00.900Z'), '2026-07-04 23:30:00'],
  ['datetime', null, ''],
  ['datetime', new Date('2026-10-25T00:30:00Z'), NO],
  ['datetime', new Date(NaN), NO],
  ['datetime', new Date('0900-01-01'), NO],
  ['datetime', '2026-07-04 21:30:00', NO],
  ['datetime', 1783200600000, NO],
  ['datetime-text', '2026-07-04 21:30:00', '2026-07-04 23:30:00'],
  ['datetime-text', null, ''],
  ['datetime-text', '2026-07-04T21:30:00Z', NO],
  ['datetime-text', '2026-02-30 00:00:00', NO],
  ['datetime-text', '2026-10-25 00:30:00', NO],
  ['picklist', 'Other value ', 'Other value '],
  ['picklist', null, ''],
  ['picklist', true, NO],
  ['multipicklist', ['red', 'green '], 'red |##| green '],
  ['multipicklist', [], ''],
  ['multipicklist', null, ''],
  ['multipicklist', 'red', NO],
  ['multipicklist', ['a |##| b'], NO],
  ['multipicklist', ['a |##|', 'b'], NO],
  ['multipicklist', ['a', '##| b'], 'a |##| ##| b'],
  ['multipicklist', [''], NO],
  ['multipicklist', ['a', 5], NO],
  ['metric', { amount: '1.50', unit: 'h' }, '1.5::h'],
  ['metric', { amount: 30, unit: 'duration_minutes' }, '30::duration_minutes'],
  ['metric', null, ''],
  ['metric', { amount: 'x', unit: 'h' }, NO],
  ['metric', '30::h', NO],
  ['reference', '11x44', '11x44', ['Accounts']],
  ['reference', null, '', ['Accounts']],
  ['reference', '12x44', NO, ['Accounts']],
  ['reference', '12x44', '12x44', ['Accounts', 'Elsewhere']],
  ['reference', '44', NO, ['Accounts']],
  ['reference', 44, NO, ['Accounts']],
  ['reference', ['11x44'], NO, ['Accounts']],
  ['reference', '11x0', NO, ['Accounts']],
  ['reference', '11x44 or 1=1', NO, ['Accounts']],
  ['reference', '', NO, ['Accounts']],
  ['owner', '19x1', '19x1'],
  ['owner', '20x3', '20x3'],
  ['owner', '12x69', NO],
  ['owner', 'admin', NO],
  ['multireference', ['11x1', '11x2'], '11x1,11x2', ['Accounts']],
  ['multireference', [], '', ['Accounts']],
  ['multireference', ['12x1'], NO, ['Accounts']],
  ['multireference', '11x1', NO, ['Accounts']],
  [
    'grid',
    [{ a: 'x', n: 1e-7, b: true, z: null, u: undefined }],
    [{ a: 'x', n: '0.0000001', b: '1', z: '' }],
  ],
  ['grid', [], []],
  ['grid', [{ a: new Date() }], NO],
  ['grid', [{ a: NaN }], NO],
  ['grid', ['x'], NO],
  ['grid', { a: 1 }, NO],
  ['grid', null, NO],
  ['list', ['a.png', 'b.png'], 'a.png,b.png'],
  ['list', ['a,b'], NO],
];

describe('values', () => {
  it.each(table)('%s: %o', (codec, value, want, extra) => {
    const encode = (): unknown =>
      encodeRecord(tableFor(codec, extra), { f: value }, 'revise', context);
    if (want !== NO) {
      expect(encode()).toStrictEqual({ f: want });
      return;
    }
    const error = thrownBy(encode);
    expect(error).toBeInstanceOf(InvalidValueError);
    expect(error).toMatchObject({ module: 'Contacts', field: 'f' });
  });

  it('never quotes a value', () => {
    const secret = 'Jane Doe 4711';
    for (const codec of ['boolean', 'integer', 'date', 'reference', 'multipicklist'] as const) {
      const encode = (): unknown => encodeRecord(tableFor(codec), { f: secret }, 'revise', context);
      const error = thrownBy(encode);
      expect(error.message + JSON.stringify(error)).not.toContain('Jane');
    }
  });
});

describe('fields', () => {
  const contacts = tableOf([
    ['id', 'id', FIELD.inDetail],
    ['lastname', 'text', ALL | FIELD.mandatory],
    ['tags', 'multipicklist', ALL | FIELD.mandatory],
    ['phone', 'text', ALL],
    ['contact_no', 'text', FIELD.inDetail | FIELD.mandatory],
  ]);
  const required = { lastname: 'L', tags: ['a'] };

  it.each([
    ['create', required, { lastname: 'L', tags: 'a' }],
    ['update', required, { lastname: 'L', tags: 'a' }],
    ['revise', { phone: undefined, lastname: 'M' }, { lastname: 'M' }],
    ['revise', {}, {}],
    ['create', { ...required, phone: undefined }, { lastname: 'L', tags: 'a' }],
    ['create', {}, [MandatoryFieldMissingError, 'lastname']],
    ['update', { lastname: 'L' }, [MandatoryFieldMissingError, 'tags']],
    ['create', { lastname: undefined, tags: ['a'] }, [MandatoryFieldMissingError, 'lastname']],
    ['create', { ...required, lastname: '' }, [MandatoryFieldMissingError, 'lastname']],
    ['update', { ...required, tags: [] }, [MandatoryFieldMissingError, 'tags']],
    ['create', { ...required, lastname: null }, [MandatoryFieldMissingError, 'lastname']],
    ['revise', { lastname: null }, [InvalidValueError, 'lastname']],
    ['revise', { lastname: '' }, [InvalidValueError, 'lastname']],
    ['revise', { nosuch: 1 }, [InvalidValueError, 'nosuch']],
    ['revise', { constructor: 'x' }, [InvalidValueError, 'constructor']],
    ['revise', { contact_no: 'CON1' }, [InvalidValueError, 'contact_no']],
    ['revise', { id: '12x1' }, [InvalidValueError, 'id']],
    ['revise', JSON.parse('{"__proto__":"x"}'), [InvalidValueError, '__proto__']],
    ['revise', ['x'], [InvalidValueError, undefined]],
    ['revise', null, [InvalidValueError, undefined]],
  ] as ['create' | 'update' | 'revise', Record<string, unknown>, unknown][])(
    '%s %j',
    (mode, values, want) => {
      const encode = (): unknown => encodeRecord(contacts, values, mode, context);
      if (!Array.isArray(want)) {
        expect(encode()).toStrictEqual(want);
        return;
      }
      const [type, field] = want as [typeof InvalidValueError, string];
      const error = thrownBy(encode);
      expect(error).toBeInstanceOf(type);
      expect(error).toMatchObject({ module: 'Contacts' });
      expect((error as InvalidValueError).field).toBe(field);
    },
  );

  it('sends aliases by the API name of the field, and hostile names unchanged', () => {
    const fields = tableOf(
      [
        ['colour', 'text', ALL | FIELD.mandatory],
        ['__proto__', 'text', ALL],
      ],
      { aliases: { colour: 'cf_855' } },
    );
    const values = JSON.parse('{"colour":"red","__proto__":"x"}') as Record<string, unknown>;
    const element = encodeRecord(fields, values, 'create', context);
    expect(JSON.stringify(element)).toBe('{"cf_855":"red","__proto__":"x"}');
  });

  it('adds what a create of this module cannot do without', () => {
    const tasks = tableOf([['activitytype', 'picklist', ALL | FIELD.mandatory]], {
      fixed: { activitytype: 'Task' },
    });
    expect(encodeRecord(tasks, {}, 'create', context)).toStrictEqual({ activitytype: 'Task' });
    expect(encodeRecord(tasks, {}, 'revise', context)).toStrictEqual({});
    const other = thrownBy(() => encodeRecord(tasks, { activitytype: 'Call' }, 'create', context));
    expect(other).toMatchObject({ code: 'INVALID_VALUE', field: 'activitytype' });
  });
});

describe('the time zone', () => {
  const unknown: EncodeContext = { timeZone: null };
  const date = new Date('2026-07-04T21:30:00Z');

  it('is needed by date-times alone', () => {
    const seen = tableFor('datetime');
    expect(needsTimeZone(seen, { f: date })).toBe(true);
    expect(needsTimeZone(seen, { f: null })).toBe(false);
    expect(needsTimeZone(tableFor('date'), { f: '2026-07-04' })).toBe(false);
    expect(encodeRecord(seen, { f: null }, 'revise', unknown)).toStrictEqual({ f: '' });
  });

  it('is missed with the reason why', () => {
    const error = thrownBy(() =>
      encodeRecord(tableFor('datetime'), { f: date }, 'revise', unknown),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain('Set the option timeZone.');
  });
});

it('a field that is not there is refused with the one that was meant', () => {
  const contacts = tableOf([['leadsource', 'text', ALL]]);
  const error = thrownBy(() => encodeRecord(contacts, { leadsorce: 'x' }, 'revise', context));
  expect(error).toMatchObject({
    hint: 'Did you mean leadsource?',
    reason: 'is not a field of this module',
  });
});
