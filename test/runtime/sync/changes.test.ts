import { afterEach, describe, expect, test } from 'vitest';
import type { Change, ChangeToken, SyncScope } from '../../../templates/runtime/index.js';
import type { ContactsModule } from '../../helpers/contacts-module.js';
import { contactRecords, openSandbox } from '../../helpers/sandbox-client.js';
import type { OpenSandbox } from '../../helpers/sandbox-client.js';
import { serve, sessions, succeed, text } from '../transport/loopback.js';
import type { Handler } from '../transport/loopback.js';

const start = Date.UTC(2026, 0, 1);
const stamp = (seconds: number): string =>
  new Date(start + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');

// The last 120 share one second, which is more than a page.
const records = contactRecords(430, (index) => ({
  modifiedtime: stamp(index < 310 ? index : 310),
  assigned_user_id: index % 2 === 0 ? '19x1' : '20x2',
}));
const data = {
  records: [...records, { module: 'Groups', id: '20x2', values: { groupname: 'Sales' } }],
};

let open: OpenSandbox;
let now = start + 1000 * 1000;
afterEach(() => open.close());

async function read(
  since: Date | ChangeToken,
  scope: SyncScope = 'application',
  crm = open.crm,
): Promise<Change<ContactsModule>[]> {
  const changes: Change<ContactsModule>[] = [];
  for await (const change of crm.contacts.changes({ since, scope })) changes.push(change);
  return changes;
}

const ids = (changes: readonly Change<ContactsModule>[]): string[] =>
  changes.flatMap((change) => (change.kind === 'unknown-deletions' ? [] : [change.id]));

const keep = (token: ChangeToken | undefined): ChangeToken =>
  JSON.parse(JSON.stringify(token)) as ChangeToken;

describe.each(['oss-8.4-fixed', 'cloud', 'oss-8.4'] as const)('changes on %s', (profile) => {
  const synced = profile !== 'oss-8.4';

  test('everything since, once; then only what is new, and what was deleted', async () => {
    now = start + 1000 * 1000;
    open = await openSandbox({ profile, data, clock: () => now });
    const all = await read(new Date(start));
    // Those that share a second come in any order.
    expect(ids(all).sort()).toEqual(records.map(({ id }) => id));
    expect(all.filter(({ kind }) => kind === 'unknown-deletions')).toHaveLength(synced ? 0 : 1);
    if (!synced) expect(all[0]?.kind).toBe('unknown-deletions');
    const token = keep(all.at(-1)?.token);
    expect(token).toMatchObject({ version: 1, module: 'Contacts', time: start / 1000 + 310 });
    expect(ids(await read(token))).toEqual([]);

    await open.crm.contacts.revise('12x1003', { email: 'a@b.c' });
    await open.crm.contacts.delete('12x1004');
    const news = await read(token);
    expect(new Set(ids(news))).toEqual(new Set(synced ? ['12x1003', '12x1004'] : ['12x1003']));
    const revised = news.find(({ kind }) => kind === 'updated');
    expect(revised).toMatchObject({ id: '12x1003', record: { email: 'a@b.c' } });

    // A second change in the very second that the last run ended in.
    const later = keep(news.at(-1)?.token);
    expect(ids(await read(later))).toEqual([]);
    await open.crm.contacts.revise('12x1003', { email: 'd@e.f' });
    await open.crm.contacts.revise('12x1005', { email: 'd@e.f' });
    expect(ids(await read(later)).sort()).toEqual(['12x1003', '12x1005']);
  });

  test('a reader that stops within a page gets what it has not handled again', async () => {
    open = await openSandbox({ profile, data, clock: () => now });
    let token: ChangeToken | undefined;
    const handled = new Set<string>();
    for await (const change of open.crm.contacts.changes({
      since: new Date(start),
      scope: 'application',
    })) {
      if (handled.size === 150) break;
      if (change.kind === 'updated') handled.add(change.id);
      token = change.token;
    }
    for (const id of ids(await read(keep(token)))) handled.add(id);
    expect(handled.size).toBe(430);
  });

  test('the scope of one user', async () => {
    open = await openSandbox({ profile, data, clock: () => now });
    expect(ids(await read(new Date(start), 'user'))).toHaveLength(215);
  });
});

test('the token of another module or scope is refused, and so is anything but a token', async () => {
  open = await openSandbox({ profile: 'oss-8.4-fixed', data });
  const [change] = await read(new Date(start + 305 * 1000));
  const token = keep(change?.token);
  const wrong = expect.objectContaining({ code: 'INVALID_VALUE' }) as Error;
  await expect(read(token, 'user')).rejects.toEqual(wrong);
  await expect(read({ ...token, module: 'Accounts' })).rejects.toEqual(wrong);
  await expect(read({ ...token, version: 2 as 1 })).rejects.toEqual(wrong);
  await expect(read('yesterday' as never)).rejects.toEqual(wrong);
  await expect(read(new Date(NaN))).rejects.toEqual(wrong);
});

test('a refusal of the Cloud is about this module, and ends in no other way of asking', async () => {
  open = await openSandbox({ profile: 'cloud', data });
  const server = await serve(text('', 400));
  const crm = open.connect({ url: `${server.url}/restapi/v1/vtiger/default` });
  await expect(read(new Date(start), 'user', crm)).rejects.toMatchObject({ httpStatus: 400 });
  expect(server.operations()).toEqual(['sync']);
  await server.close();
});

test.each([
  ['7.1.0', 'application', {}, ['12x1', '12x2'], ['sync', 'query'], ['query']],
  ['7.1.0', 'user', {}, ['12x1'], ['sync'], ['sync']],
  ['8.1.0', 'application', {}, ['12x1'], ['sync'], ['sync']],
  // A Cloud counts its own versions, and knows scopes.
  ['7.1.0', 'application', { 'x-vtiger-version': '7.1.0' }, ['12x1'], ['sync'], ['sync']],
] as const)('%s, scope %s, %j: up to 7 sync knows no scope', async (...columns) => {
  const [version, scope, headers, want, ...calls] = columns;
  open = await openSandbox({ profile: 'oss-8.4-fixed', data });
  const row = (id: string) => ({ id, lastname: 'A', modifiedtime: stamp(1) });
  const page = { updated: [row('12x1')], deleted: [], more: false, lastModifiedTime: start / 1000 };
  const answer: Handler = (response, seen) =>
    succeed(seen.operation === 'sync' ? page : [row('12x1'), row('12x2')])(response, seen);
  const session = sessions(answer, { vtigerVersion: version, is_admin: 'on' });
  const server = await serve((response, seen) => {
    response.setHeaders(new Map(Object.entries(headers)));
    return session(response, seen);
  });
  const crm = open.connect({ url: `${server.url}/webservice.php` });
  for (const operations of calls) {
    const before = server.seen.length;
    const changes = await read(new Date(start), scope, crm);
    expect(ids(changes)).toEqual(want);
    expect(changes[0]?.kind === 'unknown-deletions').toBe(want.length > 1);
    const sent = server.operations().slice(before);
    expect(sent.filter((name) => !/^(getchallenge|login)$/.test(name))).toEqual(operations);
  }
  await server.close();
});
