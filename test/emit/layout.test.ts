import { format } from 'prettier';
import { expect, test } from 'vitest';
import { importLine } from '../../src/emit/layout.js';

const LONG = 'A'.repeat(60);

test.each([
  [['A'], './a.js'],
  [[LONG], './a.js'],
  [[LONG], `./${'b'.repeat(60)}.js`],
  [['A', 'B'], './a.js'],
  [[LONG, 'B'], `./${'b'.repeat(60)}.js`],
])('an import of %j from %j is as prettier prints it', async (names, from) => {
  for (const keyword of ['import type', 'export type', 'import']) {
    const line = `${importLine(keyword, names, from)}\n`;
    const options = { parser: 'typescript', singleQuote: true, printWidth: 100 };
    expect(await format(line, options)).toBe(line);
  }
});
