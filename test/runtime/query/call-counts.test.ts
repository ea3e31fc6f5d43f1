import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSnapshot } from '../../../src/sandbox/index.js';
import type { Repository } from '../../../templates/runtime/index.js';
import { contactRecords, demoTables, openSandbox } from '../../helpers/sandbox-client.js';
import type { LooseModule, OpenSandbox } from '../../helpers/sandbox-client.js';

const accounts = Array.from({ length: 400 }, (_, index) => ({
  module: 'Accounts',
  id: `11x${index + 1}`,
  values: { accountname: `Account ${index}`, assigned_user_id: '19x1' },
}));
const contacts = contactRecords(1000, (index) => ({
  account_id: `11x${(index % 400) + 1}`,
  contact_id: `12x${1000 + ((index * 7) % 1000)}`,
}));

describe('of 1,000 contacts', () => {
  let open: OpenSandbox;

  beforeAll(async () => {
    open = await openSandbox({ data: { records: [...accounts, ...contacts] } });
    await open.crm.contacts.first();
  });

  afterAll(() => open.close());

  const ids = contacts.map(({ id }) => id as `12x${number}`);

  test('1,000 finds of one tick are 10 requests', async () => {
    open.operations();
    const found = await Promise.all(ids.map((id) => open.crm.contacts.find(id)));
    expect(open.operations()).toEqual(Array.from({ length: 10 }, () => 'query'));
    expect(found.map((record) => record?.id)).toEqual(ids);
  });

  test('1,000 retrieves are 1,000 requests', async () => {
    open.operations();
    const found = await Promise.all(ids.map((id) => open.crm.contacts.retrieve(id)));
    expect(open.operations()).toEqual(ids.map(() => 'retrieve'));
    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  test('with two references each: 11 requests, and at most 10 a target', async () => {
    open.operations();
    const rows = await open.crm.contacts
      .select('lastname')
      .include({ account_id: ['accountname'], contact_id: ['lastname'] } as never)
      .all();
    expect(open.operations().length).toBeLessThanOrEqual(11 + 2 * 10);
    expect(rows).toHaveLength(1000);
    const [first] = rows as unknown as { $ref: Record<string, unknown> }[];
    expect(first?.$ref).toEqual({
      account_id: { id: '11x1', accountname: 'Account 0' },
      contact_id: { id: '12x1000', lastname: 'Name 0000' },
    });
  });

  test('a page has at most 100 rows, also of those without a value', async () => {
    const sizes: number[] = [];
    const query = open.crm.contacts.select('lastname').orderBy('birthday', 'desc');
    for await (const page of query.pages()) sizes.push(page.length);
    expect(sizes).toEqual(Array.from({ length: 10 }, () => 100));
  });

  test('a list that takes several queries comes in pages, whose references are read together', async () => {
    open.operations();
    const names = contacts.slice(0, 450).map(({ values }) => values['lastname'] ?? '');
    const query = open.crm.contacts
      .select('lastname')
      .where('lastname', 'in', names)
      .orderBy('id')
      .include({ account_id: ['accountname'] } as never);
    const sizes: number[] = [];
    for await (const page of query.pages()) sizes.push(page.length);
    expect(sizes).toEqual([100, 100, 100, 100, 50]);
    expect(open.operations().length).toBeLessThanOrEqual(20);
  });
});

describe('retrieve gives the same, alone and amid 99 others', () => {
  let open: OpenSandbox;
  let all: readonly (readonly [repository: Repository<LooseModule>, id: string])[];

  const repositoryOf = (module: string): Repository<LooseModule> => {
    const key = demoTables().find(([, name]) => name === module)?.[0] ?? '';
    return (open.crm as unknown as Record<string, Repository<LooseModule>>)[key]!;
  };

  beforeAll(async () => {
    open = await openSandbox({ profile: 'oss-8.4-fixed' });
    const found = await Promise.all(
      demoSnapshot.modules.map(async ({ name }) => {
        const repository = repositoryOf(name);
        const rows = await repository.select('id').limit(20).all();
        return rows.map(({ id }) => [repository, String(id)] as const);
      }),
    );
    all = found.flat();
  });

  afterAll(() => open.close());

  test.each(demoSnapshot.modules.map(({ name }) => name))('%s', async (module) => {
    const repository = repositoryOf(module);
    const own = await repository.select('id').limit(1).firstOrThrow();
    const id = String(own['id']);
    const alone = await open.connect().$request('retrieve', { id });
    expect(alone).toMatchObject({ id });
    const want = await repository.retrieve(id);
    const others = all.filter(([, other]) => other !== id).slice(0, 99);
    expect(others).toHaveLength(99);
    open.operations();
    const among = others.slice(0, 50).map(([of, other]) => of.retrieve(other));
    const got = repository.retrieve(id);
    await Promise.all([...among, ...others.slice(50).map(([of, other]) => of.retrieve(other))]);
    expect(await got).toStrictEqual(want);
    expect(open.operations()).toHaveLength(100);
  });
});
