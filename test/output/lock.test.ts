import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockFolder } from '../../src/output/lock.js';
import { ownIdentity, printIdentity } from '../../src/output/process-identity.js';
import { lockOutput } from '../../src/output/recover.js';
import { createWorkFolder, sweepWorkFolders } from '../../src/output/work-folder.js';
import { tempFolder, tree, write } from './temp-folder.js';

const own = ownIdentity();
const owner = (change: Partial<typeof own>): string =>
  `${printIdentity({ ...own, ...change })} token\n`;
const ELSEWHERE = owner({ host: 'abcdef012345' });

describe('a lock that is there', () => {
  test.each<[what: string, files: Record<string, string>, isFree: boolean]>([
    ['of a running process', { owner: owner({}) }, false],
    ['of an ended process', { owner: owner({ pid: 2147483646 }) }, true],
    ['of an ended process whose number is used again', { owner: owner({ start: 'abc' }) }, true],
    ['without an owner', { 'x.new': 'x' }, true],
    ['with an empty owner', { owner: '' }, true],
    ['with the owner of an older version', { owner: `1 ${hostname()}\n` }, true],
  ])('%s: free %s', async (_, files, isFree) => {
    const dir = tempFolder();
    const entries = Object.entries(files).map(([name, text]) => [`.vtiger-codegen/${name}`, text]);
    write(dir, Object.fromEntries(entries) as Record<string, string>);
    const before = tree(dir);
    const attempt = lockOutput(dir);
    if (isFree) {
      const lock = await attempt;
      expect(lock.isHeld()).toBe(true);
      await lock.release();
      expect(tree(dir)).toEqual({});
    } else {
      await expect(attempt).rejects.toMatchObject({ code: 'WRITE_FAILED', exitCode: 4 });
      expect(tree(dir)).toEqual(before);
    }
  });

  test('of another host is free after 20 seconds without a heartbeat', async () => {
    const dir = tempFolder();
    write(dir, { '.vtiger-codegen/owner': ELSEWHERE, '.vtiger-codegen/heartbeat': '7' });
    let waited = 0;
    const lock = await lockFolder(dir, (ms) => Promise.resolve((waited += ms)));
    expect(waited).toBe(20_000);
    await lock.release();
  });

  test('of another host is not free while its heartbeat moves, whatever its clock shows', async () => {
    const dir = tempFolder();
    write(dir, { '.vtiger-codegen/owner': ELSEWHERE, '.vtiger-codegen/heartbeat': '7' });
    let waited = 0;
    const attempt = lockFolder(dir, (ms) => {
      waited += ms;
      if (waited > 19_000) writeFileSync(join(dir, '.vtiger-codegen/heartbeat'), '8');
      return Promise.resolve();
    });
    await expect(attempt).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    expect(readdirSync(dir)).toEqual(['.vtiger-codegen']);
    expect(readFileSync(join(dir, '.vtiger-codegen/owner'), 'utf8')).toBe(ELSEWHERE);
  });

  test('that another run takes during the wait stays with that run', async () => {
    const dir = tempFolder();
    write(dir, { '.vtiger-codegen/owner': ELSEWHERE });
    const other: { lock?: Awaited<ReturnType<typeof lockFolder>> } = {};
    const attempt = lockFolder(dir, async () => {
      other.lock ??= await lockFolder(dir, () => Promise.resolve());
    });
    await expect(attempt).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    expect(other.lock?.isHeld()).toBe(true);
  });
});

test('of many at once exactly one gets the lock', async () => {
  const dir = tempFolder();
  write(dir, { '.vtiger-codegen/owner': owner({ pid: 2147483646 }) });
  const attempts = Array.from({ length: 20 }, () => lockOutput(dir));
  const results = await Promise.allSettled(attempts);
  const locks = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(locks.filter((lock) => lock.isHeld())).toHaveLength(1);
  expect(locks).toHaveLength(1);
  await locks[0]?.release();
  expect(tree(dir)).toEqual({});
});

test('a lock is never without its owner', async () => {
  const dir = tempFolder();
  const lock = await lockFolder(dir);
  expect(Object.keys(tree(lock.work)).sort()).toEqual(['.gitignore', 'heartbeat', 'owner']);
  await lock.release();
  expect(tree(dir)).toEqual({});
});

test('work folders of ended processes are swept, those of running ones and of others stay', async () => {
  const dir = tempFolder();
  const running = await createWorkFolder(dir);
  const ended = `.vtiger-codegen-${printIdentity({ ...own, pid: 2147483646 })}-00000000`;
  const elsewhere = `.vtiger-codegen-${printIdentity({ ...own, host: 'abcdef012345' })}-00000000`;
  write(dir, { [`${ended}/new`]: 'x', [`${elsewhere}/new`]: 'x', '.vtiger-codegen-mine/x': 'x' });
  await sweepWorkFolders(dir);
  expect(existsSync(running)).toBe(true);
  expect(existsSync(join(dir, ended))).toBe(false);
  expect(existsSync(join(dir, elsewhere))).toBe(true);
  expect(existsSync(join(dir, '.vtiger-codegen-mine'))).toBe(true);
});
