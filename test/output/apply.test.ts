import type * as promises from 'node:fs/promises';
import type * as fs from 'node:fs';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { File } from '../../src/emit/file.js';
import { applyPlan } from '../../src/output/apply.js';
import { lockFolder } from '../../src/output/lock.js';
import { MANIFEST_FILE } from '../../src/output/manifest.js';
import { planFiles, writeOutput } from '../helpers/output.js';
import { tempFolder, tree, write } from './temp-folder.js';

/** Counts the calls of the file system and fails one of them. */
const broken = vi.hoisted(() => ({
  calls: 0,
  at: Infinity,
  before: undefined as (() => void) | undefined,
}));

function broke(): boolean {
  broken.calls += 1;
  broken.before?.();
  return broken.calls === broken.at;
}

const failure = (): Error => Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const breaking =
    <A extends unknown[], R>(call: (...args: A) => R) =>
    (...args: A): R => {
      if (broke()) throw failure();
      return call(...args);
    };
  return {
    ...real,
    renameSync: breaking(real.renameSync),
    rmdirSync: breaking(real.rmdirSync),
    mkdirSync: breaking(real.mkdirSync as (...args: unknown[]) => unknown),
    writeFileSync: breaking(real.writeFileSync as (...args: unknown[]) => void),
  };
});

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>();
  const breaking =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      broke() ? Promise.reject(failure()) : call(...args);
  return {
    ...real,
    writeFile: breaking(real.writeFile as (...args: unknown[]) => Promise<void>),
    mkdir: breaking(real.mkdir as (...args: unknown[]) => Promise<string | undefined>),
  };
});

const OLD: readonly File[] = [
  { path: 'index.ts', text: 'old index\n' },
  { path: 'same.ts', text: 'same\n' },
  { path: 'gone/deep/a.ts', text: 'a\n' },
  { path: 'gone/b.ts', text: 'b\n' },
];
const NEW: readonly File[] = [
  { path: 'index.ts', text: 'new index\n' },
  { path: 'same.ts', text: 'same\n' },
  { path: 'fresh/deep/c.ts', text: 'c\n' },
];

beforeEach(() => {
  broken.calls = 0;
  broken.at = Infinity;
});

async function generate(files: readonly File[], dir: string) {
  return writeOutput(files, dir);
}

function times(dir: string): Record<string, number> {
  return Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((path) => [
      path,
      statSync(join(dir, path)).mtimeMs,
    ]),
  );
}

/** Old times, so that a touched file shows whatever the clock's grain. */
function age(dir: string): void {
  for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' }))
    utimesSync(join(dir, path), 1e9, 1e9);
  utimesSync(dir, 1e9, 1e9);
}

describe('apply', () => {
  test('creates the folder and the folders above it', async () => {
    const dir = join(tempFolder(), 'a/b/out');
    await generate(OLD, dir);
    const { [MANIFEST_FILE]: manifest, ...rest } = tree(dir);
    expect(manifest).toContain('"version": 1');
    expect(rest).toEqual({
      'gone/': '',
      'gone/b.ts': 'b\n',
      'gone/deep/': '',
      'gone/deep/a.ts': 'a\n',
      'index.ts': 'old index\n',
      'same.ts': 'same\n',
    });
  });

  test('a second run touches nothing, the folder included', async () => {
    const dir = tempFolder();
    await generate(OLD, dir);
    age(dir);
    const { write: written, remove } = await generate(OLD, dir);
    expect({ written, remove }).toEqual({ written: [], remove: [] });
    expect(new Set(Object.values(times(dir)))).toEqual(new Set([1e12]));
    expect(statSync(dir).mtimeMs).toBe(1e12);
  });

  test('replaces changed files, removes stale ones and leaves the rest', async () => {
    const dir = tempFolder();
    await generate(OLD, dir);
    write(dir, { 'mine.ts': 'mine', 'gone/own.ts': 'own', 'gone/deep/.keep': '' });
    age(dir);
    await generate(NEW, dir);
    const { [MANIFEST_FILE]: manifest, ...rest } = tree(dir);
    expect(Object.keys((JSON.parse(manifest ?? '') as { files: object }).files)).toEqual([
      'fresh/deep/c.ts',
      'index.ts',
      'same.ts',
    ]);
    expect(rest).toEqual({
      'fresh/': '',
      'fresh/deep/': '',
      'fresh/deep/c.ts': 'c\n',
      'gone/': '',
      'gone/deep/': '',
      'gone/deep/.keep': '',
      'gone/own.ts': 'own',
      'index.ts': 'new index\n',
      'mine.ts': 'mine',
      'same.ts': 'same\n',
    });
    expect(times(dir)['same.ts']).toBe(1e12);
    expect(times(dir)['index.ts']).not.toBe(1e12);
  });

  test('removes folders that it leaves empty', async () => {
    const dir = tempFolder();
    await generate(OLD, dir);
    await generate(NEW, dir);
    expect(existsSync(join(dir, 'gone'))).toBe(false);
  });

  test('a file can become a folder', async () => {
    const dir = tempFolder();
    await generate([{ path: 'a', text: '' }], dir);
    await generate([{ path: 'a/b', text: 'b' }], dir);
    expect(tree(dir)).toMatchObject({ 'a/': '', 'a/b': 'b' });
  });

  test('restores the folder, times included, whichever step fails', async () => {
    const probe = tempFolder();
    await generate(OLD, probe);
    broken.calls = 0;
    await generate(NEW, probe);
    const steps = broken.calls;
    expect(steps).toBeGreaterThan(15);

    for (let at = 1; at <= steps; at++) {
      broken.at = Infinity;
      const dir = tempFolder();
      await generate(OLD, dir);
      write(dir, { 'mine.ts': 'mine' });
      const before = { tree: tree(dir), times: filesOnly(times(dir)) };
      broken.calls = 0;
      broken.at = at;
      await expect(generate(NEW, dir), `step ${at}`).rejects.toMatchObject({
        code: 'WRITE_FAILED',
        exitCode: 4,
      });
      expect({ tree: tree(dir), times: filesOnly(times(dir)) }, `step ${at}`).toEqual(before);
    }
  });

  test('a first run that fails leaves no folder', async () => {
    const parent = tempFolder();
    broken.at = 7;
    await expect(generate(OLD, join(parent, 'a/b'))).rejects.toMatchObject({
      code: 'WRITE_FAILED',
    });
    expect(tree(parent)).toEqual({});
  });

  test('the next run owns what a killed run wrote', async () => {
    const dir = tempFolder();
    await generate(OLD, dir);
    const copies: Record<string, string>[] = [];
    broken.before = () => copies.push(tree(dir));
    await generate(NEW, dir);
    broken.before = undefined;
    expect(copies.length).toBeGreaterThan(15);

    for (const copy of copies) {
      const killed = tempFolder();
      // As in a clone: git does not have the work folder.
      const files = Object.entries(copy).filter(([path]) => !path.startsWith('.vtiger-codegen'));
      write(killed, Object.fromEntries(files.filter(([path]) => !path.endsWith('/'))));
      // Another output than the one that was under way: it must neither refuse nor leave rests.
      await generate([{ path: 'index.ts', text: 'third\n' }], killed);
      expect(Object.keys(tree(killed))).toEqual(['index.ts', MANIFEST_FILE]);
    }
  });

  test('refuses while another run is at work, and changes nothing', async () => {
    const dir = tempFolder();
    const lock = await lockFolder(dir);
    const before = tree(dir);
    await expect(generate(OLD, dir)).rejects.toMatchObject({
      code: 'WRITE_FAILED',
      message: expect.stringContaining('another run') as string,
    });
    expect(tree(dir)).toEqual(before);
    await lock.release();
    await generate(OLD, dir);
  });

  test('runs at the same time each write a complete output or are refused', async () => {
    const dir = tempFolder();
    const outputs = [OLD, NEW, OLD, NEW].map((files) => generate(files, dir));
    const results = await Promise.allSettled(outputs);
    const done = results.filter(({ status }) => status === 'fulfilled');
    expect(done.length).toBeGreaterThan(0);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'WRITE_FAILED' });
    }
    const oldOne = (await planFiles(OLD, dir)).write.length === 0;
    const newOne = (await planFiles(NEW, dir)).write.length === 0;
    expect(oldOne !== newOne).toBe(true);
    expect(existsSync(join(dir, '.vtiger-codegen'))).toBe(false);
  });

  test('reads again under the lock: a file that appeared in between is not replaced', async () => {
    const dir = tempFolder();
    const planned = await planFiles(OLD, dir);
    write(dir, { 'index.ts': 'by hand' });
    await expect(applyPlan(planned)).rejects.toMatchObject({
      code: 'WRITE_FAILED',
      message: expect.stringContaining('index.ts was changed during this run') as string,
    });
    expect(tree(dir)).toEqual({ 'index.ts': 'by hand' });
  });

  test('leaves an empty folder of the user empty when it fails', async () => {
    const dir = join(tempFolder(), 'out');
    mkdirSync(dir);
    broken.at = 5;
    await expect(generate(OLD, dir)).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    expect(existsSync(dir)).toBe(true);
    expect(tree(dir)).toEqual({});
  });
});

function filesOnly(of: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(of).filter(([path]) => path.endsWith('.ts')));
}
