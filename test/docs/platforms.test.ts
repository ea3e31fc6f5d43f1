import { expect, test } from 'vitest';
import { ROWS } from '../platforms/rows.js';
import { page } from './pages.js';

/** The cells of each line of the table below a heading. */
function tableBelow(heading: string): string[][] {
  const { text } = page('docs/platforms.md');
  const section = text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| (.*) \|$/gm)]
    .slice(2)
    .map(([, cells = '']) => cells.split('|').map((cell) => cell.trim()));
}

test('the table of platforms has exactly the rows that test:platforms runs', () => {
  const table = tableBelow('What was run').map(([platform, , what]) => [platform, what]);
  expect(table).toEqual(ROWS.map(({ platform, what }) => [platform, what]));
});
