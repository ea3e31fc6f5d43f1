// Takes: the previous output and the new one. Gives: what has to be written and deleted.
// Never: changes anything on disk, deletes what the previous run did not write, or leaves the folder.
// (apply.ts carries a plan out, compare.ts finds drift, verify.ts proves the text.)

import { CodegenError } from '../errors.js';
import { compareFiles, outputFile, type Output, type OutputFile } from './compare.js';
import { MANIFEST_FILE, type FileHashes } from './manifest.js';
import { CHANGELOG_FILE, type PreviousOutput } from './previous-output.js';

/** What a run is about to do. All paths are relative to `dir` and sorted. */
export interface Plan {
  /** Absolute. */
  readonly dir: string;
  /** What the plan rests on: every file that it concerns, as it was on disk. */
  readonly contents: ReadonlyMap<string, Buffer>;
  /** The files of the output, the manifest last. */
  readonly files: readonly OutputFile[];
  /** The files of the previous output and of the new one. */
  readonly ours: FileHashes;
  /** New, or with other bytes than on disk. */
  readonly write: readonly string[];
  /** On disk byte for byte; left alone, with their times. */
  readonly unchanged: readonly string[];
  /** Written by the previous run and no longer part of the output. */
  readonly remove: readonly string[];
  /** Not ours; left alone. */
  readonly foreign: readonly string[];
}

/**
 * Compares an output with the previous one. What the previous run wrote is ours and may be replaced,
 * also where somebody edited it; of other files only the changelog may. A folder without our manifest
 * has to be empty but for `.git`, `node_modules` and the like.
 * @param changelog the text of the changelog; null where it stays as it is
 * @throws CodegenError OUTPUT_FOREIGN, OUTPUT_UNSAFE
 */
export async function planOutput(
  previous: PreviousOutput,
  output: Output,
  changelog: string | null = null,
): Promise<Plan> {
  const { dir, manifest: before } = previous;
  const { files, manifest, differing, contents, stale, foreign } = await compareFiles(
    previous,
    output,
  );
  const isOurs = (path: string): boolean =>
    path === MANIFEST_FILE || before?.files.has(path) === true;
  // A foreign file with the same bytes is nobody's loss.
  const conflicts = [...differing].filter((path) => contents.has(path) && !isOurs(path));
  const strangers = before === null ? [...foreign, ...conflicts] : conflicts;
  if (strangers.length > 0) throw foreignFiles(dir, strangers, before === null);

  const notes = changelog === null ? [] : [outputFile(CHANGELOG_FILE, changelog)];
  const write = new Set([...differing, ...notes.map(({ path }) => path)]);
  return {
    dir,
    contents,
    files: [...notes, ...files],
    ours: new Map([...(before?.files ?? []), ...manifest.files]),
    write: [...write].sort(),
    unchanged: files.flatMap(({ path }) => (write.has(path) ? [] : [path])).sort(),
    remove: [...stale].sort(),
    foreign,
  };
}

/** Whether the output is on disk already. */
export function isEmptyPlan({ write, remove }: Plan): boolean {
  return write.length + remove.length === 0;
}

function foreignFiles(dir: string, paths: readonly string[], isNew: boolean): CodegenError {
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
  const some = `${paths.slice(0, 3).join(', ')}${more}`;
  return new CodegenError(
    'OUTPUT_FOREIGN',
    isNew
      ? `${dir} holds files that vtiger-codegen did not write (${some})`
      : `${dir} holds files that vtiger-codegen did not write in the places of generated ones (${some})`,
    { fix: 'name an empty folder, or move these files away' },
  );
}
