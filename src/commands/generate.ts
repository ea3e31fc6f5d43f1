// Takes: a snapshot and a folder. Gives: the package or the source in it, and what changed there.
// Never: talks to a CRM, writes half of an output, or touches a file that it did not write.

import { resolve } from 'node:path';
import type { File } from '../emit/file.js';
import { CodegenError } from '../errors.js';
import type { Diagnostic } from '../model/model.js';
import { CHANGELOG_FILE } from '../release/changelog.js';
import { apply } from '../output/apply.js';
import { demandNoLeak, type Guarded } from '../output/leak-guard.js';
import { plan } from '../output/plan.js';
import type { Bump, Change } from '../snapshot/change.js';
import { withName } from '../release/existing-package.js';
import { readInputs, untouchedOutput, type Inputs } from './inputs.js';
import { namesDiffer, recordNames } from '../output/record-names.js';
import type { DueOutput, OutputOptions } from './build-output.js';

/** What {@link generate} takes; without a name that of the package in the folder counts. */
export interface GenerateOptions extends OutputOptions {
  /** Compiles and compares the output before anything is written; costs some seconds. */
  readonly verify?: boolean | undefined;
  /** What must not get into the output: the instance's host, its API users, their keys. */
  readonly guarded?: Guarded | undefined;
}

/** What a run did. Paths are relative to `out`. */
export interface GenerateResult {
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly shape: 'package' | 'source';
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Files of somebody else in the folder, left alone. */
  readonly foreign: readonly string[];
  /** The names file, where it had to be written. */
  readonly names: string | null;
  readonly verified: boolean;
  /** Version of the package; null for source. */
  readonly version: string | null;
  /** What raised the version, `none` where nothing did. */
  readonly bump: Bump | null;
  /** What changed since the package was generated before. */
  readonly changes: readonly Change[];
  /** What the metadata left open, and what was made of it. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes the typed client of a snapshot: built whole in memory, compared, then swapped in.
 * @throws CodegenError FILE_MISSING, SNAPSHOT_INVALID, SNAPSHOT_VERSION, NAMES_INVALID, USAGE,
 *   METADATA_UNSAFE, OUTPUT_FOREIGN, OUTPUT_UNSAFE, OUTPUT_INVALID, WRITE_FAILED
 */
export async function generate(given: GenerateOptions): Promise<GenerateResult> {
  const options = await withName(given);
  const inputs = await readInputs(options);
  const same = await unchanged(options, inputs);
  if (same !== null) return same;
  // Loaded here: most runs of a nightly job find nothing changed.
  const { outputOf } = await import('./build-output.js');
  const due = await outputOf(options, inputs, options.verify !== true);
  const { dir, shape, files, model, namesFile, release, origin } = due;
  if (release?.refusal) throw release.refusal;
  const changelog = release?.changelog ?? null;
  const shared = changelog === null ? [] : [{ path: CHANGELOG_FILE, text: changelog }];
  let current = await plan(files, dir, shared, origin);
  if (options.guarded !== undefined) demandNoLeak([...files, ...shared], options.guarded);
  if (options.verify === true) await demandValid(due);
  const named = namesDiffer(namesFile, model.names) ? namesFile.path : null;
  await recordNames(namesFile, model.names, async () => {
    current = await apply(current);
  });
  return {
    out: dir,
    shape,
    written: current.write,
    removed: current.remove,
    unchanged: current.unchanged.length,
    foreign: current.foreign,
    names: named,
    verified: options.verify === true,
    version: release?.version ?? null,
    bump: release?.bump ?? null,
    changes: release?.changes ?? [],
    diagnostics: model.diagnostics,
  };
}

/**
 * What there is to tell of an output that was made of the same before, by this version of the tool;
 * null where it has to be made. Whoever asks for a proof, a version or the end of a deprecation wants
 * more than that.
 */
async function unchanged(
  { out, name, guarded, ...rest }: GenerateOptions,
  inputs: Inputs,
): Promise<GenerateResult | null> {
  const { verify, packageVersion, deprecate } = rest;
  if (verify === true || packageVersion !== undefined || deprecate === false) return null;
  const dir = resolve(out);
  const output = await untouchedOutput(dir, inputs);
  if (output === null) return null;
  const { contents, foreign, diagnostics } = output;
  if (guarded !== undefined) demandNoLeak(textsOf(contents), guarded);
  const manifest = contents.get('package.json')?.toString('utf8');
  return {
    out: dir,
    shape: name === undefined ? 'source' : 'package',
    written: [],
    removed: [],
    unchanged: contents.size,
    foreign,
    names: null,
    verified: false,
    version: manifest === undefined ? null : (JSON.parse(manifest) as { version: string }).version,
    bump: manifest === undefined ? null : 'none',
    changes: [],
    diagnostics,
  };
}

function* textsOf(contents: ReadonlyMap<string, Buffer>): Generator<File> {
  for (const [path, bytes] of contents) yield { path, text: bytes.toString('utf8') };
}

async function demandValid({ inShape, shape }: DueOutput): Promise<void> {
  // Loaded here: ts-morph and prettier cost a second that other runs need not pay.
  const { verify } = await import('../output/verify.js');
  const shapes = { package: inShape('package'), source: inShape('source') };
  const problems = await verify(shapes, shape);
  const [first] = problems;
  if (first === undefined) return;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  throw new CodegenError('OUTPUT_INVALID', `${first.path}: ${first.message}${more}`, {
    fix: 'nothing was written; please report this with the snapshot of the module that it names',
  });
}
