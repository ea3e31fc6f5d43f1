import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Moves in a folder that can be taken back. */
export interface Journal {
  /** Moves the file `from` to its place, making folders on the way, over what stands there. */
  place(from: string, path: string): void;
  /** Takes the file at `path` away, if there is one. */
  takeAway(path: string): void;
  /** Removes the folder at `path` if it is empty. */
  dropIfEmpty(path: string): void;
  /** Undoes all of it, last step first; goes on where one step cannot be undone. */
  rollBack(): void;
}

/**
 * A journal of moves below `dir`; what is taken away waits in `work`, on the same file system, so
 * that taking it back is a rename too and times survive.
 */
export function openJournal(dir: string, work: string): Journal {
  const undo: (() => void)[] = [];
  /** Found or made before: nearly all files stand in one of two folders. */
  const known = new Set<string>();

  const makeFolders = (folder: string): void => {
    if (known.has(folder)) return;
    if (!isThere(folder)) {
      makeFolders(dirname(folder));
      mkdirSync(folder);
      undo.push(() => rmdirSync(folder));
    }
    known.add(folder);
  };

  const oldOne = (): string => join(work, `${undo.length}.old`);

  return {
    place(from, path) {
      const target = join(dir, path);
      makeFolders(dirname(target));
      if (isThere(target)) {
        const old = oldOne();
        keepAs(old, target);
        undo.push(() => renameSync(old, target));
        renameSync(from, target);
      } else {
        renameSync(from, target);
        undo.push(() => rmSync(target));
      }
    },
    takeAway(path) {
      const target = join(dir, path);
      if (!isThere(target)) return;
      const old = oldOne();
      renameSync(target, old);
      undo.push(() => renameSync(old, target));
    },
    dropIfEmpty(path) {
      const folder = join(dir, path);
      if (!isThere(folder) || readdirSync(folder).length > 0) return;
      rmdirSync(folder);
      undo.push(() => mkdirSync(folder));
    },
    rollBack() {
      for (const step of undo.reverse()) {
        try {
          step();
        } catch {
          // The others may still be undone.
        }
      }
    },
  };
}

/** A second name, so that there is no moment without the file; not every file system has them. */
function keepAs(old: string, target: string): void {
  try {
    linkSync(target, old);
  } catch {
    renameSync(target, old);
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
