import { CodegenError } from '../errors.js';

const SEGMENT = /^[a-z0-9_][a-z0-9._-]*$/;
/** Names that Windows keeps for devices, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;
/** What npm and readers expect in capitals; everything else is lower case. */
const STANDARD: ReadonlySet<string> = new Set([
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'runtime/LICENSE',
]);
const MAX_SEGMENT = 120;
const MAX_PATH = 200;

/**
 * The one allow-list for paths of the output, generated or read back from a manifest: lower-case
 * letters, digits, `-`, `_`, `.` and `/`, on every file system the same file and never outside the
 * folder.
 * @throws CodegenError OUTPUT_UNSAFE
 */
export function safePath(path: string): string {
  if (STANDARD.has(path)) return path;
  const reason = refusal(path);
  if (reason === null) return path;
  throw new CodegenError('OUTPUT_UNSAFE', `the output path ${shown(path)} ${reason}`, {
    fix: 'exclude the module whose name leads to it, or report it if the name looks harmless',
  });
}

/**
 * Every path on its own as {@link safePath}, and all of them together: no two that are the same
 * file where case does not count, none that is a file and a folder.
 * @throws CodegenError OUTPUT_UNSAFE
 */
export function safePaths(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const key = safePath(path).toLowerCase();
    const other = seen.get(key);
    if (other !== undefined) throw clash(other, path);
    seen.set(key, path);
  }
  for (const [key, path] of seen) {
    for (const folder of foldersOf(key)) {
      const file = seen.get(folder);
      if (file !== undefined) throw clash(file, path);
    }
  }
}

/** The folders above a path, outermost first: `a/b/c.ts` gives `a`, `a/b`. */
export function foldersOf(path: string): string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

function refusal(path: string): string | null {
  if (path.length > MAX_PATH) return `is longer than ${MAX_PATH} characters`;
  for (const segment of path.split('/')) {
    if (segment.length > MAX_SEGMENT) return `has a part longer than ${MAX_SEGMENT} characters`;
    if (!SEGMENT.test(segment)) return 'has a part that is not of the letters a-z, 0-9, ., - and _';
    if (segment.endsWith('.')) return 'has a part that ends with a dot, which Windows drops';
    if (DEVICE.test(segment)) return 'has a part that is a device on Windows';
    if (segment === 'node_modules') return 'leads into node_modules';
  }
  return null;
}

function clash(one: string, other: string): CodegenError {
  return new CodegenError(
    'OUTPUT_UNSAFE',
    `the output paths ${shown(one)} and ${shown(other)} cannot stand side by side`,
    { fix: 'exclude one of the two modules, or give one an alias' },
  );
}

/** For messages: quoted, escaped, and not longer than a line. */
function shown(path: string): string {
  return JSON.stringify(path.length > 80 ? `${path.slice(0, 80)}…` : path);
}
