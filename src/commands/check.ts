// Takes: a snapshot and a folder. Gives: how the folder differs from what generate would write.
// Never: talks to a CRM, or writes.

import { findDrift, type Output } from '../output/compare.js';
import { readPreviousOutput, type PreviousOutput } from '../output/previous-output.js';
import { namesDiffer } from '../output/record-names.js';
import { buildOutput } from './build-output.js';
import { readInputs, type OutputOptions } from './inputs.js';

/** What {@link check} takes; without a name, that of the package in the folder is used. */
export type CheckOptions = OutputOptions;

/** How the folder differs. Paths are relative to `out`. */
export interface CheckResult {
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly drift: boolean;
  /** False where no file of the output exists yet. */
  readonly generated: boolean;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly extra: readonly string[];
  /** The names file, where it lacks names that the snapshot needs. */
  readonly names: string | null;
}

/**
 * Finds every difference between the folder and what `generate` would write. Offline.
 * @throws CodegenError those of `generate`, but for those of writing
 */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const inputs = await readInputs(options);
  const previous = await readPreviousOutput(options.out);
  const { files, model } = buildOutput(options, inputs, previous);
  // The same output may have been generated from other inputs, by another version say.
  const origin = previous.manifest?.origin ?? null;
  const { namesFile } = inputs;
  const names = namesDiffer(namesFile, model.names) ? namesFile.path : null;
  return compareOutput(previous, { files, origin }, names);
}

/** @param names the names file, where it is not up to date either */
export async function compareOutput(
  previous: PreviousOutput,
  output: Output,
  names: string | null = null,
): Promise<CheckResult> {
  const found = await findDrift(previous, output);
  const { missing, changed, extra } = found;
  const drift = missing.length + changed.length + extra.length > 0 || names !== null;
  return { out: previous.dir, drift, ...found, names };
}
