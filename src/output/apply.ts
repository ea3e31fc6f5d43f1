import { writeFileSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CodegenError } from '../errors.js';
import type { OutputFile } from './compare.js';
import { readFolder } from './folder.js';
import { openJournal } from './journal.js';
import { WORK_FOLDER, lockFolder } from './lock.js';
import { MANIFEST_FILE, printManifest } from './manifest.js';
import { isEmptyPlan, type Plan } from './plan.js';
import { foldersOf } from './safe-path.js';

/**
 * Carries a plan out: everything is written beside its place first, then moved into it file by file;
 * a step that fails undoes those before it. Where there is nothing to do, nothing is touched.
 * @throws CodegenError WRITE_FAILED, with the folder as it was
 */
export async function applyPlan(plan: Plan): Promise<void> {
  if (isEmptyPlan(plan)) return;
  const { dir } = plan;
  let created: string | undefined;
  try {
    created = await mkdir(dir, { recursive: true });
    const unlock = await lockFolder(dir);
    try {
      await requireSameContents(plan);
      swap(plan);
    } finally {
      await unlock();
    }
  } catch (cause) {
    if (created !== undefined) await removeEmptyFolders(dir, created);
    if (cause instanceof CodegenError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CodegenError('WRITE_FAILED', `${dir} could not be written: ${reason}`, {
      fix: 'nothing was changed; check that the folder is writable and the disk not full',
      cause,
    });
  }
}

/** A run that waited for the lock may find another output than the one it planned for. */
async function requireSameContents({ dir, contents, files }: Plan): Promise<void> {
  const paths = new Set([...contents.keys(), ...files.map(({ path }) => path)]);
  const now = (await readFolder(dir, paths)).contents;
  const changed = [...paths].find((path) => {
    const [before, after] = [contents.get(path), now.get(path)];
    return before === undefined ? after !== undefined : after?.equals(before) !== true;
  });
  if (changed === undefined) return;
  throw new CodegenError('WRITE_FAILED', `${join(dir, changed)} was changed during this run`, {
    fix: 'nothing was written; run it again',
  });
}

function swap(plan: Plan): void {
  const { dir } = plan;
  const work = join(dir, WORK_FOLDER);
  const write = new Set(plan.write);
  // A run that is killed half-way leaves this manifest: what it wrote is known as ours.
  const interim = printManifest({ files: plan.ours, origin: null });

  const staged = stage(work, [
    { path: MANIFEST_FILE, bytes: Buffer.from(interim, 'utf8') },
    ...plan.files.filter(({ path }) => write.has(path) || path === MANIFEST_FILE),
  ]);
  const [first, ...rest] = staged;
  const journal = openJournal(dir, work);
  try {
    if (first !== undefined) journal.place(first.from, first.path);
    for (const path of plan.remove) journal.takeAway(path);
    for (const { from, path } of rest) journal.place(from, path);
    for (const folder of foldersLeft(plan.remove)) journal.dropIfEmpty(folder);
  } catch (cause) {
    journal.rollBack();
    throw cause;
  }
}

function stage(work: string, files: readonly OutputFile[]): { from: string; path: string }[] {
  return files.map(({ path, bytes }, index) => {
    const from = join(work, `${index}.new`);
    writeFileSync(from, bytes, { flag: 'wx' });
    return { from, path };
  });
}

/** The folders that removals may leave empty, innermost first. */
function foldersLeft(removed: readonly string[]): string[] {
  const folders = new Set(removed.flatMap(foldersOf));
  return [...folders].sort((a, b) => b.length - a.length);
}

/** Removes `dir` and the folders above it up to `top`, as far as they are empty. */
async function removeEmptyFolders(dir: string, top: string): Promise<void> {
  for (let folder = dir; folder.length >= top.length; folder = dirname(folder)) {
    const removed = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}
