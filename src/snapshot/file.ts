import { readFile } from 'node:fs/promises';
import { CodegenError } from '../errors.js';
import { parseSnapshot } from './parse.js';
import type { Snapshot } from './snapshot.js';

export const DEFAULT_SNAPSHOT = 'vtiger.snapshot.json';

/**
 * Reads a snapshot file.
 *
 * @param dropped As of {@link parseSnapshot}.
 * @throws CodegenError FILE_MISSING, and those of {@link parseSnapshot}
 */
export async function readSnapshotFile(path: string, dropped?: Set<string>): Promise<Snapshot> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw snapshotMissing(path, cause);
  });
  return parseSnapshot(text, path, dropped);
}

/** The error for a snapshot that cannot be read. */
export function snapshotMissing(path: string, cause: NodeJS.ErrnoException): CodegenError {
  const absent = cause.code === 'ENOENT';
  return new CodegenError(
    'FILE_MISSING',
    absent ? `${path} does not exist` : `${path} cannot be read (${cause.code ?? cause.name})`,
    {
      fix: absent
        ? 'see that the path is right, or run `vtiger-codegen pull`, which writes the snapshot'
        : 'see that it is a file, and may be read',
      cause,
    },
  );
}
