// Folders in which a run prepares files. They are beside the files that they become, because only
// there a rename is sure to be one step; git ignores them, and the next run removes abandoned ones.

import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onInterruption } from './interruption.js';
import { ownIdentity, parseIdentity, printIdentity, stateOf } from './process-identity.js';

/** All names of such folders start so; the dot hides them from compilers and packers. */
export const WORK_PREFIX = '.vtiger-codegen';

/** The registrations of the work folders that this process has, by path. */
const registrations = new Map<string, () => void>();

const IGNORE_FILE = '.gitignore';

/** Creates a work folder of this process in `dir`. */
export async function createWorkFolder(dir: string): Promise<string> {
  const work = join(dir, newName());
  register(work);
  await mkdir(work);
  try {
    await writeFile(join(work, IGNORE_FILE), '*\n');
  } catch (error) {
    await deleteFolder(work);
    unregister(work);
    throw error;
  }
  return work;
}

/** Removes a work folder in two steps, so that what another run finds is whole, or nobody's. */
export async function removeWorkFolder(work: string): Promise<void> {
  const removed = join(dirname(work), newName());
  register(removed);
  // What cannot be removed now is swept by a later run.
  await rename(work, removed).catch(() => undefined);
  await deleteFolder(removed).catch(() => undefined);
  unregister(work);
  unregister(removed);
}

/** The name of a work folder is used once, so that it is safe to delete by its path. */
function register(work: string): void {
  const end = onInterruption(() => rmSync(work, { recursive: true, force: true }));
  registrations.set(work, end);
}

function unregister(work: string): void {
  registrations.get(work)?.();
  registrations.delete(work);
}

/** The `.gitignore` goes last: until then git ignores the rest. */
async function deleteFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name !== IGNORE_FILE) await rm(join(folder, name), { recursive: true, force: true });
  }
  await rm(folder, { recursive: true, force: true });
}

/** Removes the work folders in `dir` of processes that have ended. */
export async function sweepWorkFolders(dir: string): Promise<void> {
  for (const name of await workFolders(dir)) {
    const identity = parseIdentity(name.slice(WORK_PREFIX.length + 1));
    if (identity === null || stateOf(identity) !== 'ended') continue;
    // Another run may sweep it, too.
    await deleteFolder(join(dir, name)).catch(() => undefined);
  }
}

/** Names of the work folders in `dir`, locks and interrupted ones included. */
export async function workFolders(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch(() => [] as string[]);
  return names.filter((name) => name.startsWith(WORK_PREFIX)).sort();
}

function newName(): string {
  // The owner is in the name: there is no moment in which the folder has none.
  return `${WORK_PREFIX}-${printIdentity(ownIdentity())}-${randomBytes(4).toString('hex')}`;
}
