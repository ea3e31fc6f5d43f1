import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanUpAfterInterruption, onInterruption } from '../../src/output/interruption.js';
import { LOCK_FOLDER, lockFolder } from '../../src/output/lock.js';
import { createWorkFolder, removeWorkFolder } from '../../src/output/work-folder.js';
import { tempFolder } from './temp-folder.js';

test('every registered cleanup runs once, also after one that fails', () => {
  const calls: string[] = [];
  onInterruption(() => calls.push('first'));
  onInterruption(() => {
    throw new Error('fails');
  });
  onInterruption(() => calls.push('ended'))();
  onInterruption(() => calls.push('last'));
  cleanUpAfterInterruption();
  cleanUpAfterInterruption();
  expect(calls).toEqual(['first', 'last']);
});

test('an interrupted run removes its lock and its work folders, and nothing else', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'index.js'), '');
  await lockFolder(folder);
  await createWorkFolder(folder);
  expect(readdirSync(folder)).toHaveLength(3);
  cleanUpAfterInterruption();
  expect(readdirSync(folder)).toEqual(['index.js']);
});

test('a lock that another run took meanwhile stays', async () => {
  const folder = tempFolder();
  await lockFolder(folder);
  writeFileSync(join(folder, LOCK_FOLDER, 'owner'), 'another run');
  cleanUpAfterInterruption();
  expect(existsSync(join(folder, LOCK_FOLDER))).toBe(true);
});

test('what a run has removed itself is not removed again', async () => {
  const folder = tempFolder();
  const work = await createWorkFolder(folder);
  await removeWorkFolder(work);
  const lock = await lockFolder(folder);
  await lock.release();
  mkdirSync(work);
  mkdirSync(join(folder, LOCK_FOLDER));
  cleanUpAfterInterruption();
  expect([work, join(folder, LOCK_FOLDER)].map((path) => existsSync(path))).toEqual([true, true]);
});
