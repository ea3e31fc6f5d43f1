import { mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isCode } from './folder.js';

/**
 * Makes a folder and those above it. `mkdir` with `recursive` never returns where a file system
 * refuses with ENOENT, as /proc does.
 * @returns the first folder that was missing; where it fails, none that it made stays
 */
export async function makeFolders(path: string): Promise<string | undefined> {
  const missing: string[] = [];
  for (let folder = resolve(path); !(await exists(folder)); folder = dirname(folder)) {
    missing.unshift(folder);
  }
  const made: string[] = [];
  try {
    for (const folder of missing) {
      await makeFolder(folder);
      made.unshift(folder);
    }
  } catch (error) {
    for (const folder of made) await rmdir(folder).catch(() => undefined);
    throw error;
  }
  return missing[0];
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path).catch((cause: unknown) => {
    // Another run may have made it meanwhile.
    if (!isCode(cause, 'EEXIST')) throw cause;
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (cause: unknown) => {
      if (isCode(cause, 'ENOENT')) return false;
      throw cause;
    },
  );
}
