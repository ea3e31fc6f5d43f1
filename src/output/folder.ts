import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CodegenError } from '../errors.js';
import { bytesWithLf } from '../text/line-ends.js';
import { foldersOf } from './safe-path.js';

const CHANGELOG = 'CHANGELOG.md';
/** Written at the top of the folder by package managers, and by our own releases. */
const TOLERATED: ReadonlySet<string> = new Set([
  CHANGELOG,
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
]);

/** A folder as it is on disk. */
export interface Folder {
  /** The requested files that are there. Line ends are LF, as git may have changed them; those of the changelog stay. */
  readonly contents: ReadonlyMap<string, Buffer>;
  /** What else is there; a folder that holds nothing requested is one entry, `docs/`. */
  readonly foreign: readonly string[];
}

/**
 * Reads `paths`, which have passed the allow-list, in `dir`. A missing file, or a missing `dir`, is
 * not in the result. Links are not followed: their targets are not ours to compare, replace or delete.
 * @param known files that were read before, which are not read again
 * @throws CodegenError OUTPUT_FOREIGN where `dir` is no folder, OUTPUT_UNSAFE at a link or a device,
 *   WRITE_FAILED where one cannot be read
 */
export async function readFolder(
  dir: string,
  paths: ReadonlySet<string>,
  known: ReadonlyMap<string, Buffer> = new Map(),
): Promise<Folder> {
  const folders = new Set([...paths].flatMap(foldersOf));
  const found: string[] = [];
  const foreign: string[] = [];

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
        foreign.push(entry.isDirectory() ? `${path}/` : path);
      }
    }
  };
  await walk('');

  // Synchronous: hundreds of small files are read faster than they are awaited.
  const contents = found.map((path) => [path, known.get(path) ?? read(join(dir, path))] as const);
  return { contents: new Map(contents), foreign: foreign.sort() };
}

function read(path: string): Buffer {
  try {
    const bytes = readFileSync(path);
    // Ours to extend, in the form that it has.
    return basename(path) === CHANGELOG ? bytes : bytesWithLf(bytes);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** Names that begin with a dot (`.git`, `.npmrc`) belong to the user: the output has no such path. */
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

/** The error for something that exists and cannot be read. */
export function unreadable(what: string, cause: unknown): CodegenError {
  return new CodegenError('WRITE_FAILED', `${what} cannot be read`, {
    fix: 'check that it is readable, and that no other program is changing it',
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
    `${join(dir, path)} is a link, or a folder where a file belongs, or the reverse`,
    { fix: 'remove it: the output consists of plain files and folders only' },
  );
}
