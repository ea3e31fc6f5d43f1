import { describe, expect, test } from 'vitest';
import { parseElement } from '../../src/sandbox/operations/element.js';
import { encodeJson } from '../../src/sandbox/http/json.js';
import { columnOf } from '../../src/sandbox/schema/column.js';
import type { ColumnHint } from '../../src/sandbox/schema/column.js';
import { dateCell, datetimeCell, timeCell } from '../../src/sandbox/values/dates.js';
import { escapeScripts, htmlEntities } from '../../src/sandbox/values/html.js';
import { decimalCell, integerCell } from '../../src/sandbox/values/numbers.js';

function column(type: string, hint: ColumnHint = {}): ReturnType<typeof columnOf> {
  const field = { name: 'f', label: 'F', mandatory: false, editable: true, nullable: true };
  return columnOf('Contacts', { ...field, type, unique: false }, hint);
}

describe('numbers as they are stored', () => {
  test.each<[type: string, hint: ColumnHint, sent: string, stored: string]>([
    ['double', {}, '12.3456', '12.350'],
    ['double', {}, '-5.5', '-5.500'],
    ['double', {}, '1,234.5', '0.000'],
    ['double', {}, 'abc', '0.000'],
    ['double', {}, '', '0.000'],
    ['double', {}, '1e3', '1000.000'],
    ['double', {}, '-0.001', '0.000'],
    ['double', {}, '99999999999999', '99999999999.999'],
    ['double', { scale: 2, digits: 5, percent: true }, '12,5', '125.00'],
    ['double', { scale: 2, digits: 5 }, '99999', '999.99'],
    ['double', { scale: 2, digits: 5 }, '55.555', '55.56'],
    ['currency', {}, '12.345', '12.35000000'],
    ['currency', { scale: 3 }, '1,234.56', '1.000'],
  ])('%s %o: %s', (type, hint, sent, stored) => {
    expect(decimalCell(sent, column(type, hint), 2)).toBe(stored);
  });

  test.each<[hint: ColumnHint, sent: string, stored: string]>([
    [{}, '7.9', '8'],
    [{}, '-3', '-3'],
    [{}, '99999999999', '2147483647'],
    [{}, 'x', '0'],
    [{ bigint: true }, '123456789012345678', '123456789012345678'],
  ])('integer %o: %s', (hint, sent, stored) => {
    expect(integerCell(sent, column('integer', hint))).toBe(stored);
  });
});

describe('dates as they are stored', () => {
  test.each([
    ['2026-07-04', '2026-07-04'],
    ['2026-02-31', '0000-00-00'],
    ['04-07-2026', '2026-07-04'],
    ['2026-07-04T10:00:00Z', null],
    ['', null],
  ])('date %s', (sent, stored) => {
    expect(dateCell(sent, 'yyyy-mm-dd')).toBe(stored);
  });

  test('anything but a date fails', () => {
    expect(() => dateCell('not a date', 'yyyy-mm-dd')).toThrow('Unknown Error');
  });

  test.each([
    ['UTC', '2026-07-04 10:20:30', '2026-07-04 10:20:30'],
    ['Europe/Berlin', '2026-07-04 23:30:00', '2026-07-04 21:30:00'],
    ['Europe/Berlin', '2026-01-04 23:30:00', '2026-01-04 22:30:00'],
    ['America/New_York', '2026-03-08 12:00:00', '2026-03-08 16:00:00'],
    ['Europe/Berlin', '2026-07-04', '2026-07-03 22:00:00'],
    ['UTC', '2026-07-04T10:20:30Z', null],
  ])('datetime in %s: %s', (zone, sent, stored) => {
    expect(datetimeCell(sent, zone)).toBe(stored);
  });

  test.each([
    ['13:05', '13:05:00'],
    ['01:05 PM', '01:05:00'],
    ['25:99', '00:00:00'],
    ['noon', '00:00:00'],
    ['', null],
  ])('time %s', (sent, stored) => {
    expect(timeCell(sent)).toBe(stored);
  });
});

describe('text', () => {
  test('a script tag escapes all of the value, anything else stays', () => {
    expect(escapeScripts('<b onclick="x">')).toBe('<b onclick="x">');
    expect(escapeScripts(`<b> & "q" 'a' <script>`)).toBe(
      `&lt;b&gt; & &quot;q&quot; 'a' &lt;script&gt;`,
    );
  });

  test('labels have named entities', () => {
    expect(htmlEntities(`Søren & "Ω" '日本' <b>`)).toBe(
      'S&oslash;ren &amp; &quot;&Omega;&quot; &#039;日本&#039; &lt;b&gt;',
    );
  });
});

describe('JSON as Vtiger reads and writes it', () => {
  test('control characters go out raw, and an empty map is a list', () => {
    expect(encodeJson(new Map([['a', 'x\u0001\n"\\']]))).toBe('{"a":"x\u0001\\n\\"\\\\"}');
    expect(encodeJson(new Map())).toBe('[]');
  });

  test('a key named __proto__ is a key', () => {
    const element = parseElement('{"__proto__":"1"}');
    expect([...element]).toEqual([['__proto__', '1']]);
    expect(encodeJson(new Map([...element].map(([key, value]) => [key, String(value)])))).toBe(
      '{"__proto__":"1"}',
    );
  });

  test.each([
    ['an escape', '{"a":"\\u00e9"}', 'é'],
    ['an escaped control character', '{"a":"\\u0001"}', '\u0001'],
    ['a backslash', '{"a":"b\\\\slash"}', 'b\\slash'],
  ])('%s is read', (_what, text, value) => {
    expect(parseElement(text).get('a')).toBe(value);
  });

  test.each([
    ['a literal backslash before u and four digits', '{"a":"C:\\\\u00e9t"}'],
    ['no JSON', '{lastname:'],
  ])('%s fails', (_what, text) => {
    expect(() => parseElement(text)).toThrow('Unknown Error');
  });
});
