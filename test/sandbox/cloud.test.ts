import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.js';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/index.js';
import { toReply } from './tenant.js';
import type { Reply } from './tenant.js';

interface RestReply extends Reply {
  readonly reason: string;
  readonly headers: Headers;
}

async function rest(
  sandbox: Sandbox,
  method: 'GET' | 'POST',
  operation: string,
  params: Readonly<Record<string, string>> = {},
  key: string = sandbox.accessKey,
): Promise<RestReply> {
  const form = new URLSearchParams(params);
  const query = method === 'GET' ? `?${form.toString()}` : '';
  const credentials = Buffer.from(`${sandbox.username}:${key}`).toString('base64');
  const response = await fetch(`${sandbox.url}/restapi/v1/vtiger/default/${operation}${query}`, {
    method,
    headers: { authorization: `Basic ${credentials}` },
    ...(method === 'POST' ? { body: form } : {}),
  });
  const reply = toReply(response.status, await response.text());
  return { ...reply, reason: response.statusText, headers: response.headers };
}

const start = (options: SandboxOptions = {}): Promise<Sandbox> =>
  startSandbox({ profile: 'cloud', ...options });

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await start();
});

afterAll(() => sandbox.close());

describe('the REST endpoint', () => {
  test('is there on the cloud profile only', async () => {
    const oss = await startSandbox();
    expect((await rest(oss, 'GET', 'me')).status).toBe(404);
    await oss.close();
    expect((await rest(sandbox, 'GET', 'me')).result).toMatchObject({ id: '19x1', is_admin: 'on' });
  });

  test('a wrong key is refused, without a session and without naming the user', async () => {
    expect((await rest(sandbox, 'GET', 'me', {}, 'wrong')).status).toBe(401);
  });

  test('a failure is 400, with the message in the status line and a document', async () => {
    const reply = await rest(sandbox, 'GET', 'retrieve', { id: '12x999999' });
    expect([reply.status, reply.code]).toEqual([400, 'ACCESS_DENIED']);
    expect(reply.reason).toBe('Permission to perform the operation is denied');
  });

  test('or with nothing but the status line', async () => {
    const bare = await start({ errorBodies: false });
    const reply = await rest(bare, 'GET', 'retrieve', { id: '12x999999' });
    expect([reply.status, reply.body]).toEqual([400, '']);
    expect(reply.reason).toContain('denied');
    await bare.close();
  });

  test('an edition allows its calls per minute and reports how many remain', async () => {
    let now = Date.UTC(2026, 0, 1);
    const growth = await start({ edition: 'growth', clock: () => now });
    const first = await rest(growth, 'GET', 'me');
    expect(first.headers.get('x-floodcontrol-minutelimit')).toBe('30');
    expect(first.headers.get('x-floodcontrol-remaining')).toBe('29');
    for (let call = 1; call < 30; call += 1) await rest(growth, 'GET', 'me');
    const refused = await rest(growth, 'GET', 'me');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-floodcontrol-reset')).toBe(String(now / 1000 + 60));
    now += 60_000;
    expect((await rest(growth, 'GET', 'me')).status).toBe(200);
    await growth.close();
  });
});

describe('operations of the manual', () => {
  test('sync gives ids, 200 a page', async () => {
    const { result } = await rest(sandbox, 'GET', 'sync', {
      modifiedTime: '1',
      elementType: 'Contacts',
      syncType: 'application',
    });
    const page = result as { updated: string[]; more: boolean };
    expect(page.updated).toHaveLength(200);
    expect(page.updated[0]).toMatch(/^12x\d+$/);
    expect(page.more).toBe(true);
  });

  test('count answers', async () => {
    const { result } = await rest(sandbox, 'GET', 'query', {
      query: 'select count(*) from Contacts;',
    });
    expect(result).toEqual([{ count: '263' }]);
  });

  test('relatedtypes is keyed by module', async () => {
    const { result } = await rest(sandbox, 'GET', 'relatedtypes', { elementType: 'Contacts' });
    const { information } = result as { information: Record<string, unknown> };
    expect(information['Vehicles']).toMatchObject({
      name: 'Vehicles',
      isEntity: true,
      actions: 'ADD,SELECT',
    });
  });

  test('listtypes by type of field', async () => {
    const { result } = await rest(sandbox, 'GET', 'listtypes', { 'fieldTypeList[]': 'grid' });
    expect((result as { types: string[] }).types).toEqual(['Vehicles']);
  });

  test('describe lists lengths, inactive fields and closed states', async () => {
    const { result } = await rest(sandbox, 'GET', 'describe', { elementType: 'Vehicles' });
    expect(result).toMatchObject({
      inactivefields: [{ name: 'cf_1105' }],
      closedStatesInfo: { status_field: 'vehiclestatus', status_values: ['Scrapped', 'Sold'] },
    });
  });

  test('tags are added, listed and taken away', async () => {
    const id = '12x42';
    await rest(sandbox, 'POST', 'tags_add', { id, tags: '["one","two"]' });
    await rest(sandbox, 'POST', 'tag_delete', { id, tags: '["one"]' });
    const { result } = await rest(sandbox, 'GET', 'tags_retrieve', { id });
    expect(result).toEqual({ tags: ['two'] });
  });

  test('lookup finds an exact address in the requested fields', async () => {
    const params = { type: 'email', value: 'c7@mail.example' };
    const find = async (searchIn: string): Promise<unknown> =>
      (await rest(sandbox, 'GET', 'lookup', { ...params, searchIn })).result;
    expect(await find('{"Contacts":["email"]}')).toHaveLength(1);
    expect(await find('{"Contacts":["secondaryemail"]}')).toEqual([]);
    expect(await find('')).toHaveLength(1);
  });

  test('the hierarchy of an account', async () => {
    const { result } = await rest(sandbox, 'GET', 'get_account_hierarchy', { id: '11x6' });
    expect(result).toMatchObject([
      { id: '11x5', level: 0, current: false },
      { id: '11x6', level: 1, current: true },
    ]);
  });

  test('a closed record is opened again, an open one is not', async () => {
    const { result } = await rest(sandbox, 'GET', 'query', {
      query: "select id from Vehicles where vehiclestatus='Sold' limit 1;",
    });
    const [vehicle] = result as { id: string }[];
    const query = `reopen?id=${vehicle?.id ?? ''}`;
    expect((await rest(sandbox, 'POST', query)).status).toBe(200);
    expect((await rest(sandbox, 'POST', query)).status).toBe(400);
  });

  test('a link is made and broken', async () => {
    const link = { sourceRecordId: '12x42', relatedRecordId: '14x335' };
    const related = async (): Promise<unknown> =>
      (
        await rest(sandbox, 'GET', 'retrieve_related', {
          id: '12x42',
          relatedType: 'Products',
          relatedLabel: 'Products',
        })
      ).result;
    await rest(sandbox, 'POST', 'add_related', { ...link, relationIdLabel: 'Products' });
    expect(await related()).toHaveLength(1);
    await rest(sandbox, 'POST', 'delete_related', link);
    expect(await related()).toEqual([]);
  });
});
