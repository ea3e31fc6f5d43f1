import { CodegenError } from '../errors.js';

const SEGMENT = /^[a-z0-9_][a-z0-9._-]*$/;
/** Names that Windows reserves for devices, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;
/** Names with capitals that npm and readers expect; everything else is lower case. */
const STANDARD: ReadonlySet<string> = new Set([
  'AGENTS.md',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'runtime/LICENSE',
]);
const MAX_SEGMENT = 120;
const MAX_PATH = 200;

/**
 * The allow-list for paths of the output, generated or read from a manifest: lower-case letters,
 * digits, `-`, `_`, `.` and `/`. Such a path is the same file on every file system, and never outside
 * the folder.
 * @throws CodegenError OUTPUT_UNSAFE
 */
export function safePath(path: string): string {
  if (STANDARD.has(path)) return path;
  const reason = refusal(path);
  if (reason === null) return path;
  throw new CodegenError('OUTPUT_UNSAFE', `the output path ${quotePath(path)} ${reason}`, {
    fix: 'exclude the module of that name, or report this if the name looks harmless',
  });
}

/**
 * Checks every path as {@link safePath} does, and all of them together: no two may be the same file on
 * a case-insensitive file system, none may be both a file and a folder.
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
    if (segment.length > MAX_SEGMENT) return `has a segment longer than ${MAX_SEGMENT} characters`;
    if (!SEGMENT.test(segment))
      return 'has a segment with other characters than a-z, 0-9, ., - and _';
    if (segment.endsWith('.')) return 'has a segment that ends with a dot, which Windows removes';
    if (DEVICE.test(segment)) return 'has a segment that is a device on Windows';
    if (segment === 'node_modules') return 'leads into node_modules';
  }
  return null;
}

function clash(one: string, other: string): CodegenError {
  return new CodegenError(
    'OUTPUT_UNSAFE',
    `the output paths ${quotePath(one)} and ${quotePath(other)} exclude each other`,
    { fix: 'exclude one of the two modules, or give one an alias' },
  );
}

/** For messages: quoted, escaped, and not longer than a line. */
function quotePath(path: string): string {
  return JSON.stringify(path.length > 80 ? `${path.slice(0, 80)}…` : path);
}
