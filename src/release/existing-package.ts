import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import valid from 'semver/functions/valid.js';
import { isPackageName } from '../config/package-name.js';
import { CodegenError } from '../errors.js';
import { parseNames } from '../model/names-file.js';
import { EMPTY_NAMES, type Names } from '../model/names.js';
import { CHANGELOG_FILE } from './changelog.js';
import { hashOfBytes } from '../output/bytes.js';
import { readManifest, withLf } from '../output/manifest.js';

/** What a package was made of: kept beside its code, and left out of the tarball. */
export const SNAPSHOT_COPY = 'vtiger.snapshot.json';
export const NAMES_COPY = 'vtiger.names.json';
/** What it keeps though the CRM has it no longer, in the form of a snapshot. */
export const GONE_COPY = 'vtiger.deprecated.json';

/** What a package that we wrote earlier says of itself. */
export interface ExistingPackage {
  readonly name: string | undefined;
  /** Whatever the user made of it; undefined where it is no version. */
  readonly version: string | undefined;
  /** The `vtiger` of package.json; undefined where somebody took it out. */
  readonly provenance: Provenance | undefined;
  /** Whether package.json is there at all. */
  readonly gone: boolean;
  /** The snapshot that it was made of, as text; null where that is not there as it was written. */
  readonly snapshot: string | null;
  /** What it keeps though the CRM has it no longer; null where that is nothing. */
  readonly deprecated: string | null;
  /** Whether it keeps something that is not there as it was written. */
  readonly spoiled: boolean;
  /** The names that it was made with. */
  readonly names: Names;
  /** What its changelog says, null where there is none. */
  readonly changelog: string | null;
}

/** What package.json says of its making. */
export interface Provenance {
  /** Hash of the snapshot. */
  readonly snapshot: string;
  /** Hash of what is kept though it is gone from the CRM. */
  readonly deprecated: string | undefined;
  /** Version of this tool. */
  readonly generator: string;
  /** Generation-time options that were chosen. */
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * The package that an earlier run wrote into `dir`; null where none did.
 * @throws CodegenError OUTPUT_UNSAFE
 */
export async function existingPackage(dir: string): Promise<ExistingPackage | null> {
  if ((await readManifest(dir))?.has('package.json') !== true) return null;
  const read = (file: string): Promise<string | null> =>
    readFile(join(dir, file), 'utf8').catch(() => null);
  const text = await read('package.json');
  const { name, version, vtiger } = parseObject(text);
  const provenance = provenanceOf(vtiger);
  const snapshot = await read(SNAPSHOT_COPY);
  const kept = provenance?.deprecated;
  const deprecated = kept === undefined ? null : intact(await read(GONE_COPY), kept);
  return {
    name: typeof name === 'string' && isPackageName(name) ? name : undefined,
    version: typeof version === 'string' && valid(version) === version ? version : undefined,
    provenance,
    gone: text === null,
    snapshot: intact(snapshot, provenance?.snapshot),
    deprecated,
    spoiled: kept !== undefined && deprecated === null,
    names: namesOf(await read(NAMES_COPY)),
    changelog: await read(CHANGELOG_FILE),
  };
}

/** With the name that counts: without one, that of the package in the folder. @throws CodegenError OUTPUT_UNSAFE */
export async function withName<
  T extends { readonly name?: string | undefined; readonly out: string },
>(options: T): Promise<T> {
  if (options.name !== undefined) return options;
  const existing = await existingPackage(resolve(options.out));
  return existing === null ? options : { ...options, name: existing.name };
}

/**
 * All names that an earlier run gave to source in `dir`; null where none did.
 * @throws CodegenError OUTPUT_UNSAFE
 */
export async function sourceNames(dir: string): Promise<Names | null> {
  const manifest = await readManifest(dir);
  if (manifest?.has(NAMES_COPY) !== true || manifest.has('package.json')) return null;
  return namesOf(await readFile(join(dir, NAMES_COPY), 'utf8').catch(() => null));
}

/** @throws CodegenError USAGE */
export function demandPackageName(name: string): string {
  if (isPackageName(name)) return name;
  throw new CodegenError('USAGE', 'the package name is not one that npm takes', {
    fix: 'use lower case, digits and dashes, as in --name @acme/crm',
  });
}

/** @throws CodegenError USAGE */
export function demandVersion(version: string): string {
  if (valid(version) === version) return version;
  throw new CodegenError('USAGE', 'the package version is no semantic version', {
    fix: 'give three numbers, as in --package-version 2.0.0',
  });
}

function provenanceOf(value: unknown): Provenance | undefined {
  const { snapshot, deprecated, generator, options } = toObject(value);
  if (typeof snapshot !== 'string' || typeof generator !== 'string') return undefined;
  const kept = typeof deprecated === 'string' ? deprecated : undefined;
  return { snapshot, deprecated: kept, generator, options: toObject(options) };
}

/** Those that somebody spoiled say nothing. */
function namesOf(text: string | null): Names {
  try {
    return text === null ? EMPTY_NAMES : parseNames(text, NAMES_COPY);
  } catch {
    return EMPTY_NAMES;
  }
}

/** The text, if it is the one with that hash; git may have given it other line ends. */
function intact(text: string | null, hash: string | undefined): string | null {
  if (text === null) return null;
  const written = withLf(text);
  return hashOfBytes(written) === hash ? written : null;
}

function parseObject(text: string | null): Record<string, unknown> {
  try {
    return toObject(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

function toObject(value: unknown): Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : {};
}
