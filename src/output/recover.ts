import { join } from 'node:path';
import { undoSteps } from './journal.js';
import { isInterrupted, lockFolder, type Lock } from './lock.js';
import { removeWorkFolder, sweepWorkFolders, workFolders } from './work-folder.js';

/**
 * Takes the lock of an output folder and restores what killed runs left half-written.
 * @throws CodegenError WRITE_FAILED where another run has the lock
 */
export async function lockOutput(dir: string): Promise<Lock> {
  const lock = await lockFolder(dir);
  try {
    for (const name of await workFolders(dir)) {
      if (!(await isInterrupted(dir, name))) continue;
      undoSteps(dir, join(dir, name));
      await removeWorkFolder(join(dir, name));
    }
    await sweepWorkFolders(dir);
    return lock;
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Restores the output where a run was killed while it wrote; a complete one is not touched.
 * @throws CodegenError WRITE_FAILED where another run is writing
 */
export async function recoverOutput(dir: string): Promise<void> {
  if ((await workFolders(dir)).length === 0) return;
  const lock = await lockOutput(dir);
  await lock.release();
}
