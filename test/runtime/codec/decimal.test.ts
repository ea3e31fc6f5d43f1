import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  canonicalDecimal,
  canonicalInteger,
  sendableDecimal,
  sendableInteger,
} from '../../../templates/runtime/codec/decimal.js';

it.each([
  ['5406.08000000', '5406.08'],
  ['-0.00', '0.00'],
  ['007.1', '7.10'],
  ['+.5', '0.50'],
  ['5.', '5.00'],
  ['1e3', '1000.00'],
  ['1.0E-7', '0.0000001'],
  ['-1.5e-1', '-0.15'],
  [' 7 ', '7.00'],
  ['100', '100.00'],
  ['', undefined],
  ['.', undefined],
  ['1,5', undefined],
  ['0x10', undefined],
  ['NaN', undefined],
])('canonical %j', (given, want) => {
  expect(canonicalDecimal(given, 2)).toBe(want);
});

it('loses no digit', () => {
  const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,30})(\.\d{0,20}[1-9])?$/);
  fc.assert(
    fc.property(digits, fc.nat(9), fc.nat(3), (text, zeros, leading) => {
      fc.pre(text !== '-0');
      const padded = (text.includes('.') ? text : `${text}.`) + '0'.repeat(zeros);
      const spelt = padded.replace(/^-?/, (sign) => sign + '0'.repeat(leading));
      expect(canonicalDecimal(spelt)).toBe(text);
    }),
  );
});

it('agrees with numbers, however JavaScript prints them', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const text = canonicalDecimal(String(number));
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(number === 0 ? 0 : number);
    }),
  );
});

it.each([
  [12.5, '12.5'],
  [1e-7, '0.0000001'],
  [-0, '0'],
  ['1234.50', '1234.5'],
  ['-3', '-3'],
  ['0.1234567890123456789', '0.1234567890123456789'],
  [1e21, undefined],
  [NaN, undefined],
  [Infinity, undefined],
  ['1,234.50', undefined],
  ['1e3', undefined],
  ['', undefined],
  [' 1', undefined],
  ['12,5', undefined],
  ['5.', undefined],
  [true, undefined],
  [null, undefined],
])('sends %j as %j', (given, want) => {
  expect(sendableDecimal(given)).toBe(want);
});

it.each([
  [7, '7'],
  [-0, '0'],
  [2n ** 60n, '1152921504606846976'],
  ['9007199254740993', '9007199254740993'],
  ['007', '7'],
  [7.9, undefined],
  [2 ** 53, undefined],
  ['7.0', undefined],
  ['', undefined],
  [true, undefined],
])('sends the integer %s as %j', (given, want) => {
  expect(sendableInteger(given)).toBe(want);
});

it('spells integers', () => {
  expect(canonicalInteger('12.000')).toBe('12');
  expect(canonicalInteger('12.5')).toBeUndefined();
});
