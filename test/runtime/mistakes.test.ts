import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBaseClient } from '../../templates/runtime/client.js';
import { isVtigerError, type BaseClient } from '../../templates/runtime/index.js';
import { openSandbox, type OpenSandbox } from '../helpers/sandbox-client.js';

// What a program in JavaScript gets wrong, or one in TypeScript with a cast.

interface Loose {
  select(...fields: readonly unknown[]): { all(): Promise<unknown> };
  include(spec: unknown): { all(): Promise<unknown> };
  create(values: object): Promise<unknown>;
  revise(id: string, values: object): Promise<unknown>;
  retrieve(id: unknown): Promise<unknown>;
}
interface LooseClient {
  readonly contacts: Loose;
  $query(statement: unknown): Promise<unknown>;
}

let open: OpenSandbox;
let crm: LooseClient;
beforeAll(async () => {
  open = await openSandbox();
  crm = open.crm;
});
afterAll(() => open.close());

async function messageOf(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    if (isVtigerError(error)) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

test.each<[what: string, call: () => unknown, message: string]>([
  [
    'a list of fields',
    () => crm.contacts.select(['lastname']).all(),
    'Contacts: (not text) is not a field of this module.',
  ],
  [
    'the name of a reference to include',
    () => crm.contacts.include('account_id').all(),
    'Contacts: account_id takes [fields] of Accounts in include.',
  ],
  [
    'a list of references to include',
    () => crm.contacts.include(['account_id']).all(),
    'Contacts: account_id takes [fields] of Accounts in include.',
  ],
  [
    'true to include',
    () => crm.contacts.include({ account_id: true }).all(),
    'Contacts: account_id takes [fields] of Accounts in include.',
  ],
  [
    'a text to include',
    () => crm.contacts.include({ lastname: ['x'] }).all(),
    'Contacts: lastname is not a reference.',
  ],
  [
    'a statement without its tag',
    () => crm.$query('select id from Contacts;'),
    '$query: takes a vtql`…`, not a text.',
  ],
  [
    'null for a mandatory field',
    () => crm.contacts.revise('12x34', { lastname: null }),
    'Contacts: lastname is mandatory and cannot be emptied.',
  ],
  [
    'null for a checkbox',
    () => crm.contacts.revise('12x34', { donotcall: null }),
    'Contacts: donotcall cannot be null.',
  ],
  [
    'a number for an id',
    () => crm.contacts.retrieve(42),
    'Contacts: this is not a record id, which looks like 12x34.',
  ],
])('%s', async (_, call, message) => {
  expect(await messageOf(call)).toBe(message);
});

test.each(['createEarly', 'reviseLate'])(
  'the stack of an error leads to its caller: %s',
  async (name) => {
    const callers: Readonly<Record<string, () => Promise<unknown>>> = {
      createEarly: async function createEarly() {
        await crm.contacts.create({ firstname: 'Ada' });
      },
      reviseLate: async function reviseLate() {
        await crm.contacts.revise('12x999999', { title: 'Countess' });
      },
    };
    const error: unknown = await callers[name]?.().catch((thrown: unknown) => thrown);
    expect((error as Error).stack).toContain(name);
  },
);

test('a call that nobody awaited before the close says so', async () => {
  const { url, username, accessKey } = open.sandbox;
  const client: BaseClient = createBaseClient({ url, username, accessKey }, []);
  await client.$close();
  expect(await messageOf(() => client.$me())).toBe('The client is closed. Is an await missing?');
});
