import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import type { LooseClient, LooseRepository } from '../contract/loose-client.js';
import { codeOf } from '../helpers/code-of.js';
import { folderWithKit, kitIn, type LooseKit, type LooseTestCrm } from '../helpers/test-kit.js';

const cloudSnapshot = {
  ...demoSnapshot,
  describedBy: { ...demoSnapshot.describedBy, transport: 'rest' as const },
};

let folders: readonly string[];
let kit: LooseKit;
let t: LooseTestCrm;

beforeAll(async () => {
  folders = await Promise.all([folderWithKit(demoSnapshot), folderWithKit(cloudSnapshot)]);
  kit = await kitIn(folders[0]!);
});
beforeEach(async () => {
  t = await kit.createTestCrm();
});
afterEach(() => t.close());
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const contactsOf = ({ crm }: { readonly crm: LooseClient }): LooseRepository =>
  (crm as unknown as { readonly contacts: LooseRepository }).contacts;
const operationsOf = ({ sandbox }: LooseTestCrm): string[] =>
  sandbox.requests.map(({ operation }) => operation);

describe('the instance', () => {
  it.each([
    ['open source', 0, 'oss-8.4-fixed', 'session'],
    ['the Cloud', 1, 'cloud', 'rest'],
  ])('of a snapshot of %s behaves like it', async (_, index, profile, transport) => {
    const other = await (await kitIn(folders[index]!)).createTestCrm();
    expect(other.sandbox.profile).toBe(profile);
    expect(other.sandbox.connection.transport).toBe(transport);
    expect((await other.crm.$me()).id).toBe('19x1');
    await other.close();
  });

  it('enforces what the tenant demands', async () => {
    const { insert } = t.sandbox;
    const owner = { assigned_user_id: '19x1' };
    expect(() => insert('Contacts', owner)).toThrow('lastname does not have a value');
    const dead = { ...owner, lastname: 'Lovelace', account_id: '12x1' };
    expect(() => insert('Contacts', dead)).toThrow('Invalid reference');
    expect(await contactsOf(t).count()).toBe(0);
  });

  it('is one of its own for each test', async () => {
    const other = await kit.createTestCrm();
    await t.factory['contacts']!.create();
    expect(await contactsOf(other).count()).toBe(0);
    expect(other.sandbox.connection.url).not.toBe(t.sandbox.connection.url);
    await other.close();
  });

  it('begins with records of the options', async () => {
    const record = { module: 'Contacts', id: '12x7', values: { lastname: 'Lovelace' } };
    const other = await kit.createTestCrm({ data: { records: [record] } });
    expect(await contactsOf(other).retrieve('12x7')).toMatchObject({ lastname: 'Lovelace' });
    await other.close();
  });

  it('has a clock that a test stops', async () => {
    const now = new Date('2026-01-31T09:00:00Z');
    const other = await kit.createTestCrm({ now });
    expect(await other.factory['contacts']!.create()).toMatchObject({ createdtime: now });
    await other.close();
    await expect(kit.createTestCrm({ now: 'soon' })).rejects.toThrow('now is not a date');
  });

  it('serves more clients, and processes by a port', async () => {
    const { id } = await t.factory['contacts']!.create();
    const { url } = await t.sandbox.listen();
    const { createClient } = (await import(`${folders[0]!}/node_modules/@acme/crm/index.js`)) as {
      readonly createClient: (options: object) => LooseClient;
    };
    for (const options of [t.sandbox.connection, { ...t.sandbox.connection, url }]) {
      const crm = createClient(options);
      expect(await contactsOf({ crm }).retrieve(String(id))).toMatchObject({ id });
      await crm.$close();
    }
  });
});

describe('the sandbox', () => {
  it('does not count or fail what the factory stores', async () => {
    t.sandbox.failNext('create');
    const { id } = await t.factory['contacts']!.create();
    expect(t.sandbox.requests).toEqual([]);
    expect(await contactsOf(t).retrieve(String(id))).toMatchObject({ id });
    expect(operationsOf(t)).toEqual(['getchallenge', 'login', 'retrieve']);
  });

  it.each([undefined, { status: 503 }, { connection: 'lost' as const }])(
    'fails the next request once, and no retry hides it: %j',
    async (failure) => {
      t.sandbox.failNext('query', failure);
      expect(await codeOf(contactsOf(t).limit(1).all())).not.toBe('fulfilled');
      expect(await codeOf(contactsOf(t).limit(1).all())).toBe('fulfilled');
    },
  );

  it('ends sessions, and the client logs in again', async () => {
    await contactsOf(t).limit(1).all();
    t.sandbox.expireSessions();
    await contactsOf(t).limit(1).all();
    expect(operationsOf(t).filter((operation) => operation === 'login')).toHaveLength(2);
  });

  it('goes back to the start', async () => {
    await t.factory['contacts']!.create();
    t.sandbox.reset();
    expect(await contactsOf(t).count()).toBe(0);
  });
});

it('is closed by `await using`', async () => {
  const other = await kit.createTestCrm();
  await other[Symbol.asyncDispose]();
  expect(await codeOf(contactsOf(other).limit(1).all())).not.toBe('fulfilled');
});
