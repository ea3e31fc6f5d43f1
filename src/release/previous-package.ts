import valid from 'semver/functions/valid.js';
import { isPackageName } from '../config/package-name.js';
import { CodegenError } from '../errors.js';
import { parseNames } from '../model/names-file.js';
import { EMPTY_NAMES, type Names } from '../model/names.js';
import { hashOfBytes } from '../output/bytes.js';
import { previousText, type PreviousOutput } from '../output/previous-output.js';
import { isJsonObject } from '../text/json.js';

/** Copies of what a package was generated from, beside its code; the snapshot is an entry of it, too. */
export const SNAPSHOT_COPY = 'vtiger.snapshot.json';
export const NAMES_COPY = 'vtiger.names.json';
/** The fields and values that a package keeps as deprecated, in the form of a snapshot. */
export const DEPRECATED_COPY = 'vtiger.deprecated.json';

/** The package that a previous run wrote. */
export interface PreviousPackage {
  /** Undefined where it is not one that npm accepts. */
  readonly name: string | undefined;
  /** As the user set it; undefined where it is not a semantic version. */
  readonly version: string | undefined;
  /** The `vtiger` of package.json; undefined where somebody removed it. */
  readonly provenance: Provenance | undefined;
  /** Whether there is no package.json. */
  readonly isMissing: boolean;
  /** The text of its snapshot; null where that is not there as it was written. */
  readonly snapshot: string | null;
  /** The text of what it keeps as deprecated; null where it keeps nothing. */
  readonly deprecated: string | null;
  /** Whether it keeps something as deprecated, and the file of it was edited or removed. */
  readonly isDeprecatedLost: boolean;
  /** Whether it has a test kit; undefined where its generator knew of none. */
  readonly hasKit: boolean | undefined;
  readonly names: Names;
}

/** What package.json records of the run that wrote it. */
export interface Provenance {
  /** Hash of the snapshot. */
  readonly snapshot: string;
  /** Hash of what the package keeps as deprecated. */
  readonly deprecated: string | undefined;
  /** Version of this tool. */
  readonly generator: string;
  /** Generation-time options other than the defaults. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The package in the previous output; null where there is none. */
export function readPreviousPackage(previous: PreviousOutput): PreviousPackage | null {
  if (previous.manifest?.files.has('package.json') !== true) return null;
  const text = previousText(previous, 'package.json');
  const { name, version, vtiger, exports } = parseObject(text);
  const provenance = parseProvenance(vtiger);
  const hash = provenance?.deprecated;
  const deprecated = hash === undefined ? null : intactText(previous, DEPRECATED_COPY, hash);
  return {
    name: typeof name === 'string' && isPackageName(name) ? name : undefined,
    version: typeof version === 'string' && valid(version) === version ? version : undefined,
    provenance,
    isMissing: text === null,
    snapshot: intactText(previous, SNAPSHOT_COPY, provenance?.snapshot),
    deprecated,
    isDeprecatedLost: hash !== undefined && deprecated === null,
    hasKit: hasKit(exports, vtiger),
    names: parseNamesCopy(previous),
  };
}

function hasKit(exports: unknown, vtiger: unknown): boolean | undefined {
  if (Object.hasOwn(Object(exports) as object, './testing')) return true;
  return (Object(vtiger) as { testing?: unknown }).testing === false ? false : undefined;
}

/** The names of source that a previous run wrote; null where it wrote a package, or none. */
export function readSourceNames(previous: PreviousOutput): Names | null {
  const files = previous.manifest?.files;
  if (files?.has(NAMES_COPY) !== true || files.has('package.json')) return null;
  return parseNamesCopy(previous);
}

/**
 * The name of the package to generate: the requested one, else that of the package in the folder.
 * Undefined for source.
 * @throws CodegenError USAGE; OUTPUT_INVALID where the folder holds a package without a valid name,
 *   which must not be replaced by source
 */
export function packageNameFor(
  requested: string | undefined,
  previous: PreviousPackage | null,
): string | undefined {
  if (requested !== undefined) return requirePackageName(requested);
  if (previous === null || previous.name !== undefined) return previous?.name;
  const message = previous.isMissing
    ? 'package.json is missing, and the name of the package with it'
    : 'the name in package.json is not one that npm accepts';
  throw new CodegenError('OUTPUT_INVALID', message, {
    fix: 'nothing was changed; restore it from version control, or name the package with --name',
  });
}

function requirePackageName(name: string): string {
  if (isPackageName(name)) return name;
  throw new CodegenError('USAGE', 'the package name is not one that npm accepts', {
    fix: 'use lower case, digits and dashes, as in --name @acme/crm',
  });
}

/** @throws CodegenError USAGE */
export function requireVersion(version: string): string {
  if (valid(version) === version) return version;
  throw new CodegenError('USAGE', 'the package version is not a semantic version', {
    fix: 'use three numbers, as in --package-version 2.0.0',
  });
}

function parseProvenance(value: unknown): Provenance | undefined {
  const { snapshot, deprecated, generator, options } = toObject(value);
  if (typeof snapshot !== 'string' || typeof generator !== 'string') return undefined;
  const hash = typeof deprecated === 'string' ? deprecated : undefined;
  return { snapshot, deprecated: hash, generator, options: toObject(options) };
}

/** None where the copy was edited and cannot be read. */
function parseNamesCopy(previous: PreviousOutput): Names {
  const text = previousText(previous, NAMES_COPY);
  try {
    return text === null ? EMPTY_NAMES : parseNames(text, NAMES_COPY);
  } catch {
    return EMPTY_NAMES;
  }
}

/** The text of a file, if it has that hash. */
function intactText(
  { contents }: PreviousOutput,
  path: string,
  hash: string | undefined,
): string | null {
  const bytes = contents.get(path);
  return bytes !== undefined && hashOfBytes(bytes) === hash ? bytes.toString('utf8') : null;
}

function parseObject(text: string | null): Record<string, unknown> {
  try {
    return toObject(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

function toObject(value: unknown): Record<string, unknown> {
  return isJsonObject(value) ? value : {};
}
