import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { readFile, realpath, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CodegenError } from '../errors.js';
import { bytesWithLf } from '../text/line-ends.js';
import { makeFolders } from './make-folders.js';
import { createWorkFolder, removeWorkFolder, sweepWorkFolders } from './work-folder.js';

/**
 * Writes one file in one step, and only where its text differs, line ends apart; folders above it are created. A link is
 * followed, so that its target is replaced. Whoever is killed leaves the old file or the new one, and
 * beside it a folder that git ignores and the next call sweeps.
 * @param mode who may read it, from its first byte on; the default of the process where it is not set
 * @returns whether it was written
 * @throws CodegenError WRITE_FAILED, with the file as it was
 */
export async function writeTextFile(
  path: string,
  text: string,
  mode: number | undefined = undefined,
): Promise<boolean> {
  const target = await realpath(path).catch(() => resolve(path));
  const dir = dirname(target);
  await sweepWorkFolders(dir);
  const current = await readFile(target).catch(() => null);
  const bytes = Buffer.from(text, 'utf8');
  if (current !== null && bytesWithLf(current).equals(bytesWithLf(bytes))) return false;

  let work: string | undefined;
  try {
    await makeFolders(dir);
    work = await createWorkFolder(dir);
    const prepared = join(work, 'new');
    writeToDisk(prepared, bytes, mode);
    await rename(prepared, target);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CodegenError('WRITE_FAILED', `${path} could not be written: ${reason}`, {
      fix: 'it was not changed; check that its folder is writable and the disk not full',
      cause,
    });
  } finally {
    if (work !== undefined) await removeWorkFolder(work);
  }
  return true;
}

/** Writes a new file. By descriptor: the file handles of Yarn's Plug'n'Play cannot `sync`. */
function writeToDisk(path: string, bytes: Buffer, mode: number | undefined): void {
  const descriptor = openSync(path, 'wx', mode);
  try {
    writeFileSync(descriptor, bytes);
    // Before the rename: after a power cut there is the old file or the new one, not an empty one.
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
