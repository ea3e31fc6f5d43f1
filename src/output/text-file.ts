import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CodegenError } from '../errors.js';

/**
 * Writes one file whole or not at all, and only where its bytes differ; folders on the way are made.
 * A link is followed, so that the file it leads to is the one replaced.
 * @param mode who may read it, from its first byte on; as the process has it by default
 * @returns whether it was written
 * @throws CodegenError WRITE_FAILED, with the file as it was
 */
export async function writeTextFile(
  path: string,
  text: string,
  mode: number | undefined = undefined,
): Promise<boolean> {
  const target = await realpath(path).catch(() => resolve(path));
  const current = await readFile(target).catch(() => null);
  const bytes = Buffer.from(text, 'utf8');
  if (current?.equals(bytes) === true) return false;

  const fresh = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(target), { recursive: true });
    const handle = await open(fresh, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      // Before the rename: after a power cut there is the old file or the new one, not an empty one.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, target);
  } catch (cause) {
    await rm(fresh, { force: true }).catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CodegenError('WRITE_FAILED', `${path} could not be written: ${reason}`, {
      fix: 'it was left as it was; see that its folder is writable and the disk not full',
      cause,
    });
  }
  return true;
}
