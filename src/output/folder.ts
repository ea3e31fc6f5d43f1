import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodegenError } from '../errors.js';
import { foldersOf } from './safe-path.js';

/** Made by package managers and by our own releases, at the top of the folder. */
const TOLERATED: ReadonlySet<string> = new Set([
  'CHANGELOG.md',
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
]);

/** A folder as it is: the bytes of the paths asked for, and what else stands in it. */
export interface Folder {
  readonly contents: ReadonlyMap<string, Buffer>;
  /** Paths of what was not asked for; a folder that holds nothing asked for is one entry, `docs/`. */
  readonly others: readonly string[];
}

/**
 * Reads `paths` (already through the allow-list) in `dir`; a missing one, or a missing `dir`, is
 * simply not in the result. Links are not followed: what is behind one is not ours to compare with,
 * to replace or to delete.
 * @throws CodegenError OUTPUT_FOREIGN where `dir` is no folder, OUTPUT_UNSAFE at a link or a device,
 *   WRITE_FAILED where one cannot be read
 */
export async function readFolder(dir: string, paths: ReadonlySet<string>): Promise<Folder> {
  const folders = new Set([...paths].flatMap(foldersOf));
  const found: string[] = [];
  const others: string[] = [];

  const walk = async (folder: string): Promise<void> => {
    for (const entry of await list(dir, folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (paths.has(path)) {
        if (!entry.isFile()) throw notPlain(dir, path);
        found.push(path);
      } else if (folders.has(path)) {
        if (!entry.isDirectory()) throw notPlain(dir, path);
        await walk(path);
      } else if (!isTolerated(entry.name, folder)) {
        others.push(entry.isDirectory() ? `${path}/` : path);
      }
    }
  };
  await walk('');

  // Small files, and this process has nothing else to do: waiting for each costs more than reading it.
  const contents = found.map((path) => [path, read(join(dir, path))] as const);
  return { contents: new Map(contents), others: others.sort() };
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** Names that begin with a dot are the user's (`.git`, `.npmrc`): the output never has such a path. */
function isTolerated(name: string, folder: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || (folder === '' && TOLERATED.has(name));
}

async function list(dir: string, folder: string) {
  try {
    return await readdir(join(dir, folder), { withFileTypes: true });
  } catch (cause) {
    if (folder === '' && isCode(cause, 'ENOENT')) return [];
    if (folder === '' && isCode(cause, 'ENOTDIR')) throw notAFolder(dir);
    throw unreadable(`the folder ${join(dir, folder)}`, cause);
  }
}

/** What is there, and not to be read. */
export function unreadable(what: string, cause: unknown): CodegenError {
  return new CodegenError('WRITE_FAILED', `${what} cannot be read`, {
    fix: 'see that it is readable and not being changed at the same time',
    cause,
  });
}

/** Whether a failure of the file system has this code, `ENOENT`. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function notAFolder(dir: string): CodegenError {
  return new CodegenError('OUTPUT_FOREIGN', `${dir} is not a folder`, {
    fix: 'name another folder with --out',
  });
}

function notPlain(dir: string, path: string): CodegenError {
  return new CodegenError(
    'OUTPUT_UNSAFE',
    `${join(dir, path)} is a link, or a file where a folder is due, or the reverse`,
    { fix: 'remove it: the output is written with plain files and folders only' },
  );
}
