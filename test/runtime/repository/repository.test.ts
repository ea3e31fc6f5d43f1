import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AlteredEvent } from '../../../templates/runtime/index.js';
import { contactRecords, openSandbox } from '../../helpers/sandbox-client.js';
import type { OpenSandbox } from '../../helpers/sandbox-client.js';

const accounts = Array.from({ length: 120 }, (_, index) => ({
  module: 'Accounts',
  id: `11x${index + 1}`,
  values: { accountname: `Account ${index}`, assigned_user_id: '19x1' },
}));
const contacts = contactRecords(1000, (index) => ({
  account_id: index % 10 === 0 ? null : `11x${(index % 120) + 1}`,
  modifiedby: '19x1',
}));

let open: OpenSandbox;
const altered: AlteredEvent[] = [];

beforeAll(async () => {
  open = await openSandbox(
    { data: { records: [...accounts, ...contacts] } },
    { onEvent: (event) => void (event.type === 'altered' && altered.push(event)) },
  );
});

afterAll(() => open.close());

describe('reading', () => {
  test('1,000 finds in one tick cost 10 requests, and each gets its own', async () => {
    await open.crm.contacts.first();
    open.operations();
    const ids = contacts.map(({ id }) => open.crm.contacts.id(id));
    const found = await Promise.all(ids.map((id) => open.crm.contacts.find(id, ['lastname'])));
    expect(open.operations()).toEqual(Array.from({ length: 10 }, () => 'query'));
    expect(found.map((record) => record?.id)).toEqual(ids);
    expect(Object.keys(found[0]!).sort()).toEqual(['id', 'lastname']);
  });

  test('find: absent is null; another field list is another query', async () => {
    const { contacts: repository } = open.crm;
    open.operations();
    const [absent, some, whole, again] = await Promise.all([
      repository.find('12x9'),
      repository.find('12x1001', ['lastname']),
      repository.find('12x1001'),
      repository.find('12x1001'),
    ]);
    expect(open.operations()).toHaveLength(2);
    expect(absent).toBeNull();
    expect(some).toEqual({ id: '12x1001', lastname: 'Name 0001' });
    expect(whole?.firstname).toBe('');
    expect(again).not.toBe(whole);
    await expect(repository.find('11x1' as '12x1')).rejects.toMatchObject({ code: 'INVALID_ID' });
  });

  test('the signal of one find ends its own waiting only', async () => {
    const stop = new AbortController();
    const stopped = open.crm.contacts.find('12x1002', { signal: stop.signal });
    const other = open.crm.contacts.find('12x1003');
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'ABORTED' });
    expect((await other)?.id).toBe('12x1003');
  });

  test('a query ignores the prefix of an id, the client does not', async () => {
    const [contact] = await open.crm.contacts.retrieveMany(['12x1004']);
    expect(contact?.id).toBe('12x1004');
    // The group has the number of a user.
    expect(await open.crm.groups.find('20x1')).toBeNull();
  });

  test('retrieveMany keeps the order, and omits or retrieves what a query does not find', async () => {
    const ids = ['12x1300', '12x99999', '12x1200', '12x1300'] as const;
    const found = await open.crm.contacts.retrieveMany(ids);
    expect(found.map(({ id }) => id)).toEqual(['12x1300', '12x1200', '12x1300']);
    await expect(
      open.crm.contacts.retrieveMany(ids, { onMissing: 'retrieve' }),
    ).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND', recordId: '12x99999' });
  });

  test('retrieve: one call, the label too', async () => {
    open.operations();
    const contact = await open.crm.contacts.retrieve('12x1001');
    expect(contact.label).toContain('Name 0001');
    expect(open.operations()).toEqual(['retrieve']);
    await expect(open.crm.contacts.retrieve('12x99999')).rejects.toMatchObject({
      code: 'RECORD_NOT_FOUND',
    });
    await expect(open.crm.contacts.retrieve("12x1' or" as '12x1')).rejects.toMatchObject({
      code: 'INVALID_ID',
    });
  });

  test('include: 1,000 contacts with two references cost 11 and at most 10 a target', async () => {
    const query = open.crm.contacts
      .select('lastname')
      .include({ account_id: ['accountname'] })
      .include({ assigned_user_id: { Users: ['user_name'] } } as never);
    open.operations();
    const rows = (await query.all()) as unknown as {
      id: string;
      $ref: Record<string, Record<string, unknown> | null>;
    }[];
    expect(open.operations().length).toBeLessThanOrEqual(11 + 2 * 10);
    expect(rows).toHaveLength(1000);
    expect(Object.keys(rows[0]!).sort()).toEqual(['$ref', 'id', 'lastname']);
    expect(rows[0]!.$ref['account_id']).toBeNull();
    expect(rows[1]!.$ref['account_id']).toEqual({ id: '11x2', accountname: 'Account 1' });
    expect(rows[1]!.$ref['assigned_user_id']).toEqual({
      module: 'Users',
      id: '19x1',
      user_name: 'admin',
    });
  });

  test.each([
    ['no reference', { lastname: ['id'] }],
    ['a module that it does not point to', { account_id: { Contacts: ['id'] } }],
    ['several targets, no module named', { assigned_user_id: ['id'] }],
  ])('include refuses %s', (_, spec) => {
    expect(() => open.crm.contacts.include(spec as never)).toThrow(/not a reference|include/);
  });
});

describe('writing', () => {
  test('create, revise, update, delete', async () => {
    const { contacts: repository } = open.crm;
    const made = await repository.create({
      lastname: 'Lovelace',
      assigned_user_id: '19x1',
      leadsource: 'Web Site',
      donotcall: true,
      birthday: '1815-12-10',
      account_id: '11x3',
    });
    expect(made).toMatchObject({ lastname: 'Lovelace', donotcall: true, account_id: '11x3' });
    expect(await repository.revise(made.id, { email: 'ada@example.com' })).toMatchObject({
      email: 'ada@example.com',
      birthday: '1815-12-10',
    });
    const updated = await repository.update(made.id, {
      lastname: 'King',
      assigned_user_id: '19x1',
    });
    expect(updated).toMatchObject({ lastname: 'King', leadsource: 'Web Site' });
    await repository.delete(made.id);
    expect(await repository.find(made.id)).toBeNull();
    await expect(repository.delete(made.id)).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
    expect(altered).toEqual([]);
  });

  test('a dead reference is reported, or throws an error that states that the write happened', async () => {
    const revision = { account_id: '11x9999' } as const;
    await open.crm.contacts.revise('12x1001', revision);
    expect(altered.splice(0)).toEqual([
      {
        type: 'altered',
        module: 'Contacts',
        recordId: '12x1001',
        operation: 'revise',
        fields: ['account_id'],
      },
    ]);
    const strict = open.connect({ strict: { altered: true } });
    await expect(strict.contacts.revise('12x1001', revision)).rejects.toMatchObject({
      code: 'VALUE_ALTERED',
      fields: ['account_id'],
      recordId: '12x1001',
      message: expect.stringContaining('The write did happen.') as string,
    });
    altered.splice(0);
  });

  test.each([
    ['an unknown field', { nope: 1 }],
    ['a read-only field', { modifiedtime: new Date() }],
    ['an impossible date', { birthday: '2026-02-31' }],
    ['nothing at all', {}],
    ['a mandatory field emptied', { lastname: '' }],
  ])('revise refuses %s before anything is sent', async (_, values) => {
    open.operations();
    await expect(open.crm.contacts.revise('12x1001', values as never)).rejects.toMatchObject({
      code: 'INVALID_VALUE',
    });
    expect(open.operations()).toEqual([]);
  });

  test('what the API user may not do is not sent', async () => {
    open.operations();
    await expect(open.crm.users.create({ user_name: 'x' })).rejects.toMatchObject({
      code: 'UNSUPPORTED_OPERATION',
    });
    expect(open.operations()).toEqual([]);
  });

  test('createMany: results in order, failures among them, progress, an abort that lists what was created', async () => {
    const values = { assigned_user_id: '19x1' } as const;
    const progress: number[] = [];
    const results = await open.crm.contacts.createMany(
      [
        { ...values, lastname: 'A' },
        { ...values, lastname: '' },
        { ...values, lastname: 'C' },
      ],
      { concurrency: 2, onProgress: ({ done }) => progress.push(done) },
    );
    expect(
      results.map((result) => (result.ok ? result.value.lastname : result.error.code)),
    ).toEqual(['A', 'MANDATORY_FIELD_MISSING', 'C']);
    expect(progress).toEqual([1, 2, 3]);
    const ids = results.flatMap((result) => (result.ok ? [result.value.id] : []));
    const stop = new AbortController();
    const deleted = await open.crm.contacts.deleteMany(ids, {
      concurrency: 1,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(deleted.map((result) => (result.ok ? 'deleted' : result.error.code))).toEqual([
      'deleted',
      'ABORTED',
    ]);
    const revised = await open.crm.contacts.reviseMany([
      { id: ids[1]!, values: { email: 'c@d.e' } },
    ]);
    expect(revised[0]).toMatchObject({ ok: true, value: { email: 'c@d.e' } });
  });
});

describe('Query', () => {
  test('is immutable, and not thenable', async () => {
    const base = open.crm.contacts.where({ lastname: 'Name 0001' });
    base.where({ firstname: 'nobody' }).limit(0);
    expect(await base.count()).toBe(1);
    expect('then' in base).toBe(false);
    expect(await Promise.resolve(open.crm.contacts)).toBe(open.crm.contacts);
  });

  test.each([
    ['select', () => open.crm.contacts.select('label' as never)],
    ['where', () => open.crm.contacts.where('nope' as never, '=' as never, 1 as never)],
    ['an operator', () => open.crm.contacts.where('birthday', 'contains' as never, '1' as never)],
    ['an id with more in it', () => open.crm.contacts.where('id', '=', '12x1 or 1=1' as '12x1')],
    ['undefined', () => open.crm.contacts.where({ lastname: undefined as never })],
    ['orderBy', () => open.crm.contacts.orderBy('nope' as never)],
    [
      'desc before the last',
      () => open.crm.contacts.orderBy('lastname', 'desc').orderBy('id' as never),
    ],
    ['limit', () => open.crm.contacts.limit(-1)],
    [
      'a condition of another module',
      () =>
        open.crm.contacts.where(
          () => ({ module: 'Accounts', tree: { kind: 'and', parts: [] } }) as never,
        ),
    ],
  ])('refuses in %s what the server would misread', (_, build) => {
    expect(build).toThrow(expect.objectContaining({ code: 'INVALID_VALUE' }) as Error);
  });

  test('isEmpty: rows that the language finds too many are looked at', async () => {
    await open.crm.contacts.revise('12x1010', { firstname: '\t', email: 'tab@example.com' });
    const rows = await open.crm.contacts.where('firstname', 'isEmpty').select('lastname').all();
    expect(rows).toHaveLength((await open.crm.contacts.count()) - 1);
    expect(rows.some(({ id }) => id === '12x1010')).toBe(false);
    expect(Object.keys(rows[0]!).sort()).toEqual(['id', 'lastname']);
  });
});
