import { expect, test } from 'vitest';
import { pull } from '../../src/introspect/pull.js';
import { createTransport } from '../../templates/runtime/transport/create-transport.js';
import { liveTarget } from '../contract/target.js';
import { printRun, runDifferential } from './run.js';

const MODULES = [
  ...['Accounts', 'Contacts', 'Leads', 'Potentials', 'HelpDesk', 'Products', 'Services'],
  ...['Vendors', 'Campaigns', 'Faq', 'Events', 'Calendar', 'Quotes', 'Invoice', 'SalesOrder'],
];

const number = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);

test(
  'random calls of the client give what one retrieve for each record gives',
  async () => {
    const target = liveTarget(process.env);
    const wire = createTransport(target);
    const { snapshot } = await pull(wire, { allowPartial: true }).finally(() => wire.close());
    const run = await runDifferential(target, snapshot, {
      seed: number('DIFFERENTIAL_SEED', 1),
      calls: number('DIFFERENTIAL_CALLS', 3000),
      modules: MODULES,
      most: number('DIFFERENTIAL_RECORDS', 3000),
      onProgress: (calls, wrong) => {
        console.log(`${String(calls)} calls, ${String(wrong)} wrong`);
      },
    });
    console.log(printRun(target.url, run, 50));
    expect(run.failures).toEqual([]);
  },
  3 * 60 * 60_000,
);
