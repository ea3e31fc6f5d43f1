import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProfileName, SandboxOptions } from '../../src/sandbox/index.js';
import { stockSnapshot } from '../helpers/stock-snapshot.js';
import { logIn, send, startTenant } from './tenant.js';
import type { Reply, Tenant } from './tenant.js';

const opened: Tenant[] = [];

async function open(options: SandboxOptions = {}): Promise<Tenant> {
  const tenant = await startTenant(options);
  opened.push(tenant);
  return tenant;
}

afterAll(async () => {
  await Promise.all(opened.map(({ sandbox }) => sandbox.close()));
});

const ids = (rows: readonly Readonly<Record<string, unknown>>[]): unknown[] =>
  rows.map((row) => row['id']);

describe('the order of rows', () => {
  let tenant: Tenant;

  beforeAll(async () => {
    tenant = await open();
  });

  test('ties come in another order for each statement', async () => {
    const query = 'select leadsource from Contacts order by leadsource desc limit 0,100;';
    const [one, two] = [await tenant.rows(query), await tenant.rows(query)];
    expect(one.map((row) => row['leadsource'])).toEqual(two.map((row) => row['leadsource']));
    expect(ids(one)).not.toEqual(ids(two));
  });

  test('so pages by offset repeat rows and miss others', async () => {
    const pages = [];
    for (const offset of [0, 100, 200]) {
      const limit = `limit ${String(offset)},100`;
      pages.push(
        await tenant.rows(`select leadsource from Contacts order by leadsource ${limit};`),
      );
    }
    const found = ids(pages.flat());
    expect(found).toHaveLength(263);
    expect(new Set(found).size).toBeLessThan(263);
  });

  test('the same seed gives the same order', async () => {
    const query = 'select id from Contacts limit 20;';
    const first = async (seed: number): Promise<unknown[]> =>
      ids(await (await open({ seed })).rows(query));
    const [one, same, other] = await Promise.all([first(7), first(7), first(8)]);
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  test.each([
    ['a field of another table', 'select lastname from Contacts order by birthday', 0],
    ['a custom field', 'select lastname from Contacts order by cf_873', 0],
    ['a star', 'select lastname from Contacts order by starred', 0],
    ['one of two fields', 'select lastname from Contacts order by lastname,cf_873', 0],
    ['a line column', 'select subject from Invoice order by quantity', 0],
    ['a field of the first table', 'select lastname from Contacts order by title', 5],
    ['a field that all records have', 'select lastname from Contacts order by createdtime', 5],
    ['a selected field', 'select birthday from Contacts order by birthday', 5],
    ['every field', 'select * from Contacts order by cf_873', 5],
    [
      'a field of the same table as a selected one',
      'select homephone from Contacts order by birthday',
      5,
    ],
    [
      'a field of the condition',
      "select lastname from Contacts where birthday!='2001-01-01' order by birthday",
      5,
    ],
  ])('ordered by %s', async (_what, query, rows) => {
    expect(await tenant.rows(`${query} limit 5;`)).toHaveLength(rows);
  });
});

describe('creates that overlap', () => {
  async function inTwoSessions(
    tenant: Tenant,
    elementType: string,
    elements: readonly Readonly<Record<string, unknown>>[],
  ): Promise<readonly Reply[]> {
    const { sandbox } = tenant;
    const sessions: string[] = [];
    while (sessions.length < elements.length) {
      sessions.push(await logIn(sandbox, sandbox.username, sandbox.accessKey));
    }
    return Promise.all(
      elements.map((element, index) =>
        send(sandbox, 'POST', {
          operation: 'create',
          sessionName: sessions[index] ?? '',
          elementType,
          element: JSON.stringify(element),
        }),
      ),
    );
  }

  const account = (accountname: string): Readonly<Record<string, unknown>> => ({
    accountname,
    assigned_user_id: '19x1',
    cf_1029: accountname,
    cf_1031: 'Gold',
  });
  const numberOf = (reply: Reply): unknown =>
    (reply.result as { readonly account_no: string }).account_no;

  test('share a record number, one after the other they do not', async () => {
    const tenant = await open();
    const [one, two] = await inTwoSessions(tenant, 'Accounts', [account('A 1'), account('A 2')]);
    expect(numberOf(one as Reply)).toBe(numberOf(two as Reply));
    const create = (name: string): Promise<Reply> =>
      tenant.post('create', { elementType: 'Accounts', element: JSON.stringify(account(name)) });
    expect(numberOf(await create('A 3'))).not.toBe(numberOf(await create('A 4')));
  });

  test('lose a line, and answer with a success', async () => {
    const tenant = await open({ profile: 'oss-8.4-fixed' });
    const quote = {
      subject: 'Sample',
      quotestage: 'Created',
      account_id: '11x2',
      assigned_user_id: '19x1',
      bill_street: 'a',
      ship_street: 'b',
      productid: '14x335',
      LineItems: [{ productid: '14x335', quantity: 1, listprice: 5 }],
    };
    const before = tenant.sandbox.store.spaces.get('LineItem')?.size ?? 0;
    const replies = await inTwoSessions(tenant, 'Quotes', [quote, quote]);
    expect(replies.map(({ status, code }) => [status, code])).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    expect(tenant.sandbox.store.spaces.get('LineItem')?.size).toBe(before + 1);
  });
});

describe('what depends on the version', () => {
  const PROFILES = ['oss-7.5', 'oss-8.2', 'oss-8.3', 'oss-8.4', 'oss-8.4-fixed', 'cloud'] as const;
  const tenants = new Map<ProfileName, Tenant>();

  beforeAll(async () => {
    for (const profile of PROFILES) tenants.set(profile, await open({ profile }));
  });

  async function where(works: (tenant: Tenant) => Promise<boolean>): Promise<ProfileName[]> {
    const found: ProfileName[] = [];
    for (const [profile, tenant] of tenants) if (await works(tenant)) found.push(profile);
    return found;
  }

  test('convertlead crashes on 8.2 and 8.3', async () => {
    const crashes = async ({ post }: Tenant): Promise<boolean> => {
      const reply = await post('convertlead', { element: JSON.stringify({ leadId: '10x1' }) });
      return reply.status === 500 && reply.body === '';
    };
    expect(await where(crashes)).toEqual(['oss-8.2', 'oss-8.3']);
  });

  test('sync crashes on stock 8.x', async () => {
    const crashes = async ({ get }: Tenant): Promise<boolean> =>
      (await get('sync', { modifiedTime: '1', elementType: 'Contacts' })).status === 500;
    expect(await where(crashes)).toEqual(['oss-8.2', 'oss-8.3', 'oss-8.4']);
  });

  test('a count is answered by every version but 8.4', async () => {
    const counts = async ({ rows }: Tenant): Promise<boolean> =>
      (await rows('select count(*) from Contacts;'))[0]?.['count'] === '263';
    expect(await where(counts)).toEqual(['oss-7.5', 'oss-8.2', 'oss-8.3', 'cloud']);
  });

  test('the parent of a line is an array on 8.2', async () => {
    const broken = async ({ rows, get }: Tenant): Promise<boolean> => {
      const [quote] = await rows('select subject from Quotes order by id limit 1;');
      const id = String(quote?.['id']);
      const { LineItems: lines } = (await get('retrieve', { id })).result as {
        LineItems: readonly { readonly parent_id: string }[];
      };
      return lines[0]?.parent_id.endsWith('xArray') ?? false;
    };
    expect(await where(broken)).toEqual(['oss-8.2']);
  });

  test('the secrets of users are answered by 7.x', async () => {
    const answers = async ({ rows, get, sandbox }: Tenant): Promise<boolean> => {
      const user = (await get('retrieve', { id: '19x1' })).result as Record<string, unknown>;
      const [row] = await rows("select * from Users where id='19x1';");
      expect(Object.keys(row ?? {}).includes('user_password')).toBe('user_password' in user);
      return user['accesskey'] === sandbox.accessKey;
    };
    expect(await where(answers)).toEqual(['oss-7.5']);
  });

  test('picklist values of equal rank change places on 8.3', async () => {
    const changes = async ({ get }: Tenant): Promise<boolean> => {
      const seen = new Set<string>();
      for (let time = 0; time < 8; time += 1) {
        seen.add((await get('describe', { elementType: 'Events' })).body);
      }
      return seen.size > 1;
    };
    expect(await where(changes)).toEqual(['oss-8.3']);
  });
});

describe('values', () => {
  test('the tax type of a quote that was made without one is NULL, which no condition finds', async () => {
    const { post, get, rows } = await open({ profile: 'oss-8.4-fixed' });
    const element = JSON.stringify({
      subject: 'No tax type',
      quotestage: 'Created',
      account_id: '11x2',
      assigned_user_id: '19x1',
      bill_street: 'a',
      ship_street: 'b',
      productid: '14x335',
      LineItems: [{ productid: '14x335', quantity: 1, listprice: 5 }],
    });
    const { id } = (await post('create', { elementType: 'Quotes', element })).result as {
      id: string;
    };
    expect(await rows(`select hdnTaxType from Quotes where id='${id}';`)).toEqual([
      { hdnTaxType: null, id },
    ]);
    expect((await get('retrieve', { id })).result).toMatchObject({ hdnTaxType: '' });
    const found = await rows("select id from Quotes where hdnTaxType <= ' ';");
    expect(found.map((row) => row['id'])).not.toContain(id);
  });

  test('the invoice status of an order without recurrence is emptied after the answer', async () => {
    const tenant = await open({ profile: 'oss-8.4-fixed', snapshot: stockSnapshot() });
    const make = async (elementType: string, element: object): Promise<Record<string, unknown>> => {
      const reply = await tenant.post('create', { elementType, element: JSON.stringify(element) });
      return reply.result as Record<string, unknown>;
    };
    const owner = { assigned_user_id: '19x1' };
    const account = await make('Accounts', { accountname: 'A', ...owner });
    const product = await make('Products', { productname: 'P', ...owner });
    const order = {
      subject: 'S',
      sostatus: 'Created',
      invoicestatus: 'AutoCreated',
      account_id: account['id'],
      bill_street: 'b',
      ship_street: 's',
      productid: product['id'],
      LineItems: [{ productid: product['id'], quantity: 1, listprice: 5 }],
      ...owner,
    };
    const once = await make('SalesOrder', order);
    const again = await make('SalesOrder', { ...order, enable_recurring: '1' });
    const stored = async (record: Record<string, unknown>): Promise<unknown> => {
      const { result } = await tenant.get('retrieve', { id: String(record['id']) });
      return (result as Record<string, unknown>)['invoicestatus'];
    };
    expect([once['invoicestatus'], await stored(once)]).toEqual(['AutoCreated', '']);
    expect([again['invoicestatus'], await stored(again)]).toEqual(['AutoCreated', 'AutoCreated']);
  });

  test('prices of products and services are JSON numbers', async () => {
    const tenant = await open();
    const [product] = await tenant.rows('select id from Products limit 1;');
    const { result } = await tenant.get('retrieve', { id: String(product?.['id']) });
    expect(typeof (result as Record<string, unknown>)['currency1']).toBe('number');
  });

  test('an owner who does not exist is stored, for a contact behind an answer of text', async () => {
    const tenant = await open({ profile: 'oss-8.4-fixed' });
    const create = (elementType: string, values: object): Promise<Reply> =>
      tenant.post('create', {
        elementType,
        element: JSON.stringify({ ...values, assigned_user_id: '19x999' }),
      });
    const lead = await create('Leads', { lastname: 'Absent owner', company: 'C' });
    expect((lead.result as Record<string, unknown>)['assigned_user_id']).toBe('999');
    const contact = await create('Contacts', { lastname: 'Absent owner' });
    expect([contact.status, contact.body]).toEqual([
      200,
      'Sorry! Attempt to access restricted file.',
    ]);
    const rows = await tenant.rows(
      "select assigned_user_id from Contacts where lastname='Absent owner';",
    );
    expect(rows.map((row) => row['assigned_user_id'])).toEqual(['999']);
  });

  test('the activities of a contact are its tasks, not its events', async () => {
    const tenant = await open();
    const [task] = await tenant.rows("select contact_id from Calendar where contact_id!='12x0';");
    const id = String(task?.['contact_id']);
    const { result } = await tenant.get('retrieve_related', {
      id,
      relatedType: 'Calendar',
      relatedLabel: 'Activities',
    });
    expect((result as object[]).length).toBeGreaterThan(0);
    expect(
      ids(result as Record<string, unknown>[]).filter((one) => !String(one).startsWith('9x')),
    ).toEqual([]);
  });

  test('private sharing filters before a page is cut', async () => {
    const clerk = { number: 5, username: 'clerk', accessKey: 'clerkKey', admin: false } as const;
    const tenant = await startTenant({ users: [{ ...clerk, sees: 'own' }] }, 'clerk', 'clerkKey');
    opened.push(tenant);
    for (let serial = 0; serial < 12; serial += 1) {
      await tenant.post('create', {
        elementType: 'Contacts',
        element: JSON.stringify({ lastname: `Own ${String(serial)}`, assigned_user_id: '19x5' }),
      });
    }
    expect(await tenant.rows('select lastname from Contacts limit 10;')).toHaveLength(10);
    expect(await tenant.rows('select lastname from Contacts;')).toHaveLength(12);
  });
});
