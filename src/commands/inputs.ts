// Takes: options. Gives: what decides an output, as read from disk, and one hash of all of it.
// Never: parses a snapshot.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CodegenError } from '../errors.js';
import { withAliases } from '../model/aliases.js';
import { printNames } from '../model/names-file.js';
import type { Names } from '../model/names.js';
import { hashOfBytes } from '../output/bytes.js';
import { readFolder } from '../output/folder.js';
import { MANIFEST_FILE, readWritten, type Origin } from '../output/manifest.js';
import { DEFAULT_SNAPSHOT, snapshotMissing } from '../snapshot/file.js';
import { toolVersion } from '../version.js';
import { demandPackageName } from '../release/existing-package.js';
import { readNamesFile, type NamesFile } from '../output/record-names.js';
import type { OutputOptions } from './build-output.js';

/** What an output is made of. */
export interface Inputs {
  /** Absolute path of the snapshot. */
  readonly path: string;
  readonly snapshot: Buffer;
  readonly namesFile: NamesFile;
  /** With the aliases of the options. */
  readonly names: Names;
  /** SHA-256 of this tool's version and of the options that show in the output. */
  readonly settings: string;
  /** SHA-256 of everything that decides the output, the names as they are then on record. */
  readonly hash: (names: Names) => string;
}

/** @throws CodegenError USAGE, FILE_MISSING, NAMES_INVALID */
export async function readInputs(options: OutputOptions): Promise<Inputs> {
  if (options.name !== undefined) demandPackageName(options.name);
  demandPackage(options);
  const path = resolve(options.snapshot ?? DEFAULT_SNAPSHOT);
  const snapshot = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw snapshotMissing(path, cause);
  });
  const namesFile = await readNamesFile(options.names, path);
  const hashed = hashOfBytes(snapshot);
  const settings = hashOfBytes(JSON.stringify([toolVersion(), decidedBy(options)]));
  const hash = (names: Names): string =>
    hashOfBytes([settings, hashed, printNames(names)].join('\n'));
  const names = withAliases(namesFile.names, options.aliases);
  return { path, snapshot, namesFile, names, settings, hash };
}

function demandPackage({ name, deprecate }: OutputOptions): void {
  if (name !== undefined || deprecate !== true) return;
  throw new CodegenError('USAGE', 'deprecate is for packages: source for an app has no release', {
    fix: 'name the package with --name, or leave deprecate out',
  });
}

/**
 * Of the options those that show in the output: not where it stands, nor who asked. Aliases
 * are on record with the names, and what may be announced is decided when the snapshot changes.
 */
function decidedBy(options: OutputOptions): object {
  const { name, modules, fields, license, author, registry } = options;
  const { importExtension, currency, datetime, integer, picklists, ids } = options;
  return {
    ...{ name, modules, fields, license, author, registry },
    ...{ importExtension, currency, datetime, integer, picklists, ids },
  };
}

/** An output as it stands in its folder. */
export interface Untouched {
  readonly contents: ReadonlyMap<string, Buffer>;
  readonly foreign: readonly string[];
  readonly diagnostics: Origin['diagnostics'];
}

/**
 * The output in `dir`, where it was made of these inputs and nobody has touched it since: making it
 * again would give the same bytes. @throws CodegenError OUTPUT_UNSAFE, OUTPUT_FOREIGN
 */
export async function untouchedOutput(dir: string, inputs: Inputs): Promise<Untouched | null> {
  const written = await readWritten(dir);
  if (written?.origin?.inputs !== inputs.hash(inputs.names)) return null;
  const { files, origin } = written;
  const { contents, others } = await readFolder(dir, new Set([...files.keys(), MANIFEST_FILE]));
  for (const [path, hash] of files) {
    const bytes = contents.get(path);
    if (bytes === undefined || hashOfBytes(bytes) !== hash) return null;
  }
  return { contents, foreign: others, diagnostics: origin.diagnostics };
}
