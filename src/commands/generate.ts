// Takes: a snapshot and a folder. Gives: the package or the source in it, and what changed.
// Never: talks to a CRM, writes half of an output, or touches a file that it did not write.

import { CodegenError } from '../errors.js';
import type { Diagnostic } from '../model/model.js';
import { applyPlan } from '../output/apply.js';
import { requireNoLeak, type Guarded } from '../output/leak-guard.js';
import { planOutput } from '../output/plan.js';
import type { VerifyStep } from '../output/verify.js';
import { recoverOutput } from '../output/recover.js';
import {
  CHANGELOG_FILE,
  isUntouched,
  readPreviousOutput,
  type PreviousOutput,
} from '../output/previous-output.js';
import { recordNames } from '../output/record-names.js';
import { packageNameFor, readPreviousPackage } from '../release/previous-package.js';
import type { Bump, Change } from '../snapshot/change.js';
import { buildOutput, type BuiltOutput } from './build-output.js';
import { hashInputs, readInputs, type Inputs, type OutputOptions } from './inputs.js';

/** What {@link generate} takes; without a name, that of the package in the folder is used. */
export interface GenerateOptions extends OutputOptions {
  /** Compiles and compares the output before anything is written; costs some seconds. */
  readonly verify?: boolean | undefined;
  /** What must not get into the output: the host of the CRM, its API users, their keys. */
  readonly guarded?: Guarded | undefined;
  /** Called with what the verification does, which takes seconds. */
  readonly onVerify?: ((step: VerifyStep) => void) | undefined;
}

/** The result of a run. Paths are relative to `out`. */
export interface GenerateResult {
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly shape: 'package' | 'source';
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Files in the folder that are not ours; they stay. */
  readonly foreign: readonly string[];
  /** The names file, where it was written. */
  readonly names: string | null;
  readonly verified: boolean;
  /** Version of the package; null for source. */
  readonly version: string | null;
  /** How the version was raised, `none` where it was not. */
  readonly bump: Bump | null;
  /** What changed since the previous version. */
  readonly changes: readonly Change[];
  /** What the metadata does not define, and how it was typed instead. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes the typed client of a snapshot: the output is complete in memory before anything is written.
 * @throws CodegenError FILE_MISSING, SNAPSHOT_INVALID, SNAPSHOT_VERSION, NAMES_INVALID, USAGE,
 *   METADATA_UNSAFE, OUTPUT_FOREIGN, OUTPUT_UNSAFE, OUTPUT_INVALID, WRITE_FAILED
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const inputs = await readInputs(options);
  await recoverOutput(options.out);
  const previous = await readPreviousOutput(options.out);
  const upToDate = findUpToDate(options, inputs, previous);
  if (upToDate !== null) return upToDate;

  const built = buildOutput(options, inputs, previous);
  if (built.release?.refusal) throw built.release.refusal;
  const plan = await planOutput(previous, built, built.release?.changelog ?? null);
  requireNoLeak(plan.files, options.guarded);
  if (options.verify === true) await requireValid(built, options.onVerify);
  const { namesFile } = inputs;
  const names = await recordNames(namesFile, built.model.names, () => applyPlan(plan));
  return {
    out: plan.dir,
    shape: built.shape,
    written: plan.write,
    removed: plan.remove,
    unchanged: plan.unchanged.length,
    foreign: plan.foreign,
    names: names ? namesFile.path : null,
    verified: options.verify === true,
    version: built.release?.version ?? null,
    bump: built.release?.bump ?? null,
    changes: built.release?.changes ?? [],
    diagnostics: built.model.diagnostics,
  };
}

/**
 * The result where the output was generated from the same inputs and nobody has touched it since:
 * generating it again would write the same bytes. Null where there is more to do.
 */
function findUpToDate(
  options: GenerateOptions,
  inputs: Inputs,
  previous: PreviousOutput,
): GenerateResult | null {
  const { verify, packageVersion, deprecate, guarded } = options;
  const origin = previous.manifest?.origin;
  if (!origin || verify === true || packageVersion !== undefined || deprecate === false)
    return null;
  const existing = readPreviousPackage(previous);
  const name = packageNameFor(options.name, existing);
  const isSame = origin.inputs === hashInputs(inputs, { name, options }, inputs.names);
  if (!isSame || !isUntouched(previous)) return null;
  const files = [...previous.contents].filter(([path]) => path !== CHANGELOG_FILE);
  requireNoLeak(
    files.map(([path, bytes]) => ({ path, bytes })),
    guarded,
  );
  return {
    out: previous.dir,
    shape: name === undefined ? 'source' : 'package',
    written: [],
    removed: [],
    unchanged: files.length,
    foreign: previous.foreign,
    names: null,
    verified: false,
    version: existing?.version ?? null,
    bump: existing === null ? null : 'none',
    changes: [],
    diagnostics: origin.diagnostics,
  };
}

async function requireValid(
  { emitAs, shape }: BuiltOutput,
  onVerify: GenerateOptions['onVerify'],
): Promise<void> {
  // Loaded here: ts-morph and prettier cost a second that other runs need not pay.
  const { verify } = await import('../output/verify.js');
  const shapes = { package: [...emitAs('package')], source: [...emitAs('source')] };
  const problems = await verify(shapes, shape, onVerify);
  const [first] = problems;
  if (first === undefined) return;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  throw new CodegenError('OUTPUT_INVALID', `${first.path}: ${first.message}${more}`, {
    fix: 'nothing was written; please report this, with the snapshot of that module',
  });
}
