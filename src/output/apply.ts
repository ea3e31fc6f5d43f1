import { writeFileSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CodegenError } from '../errors.js';
import { outputFile, type OutputFile } from './compare.js';
import { readFolder } from './folder.js';
import { preparedFile, runSteps, undoSteps, type Step } from './journal.js';
import type { Lock } from './lock.js';
import { makeFolders } from './make-folders.js';
import { MANIFEST_FILE, printManifest } from './manifest.js';
import { isEmptyPlan, type Plan } from './plan.js';
import { lockOutput } from './recover.js';
import { foldersOf } from './safe-path.js';

/**
 * Carries a plan out: everything is prepared beside its place, then moved into it file by file. A step
 * that fails undoes those before it; those of a run that is killed are undone by the next one. Where
 * there is nothing to do, nothing is touched.
 * @throws CodegenError WRITE_FAILED, with the folder as it was
 */
export async function applyPlan(plan: Plan): Promise<void> {
  if (isEmptyPlan(plan)) return;
  const { dir } = plan;
  let created: string | undefined;
  try {
    created = await makeFolders(dir);
    const lock = await lockOutput(dir);
    try {
      await requireSameContents(plan);
      writeSteps(plan, lock);
    } catch (error) {
      if (lock.isHeld()) {
        undo(dir, lock, error);
        await lock.release();
      }
      throw error;
    }
    await lock.release();
  } catch (cause) {
    if (created !== undefined) await removeEmptyFolders(dir, created);
    if (cause instanceof CodegenError) throw cause;
    throw new CodegenError('WRITE_FAILED', `${dir} could not be written: ${reasonOf(cause)}`, {
      fix: 'nothing was changed; check that the folder is writable and the disk not full',
      cause,
    });
  }
}

function writeSteps(plan: Plan, lock: Lock): void {
  const { dir } = plan;
  const steps = stepsOf(plan);
  for (const [index, { file }] of steps.entries()) {
    if (file === null) continue;
    lock.beat();
    writeFileSync(preparedFile(lock.work, index), file, { flag: 'wx' });
  }
  runSteps(
    dir,
    lock.work,
    steps.map(({ step }) => step),
    lock.beat,
  );
}

interface PreparedStep {
  readonly step: Step;
  /** The bytes to place. */
  readonly file: Buffer | null;
}

/** The manifest is first and last: the first one lists both outputs, so that all files are known as ours. */
function stepsOf({ files, ours, write, remove }: Plan): PreparedStep[] {
  const isWritten = new Set(write);
  const manifest = files.filter(({ path }) => path === MANIFEST_FILE);
  const others = files.filter(({ path }) => path !== MANIFEST_FILE && isWritten.has(path));
  const interim = printManifest({ files: ours, origin: null });
  const created = new Set(others.flatMap(({ path }) => foldersOf(path)));
  return [
    place(outputFile(MANIFEST_FILE, interim)),
    ...remove.map((path) => change('remove', path)),
    ...byDepth(new Set(remove.flatMap(foldersOf)))
      .reverse()
      .map((path) => change('removeFolder', path)),
    ...byDepth(created).map((path) => change('createFolder', path)),
    ...others.map(place),
    ...manifest.map(place),
  ];
}

function place({ path, bytes, hash }: OutputFile): PreparedStep {
  return { step: { kind: 'place', path, hash }, file: bytes };
}

function change(kind: 'remove' | 'removeFolder' | 'createFolder', path: string): PreparedStep {
  return { step: { kind, path }, file: null };
}

function byDepth(folders: ReadonlySet<string>): string[] {
  return [...folders].sort((a, b) => a.length - b.length);
}

function undo(dir: string, lock: Lock, error: unknown): void {
  try {
    undoSteps(dir, lock.work);
  } catch (cause) {
    // The lock stays, and with it what the next run needs to undo the rest.
    throw new CodegenError('WRITE_FAILED', `${dir} was written in part: ${reasonOf(error)}`, {
      fix: 'run it again when the folder is writable: that restores the output first',
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

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
