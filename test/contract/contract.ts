// Takes: an instance. Gives: what became of every check. Never: leaves the instance as it made it.

import { runChecks } from './check.js';
import type { Check, Outcome } from './check.js';
import { changeChecks } from './checks/changes.js';
import { conditionChecks } from './checks/conditions.js';
import { lifecycleChecks } from './checks/lifecycle.js';
import { metadataChecks } from './checks/metadata.js';
import { operationChecks } from './checks/operations.js';
import { operatorChecks } from './checks/operators.js';
import { pagingChecks } from './checks/paging.js';
import { relationChecks } from './checks/relations.js';
import { sessionChecks } from './checks/session.js';
import { silentChecks } from './checks/silent.js';
import { specialChecks } from './checks/special.js';
import { valueChecks } from './checks/values.js';
import { wireChecks } from './checks/wire.js';
import { writeOrderChecks } from './checks/write-order.js';
import { openLab } from './lab.js';
import type { Lab } from './lab.js';
import type { Target } from './target.js';

/** Every check, in the order in which they run; a new one is an entry of one of these lists. */
function checksOf(lab: Lab): readonly Check[] {
  return [
    ...metadataChecks,
    ...lifecycleChecks(lab),
    ...valueChecks,
    ...silentChecks,
    ...operatorChecks,
    ...pagingChecks,
    ...conditionChecks,
    ...relationChecks,
    ...specialChecks,
    ...writeOrderChecks,
    ...operationChecks,
    ...changeChecks,
    ...wireChecks,
    ...sessionChecks,
  ];
}

export interface ContractRun {
  readonly outcomes: readonly Outcome[];
  /** Records that could not be taken away again. */
  readonly left: readonly string[];
  /** Requests that the guard had to stop. */
  readonly violations: readonly string[];
  /** How many records were made. */
  readonly made: number;
}

/**
 * Holds an instance to the contract, and takes away what that made.
 * @param onMarker called before anything is made, with what all records of the run hold in a text field
 */
export async function runContract(
  target: Target,
  onMarker: (marker: string) => void = () => undefined,
): Promise<ContractRun> {
  const lab = await openLab(target);
  onMarker(lab.marker);
  let outcomes: readonly Outcome[] = [];
  let left: readonly string[] = ['everything: the clean-up did not run'];
  try {
    outcomes = await runChecks(lab, checksOf(lab));
  } finally {
    left = await lab.close();
  }
  return { outcomes, left, violations: lab.guard.violations, made: lab.guard.made.size };
}
