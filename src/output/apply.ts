import { writeFileSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CodegenError } from '../errors.js';
import type { File } from '../emit/file.js';
import { bytesOf } from './bytes.js';
import { openJournal } from './journal.js';
import { WORK_FOLDER, lockFolder } from './lock.js';
import { MANIFEST_FILE, manifestOf, printManifest, readManifest } from './manifest.js';
import { plan, type Plan } from './plan.js';
import { foldersOf } from './safe-path.js';

/**
 * Carries a plan out: everything is written beside its place first, then swapped in file by file;
 * a step that fails undoes those before it. Where there is nothing to do, nothing is touched.
 * @returns the plan as carried out: it is made again under the lock, since the folder may have
 *   changed in between
 * @throws CodegenError WRITE_FAILED with the folder as it was; OUTPUT_FOREIGN, OUTPUT_UNSAFE
 */
export async function apply(planned: Plan): Promise<Plan> {
  if (planned.write.length === 0 && planned.remove.length === 0) return planned;
  const { dir } = planned;
  let made: string | undefined;
  try {
    made = await mkdir(dir, { recursive: true });
    const unlock = await lockFolder(dir);
    try {
      const current = await plan(planned.files, dir, planned.shared, planned.origin);
      await swap(current);
      return current;
    } finally {
      await unlock();
    }
  } catch (cause) {
    if (made !== undefined) await dropFolders(dir, made);
    if (cause instanceof CodegenError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CodegenError('WRITE_FAILED', `${dir} could not be written: ${reason}`, {
      fix: 'it was left as it was; see that it is writable and the disk not full',
      cause,
    });
  }
}

async function swap(current: Plan): Promise<void> {
  const { dir } = current;
  const work = join(dir, WORK_FOLDER);
  const changes = new Set(current.write);
  const after = manifestOf(current.files);
  const before = (await readManifest(dir)) ?? [];
  // A run that is killed half-way leaves this one: what it wrote stays known as ours.
  const both = new Map([...before, ...after]);

  const staged = stage(work, [
    { path: MANIFEST_FILE, text: printManifest(both) },
    ...[...current.files, ...current.shared].filter(({ path }) => changes.has(path)),
    { path: MANIFEST_FILE, text: printManifest(after, current.origin) },
  ]);
  const [first, ...rest] = staged;
  const journal = openJournal(dir, work);
  try {
    if (first !== undefined) journal.place(first.from, first.path);
    for (const path of current.remove) journal.takeAway(path);
    for (const { from, path } of rest) journal.place(from, path);
    for (const folder of foldersLeft(current.remove)) journal.dropIfEmpty(folder);
  } catch (cause) {
    journal.rollBack();
    throw cause;
  }
}

function stage(work: string, files: readonly File[]): { from: string; path: string }[] {
  return files.map((file, index) => {
    const from = join(work, `${index}.new`);
    writeFileSync(from, bytesOf(file), { flag: 'wx' });
    return { from, path: file.path };
  });
}

/** The folders that removals may leave empty, innermost first. */
function foldersLeft(removed: readonly string[]): string[] {
  const folders = new Set(removed.flatMap(foldersOf));
  return [...folders].sort((a, b) => b.length - a.length);
}

/** Removes `dir` and the folders above it up to `top`, as far as they are empty. */
async function dropFolders(dir: string, top: string): Promise<void> {
  for (let folder = dir; folder.length >= top.length; folder = dirname(folder)) {
    const gone = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!gone) return;
  }
}
