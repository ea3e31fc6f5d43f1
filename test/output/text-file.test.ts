import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeTextFile } from '../../src/output/text-file.js';
import { tempFolder, tree, write } from './temp-folder.js';

test('writes a new file and the folders above it', async () => {
  const folder = tempFolder();
  expect(await writeTextFile(join(folder, 'a/b/x.json'), 'ü\n')).toBe(true);
  expect(tree(folder)).toEqual({ 'a/': '', 'a/b/': '', 'a/b/x.json': 'ü\n' });
});

test('leaves an equal file untouched', async () => {
  const path = join(tempFolder(), 'x.json');
  await writeTextFile(path, 'same');
  utimesSync(path, 1e9, 1e9);
  expect(await writeTextFile(path, 'same')).toBe(false);
  expect(statSync(path).mtimeMs).toBe(1e12);
});

test('replaces a file that differs, and leaves nothing beside it', async () => {
  const folder = tempFolder();
  write(folder, { 'x.json': 'a much longer old text' });
  expect(await writeTextFile(join(folder, 'x.json'), 'new')).toBe(true);
  expect(tree(folder)).toEqual({ 'x.json': 'new' });
});

test('follows a link to its target', async () => {
  const folder = tempFolder();
  write(folder, { 'real/x.json': 'old' });
  symlinkSync(join(folder, 'real/x.json'), join(folder, 'link.json'));
  await writeTextFile(join(folder, 'link.json'), 'new');
  expect(readFileSync(join(folder, 'real/x.json'), 'utf8')).toBe('new');
  expect(readFileSync(join(folder, 'link.json'), 'utf8')).toBe('new');
});

test.each(['folder', 'file/x.json'])(
  'a place where no file can be (%s) is a clear error',
  async (at) => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'folder'));
    write(folder, { file: 'a file', 'folder/kept': '' });
    await expect(writeTextFile(join(folder, at), 'text')).rejects.toMatchObject({
      code: 'WRITE_FAILED',
      exitCode: 4,
    });
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
  },
);
