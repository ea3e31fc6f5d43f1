import { expect, test } from 'vitest';
import { runContract } from './contract.js';
import { kitTarget } from './kit-target.js';
import { printReport } from './report.js';
import { SANDBOX_TARGETS } from './sandbox-targets.js';
import type { SandboxTarget } from './target.js';
import { UNSUPPORTED } from './unsupported.js';

/** One of them in this process, as the test kit of a package has it. */
const TARGETS = SANDBOX_TARGETS.map(([name, open]) =>
  name === 'oss-8.4-fixed session'
    ? ([`${name}, test kit in process`, kitTarget] as const)
    : ([name, open] as const),
);

// Side by side: more than half of a run is waiting, for seconds to pass and for answers.
test.concurrent.each(TARGETS)('the contract holds on %s', async (name, open) => {
  const target = await open(name);
  const before = recordsOf(target);
  const { outcomes, left, violations, made } = await runContract(target);
  console.log(printReport(target.name, outcomes));
  const named = (state: string): string[] =>
    outcomes.filter((one) => one.state === state).map((one) => one.name);
  expect(named('differed')).toEqual([]);
  expect(named('unsupported')).toEqual(UNSUPPORTED[name]);
  expect(left).toEqual([]);
  expect(violations).toEqual([]);
  expect(made).toBeGreaterThan(200);
  // What was there stays as it was, and what came is in the recycle bin.
  const after = recordsOf(target);
  expect([...before].filter(([key, text]) => after.get(key) !== text)).toEqual([]);
  // (Lines have no recycle bin of their own: they go with their record.)
  const added = [...after].filter(([key]) => !before.has(key) && !key.startsWith('LineItem'));
  expect(added.filter(([, text]) => !text.includes('"deleted":true'))).toEqual([]);
});

/** The rows of the database, without what Vtiger itself counts. */
function recordsOf({ sandbox }: SandboxTarget): ReadonlyMap<string, string> {
  const spaces = [...sandbox.store.spaces];
  return new Map(
    spaces.flatMap(([space, records]) =>
      [...records.values()].map(({ number, values, changed, deleted }) => [
        `${space} ${String(number)}`,
        JSON.stringify({ values: [...values], changed, deleted }),
      ]),
    ),
  );
}
