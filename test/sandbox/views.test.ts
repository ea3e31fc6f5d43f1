import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSnapshot, startSandbox, type SandboxUser } from '../../src/sandbox/index.js';
import { connect } from '../../templates/runtime/index.js';
import { startTenant } from './tenant.js';
import type { Tenant } from './tenant.js';

const CLERK: SandboxUser = {
  number: 7,
  username: 'clerk',
  accessKey: 'clerkKey',
  admin: false,
  timeZone: 'Europe/Berlin',
  dateFormat: 'dd-mm-yyyy',
  hiddenModules: ['Invoice'],
  readOnlyModules: ['Products'],
  hiddenFields: ['Contacts.homephone'],
  readOnlyFields: ['Contacts.mobile'],
  picklists: { 'Contacts.leadsource': ['Web Site'] },
  labels: { Contacts: 'Personen', 'Contacts.lastname': 'Nachname' },
  groups: [3],
  sees: 'own',
};

interface Field {
  readonly name: string;
  readonly label: string;
  readonly editable: boolean;
  readonly type: {
    readonly format?: string;
    readonly picklistValues?: readonly { value: string }[];
    readonly refersTo?: readonly string[];
  };
}

let tenant: Tenant;
let fields: ReadonlyMap<string, Field>;

beforeAll(async () => {
  tenant = await startTenant({ users: [CLERK] }, 'clerk', 'clerkKey');
  const { result } = await tenant.get('describe', { elementType: 'Contacts' });
  fields = new Map((result as { fields: Field[] }).fields.map((field) => [field.name, field]));
});

afterAll(() => tenant.sandbox.close());

describe('what a restricted user sees', () => {
  test('no Users, and no module that is hidden', async () => {
    const { result } = await tenant.get('listtypes');
    const { types } = result as { types: string[] };
    expect(types).not.toContain('Users');
    expect(types).not.toContain('Invoice');
    expect(types).toContain('Contacts');
  });

  test.each<[what: string, got: () => unknown, want: unknown]>([
    ['no hidden field', () => fields.has('homephone'), false],
    ['a field that is read-only', () => fields.get('mobile')?.editable, false],
    ['labels in its language', () => fields.get('lastname')?.label, 'Nachname'],
    ['its date format', () => fields.get('birthday')?.type.format, 'dd-mm-yyyy'],
    ['values of its role', () => fields.get('leadsource')?.type.picklistValues?.length, 1],
    ['references without Users', () => fields.get('modifiedby')?.type.refersTo, []],
  ])('%s', (_what, got, want) => {
    expect(got()).toEqual(want);
  });

  test('its own records and those of its groups', async () => {
    const rows = await tenant.rows('select assigned_user_id from Contacts limit 0,1000;');
    expect(new Set(rows.map((row) => row['assigned_user_id']))).toEqual(new Set(['20x3']));
  });

  test.each([
    ['a hidden module', 'describe', { elementType: 'Invoice' }],
    ['Users', 'query', { query: 'select id from Users;' }],
    ['a hidden field', 'query', { query: "select id from Contacts where homephone='1';" }],
    ['a record of someone else', 'retrieve', { id: '12x43' }],
    ['sync of everything', 'sync', { elementType: 'Contacts', modifiedTime: '1' }],
  ])('%s is refused', async (_what, operation, params) => {
    const reply = await tenant.get(operation, params);
    expect(reply.status === 500 || reply.code === 'ACCESS_DENIED').toBe(true);
  });
});

describe('what a restricted user writes', () => {
  test('hidden and read-only fields are dropped, times are of its zone', async () => {
    const { result } = await tenant.post('create', {
      elementType: 'Contacts',
      element: JSON.stringify({
        lastname: 'Clerk',
        assigned_user_id: '19x7',
        homephone: '1',
        mobile: '2',
        leadsource: 'Cold Call',
        cf_seen_at: '2026-07-04 23:30:00',
      }),
    });
    expect(result).toMatchObject({
      mobile: '',
      leadsource: 'Cold Call',
      cf_seen_at: '2026-07-04 21:30:00',
    });
    expect(result).not.toHaveProperty('homephone');
  });

  test.each([
    ['a read-only module', { elementType: 'Products', element: '{"productname":"x"}' }],
    [
      'an owner that it may not assign to',
      { elementType: 'Contacts', element: '{"lastname":"x","assigned_user_id":"20x4"}' },
    ],
  ])('%s is refused', async (_what, params) => {
    expect((await tenant.post('create', params)).code).toBe('ACCESS_DENIED');
  });
});

test.each(['rest', 'session'] as const)(
  'the snapshot of somebody who does not see Users can be served, over %s',
  async (transport) => {
    const modules = demoSnapshot.modules.filter(({ name }) => name !== 'Users');
    const sandbox = await startSandbox({
      snapshot: { ...demoSnapshot, modules },
      profile: 'cloud',
    });
    const { url, username, accessKey } = sandbox;
    const crm = connect({ url, username, accessKey, transport });
    expect(await crm.$me()).toMatchObject({ id: '19x1', user_name: username });
    const element = JSON.stringify({ lastname: 'L', assigned_user_id: '19x1' });
    const params = { elementType: 'Contacts', element };
    expect(await crm.$request('create', params, { method: 'POST' })).toMatchObject({
      assigned_user_id: '19x1',
      modifiedby: '19x1',
    });
    await crm.$close();
    await sandbox.close();
  },
);
