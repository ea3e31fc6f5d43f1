import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CodegenError } from '../errors.js';
import { withLf } from '../text/line-ends.js';
import { unreadable } from './folder.js';
import { safePaths } from './safe-path.js';

/** What the last run wrote; stored in the output folder, excluded from the npm tarball. */
export const MANIFEST_FILE = 'vtiger.manifest.json';
const MANIFEST_VERSION = 1;
const MAX_BYTES = 16 * 1024 * 1024;

/** SHA-256 of each written file, by path. */
export type FileHashes = ReadonlyMap<string, string>;

/** What an output was generated from: with the same inputs a run need not generate it again. */
export interface Origin {
  /** SHA-256 of everything that decides the output. */
  readonly inputs: string;
  /** The notes of that run. */
  readonly diagnostics: readonly { readonly where: string; readonly message: string }[];
}

/** What a run wrote. */
export interface Manifest {
  readonly files: FileHashes;
  /** Null where the manifest does not record it, or was edited. */
  readonly origin: Origin | null;
}

/** Canonical JSON: paths sorted by code unit. */
export function printManifest({ files, origin }: Manifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const document = { version: MANIFEST_VERSION, ...origin, files: Object.fromEntries(sorted) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * The manifest in `dir`, or null where there is none. Anybody may have edited it, and files are
 * deleted because of it: its paths pass the same allow-list as generated ones.
 * @throws CodegenError OUTPUT_UNSAFE; WRITE_FAILED where it cannot be read
 */
export async function readManifest(dir: string): Promise<Manifest | null> {
  const path = join(dir, MANIFEST_FILE);
  const stats = await lstat(path).catch(() => null);
  if (stats === null) return null;
  if (!stats.isFile() || stats.size > MAX_BYTES) throw invalid(path, 'it is no ordinary file');
  const text = await readFile(path, 'utf8').then(withLf, (cause: unknown) => {
    throw unreadable(path, cause);
  });
  const document = parseDocument(text, path);
  const files = parseFiles(document, path);
  const { inputs, diagnostics } = document;
  if (typeof inputs !== 'string' || !isListOfDiagnostics(diagnostics)) {
    return { files, origin: null };
  }
  const manifest = { files, origin: { inputs, diagnostics } };
  return printManifest(manifest) === text ? manifest : { files, origin: null };
}

function isListOfDiagnostics(value: unknown): value is Origin['diagnostics'] {
  const isOne = (entry: unknown): boolean =>
    isObject(entry) && typeof entry['where'] === 'string' && typeof entry['message'] === 'string';
  return Array.isArray(value) && value.every(isOne);
}

function parseDocument(text: string, where: string): Record<string, unknown> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw invalid(where, 'it is not JSON', cause);
  }
  if (isObject(document) && document['version'] === MANIFEST_VERSION) return document;
  throw invalid(where, `it is not of version ${MANIFEST_VERSION}`);
}

function parseFiles({ files }: Record<string, unknown>, where: string): FileHashes {
  if (!isObject(files)) throw invalid(where, 'it lists no files');
  const entries = Object.entries(files);
  safePaths(entries.map(([path]) => path));
  for (const [, hash] of entries) {
    if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash))
      throw invalid(where, 'it holds something else than a hash');
  }
  return new Map(entries as [string, string][]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(where: string, why: string, cause?: unknown): CodegenError {
  return new CodegenError('OUTPUT_UNSAFE', `the manifest ${where} cannot be read: ${why}`, {
    fix: 'restore it, or delete the output folder and generate again',
    cause,
  });
}
