import { expect, test } from 'vitest';
import { demoSnapshot, startSandbox } from '../../src/sandbox/index.js';
import { printRun, runDifferential } from './run.js';
import type { Failure } from './run.js';

const MODULES = ['Accounts', 'Contacts', 'Leads', 'Potentials', 'HelpDesk', 'Products', 'Vehicles'];

/**
 * Expected to fail until the reads are complete: an order by a field that is not selected gives
 * nothing, and pages by offset miss rows where there are ties.
 */
function isPending({ call, faults }: Failure): boolean {
  return call.includes('.orderBy(') && faults.every((fault) => / rows missing$|twice$/.test(fault));
}

test('random calls of the client give what one retrieve for each record gives', async () => {
  const sandbox = await startSandbox({ profile: 'oss-8.4-fixed' });
  try {
    const run = await runDifferential(sandbox, demoSnapshot, {
      seed: 1,
      calls: 400,
      modules: MODULES,
      most: 1000,
    });
    console.log(printRun('the sandbox', run));
    expect(run.failures.filter((failure) => !isPending(failure))).toEqual([]);
  } finally {
    await sandbox.close();
  }
});
