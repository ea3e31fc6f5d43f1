// Takes: options. Gives: what decides an output, as read from disk.
// Never: reads the output folder, or parses a snapshot that nobody asks for.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { detectImportExtension, type ImportExtension } from '../config/import-extension.js';
import { outputOptions, type OutputConfig } from '../config/option-keys.js';
import { CodegenError } from '../errors.js';
import { withAliases } from '../model/aliases.js';
import { printNames } from '../model/names-file.js';
import type { Names } from '../model/names.js';
import { hashOfBytes } from '../output/bytes.js';
import { readNamesFile, type NamesFile } from '../output/record-names.js';
import { DEFAULT_SNAPSHOT, snapshotMissing } from '../snapshot/file.js';
import { parseSnapshot } from '../snapshot/parse.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { bytesWithLf } from '../text/line-ends.js';
import { toolVersion } from '../version.js';

/** What decides the output; `generate` and `check` take the same. */
export interface OutputOptions extends OutputConfig {
  /** The output folder. */
  readonly out: string;
  /** Version of the package; without one what changed decides. */
  readonly packageVersion?: string | undefined;
}

/** The files that an output is generated from. */
export interface Inputs {
  /** Absolute path of the snapshot. */
  readonly path: string;
  /** Hash of the snapshot file, whatever its line ends. */
  readonly snapshotHash: string;
  /** The snapshot, parsed at the first call. */
  readonly readSnapshot: () => Snapshot;
  readonly namesFile: NamesFile;
  /** With the aliases of the options. */
  readonly names: Names;
  /** Of source; a package does not depend on its place. */
  readonly importExtension: ImportExtension | undefined;
}

/** @throws CodegenError FILE_MISSING, NAMES_INVALID, CONFIG_INVALID; `readSnapshot` those of parsing */
export async function readInputs(options: OutputOptions): Promise<Inputs> {
  const path = resolve(options.snapshot ?? DEFAULT_SNAPSHOT);
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw snapshotMissing(path, cause);
  });
  const snapshot = bytesWithLf(bytes);
  const snapshotHash = hashOfBytes(snapshot);
  const namesFile = await readNamesFile(options.names, path);
  const importExtension =
    options.name === undefined
      ? (options.importExtension ?? detectImportExtension(options.out))
      : undefined;
  const names = withAliases(namesFile.names, options.aliases);
  const readSnapshot = snapshotReader(snapshot, path);
  return { path, snapshotHash, readSnapshot, namesFile, names, importExtension };
}

/** Holds the bytes until they are parsed, and the snapshot from then on: either is large. */
function snapshotReader(bytes: Buffer, path: string): () => Snapshot {
  let held: Buffer | Snapshot = bytes;
  return () => {
    if (Buffer.isBuffer(held)) held = parseSnapshot(held.toString('utf8'), path);
    return held;
  };
}

/** What an output is generated as: a package, or source where there is no name. */
export interface Target {
  readonly name: string | undefined;
  readonly options: OutputOptions;
}

/** @throws CodegenError USAGE */
export function requirePackage({ name, options }: Target): void {
  if (name !== undefined || options.deprecate !== true) return;
  throw new CodegenError('USAGE', 'deprecate is for packages: source for an app has no release', {
    fix: 'name the package with --name, or remove deprecate',
  });
}

/**
 * SHA-256 of everything that decides an output.
 * @param names as they are recorded after the run
 */
export function hashInputs(
  { snapshotHash, importExtension }: Inputs,
  { name, options }: Target,
  names: Names,
): string {
  const deciding = name === undefined ? { ...options, importExtension } : { ...options, name };
  const settings = JSON.stringify([toolVersion(), outputOptions(deciding)]);
  return hashOfBytes([settings, snapshotHash, printNames(names)].join('\n'));
}
