import { resolve } from 'node:path';
import inc from 'semver/functions/inc.js';
import type { TenantConfig } from '../config/schema.js';
import { emit, type EmitOptions } from '../emit/emit.js';
import type { File } from '../emit/file.js';
import { buildModel } from '../model/build-model.js';
import {
  DEFAULT_MODEL_OPTIONS,
  NOTHING_GONE,
  type Gone,
  type Model,
  type ModelOptions,
} from '../model/model.js';
import type { Names } from '../model/names.js';
import { printNames } from '../model/names-file.js';
import { readWritten, type Origin } from '../output/manifest.js';
import { parseSnapshot } from '../snapshot/parse.js';
import { hashOf } from '../output/bytes.js';
import type { Change } from '../snapshot/change.js';
import { printSnapshot } from '../snapshot/print.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { toolVersion } from '../version.js';
import {
  demandVersion,
  existingPackage,
  GONE_COPY,
  SNAPSHOT_COPY,
} from '../release/existing-package.js';
import { announcements, goneFrom, withGone } from '../release/removed-fields.js';
import { allNames, givenTo, namesCopy } from '../release/previous-names.js';
import { keptOf, type Kept } from '../release/deprecation.js';
import type { Inputs } from './inputs.js';
import { withLeftOut } from '../model/excluded-modules.js';
import { namesDiffer, type NamesFile } from '../output/record-names.js';
import { releaseOf, type Made, type Release } from '../release/release.js';
import { selectFrom } from '../model/select.js';
import { unchangedFiles } from './unchanged-files.js';

/** What decides the output; `generate` and `check` take the same. */
export interface OutputOptions
  extends
    Partial<ModelOptions>,
    Pick<
      TenantConfig,
      | 'modules'
      | 'fields'
      | 'aliases'
      | 'deprecate'
      | 'license'
      | 'author'
      | 'registry'
      | 'importExtension'
    > {
  /** The snapshot file; `vtiger.snapshot.json` by default. */
  readonly snapshot?: string | undefined;
  /** The output folder. */
  readonly out: string;
  /** Name of the npm package; TypeScript source to drop into an app where there is none. */
  readonly name?: string | undefined;
  /** The names file; `vtiger.names.json` beside the snapshot by default. */
  readonly names?: string | undefined;
  /** Version of the package; without one what changed decides. */
  readonly packageVersion?: string | undefined;
}

/** The output that is due, in memory. */
export interface DueOutput {
  /** Absolute path of the output folder. */
  readonly dir: string;
  readonly shape: EmitOptions['shape'];
  readonly files: readonly File[];
  readonly model: Model;
  readonly namesFile: NamesFile;
  /** For the manifest. */
  readonly origin: Origin;
  /** The version of the package and its changelog; null for source. */
  readonly release: Release | null;
  /** Prints the same model in the other shape, for the proof of the two against each other. */
  readonly inShape: (shape: EmitOptions['shape']) => readonly File[];
}

/**
 * What was read to files, offline and without writing.
 * @param inputs of the same options
 * @param trusting whether what stands on disk as it was written need not be printed again
 * @throws CodegenError SNAPSHOT_INVALID, SNAPSHOT_VERSION, NAMES_INVALID, METADATA_UNSAFE, USAGE
 */
export async function outputOf(
  options: OutputOptions,
  inputs: Inputs,
  trusting = false,
): Promise<DueOutput> {
  const { namesFile, names } = inputs;
  const { name: packageName } = options;
  const dir = resolve(options.out);
  const pulled = parseSnapshot(inputs.snapshot.toString('utf8'), inputs.path);
  const snapshot = selectFrom(pulled, options);
  const existing = await existingPackage(dir);
  const chosen = modelOptions(options);
  const copy = { path: SNAPSHOT_COPY, text: printSnapshot(snapshot) };
  const hash = hashOf(copy);
  const kept = existing && keptOf(existing, { pulled, snapshot, hash }, options.deprecate);
  const earlier = existing && earlierOf(kept, existing.names, chosen);
  const gone = kept?.is ?? null;
  const goneCopy = gone && { path: GONE_COPY, text: printSnapshot(gone) };
  const marks = goneFrom(snapshot, gone);
  const whole = withGone(snapshot, gone);
  const given = await givenTo(dir, packageName !== undefined, earlier, names);
  const built = isSame(earlier, whole, names)
    ? earlier.model
    : buildModel(whole, names, chosen, given, marks);
  const requested =
    options.packageVersion === undefined ? undefined : demandVersion(options.packageVersion);
  const generator = toolVersion();
  const release =
    packageName === undefined
      ? null
      : releaseOf(existing, {
          ...{ snapshot: whole, model: built, hash, earlier, generator, requested },
          goneHash: goneCopy === null ? undefined : hashOf(goneCopy),
          announced: announced(kept, marks, snapshot),
        });
  const goneWith = gone === null || release === null ? null : inc(release.version, 'major');
  const model = withLeftOut({ ...built, goneWith }, pulled, options);
  // What was gone by then stands in its files; where it is not known, the model before lacks it.
  const isWhole = existing?.provenance?.deprecated === undefined;
  const written = trusting && isWhole ? await readWritten(dir) : null;
  const unchanged =
    written === null || earlier === null
      ? undefined
      : unchangedFiles(dir, written, inputs.settings, earlier.model, model);
  const inShape = (shape: EmitOptions['shape']): readonly File[] =>
    emit(model, {
      shape,
      unchanged,
      ...(packageName === undefined ? {} : { packageName }),
      ...(release === null ? {} : { version: release.version }),
      generatorVersion: generator,
      snapshotHash: hash,
      goneHash: goneCopy === null ? undefined : hashOf(goneCopy),
      vtigerVersion: snapshot.describedBy.vtigerVersion,
      license: options.license,
      author: options.author,
      registry: options.registry,
      importExtension: options.importExtension,
    });
  const shape = packageName === undefined ? 'source' : 'package';
  const files = inShape(shape);
  const copies =
    release === null
      ? namesCopy(allNames(model))
      : [copy, ...(goneCopy ? [goneCopy] : []), ...namesCopy(model.names)];
  const recorded = namesDiffer(namesFile, model.names) ? model.names : namesFile.names;
  const { settings } = inputs;
  const origin = { inputs: inputs.hash(recorded), settings, diagnostics: model.diagnostics };
  return { dir, shape, files: [...files, ...copies], model, namesFile, inShape, release, origin };
}

/** Made of the same, the package that is there is the model already. */
function isSame(earlier: Made | null, snapshot: Snapshot, names: Names): earlier is Made {
  return earlier?.snapshot === snapshot && printNames(names) === printNames(earlier.model.names);
}

/** The package that is there as a model, from the copies that it keeps of what it was made of. */
function earlierOf(kept: Kept | null, names: Names, options: ModelOptions): Made | null {
  if (kept === null || kept.before === null) return null;
  const snapshot = withGone(kept.before, kept.was);
  try {
    return { snapshot, model: buildModel(snapshot, names, options) };
  } catch {
    // Somebody edited the copy of the names.
    return null;
  }
}

/** Nothing where the same is kept as before. */
function announced(kept: Kept | null, now: Gone, snapshot: Snapshot): Change[] {
  if (kept === null || kept.is === kept.was) return [];
  const { before, was } = kept;
  return announcements(before === null ? NOTHING_GONE : goneFrom(before, was), now, snapshot);
}

function modelOptions(options: Partial<ModelOptions>): ModelOptions {
  const { currency, datetime, integer, picklists, ids } = DEFAULT_MODEL_OPTIONS;
  return {
    currency: options.currency ?? currency,
    datetime: options.datetime ?? datetime,
    integer: options.integer ?? integer,
    picklists: options.picklists ?? picklists,
    ids: options.ids ?? ids,
  };
}
