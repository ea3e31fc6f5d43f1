import { expect, test } from 'vitest';
import { decimal } from '../../../templates/runtime/codec/parse-decimal.js';

test.each(['0', '1234.50', '-0.01', '12345678901234567890.123456789'])('%s is taken', (text) => {
  expect(decimal(text)).toBe(text);
});

test.each(['', ' ', 'abc', '1,234.50', '1e5', '0x10', '.5', '5.', 'NaN', '+1', ' 1'])(
  '%j is refused',
  (text) => {
    expect(() => decimal(text)).toThrow('takes a plain number as text');
  },
);

test('what is no text is refused', () => {
  expect(() => decimal(5 as never)).toThrow('takes a plain number as text');
});
