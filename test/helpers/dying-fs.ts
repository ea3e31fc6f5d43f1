import type * as fs from 'node:fs';
import type * as promises from 'node:fs/promises';
import { join } from 'node:path';
import type * as identity from '../../src/output/process-identity.js';

/** How the process dies at a call: before it, or with half of its work done. */
export type Death = 'before' | 'half';

/**
 * Makes the file system of this process die at its n-th change. From then on every change fails: a
 * process that was killed cleans nothing up.
 */
export interface DyingFileSystem {
  /** Runs `work` until it dies, as a process of its own. @returns the changes that it made */
  run(at: number, death: Death, work: () => Promise<unknown>): Promise<number>;
  readonly promises: (real: typeof promises) => typeof promises;
  readonly sync: (real: typeof fs) => typeof fs;
  readonly identity: (real: typeof identity) => typeof identity;
}

type Call = (...args: unknown[]) => unknown;

export function dyingFileSystem(): DyingFileSystem {
  let calls = 0;
  let at = Infinity;
  let death: Death = 'before';
  let isRunning = false;

  const dying =
    (call: Call, half: Call = () => undefined): Call =>
    (...args) => {
      if (!isRunning) return call(...args);
      calls += 1;
      if (calls < at) return call(...args);
      if (calls === at && death === 'half') half(...args);
      throw new Error('killed');
    };
  const dyingAsync =
    (call: Call, half?: Call): Call =>
    (...args) =>
      new Promise((done) => done(dying(call, half)(...args)));

  return {
    async run(n, how, work) {
      [calls, at, death, isRunning] = [0, n, how, true];
      try {
        await work();
      } catch (error) {
        if (calls < at) throw error;
      } finally {
        isRunning = false;
      }
      return calls;
    },
    promises(real) {
      const { readdirSync, rmSync, writeFileSync } = realSync;
      const halfOfFile: Call = (path, bytes) => {
        if (typeof path !== 'string') return;
        const text = Buffer.from(bytes as string);
        writeFileSync(path, text.subarray(0, text.length / 2));
      };
      const halfOfFolder: Call = (path) => {
        const [first] = readdirSync(String(path));
        if (first !== undefined) rmSync(join(String(path), first), { recursive: true });
      };
      return {
        ...real,
        mkdir: dyingAsync(real.mkdir as Call),
        rename: dyingAsync(real.rename as Call),
        chmod: dyingAsync(real.chmod as Call),
        rmdir: dyingAsync(real.rmdir as Call),
        rm: dyingAsync(real.rm as Call, halfOfFolder),
        writeFile: dyingAsync(real.writeFile as Call, halfOfFile),
      } as typeof promises;
    },
    sync(real) {
      realSync = real;
      const half: Call = (target, bytes) => {
        const text = Buffer.from(bytes as string);
        real.writeFileSync(target as string | number, text.subarray(0, text.length / 2));
      };
      return {
        ...real,
        linkSync: dying(real.linkSync as Call),
        openSync: dying(real.openSync as Call),
        fsyncSync: dying(real.fsyncSync as Call),
        mkdirSync: dying(real.mkdirSync as Call),
        renameSync: dying(real.renameSync as Call),
        rmSync: dying(real.rmSync as Call),
        rmdirSync: dying(real.rmdirSync as Call),
        writeFileSync: dying(real.writeFileSync as Call, half),
      } as typeof fs;
    },
    identity: (real) => ({
      ...real,
      // No process has this number.
      ownIdentity: () => ({ ...real.ownIdentity(), ...(isRunning ? { pid: 2147483646 } : {}) }),
    }),
  };
}

/** Loaded first: the other parts work with it. */
let realSync: typeof fs;
