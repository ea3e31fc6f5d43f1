import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MANIFEST_FILE, readManifest } from '../../src/output/manifest.js';
import { driftOf, writeOutput } from '../helpers/output.js';
import { tempFolder, tree, write } from './temp-folder.js';

const FILES = [
  { path: 'a.ts', text: 'a\n' },
  { path: 'b.ts', text: 'b\n' },
  { path: 'runtime/c.ts', text: 'c\n' },
];

const NOTHING = { missing: [], changed: [], extra: [], generated: true };

test('nothing differs after a run, even where other tools write beside it', async () => {
  const dir = tempFolder();
  await writeOutput(FILES, dir);
  write(dir, {
    'node_modules/x.js': '',
    'package-lock.json': '{}',
    '.npmrc': '',
    'CHANGELOG.md': '',
  });
  expect(await driftOf(FILES, dir)).toEqual(NOTHING);
});

test('reports missing, changed and extra files together, and changes nothing', async () => {
  const dir = tempFolder();
  await writeOutput(FILES, dir);
  rmSync(join(dir, 'a.ts'));
  write(dir, { 'b.ts': 'b', 'runtime/d.ts': 'd', 'e.ts': 'e', 'docs/x.md': '' });
  const before = tree(dir);
  expect(await driftOf(FILES, dir)).toEqual({
    missing: ['a.ts'],
    changed: ['b.ts'],
    extra: ['docs/', 'e.ts', 'runtime/d.ts'],
    generated: true,
  });
  expect(tree(dir)).toEqual(before);
});

test('a checkout with CRLF is the same output', async () => {
  const dir = tempFolder();
  const origin = { inputs: 'hash', diagnostics: [{ where: 'A.b', message: 'c' }] };
  await writeOutput(FILES, dir, origin);
  for (const path of [...FILES.map((file) => file.path), MANIFEST_FILE]) {
    write(dir, { [path]: readFileSync(join(dir, path), 'utf8').replaceAll('\n', '\r\n') });
  }
  expect((await readManifest(dir))?.origin).toEqual(origin);
  expect(await driftOf(FILES, dir, origin)).toEqual(NOTHING);
});

test('an older output shows as changed, extra and an outdated manifest', async () => {
  const dir = tempFolder();
  await writeOutput([...FILES, { path: 'old.ts', text: '' }], dir);
  expect(await driftOf(FILES, dir)).toEqual({
    missing: [],
    changed: [MANIFEST_FILE],
    extra: ['old.ts'],
    generated: true,
  });
});

test('every file is missing where there is no folder', async () => {
  const { missing, generated } = await driftOf(FILES, join(tempFolder(), 'none'));
  expect(missing).toEqual(['a.ts', 'b.ts', 'runtime/c.ts', MANIFEST_FILE]);
  expect(generated).toBe(false);
});
