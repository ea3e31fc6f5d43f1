import { readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CodegenError } from '../errors.js';
import { parseNames, printNames } from '../model/names-file.js';
import { EMPTY_NAMES, type Names } from '../model/names.js';
import { isCode } from './folder.js';
import { writeTextFile } from './text-file.js';
import { sweepWorkFolders } from './work-folder.js';

const DEFAULT_NAME = 'vtiger.names.json';

/** The names document on disk. */
export interface NamesFile {
  readonly path: string;
  /** null where there is no file yet. */
  readonly text: string | null;
  readonly names: Names;
}

/**
 * The names file, by default beside the snapshot; one that is not there is empty.
 * @throws CodegenError NAMES_INVALID
 */
export async function readNamesFile(
  file: string | undefined,
  snapshot: string,
): Promise<NamesFile> {
  const path = resolve(file ?? join(dirname(snapshot), DEFAULT_NAME));
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (isCode(cause, 'ENOENT')) return null;
    throw new CodegenError('FILE_MISSING', `${path} cannot be read`, {
      fix: 'check that it is a readable file',
      cause,
    });
  });
  return { path, text, names: text === null ? EMPTY_NAMES : parseNames(text, path) };
}

/** Whether the file lacks something of `names`. It is created only for that. */
export function namesDiffer(file: NamesFile, names: Names): boolean {
  return !isDeepStrictEqual(file.names, names);
}

/**
 * Writes the names before `work`, so that no output is ever ahead of its names, and restores the file
 * where `work` fails.
 * @returns whether the file was written
 * @throws CodegenError WRITE_FAILED, and whatever `work` throws
 */
export async function recordNames(
  file: NamesFile,
  names: Names,
  work: () => Promise<void>,
): Promise<boolean> {
  await sweepWorkFolders(dirname(file.path));
  const written = namesDiffer(file, names) && (await writeTextFile(file.path, printNames(names)));
  try {
    await work();
  } catch (error) {
    if (written && file.text === null) await rm(file.path, { force: true });
    else if (written && file.text !== null) await writeTextFile(file.path, file.text);
    throw error;
  }
  return written;
}
