import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { File } from '../../src/emit/file.js';
import { MANIFEST_FILE, printManifest } from '../../src/output/manifest.js';
import { planFiles, writeOutput } from '../helpers/output.js';
import { tempFolder, tree, write } from './temp-folder.js';

const FILES: readonly File[] = [
  { path: 'index.ts', text: 'export {};\n' },
  { path: 'runtime/errors.ts', text: 'export const e = 1;\n' },
];

async function generated(files: readonly File[] = FILES): Promise<string> {
  const dir = join(tempFolder(), 'out');
  await writeOutput(files, dir);
  return dir;
}

describe('planOutput', () => {
  test('writes everything into a missing folder', async () => {
    const dir = join(tempFolder(), 'out');
    expect(await planFiles(FILES, dir)).toMatchObject({
      dir,
      write: ['index.ts', 'runtime/errors.ts', MANIFEST_FILE],
      unchanged: [],
      remove: [],
      foreign: [],
    });
    expect(tree(dir)).toEqual({});
  });

  test('has nothing to write over its own output', async () => {
    const dir = await generated();
    expect(await planFiles(FILES, dir)).toMatchObject({ write: [], remove: [], foreign: [] });
  });

  test('writes changed files, removes stale ones and leaves the rest', async () => {
    const dir = await generated();
    write(dir, { 'mine.ts': 'mine', 'docs/a.md': 'a', 'runtime/own.ts': 'own', '.npmrc': 'x' });
    const files = [
      { path: 'index.ts', text: 'export const a = 1;\n' },
      { path: 'new.ts', text: '' },
    ];
    expect(await planFiles(files, dir)).toMatchObject({
      write: ['index.ts', 'new.ts', MANIFEST_FILE],
      unchanged: [],
      remove: ['runtime/errors.ts'],
      foreign: ['docs/', 'mine.ts', 'runtime/own.ts'],
    });
  });

  test('restores an edited and a deleted file', async () => {
    const dir = await generated();
    write(dir, { 'index.ts': 'edited' });
    rmSync(join(dir, 'runtime/errors.ts'));
    expect((await planFiles(FILES, dir)).write).toEqual(['index.ts', 'runtime/errors.ts']);
  });

  test('a missing file of the manifest needs no removal', async () => {
    const dir = await generated();
    rmSync(join(dir, 'runtime/errors.ts'));
    expect((await planFiles(FILES.slice(0, 1), dir)).remove).toEqual([]);
  });

  test.each(['notes.txt', 'docs/a.md', 'index.ts', 'package.json', 'src/deep/x.ts'])(
    'refuses a folder without manifest that holds %s',
    async (path) => {
      const dir = tempFolder();
      write(dir, { [path]: 'foreign' });
      const before = tree(dir);
      await expect(planFiles(FILES, dir)).rejects.toMatchObject({
        code: 'OUTPUT_FOREIGN',
        exitCode: 4,
      });
      expect(tree(dir)).toEqual(before);
    },
  );

  test('a fresh repository counts as empty', async () => {
    const dir = tempFolder();
    write(dir, {
      '.git/HEAD': 'ref',
      '.gitignore': 'node_modules',
      'node_modules/x/index.js': '',
      'package-lock.json': '{}',
    });
    expect((await planFiles(FILES, dir)).foreign).toEqual([]);
  });

  test('refuses to replace a foreign file in its own folder', async () => {
    const dir = await generated();
    write(dir, { 'accounts.ts': 'by hand' });
    const files = [...FILES, { path: 'accounts.ts', text: 'generated' }];
    await expect(planFiles(files, dir)).rejects.toMatchObject({
      code: 'OUTPUT_FOREIGN',
      message: expect.stringContaining('accounts.ts') as string,
    });
  });

  test('adopts a foreign file with the same bytes', async () => {
    const dir = await generated();
    write(dir, { 'accounts.ts': 'generated' });
    const files = [...FILES, { path: 'accounts.ts', text: 'generated' }];
    expect((await planFiles(files, dir)).write).toEqual([MANIFEST_FILE]);
  });

  test('refuses where the output folder is a file', async () => {
    const dir = tempFolder();
    write(dir, { out: 'a file' });
    await expect(planFiles(FILES, join(dir, 'out'))).rejects.toMatchObject({
      code: 'OUTPUT_FOREIGN',
    });
  });

  test.each([
    { what: 'a linked folder', at: 'runtime', to: '.' },
    { what: 'a linked file', at: 'index.ts', to: 'secret' },
    { what: 'a dangling link', at: 'index.ts', to: 'nowhere' },
  ])('does not follow $what out of its folder', async ({ at, to }) => {
    const outside = tempFolder();
    write(outside, { secret: 's', 'errors.ts': 'not ours' });
    const dir = await generated();
    rmSync(join(dir, at), { recursive: true });
    symlinkSync(join(outside, to), join(dir, at));
    await expect(planFiles(FILES, dir)).rejects.toMatchObject({ code: 'OUTPUT_UNSAFE' });
    await expect(planFiles([], dir)).rejects.toMatchObject({ code: 'OUTPUT_UNSAFE' });
    expect(tree(outside)).toEqual({ secret: 's', 'errors.ts': 'not ours' });
  });

  test('names a file that cannot be read', async () => {
    const dir = await generated();
    // More than can be read at once: what a file without rights is to all but root.
    truncateSync(join(dir, 'index.ts'), 3 * 2 ** 30);
    const refusal = { code: 'WRITE_FAILED', message: `${join(dir, 'index.ts')} cannot be read` };
    await expect(planFiles(FILES, dir)).rejects.toMatchObject(refusal);
  });

  test('refuses a folder at the place of a file', async () => {
    const dir = await generated();
    rmSync(join(dir, 'index.ts'));
    mkdirSync(join(dir, 'index.ts'));
    await expect(planFiles(FILES, dir)).rejects.toMatchObject({ code: 'OUTPUT_UNSAFE' });
  });

  test.each([
    { files: [{ path: '../x.ts', text: '' }] },
    { files: [{ path: 'con.ts', text: '' }] },
    { files: [{ path: MANIFEST_FILE, text: '' }] },
    {
      files: [
        { path: 'a.ts', text: '' },
        { path: 'a.ts', text: '' },
      ],
    },
  ])('refuses $files', async ({ files }) => {
    await expect(planFiles(files, tempFolder())).rejects.toMatchObject({ code: 'OUTPUT_UNSAFE' });
  });
});

describe('a manifest on disk', () => {
  const hash = 'a'.repeat(64);
  test.each([
    ['not JSON', '<<<<<<< HEAD'],
    ['no object', '[]'],
    ['another version', '{"version":2,"files":{}}'],
    ['no files', '{"version":1}'],
    ['a list of files', '{"version":1,"files":["a"]}'],
    ['no hash', '{"version":1,"files":{"a.ts":1}}'],
    ['a path out of the folder', `{"version":1,"files":{"../../victim":"${hash}"}}`],
    ['an absolute path', `{"version":1,"files":{"/etc/passwd":"${hash}"}}`],
    ['a path into .git', `{"version":1,"files":{".git/config":"${hash}"}}`],
    ['a backslash', `{"version":1,"files":{"..\\\\victim":"${hash}"}}`],
  ])('with %s is refused', async (_, text) => {
    const dir = tempFolder();
    write(dir, { [MANIFEST_FILE]: text, '.git/config': 'x' });
    await expect(planFiles(FILES, dir)).rejects.toMatchObject({
      code: 'OUTPUT_UNSAFE',
      exitCode: 4,
    });
    expect(tree(dir)).toEqual({ '.git/': '', '.git/config': 'x', [MANIFEST_FILE]: text });
  });

  test('is canonical for any order of the files', () => {
    const hashes = ['index.ts', 'runtime/errors.ts'].map((path) => [path, hash] as const);
    const text = printManifest({ files: new Map(hashes), origin: null });
    expect(printManifest({ files: new Map([...hashes].reverse()), origin: null })).toBe(text);
    expect(JSON.parse(text)).toEqual({ version: 1, files: Object.fromEntries(hashes) });
  });
});
