// Takes: the package that is there and the Model that is due. Gives: the files of the modules that
// would come out of it as they stand on disk.
// Never: takes one that somebody edited, or that another version or other options made.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnchangedFiles } from '../emit/emit.js';
import type { File } from '../emit/file.js';
import { pathOf } from '../emit/module-text.js';
import type { Model, ModelModule } from '../model/model.js';
import { fileOf, hashOf } from '../output/bytes.js';
import type { Manifest, Written } from '../output/manifest.js';

/**
 * @param before what the package was made of, with nothing in it that was gone by then
 * @param settings as the manifest has to have them
 */
export function unchangedFiles(
  dir: string,
  { files, origin }: Written,
  settings: string,
  before: Model,
  now: Model,
): UnchangedFiles {
  // Types of one module stand in the files of others, in the order of the modules.
  const names = ({ modules }: Model): unknown => modules.map((module) => module.names);
  const isAlike = isSame(before.foreignIds, now.foreignIds) && isSame(names(before), names(now));
  if (origin?.settings !== settings || !isAlike) return new Map();
  return new Map(
    now.modules.flatMap((module, index) => {
      const unchanged = isOwnBusiness(module) && isSame(before.modules[index], module);
      const found = unchanged ? filesOf(dir, files, module) : null;
      return found === null ? [] : [[module.api, found]];
    }),
  );
}

/** What a lead becomes is told by other modules, and what is left out by fields that are not there. */
function isOwnBusiness({ speciality, leftOut }: ModelModule): boolean {
  return speciality !== 'leads' && leftOut.length === 0;
}

/** Null where one of them is not as it was written. */
function filesOf(dir: string, written: Manifest, { names }: ModelModule): readonly File[] | null {
  const found: File[] = [];
  for (const path of [pathOf(names.file, 'js'), pathOf(names.file, 'dts')]) {
    const file = readIfThere(dir, path);
    if (file === null || hashOf(file) !== written.get(path)) return null;
    found.push(file);
  }
  return found;
}

function readIfThere(dir: string, path: string): File | null {
  try {
    return fileOf(path, readFileSync(join(dir, path)));
  } catch {
    // Whatever is in the way, the plan will say so.
    return null;
  }
}

/** As `isDeepStrictEqual` of node:util, in a third of its time: most of the two are the same objects. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [a, b] as Readonly<Record<string, unknown>>[];
  let keys = 0;
  for (const key in one) {
    keys++;
    if (!isSame(one[key], other![key])) return false;
  }
  return Array.isArray(a) === Array.isArray(b) && keys === Object.keys(b).length;
}
