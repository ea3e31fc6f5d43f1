import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { CodegenError } from '../errors.js';

/**
 * Refuses to write through a link: a repository that somebody else made could have one that leads to
 * a file of the user's. A link that stays inside of the folder is followed, except by secrets: the
 * file behind it may be one that git does not ignore.
 * @throws CodegenError USAGE
 */
export async function requireOwnTarget(
  folder: string,
  file: { readonly path: string; readonly secret?: true },
): Promise<void> {
  const path = join(folder, file.path);
  const stats = await lstat(path).catch(() => null);
  if (file.secret === true && stats !== null && !stats.isFile()) {
    const what = stats.isSymbolicLink() ? 'a link' : 'no ordinary file';
    throw refused(`${file.path} is ${what}`, 'set the variables there by hand, or move it away');
  }
  if (stats?.isDirectory() === true) throw refused(`${file.path} is a folder`, 'move it away');
  const real = stats === null ? await realParent(dirname(path)) : await realpathOf(path);
  const inside = real === null ? '..' : relative(await realpath(folder), real);
  // On Windows, a path on another drive has no relative form.
  if (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) return;
  throw refused(
    `${file.path} is a link that leads out of this folder`,
    'replace the link by a file or a folder',
  );
}

/** The first folder above that is there, without links; null where a link leads nowhere. */
async function realParent(folder: string): Promise<string | null> {
  const isThere = (await lstat(folder).catch(() => null)) !== null;
  return isThere ? realpathOf(folder) : realParent(dirname(folder));
}

async function realpathOf(path: string): Promise<string | null> {
  return realpath(path).catch(() => null);
}

function refused(what: string, fix: string): CodegenError {
  return new CodegenError('USAGE', what, { fix: `nothing was written; ${fix}` });
}
