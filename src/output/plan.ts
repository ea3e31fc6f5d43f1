// Takes: the generated files and a folder. Gives: what has to be written and deleted there.
// Never: changes anything on disk, deletes what the last run did not write, or leaves the folder.
// (apply.ts carries a plan out, compare.ts tells drift, verify.ts proves the text.)

import { resolve } from 'node:path';
import { CodegenError } from '../errors.js';
import type { File } from '../emit/file.js';
import { bytesOf } from './bytes.js';
import { readFolder } from './folder.js';
import { MANIFEST_FILE, manifestOf, printManifest, readManifest, type Origin } from './manifest.js';
import { safePaths } from './safe-path.js';

/** What one run is about to do. All paths are relative to `dir` and sorted. */
export interface Plan {
  /** Absolute. */
  readonly dir: string;
  /** The generated files; the manifest comes on top. */
  readonly files: readonly File[];
  /** Written with them and not in the manifest, because people write into them too. */
  readonly shared: readonly File[];
  /** What the files were made of, for the manifest. */
  readonly origin: Origin | null;
  /** New, or other than on disk. */
  readonly write: readonly string[];
  /** On disk byte for byte; left alone, with their times. */
  readonly unchanged: readonly string[];
  /** Written by the last run and no longer part of the output. */
  readonly remove: readonly string[];
  /** Not ours; left alone. */
  readonly foreign: readonly string[];
}

/**
 * Compares `files` with the folder `dir`. What the last run wrote is ours and may be replaced, also
 * where somebody edited it; anything else is not, but for what is shared. A folder without our manifest has to be empty but
 * for `.git`, `node_modules` and the like.
 * @throws CodegenError OUTPUT_FOREIGN, OUTPUT_UNSAFE
 */
export async function plan(
  files: readonly File[],
  dir: string,
  shared: readonly File[] = [],
  origin: Origin | null = null,
): Promise<Plan> {
  const root = resolve(dir);
  const output = withManifest(files, origin);
  const before = await readManifest(root);
  const paths = new Set(output.map(({ path }) => path));
  const stale = [...(before?.keys() ?? [])].filter((path) => !paths.has(path));
  safePaths([...paths, ...shared.map(({ path }) => path)]);
  const folder = await readFolder(
    root,
    new Set([...paths, ...stale, ...shared.map((f) => f.path)]),
  );

  const write: string[] = [];
  const unchanged: string[] = [];
  const taken: string[] = [];
  for (const file of [...output, ...shared]) {
    const { path } = file;
    const content = folder.contents.get(path);
    if (content?.equals(bytesOf(file)) === true) unchanged.push(path);
    else write.push(path);
    const ours = path === MANIFEST_FILE || !paths.has(path) || before?.has(path) === true;
    if (content !== undefined && !ours) taken.push(path);
  }
  // Equal files are nobody's loss; together they are the same output without its manifest.
  const conflicts = taken.filter((path) => write.includes(path));
  const strangers = before === null ? [...folder.others, ...conflicts] : conflicts;
  if (strangers.length > 0) throw foreign(root, strangers, before === null);

  return {
    dir: root,
    files,
    shared,
    origin,
    write: write.sort(),
    unchanged: unchanged.sort(),
    remove: stale.filter((path) => folder.contents.has(path)).sort(),
    foreign: folder.others,
  };
}

/**
 * The files as they stand on disk, with the manifest of this output last.
 * @throws CodegenError OUTPUT_UNSAFE
 */
export function withManifest(
  files: readonly File[],
  origin: Origin | null = null,
): readonly File[] {
  safePaths([...files.map(({ path }) => path), MANIFEST_FILE]);
  return [...files, { path: MANIFEST_FILE, text: printManifest(manifestOf(files), origin) }];
}

function foreign(dir: string, paths: readonly string[], whole: boolean): CodegenError {
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
  const some = `${paths.slice(0, 3).join(', ')}${more}`;
  return new CodegenError(
    'OUTPUT_FOREIGN',
    whole
      ? `${dir} holds files that vtiger-codegen did not write (${some})`
      : `${dir} holds files that vtiger-codegen did not write where its own have to go (${some})`,
    { fix: 'name an empty folder, or move these files away' },
  );
}
