import { resolve } from 'node:path';
import { hashOfBytes } from './bytes.js';
import { readFolder, type Folder } from './folder.js';
import { MANIFEST_FILE, readManifest, type Manifest } from './manifest.js';

/** Part of a package, and edited by people too: not in the manifest, never deleted. */
export const CHANGELOG_FILE = 'CHANGELOG.md';

/** The output folder as a run finds it, read once. */
export interface PreviousOutput extends Folder {
  /** Absolute path of the folder. */
  readonly dir: string;
  /** Null where no run wrote here before. */
  readonly manifest: Manifest | null;
  /** The paths that were read, or are not there. */
  readonly requested: ReadonlySet<string>;
}

/**
 * Reads the manifest, every file that it lists, and the changelog.
 * @throws CodegenError OUTPUT_UNSAFE, OUTPUT_FOREIGN where `dir` is no folder, WRITE_FAILED where a
 *   file cannot be read
 */
export async function readPreviousOutput(dir: string): Promise<PreviousOutput> {
  const root = resolve(dir);
  const manifest = await readManifest(root);
  const paths = new Set([...(manifest?.files.keys() ?? []), MANIFEST_FILE]);
  if (manifest === null || manifest.files.has('package.json')) paths.add(CHANGELOG_FILE);
  return { dir: root, manifest, requested: paths, ...(await readFolder(root, paths)) };
}

/** The text of a file of the previous output; null where it is not there. */
export function previousText(previous: PreviousOutput, path: string): string | null {
  return previous.contents.get(path)?.toString('utf8') ?? null;
}

/** Whether every file stands as the previous run wrote it. */
export function isUntouched({ manifest, contents }: PreviousOutput): boolean {
  if (manifest === null) return false;
  return [...manifest.files].every(([path, hash]) => {
    const bytes = contents.get(path);
    return bytes !== undefined && hashOfBytes(bytes) === hash;
  });
}
