import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../../templates/runtime/index.js';
import { contacts } from '../../helpers/contacts-module.js';
import { contactRecords, openSandbox } from '../../helpers/sandbox-client.js';
import type { LooseModule, OpenSandbox } from '../../helpers/sandbox-client.js';
import type { Repository } from '../../../templates/runtime/index.js';

const account = (number: number) => ({
  module: 'Accounts',
  id: `11x${number}`,
  values: { accountname: `Account ${number}`, assigned_user_id: '19x1' },
});
const people = contactRecords(400, (index) => ({
  account_id: index < 250 ? '11x1' : '11x2',
  firstname: `First ${index % 5}`,
  leadsource: index % 2 === 0 ? 'Web Site' : 'Cold Call',
}));
const data = { records: [account(1), account(2), account(3), ...people] };

let open: OpenSandbox;
let cloud: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox({ data });
  cloud = await openSandbox({ data, profile: 'cloud' });
});

afterAll(async () => {
  await open.close();
  await cloud.close();
});

describe('related', () => {
  test('all of them, past 100', async () => {
    const rows = await open.crm.accounts.related('11x1', 'Contacts').select('lastname').all();
    expect(rows.map((row) => row.id)).toEqual(people.slice(0, 250).map(({ id }) => id));
    expect(open.statements().at(-1)).toBe(
      "select lastname,id from Contacts WHERE id > '12x0' and id > '12x1199' order by id limit 100",
    );
    expect(await open.crm.accounts.related('11x3', 'Contacts').all()).toEqual([]);
    expect(await open.crm.accounts.related('11x2', 'Contacts').count()).toBe(150);
    let seen = 0;
    for await (const contact of open.crm.accounts.related('11x2', 'Contacts').limit(120)) {
      expect(contact.account_id).toBe('11x2');
      seen++;
    }
    expect(seen).toBe(120);
  });

  test('or does not escape the relation', async () => {
    const rows = await open.crm.accounts
      .related('11x2', 'Contacts')
      .where((w) =>
        w.or([w('leadsource', '=', 'Web Site'), w('firstname', 'startsWith', 'First 1')]),
      )
      .all();
    const want = people.filter(
      ({ values }) =>
        values['account_id'] === '11x2' &&
        (values['leadsource'] === 'Web Site' || values['firstname'] === 'First 1'),
    );
    expect(rows.map((row) => row.id).sort()).toEqual(want.map(({ id }) => id).sort());
    expect(open.statements().some((text) => / or /.test(text))).toBe(false);
  });

  test('a value that the server would cut at is refused', async () => {
    const query = open.crm.accounts.related('11x2', 'Contacts').where('lastname', '=', 'a WHERE b');
    await expect(query.all()).rejects.toMatchObject({ code: 'INVALID_VALUE' });
  });

  test('a missing source is reported', async () => {
    const query = open.crm.accounts.related('11x999', 'Contacts');
    await expect(query.all()).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
  });

  test('a label that the module does not have is refused before anything is sent', () => {
    expect(() => open.crm.accounts.related('11x1', 'Contact' as 'Contacts')).toThrow(
      expect.objectContaining({ code: 'INVALID_VALUE' }) as Error,
    );
  });

  test('with the subpath alone, the other module has to be there first', () => {
    const connection = connect({ url: open.sandbox.url, username: 'u', accessKey: 'k' });
    const related = (): unknown => contacts(connection).related('12x1', 'Accounts');
    expect(related).toThrow(expect.objectContaining({ code: 'CONFIGURATION' }) as Error);
  });
});

describe('link and unlink', () => {
  test('add_related, seen in the related list', async () => {
    const { accounts: repository } = open.crm;
    open.operations();
    await repository.link('11x3', 'Contacts', '12x1000');
    expect(open.operations()).toEqual(['add_related']);
    expect(await repository.related('11x3', 'Contacts').select('id').all()).toEqual([
      { id: '12x1000' },
    ]);
    await expect(repository.link('11x3', 'Contact' as 'Contacts', '12x1000')).rejects.toMatchObject(
      { code: 'INVALID_VALUE' },
    );
    await expect(repository.link('11x3', 'Contacts', '11x1' as '12x1')).rejects.toMatchObject({
      code: 'INVALID_ID',
    });
    expect(open.operations()).toEqual(['query_related']);
  });

  test('delete_related: the Cloud has it, open source answers that it does not', async () => {
    await expect(open.crm.accounts.unlink('11x3', 'Contacts', '12x1000')).rejects.toMatchObject({
      code: 'UNSUPPORTED_OPERATION',
    });
    await cloud.crm.accounts.link('11x3', 'Contacts', '12x1000');
    expect(await cloud.crm.accounts.related('11x3', 'Contacts').count()).toBe(1);
    await cloud.crm.accounts.unlink('11x3', 'Contacts', '12x1000');
    expect(await cloud.crm.accounts.related('11x3', 'Contacts').count()).toBe(0);
  });

  test('a relation whose actions forbid choosing is refused before anything is sent', async () => {
    const connection = connect({ url: open.sandbox.url, username: 'u', accessKey: 'k' });
    open.operations();
    const repository = contacts(connection) as unknown as Repository<LooseModule>;
    await expect(
      repository.link('12x1000', 'Driver&#039;s contacts', '12x1001'),
    ).rejects.toMatchObject({ code: 'UNSUPPORTED_OPERATION' });
    expect(open.operations()).toEqual([]);
  });
});
