import { expect, test } from 'vitest';
import type { SandboxUser } from '../../src/sandbox/index.js';
import { stockSnapshot } from '../helpers/stock-snapshot.js';
import { runContract } from './contract.js';
import { printReport } from './report.js';
import { sandboxTarget } from './target.js';
import type { Target } from './target.js';
import { UNSUPPORTED } from './unsupported.js';

/** Sees less than the administrator, in another language, zone and number format. */
const CLERK: SandboxUser = {
  number: 5,
  username: 'clerk',
  accessKey: 'clerkKey',
  admin: false,
  timeZone: 'Europe/Berlin',
  dateFormat: 'dd-mm-yyyy',
  decimals: 3,
  hiddenModules: ['Invoice', 'Vehicles'],
  readOnlyModules: ['Faq'],
  hiddenFields: ['Contacts.homephone'],
  readOnlyFields: ['Contacts.mobile', 'Leads.company'],
  picklists: { 'Contacts.leadsource': ['Web Site', 'Cold Call'] },
  labels: { Contacts: 'Personen', 'Contacts.lastname': 'Nachname' },
  sees: 'own',
};

const TARGETS: readonly (readonly [name: string, open: (name: string) => Promise<Target>])[] = [
  ['oss-8.4 session', (name) => sandboxTarget(name, 'session', {})],
  ['oss-8.4-fixed session', (name) => sandboxTarget(name, 'session', { profile: 'oss-8.4-fixed' })],
  ['oss-8.2 session', (name) => sandboxTarget(name, 'session', { profile: 'oss-8.2' })],
  ['cloud rest', (name) => sandboxTarget(name, 'rest', { profile: 'cloud' })],
  ['cloud session', (name) => sandboxTarget(name, 'session', { profile: 'cloud' })],
  [
    'oss-8.4 session, stock instance',
    (name) => sandboxTarget(name, 'session', { snapshot: stockSnapshot() }),
  ],
  [
    'oss-8.4-fixed session, restricted user',
    (name) => sandboxTarget(name, 'session', { profile: 'oss-8.4-fixed' }, CLERK),
  ],
];

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
function recordsOf({ sandbox }: Target): ReadonlyMap<string, string> {
  const spaces = [...(sandbox?.store.spaces ?? [])];
  return new Map(
    spaces.flatMap(([space, records]) =>
      [...records.values()].map(({ number, values, changed, deleted }) => [
        `${space} ${String(number)}`,
        JSON.stringify({ values: [...values], changed, deleted }),
      ]),
    ),
  );
}
