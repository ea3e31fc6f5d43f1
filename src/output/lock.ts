import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CodegenError } from '../errors.js';
import { isCode } from './folder.js';
import { onInterruption } from './interruption.js';
import { ownIdentity, parseIdentity, printIdentity, stateOf } from './process-identity.js';
import { createWorkFolder, removeWorkFolder, WORK_PREFIX } from './work-folder.js';

/** The work folder that only one run at a time can have. */
export const LOCK_FOLDER = WORK_PREFIX;
/** Work folders of runs that were killed while they had the lock. */
const INTERRUPTED_PREFIX = `${WORK_PREFIX}-interrupted-`;
const OWNER_FILE = 'owner';
const HEARTBEAT_FILE = 'heartbeat';
const HEARTBEAT_MS = 1000;
const POLL_MS = 500;
/** After so long without a heartbeat a process of another host is taken for ended. */
const PATIENCE_MS = 20_000;
/** Where others take and release the lock all the time. */
const MAX_ATTEMPTS = 5;

/** A lock that this run has. */
export interface Lock {
  /** The folder to prepare files in. */
  readonly work: string;
  /** Shows that the run goes on. @throws CodegenError WRITE_FAILED where another run took the lock */
  readonly beat: () => void;
  /** False where another run took the lock, after this one had been asleep. */
  readonly isHeld: () => boolean;
  readonly release: () => Promise<void>;
}

/**
 * Takes the lock of `dir`. The lock of a run that has ended is set aside, for its changes to be undone.
 * @param wait how to wait for a heartbeat
 * @throws CodegenError WRITE_FAILED where another run has the lock
 */
export async function lockFolder(
  dir: string,
  wait: (ms: number) => Promise<unknown> = delay,
): Promise<Lock> {
  const prepared = await createWorkFolder(dir);
  const owner = `${printIdentity(ownIdentity())} ${randomUUID()}\n`;
  const work = join(dir, LOCK_FOLDER);
  try {
    await writeFile(join(prepared, OWNER_FILE), owner);
    await writeFile(join(prepared, HEARTBEAT_FILE), '0');
    // A rename never gives a lock without its owner, and fails where there is one already.
    for (let attempt = 1; !(await inTurn(dir, () => tryRename(prepared, work))); attempt++) {
      if (attempt > MAX_ATTEMPTS) throw busy(work);
      await setAside(dir, wait);
    }
  } catch (error) {
    await removeWorkFolder(prepared);
    throw error;
  }
  return holdLock(work, owner);
}

function holdLock(work: string, owner: string): Lock {
  let beats = 0;
  let last = performance.now();
  const isHeld = (): boolean => tryReadSync(join(work, OWNER_FILE)) === owner;
  // Between two turns of the event loop either no file has been moved yet, or all of them.
  const endRegistration = onInterruption(() => {
    if (isHeld()) rmSync(work, { recursive: true, force: true });
  });
  const beat = (): void => {
    if (performance.now() - last < HEARTBEAT_MS) return;
    last = performance.now();
    if (!isHeld()) throw busy(work);
    writeFileSync(join(work, HEARTBEAT_FILE), String(++beats));
  };
  const release = async (): Promise<void> => {
    await removeWorkFolder(work);
    endRegistration();
  };
  return { work, beat, isHeld, release };
}

/** Moves the lock of an ended run out of the way. @throws CodegenError WRITE_FAILED where it runs */
async function setAside(dir: string, wait: (ms: number) => Promise<unknown>): Promise<void> {
  const work = join(dir, LOCK_FOLDER);
  const owner = await readOwner(work);
  const identity = parseIdentity(owner);
  const state = identity === null ? 'ended' : stateOf(identity);
  if (state === 'running') throw busy(work);
  if (state === 'unknown') await watch(work, wait);
  // One name for each owner: of two runs that find the same lock, the second finds the name taken.
  const aside = join(dir, INTERRUPTED_PREFIX + (owner.trim().split(' ')[1] ?? randomUUID()));
  await inTurn(dir, async () => {
    // As late as possible: another run may have taken the lock since it was read.
    if ((await readOwner(work)) !== owner || !(await tryRename(work, aside))) return;
    if ((await readOwner(aside)) === owner) return;
    await tryRename(aside, work);
    throw busy(work);
  });
}

const turns = new Map<string, Promise<unknown>>();

/** Runs of one process find the same ended lock at the same moment: they change the lock in turn. */
function inTurn<T>(dir: string, change: () => Promise<T>): Promise<T> {
  const turn = (turns.get(dir) ?? Promise.resolve()).then(change);
  const settled = turn.then(
    () => undefined,
    () => undefined,
  );
  turns.set(dir, settled);
  void settled.then(() => turns.get(dir) === settled && turns.delete(dir));
  return turn;
}

/**
 * Whether a folder is the lock of an ended run. One whose owner is not the one in its name was taken
 * between two looks at it, and is about to be moved back.
 */
export async function isInterrupted(dir: string, name: string): Promise<boolean> {
  if (!name.startsWith(INTERRUPTED_PREFIX)) return false;
  const [, id] = (await readOwner(join(dir, name))).trim().split(' ');
  return id === undefined || name === INTERRUPTED_PREFIX + id;
}

/** Waits for a sign of life. The clock of another host may be wrong: only that it moves counts. */
async function watch(work: string, wait: (ms: number) => Promise<unknown>): Promise<void> {
  const read = (): Promise<string> => readFile(join(work, HEARTBEAT_FILE), 'utf8').catch(() => '');
  const first = await read();
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    await wait(POLL_MS);
    if ((await read()) !== first) throw busy(work);
  }
}

/** Whether the folder was moved; false where it is gone, or where the target is not empty. */
async function tryRename(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (cause) {
    if (['EEXIST', 'ENOTEMPTY', 'ENOENT'].some((code) => isCode(cause, code))) return false;
    // The code of Windows for a target that exists.
    if (isCode(cause, 'EPERM') && existsSync(to)) return false;
    throw cause;
  }
}

function readOwner(work: string): Promise<string> {
  return readFile(join(work, OWNER_FILE), 'utf8').catch(() => '');
}

function tryReadSync(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function busy(work: string): CodegenError {
  return new CodegenError('WRITE_FAILED', `another run is writing here: ${work} exists`, {
    fix: 'wait for it to end',
  });
}
