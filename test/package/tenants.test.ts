import { describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { compile, folderOf, type Compiler } from '../helpers/compile.js';
import { filesOf, installedAs } from '../helpers/packages.js';

const MODULES = new Set(['Accounts', 'Contacts', 'Users', 'Vehicles']);
const acme: Snapshot = {
  ...demoSnapshot,
  modules: demoSnapshot.modules.filter(({ name }) => MODULES.has(name)),
};

/** Has no vehicles, and one more field in contacts. */
const initech: Snapshot = {
  ...acme,
  modules: acme.modules
    .filter(({ name }) => name !== 'Vehicles')
    .map((module) => {
      const title = module.fields.find(({ name }) => name === 'title');
      if (module.name !== 'Contacts' || title === undefined) return module;
      return { ...module, fields: [...module.fields, { ...title, name: 'title_2' }] };
    }),
};

/** Code that was written for the client of Acme and meets the clients of two other tenants. */
const SAME = `import { createClient, isVtigerError, unlisted, vtql } from '@acme/crm';
import type * as acme from '@acme/crm';
import type * as globex from '@globex/crm';

export function toAcme(client: globex.Client): acme.Client {
  return client;
}
export function toGlobex(client: acme.Client): globex.Client {
  return client;
}
export function connection(client: globex.Connection): acme.Connection {
  return client;
}
export const value: globex.Unlisted = unlisted('Old value');
export const name: globex.VtqlValue = vtql.identifier('Contacts');
export const client: globex.Client = createClient({ url: '', username: '', accessKey: '' });
export const error = (thrown: unknown): globex.VtigerError | null =>
  isVtigerError(thrown) ? thrown : null;
`;

const SHARED = `import type * as acme from '@acme/crm';
import type * as initech from '@initech/crm';

interface Crm {
  readonly contacts: Pick<acme.ContactsRepository, 'create' | 'find' | 'retrieve' | 'revise'>;
  readonly $me: acme.Client['$me'];
}
async function addContact(crm: Crm, lastname: string): Promise<acme.ContactsDetail> {
  const me = await crm.$me();
  const { id } = await crm.contacts.create({ lastname, assigned_user_id: me.id });
  const found = await crm.contacts.find(id, ['leadsource']);
  if (found?.leadsource !== 'Web Site') await crm.contacts.revise(id, { leadsource: 'Web Site' });
  return crm.contacts.retrieve(id);
}
export async function addToBoth(one: acme.Client, other: initech.Client): Promise<void> {
  await addContact(one, 'Lovelace');
  await addContact(other, 'Lovelace');
}
`;

const DIFFERENT = `import type * as acme from '@acme/crm';
import type * as initech from '@initech/crm';

export function toAcme(client: initech.Client): acme.Client {
  return client;
}
`;

/** The code of `shared.ts` for a client that it does not fit. */
const wrongly = (use: string): string =>
  `${SHARED}export const wrong = (one: initech.Client): unknown => ${use};\n`;

/** What is wrong, and what the compiler names. */
const WRONG: readonly (readonly [use: string, named: string])[] = [
  ['addContact({ ...one, contacts: one.accounts }, "")', "property 'retrieve'"],
  ['addContact({ $me: one.$me }, "")', "'contacts' is missing"],
  ['addContact({ ...one, contacts: one.users }, "")', "property 'retrieve'"],
];

describe.each(['prefix', 'brand'] as const)('the packages of several tenants, ids: %s', (ids) => {
  const dir = folderOf([
    { path: 'package.json', text: '{"type":"module"}' },
    { path: 'same.ts', text: SAME },
    { path: 'shared.ts', text: SHARED },
    { path: 'different.ts', text: DIFFERENT },
    ...WRONG.map(([use], index) => ({ path: `wrong-${index}.ts`, text: wrongly(use) })),
    ...installedAs('@acme/crm', filesOf(acme, '@acme/crm', { ids })),
    ...installedAs('@globex/crm', filesOf(acme, '@globex/crm', { ids })),
    ...installedAs('@initech/crm', filesOf(initech, '@initech/crm', { ids })),
  ]);
  const errorsOf = async (
    files: readonly string[],
    compiler: Compiler,
  ): Promise<readonly string[]> =>
    (await compile(await dir, files, { compiler, resolution: 'nodenext', skipLibCheck: true }))
      .errors;

  it.each(ids === 'prefix' ? (['5.9', '7'] as const) : (['7'] as const))(
    'take each other where they agree, TypeScript %s',
    async (ts) => {
      expect(await errorsOf(['same.ts', 'shared.ts'], ts)).toEqual([]);
    },
  );

  it('are refused where they do not', async () => {
    expect(await errorsOf(['different.ts'], '7')).toEqual([
      expect.stringContaining("Property 'vehicles' is missing"),
    ]);
    const files = WRONG.map((_, index) => `wrong-${index}.ts`);
    expect(await errorsOf(files, '7')).toEqual(
      WRONG.map(([, named]): unknown => expect.stringContaining(named)),
    );
  });
});

it('no declaration has private members or unique symbols', () => {
  for (const { path, text } of filesOf(demoSnapshot)) {
    if (path.endsWith('.d.ts')) expect(text, path).not.toMatch(/#private|unique symbol|\bprivate /);
  }
});
