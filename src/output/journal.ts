import { link, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isThere } from './folder.js';

/** Moves in a folder that can be taken back. */
export interface Journal {
  /** Moves the file `from` to its place, making folders on the way, over what stands there. */
  place(from: string, path: string): Promise<void>;
  /** Takes the file at `path` away, if there is one. */
  takeAway(path: string): Promise<void>;
  /** Removes the folder at `path` if it is empty. */
  dropIfEmpty(path: string): Promise<void>;
  /** Undoes all of it, last step first; goes on where one step cannot be undone. */
  rollBack(): Promise<void>;
}

/**
 * A journal of moves below `dir`; what is taken away waits in `work`, on the same file system, so
 * that taking it back is a rename too and times survive.
 */
export function openJournal(dir: string, work: string): Journal {
  const undo: (() => Promise<unknown>)[] = [];
  /** Found or made before: nearly all files stand in one of two folders. */
  const known = new Set<string>();

  const makeFolders = async (folder: string): Promise<void> => {
    if (known.has(folder)) return;
    if (!(await isThere(folder))) {
      await makeFolders(dirname(folder));
      await mkdir(folder);
      undo.push(() => rmdir(folder));
    }
    known.add(folder);
  };

  const oldOne = (): string => join(work, `${undo.length}.old`);

  return {
    async place(from, path) {
      const target = join(dir, path);
      await makeFolders(dirname(target));
      if (await isThere(target)) {
        const old = oldOne();
        // A second name, so that there is no moment without the file; not every file system has them.
        await link(target, old).catch(() => rename(target, old));
        undo.push(() => rename(old, target));
        await rename(from, target);
      } else {
        await rename(from, target);
        undo.push(() => rm(target));
      }
    },
    async takeAway(path) {
      const target = join(dir, path);
      if (!(await isThere(target))) return;
      const old = oldOne();
      await rename(target, old);
      undo.push(() => rename(old, target));
    },
    async dropIfEmpty(path) {
      const folder = join(dir, path);
      if (!(await isThere(folder)) || (await readdir(folder)).length > 0) return;
      await rmdir(folder);
      undo.push(() => mkdir(folder));
    },
    async rollBack() {
      for (const step of undo.reverse()) await step().catch(() => undefined);
    },
  };
}
