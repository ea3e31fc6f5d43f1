import type { SandboxUser } from '../../src/sandbox/index.js';
import { stockSnapshot } from '../helpers/stock-snapshot.js';
import { sandboxTarget } from './target.js';
import type { SandboxTarget } from './target.js';

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

type OpenTarget = (name: string) => Promise<SandboxTarget>;

/** Every sandbox that the contract is held against, by its name in `UNSUPPORTED`. */
export const SANDBOX_TARGETS: readonly (readonly [name: string, open: OpenTarget])[] = [
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
