import { expect, test } from 'vitest';
import { runContract } from './contract.js';
import { printReport } from './report.js';
import { liveTarget } from './target.js';

test(
  'the contract holds on the instance that the environment names',
  async () => {
    const target = liveTarget(process.env);
    const { outcomes, left, violations, made } = await runContract(target, (marker) => {
      console.log(
        `Every record of this run holds ${marker}: look for it if you interrupt the run.`,
      );
    });
    console.log(printReport(target.name, outcomes));
    console.log(`${String(made)} records were made, ${String(left.length)} are left:`, left);
    expect(violations).toEqual([]);
    expect(left).toEqual([]);
    expect(outcomes.filter(({ state }) => state === 'differed')).toEqual([]);
  },
  // A Growth edition allows 30 calls a minute, and the run makes some two thousand.
  3 * 60 * 60_000,
);
