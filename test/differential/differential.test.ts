import { expect, test } from 'vitest';
import { demoSnapshot, startSandbox } from '../../src/sandbox/index.js';
import { printRun, runDifferential } from './run.js';

const MODULES = ['Accounts', 'Contacts', 'Leads', 'Potentials', 'HelpDesk', 'Products', 'Vehicles'];

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
    expect(run.failures).toEqual([]);
  } finally {
    await sandbox.close();
  }
});
