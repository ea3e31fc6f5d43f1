import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AmbiguousMatchError } from '../../../templates/runtime/index.js';
import type { Repository } from '../../../templates/runtime/index.js';
import { contactRecords, openSandbox } from '../../helpers/sandbox-client.js';
import type { LooseModule, OpenSandbox, SandboxClient } from '../../helpers/sandbox-client.js';

interface AnyModule extends Omit<LooseModule, 'filter'> {
  readonly filter: Readonly<Record<string, { readonly '=': [value: unknown] }>>;
}

type Loose = Repository<AnyModule>;

let open: OpenSandbox;

const loose = (client: SandboxClient, key: 'contacts' | 'accounts'): Loose =>
  client[key] as unknown as Loose;

beforeEach(async () => {
  open = await openSandbox({
    data: {
      records: contactRecords(300, (index) => ({
        email: `c${index}@example.com`,
        phone: '1',
        title: index < 2 ? 'twin' : null,
      })),
    },
  });
  // The sign-on is not what these tests count.
  await open.crm.contacts.select('id').first();
  open.operations();
});

afterEach(() => open.close());

const create = (email: string): Record<string, unknown> => ({
  lastname: 'New',
  email,
  assigned_user_id: '19x1',
});
const keyed = (email: string, phone = '2') => ({
  where: { email },
  create: create(email),
  update: { phone },
});

describe('upsert', () => {
  test('creates where nothing matches: a query and a create', async () => {
    const result = await loose(open.crm, 'contacts').upsert(keyed('new@example.com'));
    expect(result).toMatchObject({ outcome: 'created', record: { email: 'new@example.com' } });
    expect(open.operations()).toEqual(['query', 'create']);
  });

  test('of several calls at once with one key the first creates, and the others find its record', async () => {
    const repository = loose(open.crm, 'contacts');
    const results = await Promise.all(
      ['new@example.com', 'NEW@example.com', 'new@example.com '].map((email) =>
        repository.upsert({ ...keyed(email), update: { phone: '7' } }),
      ),
    );
    expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'updated', 'unchanged']);
    expect(new Set(results.map(({ record }) => record['id'])).size).toBe(1);
  });

  test('revises the one that matches: a query and a revise', async () => {
    const result = await loose(open.crm, 'contacts').upsert(keyed('c7@example.com'));
    expect(result).toMatchObject({ outcome: 'updated', record: { id: '12x1007', phone: '2' } });
    expect(open.operations()).toEqual(['query', 'revise']);
  });

  test('sends no write where nothing would change', async () => {
    const result = await loose(open.crm, 'contacts').upsert(keyed('c7@example.com', '1'));
    expect(result).toMatchObject({ outcome: 'unchanged', record: { id: '12x1007' } });
    expect(open.operations()).toEqual(['query']);
  });

  test.each(['C7@EXAMPLE.com', 'c7@example.com  ', 'ć7@example.com'])(
    'matches as the database compares: %s',
    async (email) => {
      const { record } = await loose(open.crm, 'contacts').upsert(keyed(email));
      expect(record['id']).toBe('12x1007');
    },
  );

  test('sends only what differs, as update of the record decides', async () => {
    const { outcome } = await loose(open.crm, 'contacts').upsert({
      ...keyed('c7@example.com'),
      update: ({ phone, email }) => ({ phone: `${String(phone)}1`, email, title: undefined }),
    });
    expect(outcome).toBe('updated');
    const { element = '' } = open.sandbox.requests.at(-1)?.params ?? {};
    expect(JSON.parse(element)).toEqual({ phone: '11', id: '12x1007' });
  });

  test('takes several fields', async () => {
    const where = { email: 'c1@example.com', title: 'twin' };
    const item = { where, create: create('x'), update: {} };
    const result = await loose(open.crm, 'contacts').upsert(item);
    expect(result).toMatchObject({ outcome: 'unchanged', record: { id: '12x1001' } });
  });

  test('refuses several matches, with their ids and without their values', async () => {
    const item = { where: { title: 'twin' }, create: create('x'), update: { phone: '2' } };
    const error: unknown = await loose(open.crm, 'contacts')
      .upsert(item)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AmbiguousMatchError);
    expect(error).toMatchObject({ fields: ['title'], recordIds: ['12x1000', '12x1001'] });
    expect(String(error)).not.toContain('twin');
    expect(open.operations()).toEqual(['query']);
  });

  test('refuses more matches than it reads', async () => {
    const item = { where: { phone: '1' }, create: create('x'), update: {} };
    await expect(loose(open.crm, 'contacts').upsert(item)).rejects.toThrow('100 or more');
    expect(open.operations()).toEqual(['query']);
  });

  test.each([
    ['no field', {}],
    ['an empty text', { email: '' }],
    ['blanks', { email: ' \t' }],
    ['a text that weighs nothing', { email: '\u200B\u00AD' }],
    ['null', { email: null }],
    ['undefined', { email: undefined }],
    ['an empty one among others', { lastname: 'New', email: '' }],
    ['an id of no record', { account_id: '11x0' }],
    ['a field of another module', { no_such_field: 'x' }],
    ['a fraction of a second', { modifiedtime: new Date(1500) }],
    ['a list', { email: ['c7@example.com'] }],
  ])('refuses %s before anything is sent', async (_, where) => {
    const item = { where, create: create('x'), update: {} } as never;
    await expect(loose(open.crm, 'contacts').upsert(item)).rejects.toMatchObject({
      code: 'INVALID_VALUE',
    });
    expect(open.operations()).toEqual([]);
  });

  test('looks again where another client was faster', async () => {
    const accountname = 'Analytical Engines';
    const values = { accountname, assigned_user_id: '19x1', cf_1029: 'AE', cf_1031: 'Gold' };
    const item = { where: { accountname }, create: values, update: { cf_1031: 'Gold' } };
    let rival: Promise<Record<string, unknown>> | undefined;
    const client = open.connect({
      async fetch(input, init) {
        const response = await fetch(input, init);
        // Between the look-up and the create.
        if (String(input).includes('operation=query')) {
          await (rival ??= loose(open.crm, 'accounts').create(values));
        }
        return response;
      },
    });
    const { outcome, record } = await loose(client, 'accounts').upsert(item);
    expect(outcome).toBe('unchanged');
    expect(record['id']).toBe((await rival)?.['id']);
    expect(open.operations()).toEqual(['query', 'create', 'create', 'query']);
  });

  test('reports the duplicate where another field is the unique one', async () => {
    const values = { assigned_user_id: '19x1', cf_1029: 'AE', cf_1031: 'Gold' };
    const accounts = loose(open.crm, 'accounts');
    await accounts.create({ ...values, accountname: 'Taken' });
    const item = {
      where: { phone: '77' },
      create: { ...values, accountname: 'Taken', phone: '77' },
    };
    await expect(accounts.findOrCreate(item)).rejects.toMatchObject({ code: 'DUPLICATE_RECORD' });
  });

  test('a look-up that fails wrote nothing', async () => {
    const signal = AbortSignal.abort();
    const write = loose(open.crm, 'contacts').upsert(keyed('c7@example.com'), { signal });
    await expect(write).rejects.toMatchObject({ code: 'ABORTED', written: false });
  });
});

test('findOrCreate leaves the record that it finds as it is', async () => {
  const contacts = loose(open.crm, 'contacts');
  const { where, create: values } = keyed('c7@example.com');
  const found = await contacts.findOrCreate({ where, create: values });
  expect(found).toMatchObject({ outcome: 'unchanged', record: { id: '12x1007', phone: '1' } });
  expect(open.operations()).toEqual(['query']);
});

describe('upsertMany', () => {
  const outcomesOf = (results: Awaited<ReturnType<Loose['upsertMany']>>): string[] =>
    results.map((result) => (result.ok ? result.value.outcome : result.error.code));

  test('reads 250 keys by three queries, in the order of the items', async () => {
    const items = Array.from({ length: 250 }, (_, index) =>
      keyed(`${index % 5 === 0 ? 'new' : 'C'}${index}@example.com`, index % 5 === 1 ? '2' : '1'),
    );
    const results = await loose(open.crm, 'contacts').upsertMany(items);
    expect(outcomesOf(results)).toEqual(
      items.map((_, index) =>
        index % 5 === 0 ? 'created' : index % 5 === 1 ? 'updated' : 'unchanged',
      ),
    );
    results.forEach((result, index) => {
      if (index % 5 > 0)
        expect(result).toMatchObject({ value: { record: { id: `12x${1000 + index}` } } });
    });
    const operations = open.operations();
    const count = (name: string): number => operations.filter((one) => one === name).length;
    expect([count('query'), count('create'), count('revise')]).toEqual([3, 50, 50]);
    expect(operations).toHaveLength(103);
  });

  test('refuses a key that comes twice, by the index of both', async () => {
    const items = [keyed('a@example.com'), keyed('b@example.com'), keyed('Á@example.com ')];
    const results = await loose(open.crm, 'contacts').upsertMany(items);
    expect(outcomesOf(results)).toEqual(['created', 'created', 'INVALID_VALUE']);
    expect(results[2]).toMatchObject({ write: 'refused' });
    expect(String(results[2]?.ok === false && results[2].error)).toMatch(/item 2 .* item 0/);
  });

  test('an item that is wrong, ambiguous or throws does not stop the others', async () => {
    const results = await loose(open.crm, 'contacts').upsertMany<Record<string, unknown>>([
      keyed(''),
      { where: { title: 'twin' }, create: create('x'), update: {} },
      {
        ...keyed('c8@example.com'),
        update: () => {
          throw new TypeError('mine');
        },
      },
      keyed('c9@example.com'),
      { ...keyed('c10@example.com'), where: { email: 'c10@example.com', phone: '1' } },
    ] as never);
    expect(outcomesOf(results)).toEqual([
      'INVALID_VALUE',
      'AMBIGUOUS_MATCH',
      'INVALID_VALUE',
      'updated',
      'updated',
    ]);
    expect(results[2]).toMatchObject({ error: { cause: { message: 'mine' } } });
  });

  test('a row that folds to no key has every key of its query looked up alone', async () => {
    // A collation may equate more than can be known here.
    const client = open.connect({
      async fetch(input, init) {
        const response = await fetch(input, init);
        const text = await response.text();
        return new Response(text.replaceAll('c7@example', 'ø7@example'), response);
      },
    });
    await client.contacts.select('id').first();
    open.operations();
    const contacts = loose(client, 'contacts');
    const items = [keyed('new@example.com'), keyed('c7@example.com'), keyed('c8@example.com', '1')];
    const results = await contacts.upsertMany(items, { concurrency: 1 });
    expect(outcomesOf(results)).toEqual(['created', 'updated', 'unchanged']);
    const operations = ['query', 'query', 'create', 'query', 'revise', 'query'];
    expect(open.operations()).toEqual(operations);
  });
});

describe('a read-only client', () => {
  test('sends no write, and reads', async () => {
    const client = open.connect({ readOnly: true });
    const contacts = loose(client, 'contacts');
    expect(await contacts.where({ email: 'c7@example.com' }).first()).not.toBeNull();
    open.operations();
    for (const write of [
      () => contacts.create(create('x@example.com')),
      () => contacts.revise('12x1007', { phone: '3' }),
      () => contacts.delete('12x1007'),
      () => contacts.link('12x1007', 'Products', '14x1'),
      () => client.leads.convert('10x1', { Contacts: { lastname: 'x' } }),
      () => client.$request('delete', { id: '12x1007' }, { method: 'POST' }),
    ]) {
      await expect(write()).rejects.toMatchObject({ code: 'CONFIGURATION' });
    }
    expect(open.operations().filter((name) => name !== 'query')).toEqual([]);
    const { outcome } = await contacts.upsert(keyed('c7@example.com', '1'));
    expect(outcome).toBe('unchanged');
    const results = await contacts.upsertMany([keyed('c7@example.com')]);
    expect(results).toMatchObject([{ write: 'refused', error: { code: 'CONFIGURATION' } }]);
  });
});
