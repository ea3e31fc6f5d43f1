import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blocksOf, codeSpansOf, isInCheckout, page, root } from './pages.js';

const architecture = page('docs/architecture.md');
const RUNTIME = 'templates/runtime/';

const paths = codeSpansOf(architecture).filter((code) => /^[\w-]+(?:\/[\w.-]*)+$|\.ts$/.test(code));

/** The folders of the runtime, in which a name alone is looked for. */
const rooms = readdirSync(join(root, RUNTIME), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `${RUNTIME}${name}/`);

test.each([...new Set(paths)])('%s exists', (path) => {
  const places = ['', RUNTIME, ...(path.includes('/') ? [] : rooms)];
  expect(places.some((place) => isInCheckout(place + path))).toBe(true);
});

test('a name in brackets behind a file stands in that file', () => {
  const named = [...architecture.text.matchAll(/`([\w/-]+\.ts)` \(`(\w+)`\)/g)];
  expect(named.length).toBeGreaterThan(0);
  for (const [, path = '', name = ''] of named) {
    expect(readFileSync(join(root, path), 'utf8')).toContain(name);
  }
});

test('the picture has every room, and no other', () => {
  const [picture] = blocksOf(architecture, 'text');
  const drawn: string[] = [];
  let folder = '';
  for (const line of picture?.text.split('\n') ?? []) {
    const [, indent = '', names = ''] = /^( *)((?:[\w./-]+ {1,2})*[\w./-]+)/.exec(line) ?? [];
    for (const name of names.split(/ +/).filter((one) => /[/.]/.test(one))) {
      if (indent === '' && name.endsWith('/')) folder = name;
      drawn.push(indent === '' ? name : folder + name);
    }
  }
  expect(drawn.filter((path) => !isInCheckout(path))).toEqual([]);
  const folders = ['src/', RUNTIME].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${parent}${name}/`),
  );
  expect(folders.filter((path) => !drawn.includes(path))).toEqual([]);
});

test('the page is at most 110 lines', () => {
  expect(architecture.text.split('\n').length).toBeLessThanOrEqual(110);
});
