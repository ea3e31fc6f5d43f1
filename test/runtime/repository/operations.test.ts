import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vtql } from '../../../templates/runtime/index.js';
import { contactRecords, openSandbox } from '../../helpers/sandbox-client.js';
import type { OpenSandbox } from '../../helpers/sandbox-client.js';
import { serve, sessions, succeed } from '../transport/loopback.js';

const records = [
  { module: 'Accounts', id: '11x1', values: { accountname: 'Top', assigned_user_id: '19x1' } },
  {
    module: 'Accounts',
    id: '11x2',
    values: { accountname: 'Below & co', account_id: '11x1', assigned_user_id: '19x1' },
  },
  {
    module: 'Leads',
    id: '10x5',
    values: { lastname: 'Lead', company: 'Lead Co', assigned_user_id: '19x1' },
  },
  ...contactRecords(3, () => ({ phone: '0815', email: 'a@example.com', account_id: '11x1' })),
];

let oss: OpenSandbox;
let cloud: OpenSandbox;

beforeAll(async () => {
  oss = await openSandbox({ profile: 'oss-8.4-fixed', data: { records } });
  cloud = await openSandbox({ profile: 'cloud', data: { records } });
});

afterAll(async () => {
  await oss.close();
  await cloud.close();
});

describe('what only the Cloud has', () => {
  test('tags: added, listed, removed', async () => {
    const { tags } = cloud.crm.contacts;
    await tags.add('12x1000', ['vip', "it's"]);
    await tags.add('12x1001', ['vip']);
    expect([...(await tags.list('12x1000'))].sort()).toEqual(["it's", 'vip']);
    await tags.remove('12x1000', ["it's"]);
    expect(await tags.list('12x1000')).toEqual(['vip']);
    await tags.removeEverywhere('12x1000', ['vip']);
    expect(await tags.list('12x1001')).toEqual([]);
  });

  test('decrypt: only fields of the module', async () => {
    expect(await cloud.crm.contacts.decrypt('12x1000', 'email')).toBe('a@example.com');
    await expect(cloud.crm.contacts.decrypt('12x1000', 'nope' as never)).rejects.toMatchObject({
      code: 'INVALID_VALUE',
    });
  });

  test('hierarchy', async () => {
    const nodes = await cloud.crm.accounts.hierarchy('11x2');
    expect(nodes.map(({ id, name, level, current }) => [id, name, level, current])).toEqual([
      ['11x1', 'Top', 0, false],
      ['11x2', 'Below & co', 1, true],
    ]);
  });

  test('$lookup names the module of each record', async () => {
    const hits = await cloud.crm.$lookup('phone', '0815', { Contacts: ['phone'] });
    expect(hits).toHaveLength(3);
    expect(hits[0]).toMatchObject({
      module: 'Contacts',
      record: { id: '12x1000', donotcall: false },
    });
    await expect(cloud.crm.$lookup('phone', '', ['Contacts'])).rejects.toMatchObject({
      code: 'INVALID_VALUE',
    });
    await expect(cloud.crm.$lookup('phone', '0815', { Contacts: ['nope'] })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      field: 'nope',
    });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['tags', () => oss.crm.contacts.tags.list('12x1000')],
    ['decrypt', () => oss.crm.contacts.decrypt('12x1000', 'email')],
    ['reopen', () => oss.crm.contacts.reopen('12x1000')],
    ['hierarchy', () => oss.crm.accounts.hierarchy('11x1')],
    ['lookup', () => oss.crm.$lookup('email', 'a@example.com', ['Contacts'])],
  ])('open source says so: %s', async (_, call) => {
    await expect(call()).rejects.toMatchObject({ code: 'UNSUPPORTED_OPERATION' });
  });
});

// Only since 7.3 an answer names the attachments of a record.
test.each([
  ['7.1.1', { filename: 'me.txt', filesize: '1' }, undefined],
  ['6.5.0', { filename: 'me.txt', filesize: '1' }, undefined],
  ['7.1.1', { filename: 'me.txt', filesize: '0' }, 'VALUE_ALTERED'],
  ['7.1.1', { filename: '', filesize: '' }, 'VALUE_ALTERED'],
  ['7.3.0', { filename: 'me.txt', filesize: '1' }, 'VALUE_ALTERED'],
])('an upload to %s that is answered %j', async (vtigerVersion, answer, code) => {
  const values = { notes_title: 'Doc', assigned_user_id: '19x1' };
  const server = await serve(
    sessions(
      succeed({ id: '15x7', ...values, filelocationtype: 'I', filestatus: '1', ...answer }),
      {
        vtigerVersion,
      },
    ),
  );
  const crm = oss.connect({ url: `${server.url}/webservice.php` });
  const file = { name: 'me.txt', type: 'text/plain', data: new Uint8Array([1]) };
  const outcome: unknown = await crm.documents
    .upload(file, values)
    .catch((error: unknown) => error);
  expect(outcome).toMatchObject(code === undefined ? { id: '15x7' } : { code });
  await server.close();
});

describe.each(['oss', 'cloud'] as const)('on %s', (which) => {
  const crm = (): OpenSandbox['crm'] => (which === 'oss' ? oss : cloud).crm;

  test('upload and retrieve: the same bytes', async () => {
    const data = new Uint8Array([0, 1, 2, 253, 254, 255, 13, 10]);
    const values = { notes_title: 'Doc', assigned_user_id: '19x1' };
    const file = { name: 'a"b.bin', type: 'application/x-test', data };
    const made = await crm().documents.upload(file, values);
    const [id] = made['imageattachmentids'] as string[];
    const stored = await crm().$files.retrieve(id!);
    expect(createHash('md5').update(stored.data).digest('hex')).toBe(
      createHash('md5').update(data).digest('hex'),
    );
    expect(stored).toMatchObject({ size: 8, type: 'application/x-test' });
    await expect(crm().$files.retrieve('12x1000')).rejects.toMatchObject({
      code: 'RECORD_NOT_FOUND',
    });
  });

  test('a file that the server drops is reported', async () => {
    const values = { lastname: 'Image', assigned_user_id: '19x1' } as const;
    const image = { name: 'me.png', type: 'image/png', data: new Uint8Array([1]) };
    const stored = await crm().contacts.createWithFiles(values, { imagename: [image, image] });
    expect((stored as unknown as Record<string, unknown[]>)['imageattachmentids']).toHaveLength(2);
    const dropped = crm().contacts.createWithFiles(values, { firstname: [image] });
    await expect(dropped).rejects.toMatchObject({ code: 'VALUE_ALTERED', fields: ['firstname'] });
  });

  test('convert a lead', async () => {
    const lead = await crm().leads.create({
      lastname: 'Conv',
      company: 'Conv Co',
      assigned_user_id: '19x1',
    });
    const id = lead['id'] as string;
    await expect(crm().leads.convert(id, {})).rejects.toMatchObject({ code: 'INVALID_VALUE' });
    const made = await crm().leads.convert(id, { Contacts: { lastname: 'Conv' } });
    expect(made.Contacts).toMatch(/^12x\d+$/);
    expect(await crm().leads.find(id)).toBeNull();
    expect(await crm().leads.retrieveMany([id], { onMissing: 'retrieve' })).toHaveLength(1);
    await expect(crm().leads.convert(id, { Contacts: { lastname: 'Conv' } })).rejects.toMatchObject(
      { serverCode: 'LEAD_ALREADY_CONVERTED' },
    );
  });

  test('$meta', async () => {
    const all = await crm().$meta.listtypes();
    expect(all.find(({ name }) => name === 'Contacts')).toMatchObject({ isEntity: true });
    const some = await crm().$meta.listtypes({ fieldTypes: ['image'] });
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    const contacts = await crm().$meta.describe('Contacts');
    expect(contacts).toMatchObject({ name: 'Contacts', idPrefix: '12', createable: true });
    expect(contacts.fields.find(({ name }) => name === 'lastname')?.mandatory).toBe(true);
    const relations = await crm().$meta.relatedtypes('Contacts');
    expect(relations).toContainEqual({ key: 'Quotes', module: 'Quotes', label: 'Quotes' });
    // Keyed by module, as the Cloud does it, two relations of one module are one.
    const escaped = { key: 'Driver&#039;s vehicles', label: "Driver's vehicles" };
    if (which === 'oss') expect(relations).toContainEqual({ ...escaped, module: 'Vehicles' });
  });

  test('$checkSchema: none where nothing has changed', async () => {
    expect(await crm().$checkSchema()).toEqual([]);
  });

  test('$query', async () => {
    const rows = await crm().$query(
      vtql`select lastname, donotcall from Contacts where id = ${'12x1000'}`,
    );
    expect(rows).toEqual([{ id: '12x1000', lastname: 'Name 0000', donotcall: false }]);
    const text = vtql`select id from Contacts where lastname in ${["O'Brien", '1x\\']} and donotcall = ${false} limit ${5}`;
    expect(text.text).toBe(
      "select id from Contacts where lastname in ('O''Brien','1x\\\\') and donotcall = '0' limit 5;",
    );
    expect(await crm().$query(text)).toEqual([]);
    const invalid = expect.objectContaining({ code: 'INVALID_VALUE' }) as Error;
    const injected = vtql`select id from Contacts where account_id = ${'11x1 or 1=1'}`;
    await expect(crm().$query(injected)).rejects.toEqual(invalid);
    const unknown = vtql`select id from Nothing where f = ${'11x1 or 1=1'}`;
    await expect(crm().$query(unknown)).rejects.toEqual(invalid);
  });
});

test.each<[string, () => unknown]>([
  ['an empty text', () => vtql`select id from A where b = ${''}`],
  ['a value within quotes', () => vtql`select id from A where b = '${'x'}'`],
  ['an open quote', () => vtql`select id from A where b = 'x`],
  ['an empty list', () => vtql`select id from A where b in ${[]}`],
  ['a name that is none', () => vtql`select id from ${vtql.identifier('A; x')}`],
  ['NaN', () => vtql`select id from A where b = ${NaN}`],
])('vtql refuses %s', (_, make) => {
  expect(make).toThrow(expect.objectContaining({ code: 'INVALID_VALUE' }) as Error);
});
