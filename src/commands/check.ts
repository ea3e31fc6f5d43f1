// Takes: a snapshot and a folder. Gives: how the folder differs from what generate would write.
// Never: talks to a CRM, or writes.

import { compareOutput } from '../output/compare.js';
import { readWritten } from '../output/manifest.js';
import { withName } from '../release/existing-package.js';
import { readInputs } from './inputs.js';
import { namesDiffer } from '../output/record-names.js';
import { outputOf, type OutputOptions } from './build-output.js';

/** What {@link check} takes; without a name that of the package in the folder counts. */
export type CheckOptions = OutputOptions;

/** How the folder differs. Paths are relative to `out`. */
export interface CheckResult {
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly drift: boolean;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly extra: readonly string[];
  /** The names file, where it lacks names that the snapshot asks for. */
  readonly names: string | null;
}

/**
 * Whether the output is what the snapshot says, told all at once. Offline.
 * @throws CodegenError those of `generate`, but for those of writing
 */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const named = await withName(options);
  const { dir, files, model, namesFile } = await outputOf(named, await readInputs(named));
  // Of what an output was made is no part of it.
  const origin = (await readWritten(dir))?.origin ?? null;
  const { missing, changed, extra } = await compareOutput(files, dir, origin);
  const names = namesDiffer(namesFile, model.names) ? namesFile.path : null;
  const drift = missing.length + changed.length + extra.length > 0 || names !== null;
  return { out: dir, drift, missing, changed, extra, names };
}
