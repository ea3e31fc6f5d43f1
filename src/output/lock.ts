import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CodegenError } from '../errors.js';
import { isCode } from './folder.js';

/**
 * Lock and workshop in one, inside the output folder: only there is it sure to be on the same file
 * system, so that a rename is a rename. The dot keeps compilers and packers out of it.
 */
export const WORK_FOLDER = '.vtiger-codegen';
const OWNER_FILE = 'owner';

/**
 * Makes the work folder in `dir`, which only one run at a time can. One that a killed run left
 * behind is cleared away.
 * @returns what removes it again
 * @throws CodegenError WRITE_FAILED where another run is at work
 */
export async function lockFolder(dir: string): Promise<() => Promise<void>> {
  const work = join(dir, WORK_FOLDER);
  try {
    await mkdir(work);
  } catch (cause) {
    if (!isCode(cause, 'EEXIST')) throw cause;
    await clearAbandoned(work);
    await mkdir(work).catch((again: unknown) => {
      throw busy(work, again);
    });
  }
  const unlock = (): Promise<void> => rm(work, { recursive: true, force: true });
  try {
    await writeFile(join(work, OWNER_FILE), ownerLine());
  } catch (cause) {
    await unlock();
    throw cause;
  }
  return unlock;
}

async function clearAbandoned(work: string): Promise<void> {
  const owner = await readFile(join(work, OWNER_FILE), 'utf8').catch(() => '');
  const pid = /^(\d{1,10}) /.exec(owner)?.[1];
  if (pid === undefined || owner !== ownerLine(pid) || isAlive(Number(pid))) throw busy(work);
  // Renamed first: of two runs that find the same wreck only one gets it.
  const wreck = `${work}-${process.pid}`;
  await rename(work, wreck).catch((cause: unknown) => {
    throw busy(work, cause);
  });
  await rm(wreck, { recursive: true, force: true });
}

/** With the host's name, because a process number of another machine says nothing here. */
function ownerLine(pid: number | string = process.pid): string {
  return `${pid} ${hostname()}\n`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, 'ESRCH');
  }
}

function busy(work: string, cause?: unknown): CodegenError {
  return new CodegenError('WRITE_FAILED', `another run is writing here: ${work} exists`, {
    fix: 'wait for it to end; if there is none, delete that folder',
    cause,
  });
}
