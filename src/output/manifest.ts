import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CodegenError } from '../errors.js';
import type { File } from '../emit/file.js';
import { hashOf } from './bytes.js';
import { unreadable } from './folder.js';
import { safePaths } from './safe-path.js';

/** What the last run wrote; kept in the output folder, left out of the npm tarball. */
export const MANIFEST_FILE = 'vtiger.manifest.json';
const MANIFEST_VERSION = 1;
const MAX_BYTES = 16 * 1024 * 1024;

/** Path of each written file to the SHA-256 of its bytes. */
export type Manifest = ReadonlyMap<string, string>;

/** The manifest of these files, itself not in it. */
export function manifestOf(files: readonly File[]): Manifest {
  return new Map(files.map((file) => [file.path, hashOf(file)]));
}

/** What an output was made of: a run that is given the same need not make it again. */
export interface Origin {
  /** SHA-256 of everything that decides the output. */
  readonly inputs: string;
  /** SHA-256 of what decides it beside the snapshot and the names. */
  readonly settings: string;
  /** What there was to say about them. */
  readonly diagnostics: readonly { readonly where: string; readonly message: string }[];
}

/** Canonical JSON: paths sorted by code unit. */
export function printManifest(manifest: Manifest, origin: Origin | null = null): string {
  const files = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1));
  const document = { version: MANIFEST_VERSION, ...origin, files: Object.fromEntries(files) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** What the last run left word of. */
export interface Written {
  readonly files: Manifest;
  /** Null where it says nothing of it, or somebody edited the manifest. */
  readonly origin: Origin | null;
}

/**
 * What the last run wrote into `dir`, or null where no run did. The file may have been edited by
 * anybody, and files are deleted on its word: its paths pass the same allow-list as ours.
 * @throws CodegenError OUTPUT_UNSAFE; WRITE_FAILED where it cannot be read
 */
export async function readWritten(dir: string): Promise<Written | null> {
  const path = join(dir, MANIFEST_FILE);
  const stats = await lstat(path).catch(() => null);
  if (stats === null) return null;
  if (!stats.isFile() || stats.size > MAX_BYTES) throw invalid(path, 'it is no ordinary file');
  const text = await readFile(path, 'utf8').then(withLf, (cause: unknown) => {
    throw unreadable(path, cause);
  });
  const document = parseDocument(text, path);
  const files = filesIn(document, path);
  const { inputs, settings, diagnostics } = document;
  const isSaid = typeof inputs === 'string' && typeof settings === 'string';
  if (!isSaid || !isListOfDiagnostics(diagnostics)) return { files, origin: null };
  const origin = { inputs, settings, diagnostics };
  return { files, origin: printManifest(files, origin) === text ? origin : null };
}

/** The files of {@link readWritten}. @throws CodegenError OUTPUT_UNSAFE */
export async function readManifest(dir: string): Promise<Manifest | null> {
  return (await readWritten(dir))?.files ?? null;
}

/** The text as we write it, whatever line ends git gave it. */
export function withLf(text: string): string {
  return text.replaceAll('\r\n', '\n');
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

function filesIn({ files }: Record<string, unknown>, where: string): Manifest {
  if (!isObject(files)) throw invalid(where, 'it lists no files');
  const entries = Object.entries(files);
  safePaths(entries.map(([path]) => path));
  for (const [, hash] of entries) {
    if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash))
      throw invalid(where, 'a hash in it is none');
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
