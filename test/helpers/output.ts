import type { File } from '../../src/emit/file.js';
import { applyPlan } from '../../src/output/apply.js';
import { findDrift, type OutputDrift } from '../../src/output/compare.js';
import type { Origin } from '../../src/output/manifest.js';
import { planOutput, type Plan } from '../../src/output/plan.js';
import { readPreviousOutput } from '../../src/output/previous-output.js';

export async function planFiles(
  files: readonly File[],
  dir: string,
  origin: Origin | null = null,
): Promise<Plan> {
  return planOutput(await readPreviousOutput(dir), { files, origin });
}

/** Writes an output as `generate` does. */
export async function writeOutput(
  files: readonly File[],
  dir: string,
  origin: Origin | null = null,
): Promise<Plan> {
  const plan = await planFiles(files, dir, origin);
  await applyPlan(plan);
  return plan;
}

export async function driftOf(
  files: readonly File[],
  dir: string,
  origin: Origin | null = null,
): Promise<OutputDrift> {
  return findDrift(await readPreviousOutput(dir), { files, origin });
}
