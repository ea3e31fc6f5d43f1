// Takes: the inputs and the previous output. Gives: the new output, in memory.
// Never: reads or writes a file.

import inc from 'semver/functions/inc.js';
import type { ImportExtension } from '../config/import-extension.js';
import { typeOptions } from '../config/option-keys.js';
import type { NamedSnapshot } from '../diff/compare-names.js';
import { emitEach, type EmitOptions } from '../emit/emit.js';
import type { File } from '../emit/file.js';
import { allocateNames } from '../model/allocate-names.js';
import { buildModel } from '../model/build-model.js';
import { withExcluded } from '../model/excluded-modules.js';
import { NOTHING_REMOVED, type Model } from '../model/model.js';
import { selectFrom } from '../model/select.js';
import { outputFile, type Output, type OutputFile } from '../output/compare.js';
import { CHANGELOG_FILE, previousText, type PreviousOutput } from '../output/previous-output.js';
import { namesDiffer } from '../output/record-names.js';
import { planDeprecation, type DeprecationPlan } from '../release/deprecation.js';
import {
  DEPRECATED_COPY,
  packageNameFor,
  readPreviousPackage,
  readSourceNames,
  requireVersion,
  SNAPSHOT_COPY,
  type PreviousPackage,
} from '../release/previous-package.js';
import {
  completeNames,
  namesCopy,
  previousPackageNames,
  previousSourceNames,
} from '../release/previous-names.js';
import { planRelease, type Release } from '../release/release.js';
import { deprecationChanges, removedFields, withRemoved } from '../release/removed-fields.js';
import { printCompact } from '../snapshot/compact.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { toolVersion } from '../version.js';
import { hashInputs, requirePackage, type Inputs, type OutputOptions } from './inputs.js';

export type Shape = EmitOptions['shape'];

/** A new output. */
export interface BuiltOutput extends Output {
  readonly shape: Shape;
  readonly model: Model;
  /** The version of the package and its changelog; null for source. */
  readonly release: Release | null;
  /** The same model in either shape, its imports with `.js`; `--verify` compares the two. */
  readonly emitAs: (shape: Shape) => Iterable<File>;
}

/**
 * Builds the output of these inputs.
 * @throws CodegenError SNAPSHOT_INVALID, SNAPSHOT_VERSION, NAMES_INVALID, METADATA_UNSAFE, USAGE,
 *   PATTERN_UNMATCHED, CONFIG_INVALID, OUTPUT_INVALID
 */
export function buildOutput(
  options: OutputOptions,
  inputs: Inputs,
  previous: PreviousOutput,
): BuiltOutput {
  const source = readSource(options, inputs, previous);
  const models = buildModels(source, options, inputs, previous);
  const release = releaseOf(source, models, options, previous);
  const { name, pulled } = source;
  const { importExtension } = inputs;
  const removedWith =
    release === null || source.deprecation.after === null ? null : inc(release.version, 'major');
  const model = withExcluded({ ...models.after.model, removedIn: removedWith }, pulled, options);
  const emitAs = (shape: Shape, extension: ImportExtension = 'js'): Iterable<File> =>
    emitFiles(shape, model, source, release, { ...options, importExtension: extension });
  const shape = name === undefined ? 'source' : 'package';
  const { namesFile } = inputs;
  const recorded = namesDiffer(namesFile, model.names) ? model.names : namesFile.names;
  const hash = hashInputs(inputs, { name, options }, recorded);
  return {
    shape,
    files: chain<File | OutputFile>(emitAs(shape, importExtension), copiesOf(source, model)),
    origin: { inputs: hash, diagnostics: model.diagnostics },
    model,
    release,
    emitAs,
  };
}

function* chain<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}

/** What an output is generated from. */
interface Source {
  readonly previous: PreviousPackage | null;
  /** Of the package; undefined for source. */
  readonly name: string | undefined;
  /** All that was pulled. */
  readonly pulled: Snapshot;
  /** The selected modules and fields. */
  readonly selected: Snapshot;
  readonly deprecation: DeprecationPlan;
  /** `selected` as the package has it. */
  readonly copy: OutputFile;
  /** What stays as deprecated. */
  readonly deprecatedCopy: OutputFile | null;
}

const NO_DEPRECATION: DeprecationPlan = {
  isSame: false,
  previousSnapshot: null,
  before: null,
  after: null,
};

function readSource(options: OutputOptions, inputs: Inputs, output: PreviousOutput): Source {
  const previous = readPreviousPackage(output);
  const name = packageNameFor(options.name, previous);
  requirePackage({ name, options });
  const pulled = inputs.readSnapshot();
  const selected = selectFrom(pulled, options);
  const copy = outputFile(SNAPSHOT_COPY, printCompact(selected));
  const current = { pulled, selected, copy };
  const deprecation =
    previous === null ? NO_DEPRECATION : planDeprecation(previous, current, options.deprecate);
  const { after } = deprecation;
  const deprecatedCopy = after === null ? null : outputFile(DEPRECATED_COPY, printCompact(after));
  return { previous, name, pulled, selected, deprecation, copy, deprecatedCopy };
}

interface Models {
  readonly after: { readonly snapshot: Snapshot; readonly model: Model };
  /** Null where the previous package is not known. */
  readonly before: NamedSnapshot | null;
}

function buildModels(
  { previous, name, selected, deprecation }: Source,
  options: OutputOptions,
  { names }: Inputs,
  output: PreviousOutput,
): Models {
  const chosen = typeOptions(options);
  const before = previous === null ? null : namePrevious(previous, deprecation);
  const sourceNames = name === undefined ? readSourceNames(output) : null;
  const previousNames =
    before !== null
      ? previousPackageNames(before.names, names)
      : sourceNames !== null
        ? previousSourceNames(sourceNames, names)
        : undefined;
  const snapshot = withRemoved(selected, deprecation.after);
  const removed = removedFields(selected, deprecation.after);
  const model = buildModel(snapshot, names, chosen, previousNames, removed);
  return { after: { snapshot, model }, before };
}

/** The snapshot of the previous package and its names, from the copies beside its code. */
function namePrevious(
  { names }: PreviousPackage,
  { previousSnapshot, before }: DeprecationPlan,
): NamedSnapshot | null {
  if (previousSnapshot === null) return null;
  const snapshot = withRemoved(previousSnapshot, before);
  try {
    return { snapshot, names: allocateNames(snapshot, names) };
  } catch {
    // Somebody edited the copy of the names.
    return null;
  }
}

function releaseOf(
  { previous, name, selected, deprecation }: Source,
  { after, before }: Models,
  { packageVersion, testing }: OutputOptions,
  output: PreviousOutput,
): Release | null {
  if (name === undefined) return null;
  const { previousSnapshot } = deprecation;
  const wasRemoved =
    previousSnapshot === null
      ? NOTHING_REMOVED
      : removedFields(previousSnapshot, deprecation.before);
  const isRemoved = removedFields(selected, deprecation.after);
  const deprecations =
    deprecation.after === deprecation.before
      ? []
      : deprecationChanges(wasRemoved, isRemoved, selected, deprecation.after);
  const next = {
    ...after,
    before,
    deprecations,
    isOther: !deprecation.isSame || (deprecation.before === null) !== (deprecation.after === null),
    generator: toolVersion(),
    hasKit: testing !== false,
    requestedVersion: packageVersion === undefined ? undefined : requireVersion(packageVersion),
  };
  return planRelease(previous, next, previousText(output, CHANGELOG_FILE));
}

function emitFiles(
  shape: Shape,
  model: Model,
  { name, selected, copy, deprecatedCopy }: Source,
  release: Release | null,
  { license, author, registry, importExtension, testing }: OutputOptions,
): Iterable<File> {
  return emitEach(model, {
    shape,
    packageName: name,
    version: release?.version,
    generatorVersion: toolVersion(),
    snapshotHash: copy.hash,
    deprecatedHash: deprecatedCopy?.hash,
    vtigerVersion: selected.describedBy.vtigerVersion,
    ...{ license, author, registry, importExtension, testing },
  });
}

/** What the next run compares with; the test kit serves the snapshot. */
function copiesOf(
  { name, copy, deprecatedCopy }: Source,
  model: Model,
): readonly (File | OutputFile)[] {
  if (name === undefined) return namesCopy(completeNames(model));
  return [copy, ...(deprecatedCopy === null ? [] : [deprecatedCopy]), ...namesCopy(model.names)];
}
