import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolders } from '../../src/output/make-folders.js';
import { tempFolder } from './temp-folder.js';

test('folders are made, and the first that was missing is returned', async () => {
  const folder = tempFolder();
  expect(await makeFolders(join(folder, 'a', 'b'))).toBe(join(folder, 'a'));
  expect(await makeFolders(join(folder, 'a', 'b', 'c'))).toBe(join(folder, 'a', 'b', 'c'));
  expect(await makeFolders(join(folder, 'a'))).toBeUndefined();
});

test.runIf(process.platform === 'linux')(
  'a file system that has no new folders is an error',
  async () => {
    await expect(makeFolders('/proc/vtiger/crm')).rejects.toMatchObject({ code: 'ENOENT' });
  },
);
