import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../', import.meta.url);

test.each(['SECURITY.md', 'docs/security.md'])('what %s refers to is there', (page) => {
  const text = readFileSync(new URL(page, ROOT), 'utf8');
  const tests = [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
  const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
  const base = new URL(page, ROOT);
  const missing = [
    ...tests.filter((path) => !existsSync(new URL(path, ROOT))),
    ...links.filter((path) => !existsSync(new URL(path, base))),
  ];
  expect(missing).toEqual([]);
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...text.matchAll(/`npm run ([\w:]+)`/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
