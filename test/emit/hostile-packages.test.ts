import { describe, expect, test } from 'vitest';
import type { File } from '../../src/emit/file.js';
import { hostilePackage, inspect } from '../hostile/inspect.js';

// The fast setting of `npm run test:hostile`.

const PACKAGES = 60;

test(`${PACKAGES} packages of hostile metadata are what harmless metadata makes of them`, () => {
  const problems = Array.from({ length: PACKAGES }, (_, number) =>
    inspect(number).map((problem) => `${number}: ${problem}`),
  ).flat();
  expect(problems).toEqual([]);
});

describe('an escape is noticed', () => {
  const replaced = (path: RegExp, change: (text: string) => string): File[] =>
    hostilePackage(0).map((file) =>
      path.test(file.path) ? { path: file.path, text: change(file.text) } : file,
    );
  test.each([
    ['an unfinished literal', /^index\.js$/, (text: string) => `${text}'`],
    ['a call', /^index\.js$/, (text: string) => `${text}zqname1();\n`],
    ['an identifier', /^index\.d\.ts$/, (text: string) => `${text}export type X = zqvalue1;\n`],
    ['a statement', /^tables\.js$/, (text: string) => `${text}export const x = 1;\n`],
    ['a tag', /^index\.d\.ts$/, (text: string) => `${text}/** @internal */\nexport {};\n`],
    ['a source map', /^index\.js$/, (text: string) => `${text}//# sourceMappingURL=x\n`],
    ['a control character', /^index\.js$/, (text: string) => `${text}// \u202e\n`],
    ['a link', /^readme\.md$/i, (text: string) => `${text}\nhttps://evil.example\n`],
    ['HTML', /^readme\.md$/i, (text: string) => `${text}\n<b>x</b>\n`],
    ['broken JSON', /^package\.json$/, (text: string) => text.slice(1)],
  ])('%s', (_, path, change) => {
    const files = replaced(path, change);
    expect(files).not.toEqual(hostilePackage(0));
    expect(inspect(0, files)).not.toEqual([]);
  });

  test('a path', () => {
    expect(inspect(0, [...hostilePackage(0), { path: '../x.js', text: '' }])).not.toEqual([]);
  });
});
