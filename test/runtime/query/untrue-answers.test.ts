// What a server, or a cache before it, may answer and no reader may take for a fact.
import { describe, expect, test } from 'vitest';
import { connect } from '../../../templates/runtime/index.js';
import type { ClientEvent, ConnectOptions } from '../../../templates/runtime/index.js';
import { contacts } from '../../helpers/contacts-module.js';
import { fakeDispatcher } from '../../helpers/fake-dispatcher.js';
import type { FakeCall } from '../../helpers/fake-dispatcher.js';

const open = (answer: (call: FakeCall) => unknown, options: Partial<ConnectOptions> = {}) =>
  connect({
    url: 'https://crm.example/webservice.php',
    username: 'admin',
    accessKey: 'key',
    dispatcher: fakeDispatcher(answer, { is_admin: 'on', vtigerVersion: '8.4.0' }),
    ...options,
  });

const row = (id: string, values: object = {}) => ({ id, lastname: 'L', ...values });
const isError = { code: 'PROTOCOL' };

describe('rows', () => {
  test.each([
    ['all', (c: ReturnType<typeof contacts>) => c.select('lastname').all()],
    ['first', (c: ReturnType<typeof contacts>) => c.select('lastname').orderBy('lastname').first()],
    ['find', (c: ReturnType<typeof contacts>) => c.find('12x1')],
    ['retrieveMany', (c: ReturnType<typeof contacts>) => c.retrieveMany(['12x1', '12x2'])],
    ['retrieve', (c: ReturnType<typeof contacts>) => c.retrieve('12x1')],
  ] as const)('of another module: %s', async (_, read) => {
    const crm = open(({ operation }) => (operation === 'retrieve' ? row('99x1') : [row('99x1')]));
    await expect(read(contacts(crm))).rejects.toMatchObject(isError);
  });

  test('twice in a page', async () => {
    const page = [row('12x1'), row('12x2'), row('12x1')];
    const crm = open(() => page);
    for (const query of [contacts(crm).select('lastname'), contacts(crm).orderBy('lastname')]) {
      expect((await query.all()).map(({ id }) => id)).toEqual(['12x1', '12x2']);
    }
  });

  test('one that cannot be decoded costs a null, and the others nothing', async () => {
    const events: ClientEvent[] = [];
    const crm = open(
      () => [row('12x1', { assigned_user_id: '999' }), row('12x2', { assigned_user_id: '19x1' })],
      {
        onEvent: (event) => events.push(event),
      },
    );
    const rows = await contacts(crm).select('assigned_user_id').all();
    expect(rows.map(({ assigned_user_id }) => assigned_user_id)).toEqual([null, '19x1']);
    expect(events.filter(({ type }) => type === 'undecodable')).toEqual([
      { type: 'undecodable', module: 'Contacts', recordId: '12x1', field: 'assigned_user_id' },
    ]);
  });

  test('an undecodable value of one requested record is an error, of many a report', async () => {
    const events: ClientEvent[] = [];
    const answer = row('12x1', { assigned_user_id: '999' });
    const crm = open(({ operation }) => (operation === 'retrieve' ? answer : [answer]), {
      onEvent: (event) => events.push(event),
    });
    const one = contacts(crm);
    const error = { code: 'DECODE', field: 'assigned_user_id', recordId: '12x1' };
    await expect(one.retrieve('12x1')).rejects.toMatchObject(error);
    await expect(one.find('12x1', ['assigned_user_id'])).rejects.toMatchObject(error);
    expect(events.filter(({ type }) => type === 'undecodable')).toEqual([]);
    expect(await one.retrieveMany(['12x1'])).toMatchObject([{ assigned_user_id: null }]);
    expect(events.filter(({ type }) => type === 'undecodable')).toHaveLength(1);
  });
});

test('pages({ signal }) ends at once, also during a request', async () => {
  const page = Array.from({ length: 100 }, (_, index) => row(`12x${index + 1}`));
  const controller = new AbortController();
  let calls = 0;
  const crm = open(() => {
    calls++;
    return page;
  });
  const read = async (): Promise<void> => {
    for await (const rows of contacts(crm)
      .select('lastname')
      .pages({ signal: controller.signal })) {
      expect(rows).toHaveLength(100);
      controller.abort();
    }
  };
  await expect(read()).rejects.toMatchObject({ code: 'ABORTED' });
  expect(calls).toBe(1);
});

describe('sync', () => {
  const since = new Date('2026-01-01T00:00:00Z');
  const seconds = since.getTime() / 1000;
  const read = async (answer: (call: FakeCall) => unknown): Promise<number> => {
    let count = 0;
    const changes = contacts(open(answer)).changes({ since, scope: 'application' });
    for await (const change of changes) count += Number(change.kind === 'updated');
    return count;
  };
  const page = { updated: [], deleted: [], more: true, lastModifiedTime: seconds };

  test.each([
    ['more of nothing, at the same time', () => page],
    [
      'more of nothing, a second later each time',
      ({ params }: FakeCall) => ({
        ...page,
        lastModifiedTime: Number(params.get('modifiedTime')) + 1,
      }),
    ],
    ['milliseconds', () => ({ ...page, more: false, lastModifiedTime: since.getTime() })],
    ['a time to come', () => ({ ...page, more: false, lastModifiedTime: seconds + 1e10 })],
    ['a record of another module', () => ({ ...page, more: false, updated: [row('99x1')] })],
    ['a deletion in another module', () => ({ ...page, more: false, deleted: ['99x1'] })],
  ])('%s', async (_, answer) => {
    await expect(read(answer)).rejects.toMatchObject(isError);
  });
});

describe('metadata', () => {
  test('listtypes without modules', async () => {
    const crm = open(() => []);
    await expect(crm.$meta.listtypes()).rejects.toMatchObject(isError);
    await expect(crm.$checkSchema()).rejects.toMatchObject(isError);
    expect(await crm.$meta.listtypes({ fieldTypes: ['grid'] })).toEqual([]);
  });

  test('describe without fields', async () => {
    const crm = open(({ operation }) =>
      operation === 'listtypes' ? { types: ['Contacts'], information: {} } : { fields: [] },
    );
    contacts(crm);
    await expect(crm.$meta.describe('Contacts')).rejects.toMatchObject(isError);
    await expect(crm.$checkSchema()).rejects.toMatchObject(isError);
  });
});
