import * as fc from 'fast-check';
import { util } from 'prettier';
import { expect, it } from 'vitest';
import { columns } from '../../src/emit/width.js';

it('counts as prettier does', () => {
  const { getStringWidth } = util;
  for (const text of ['abc', 'Größe', '日本', '🚗', '©', '☀️', '👩‍🚀', 'e\u0301', '한국', '⌚']) {
    expect(columns(text), text).toBe(getStringWidth(text));
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3 }), (text) => {
      // Of emoji and of what Unicode has not assigned, `--verify` does not ask.
      fc.pre(!/[\p{Extended_Pictographic}\p{Cn}\p{Co}]/u.test(text));
      expect(columns(text)).toBe(getStringWidth(text));
    }),
    { numRuns: 2000 },
  );
});
