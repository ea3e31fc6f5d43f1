import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { hashOfBytes } from './bytes.js';
import { safePath } from './safe-path.js';

/** One change of the output folder. Paths are relative to it. */
export type Step =
  /** Moves the prepared file `<index>.new` to its place; `hash` is that of its bytes. */
  | { readonly kind: 'place'; readonly path: string; readonly hash: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'createFolder'; readonly path: string }
  /** Where it is empty. */
  | { readonly kind: 'removeFolder'; readonly path: string };

const JOURNAL_FILE = 'journal.json';

/** The prepared file of a step. */
export function preparedFile(work: string, index: number): string {
  return join(work, `${index}.new`);
}

/** What a step replaces or removes waits here until the run is complete. */
function replacedFile(work: string, index: number): string {
  return join(work, `${index}.old`);
}

/**
 * Carries steps out in order, so that {@link undoSteps} can undo them: in this run where one fails, in
 * the next one where this is killed.
 * @param beat called before each step
 */
export function runSteps(
  dir: string,
  work: string,
  steps: readonly Step[],
  beat: () => void,
): void {
  // Complete before the first step; half of it means that nothing has happened yet.
  writeFileSync(join(work, JOURNAL_FILE), JSON.stringify(steps));
  for (const [index, step] of steps.entries()) {
    beat();
    runStep(dir, work, step, index);
  }
}

function runStep(dir: string, work: string, step: Step, index: number): void {
  const target = join(dir, step.path);
  switch (step.kind) {
    case 'place':
      if (isThere(target)) setAside(target, replacedFile(work, index));
      renameSync(preparedFile(work, index), target);
      return;
    case 'remove':
      if (isThere(target)) renameSync(target, replacedFile(work, index));
      return;
    case 'createFolder':
      if (!isThere(target)) mkdirSync(target);
      return;
    case 'removeFolder':
      if (isThere(target) && readdirSync(target).length === 0) rmdirSync(target);
  }
}

/** By a second name, so that there is no moment without the file; not every file system has them. */
function setAside(target: string, replaced: string): void {
  try {
    linkSync(target, replaced);
  } catch {
    renameSync(target, replaced);
  }
}

/**
 * Restores what the steps in a work folder have changed; steps that were not carried out are skipped.
 * All of them may have been: then the output is complete, and stays. A file that somebody has changed
 * since stays too.
 * @throws what the file system throws; undoing may be tried again
 */
export function undoSteps(dir: string, work: string): void {
  const steps = readJournal(work);
  if (steps.every((step, index) => isDone(dir, work, steps, step, index))) return;
  for (const [index, step] of [...steps.entries()].reverse()) undoStep(dir, work, step, index);
}

function isDone(
  dir: string,
  work: string,
  steps: readonly Step[],
  step: Step,
  index: number,
): boolean {
  const target = join(dir, step.path);
  if (step.kind === 'remove') return !isThere(target);
  if (step.kind !== 'place') return true;
  const isLast = steps.findLastIndex(({ path }) => path === step.path) === index;
  return !isThere(preparedFile(work, index)) && (!isLast || hashOf(target) === step.hash);
}

function undoStep(dir: string, work: string, step: Step, index: number): void {
  const target = join(dir, step.path);
  const replaced = replacedFile(work, index);
  switch (step.kind) {
    case 'place':
      if (isThere(preparedFile(work, index)) && !isThere(replaced)) return;
      if (isThere(target) && hashOf(target) !== step.hash) return;
      if (isThere(replaced)) renameSync(replaced, target);
      else rmSync(target, { force: true });
      return;
    case 'remove':
      if (isThere(replaced) && !isThere(target)) renameSync(replaced, target);
      return;
    case 'createFolder':
      // The folder may hold files of others by now.
      if (isThere(target) && readdirSync(target).length === 0) rmdirSync(target);
      return;
    case 'removeFolder':
      if (!isThere(target)) mkdirSync(target, { recursive: true });
  }
}

/** None where the run was killed before its first step. */
function readJournal(work: string): readonly Step[] {
  const path = join(work, JOURNAL_FILE);
  if (!existsSync(path)) return [];
  try {
    const steps = JSON.parse(readFileSync(path, 'utf8')) as readonly Step[];
    for (const { path: target } of steps) safePath(target);
    return steps;
  } catch {
    return [];
  }
}

function hashOf(path: string): string | null {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
    ? hashOfBytes(readFileSync(path))
    : null;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
