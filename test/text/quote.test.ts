import { expect, test } from 'vitest';
import { quoteForDisplay } from '../../src/text/quote.js';

test.each([
  ['Contacts', '"Contacts"'],
  ['a "b"\n\\', '"a \\"b\\"\\n\\\\"'],
  ['\u001b[31mred\u009b', '"\\u001b[31mred\\u009b"'],
  ['abc\u202edcba\u2028', '"abc\\u202edcba\\u2028"'],
  ['日本 😀', '"日本 😀"'],
  ['x'.repeat(61), `"${'x'.repeat(59)}…"`],
])('%j', (text, want) => {
  expect(quoteForDisplay(text)).toBe(want);
});
