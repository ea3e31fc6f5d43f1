import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ClientEvent, DryRunEvent } from '../../../templates/runtime/index.js';
import { unlisted } from '../../../templates/runtime/index.js';
import { contactRecords, openSandbox } from '../../helpers/sandbox-client.js';
import type { OpenSandbox, SandboxClient } from '../../helpers/sandbox-client.js';

let open: OpenSandbox;
let dry: SandboxClient;
const events: DryRunEvent[] = [];
const onEvent = (event: ClientEvent): void => {
  if (event.type === 'dry-run') events.push(event);
};

beforeAll(async () => {
  open = await openSandbox({ data: { records: contactRecords(2) } });
  dry = open.connect({ dryRun: true, onEvent });
  await dry.$me();
});
afterAll(() => open.close());
beforeEach(() => {
  events.length = 0;
  open.operations();
});

const WRITES = /^(create|update|revise|delete|add_related|convertlead|reopen)$/;

test('a create returns what it would store, with an id that no record has', async () => {
  const record = await dry.contacts.create({
    lastname: 'Lovelace',
    assigned_user_id: '19x1',
    leadsource: unlisted('Salon'),
    cf_855: ['Red'],
    donotcall: true,
    email: null,
  });
  expect(record).toMatchObject({
    id: '12x0',
    lastname: 'Lovelace',
    leadsource: 'Salon',
    cf_855: ['Red'],
    donotcall: true,
    email: '',
    firstname: '',
    birthday: null,
    createdtime: null,
  });
  expect(events).toEqual([
    {
      ...{ type: 'dry-run', operation: 'create', module: 'Contacts', recordId: null },
      fields: ['lastname', 'assigned_user_id', 'leadsource', 'cf_855', 'donotcall', 'email'],
    },
  ]);
  expect(open.operations()).toEqual([]);
});

test('what a dry run has created serves later writes, and no read', async () => {
  const { id } = await dry.contacts.create({ lastname: 'Byron', assigned_user_id: '19x1' });
  const child = await dry.contacts.create({
    ...{ lastname: 'Lovelace', assigned_user_id: '19x1', contact_id: id },
  });
  expect(child.contact_id).toBe('12x0');
  const revised = await dry.contacts.revise(id, { firstname: 'Lord' });
  expect(revised).toMatchObject({ id: '12x0', firstname: 'Lord', lastname: '' });
  await dry.contacts.delete(id);
  expect(open.operations()).toEqual([]);
  await expect(dry.contacts.retrieve(id)).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
  expect(() => dry.contacts.where('contact_id', '=', id)).toThrow(/takes a record id of Contacts/);
  await expect(open.crm.contacts.revise(id, { firstname: 'Lord' })).rejects.toMatchObject({
    code: 'INVALID_ID',
  });
  expect(open.operations()).toEqual([]);
});

test('a revise reads the record, and returns it as it would be', async () => {
  const record = await dry.contacts.revise('12x1000', { firstname: 'Ada', birthday: null });
  expect(record).toMatchObject({ id: '12x1000', lastname: 'Name 0000', firstname: 'Ada' });
  expect(open.operations()).toEqual(['retrieve']);
  expect(events).toMatchObject([{ recordId: '12x1000', fields: ['firstname', 'birthday'] }]);
  expect(await open.crm.contacts.retrieve('12x1000')).toMatchObject({ firstname: '' });
  const missing = dry.contacts.revise('12x7777', { firstname: 'Ada' });
  await expect(missing).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
});

test('upsert finds, and reports what it would write', async () => {
  const upsert = (lastname: string): Promise<{ outcome: string }> =>
    dry.contacts.upsert({
      where: { lastname },
      create: { lastname, assigned_user_id: '19x1' },
      update: { firstname: 'Ada' },
    });
  expect([(await upsert('Name 0001')).outcome, (await upsert('Nobody')).outcome]).toEqual([
    'updated',
    'created',
  ]);
  expect(events.map(({ operation }) => operation)).toEqual(['revise', 'create']);
  expect(open.operations().filter((operation) => WRITES.test(operation))).toEqual([]);
});

test('line items come back as they would be', async () => {
  const invoice = await dry.invoice.create({
    ...{ subject: 's', account_id: '11x1', assigned_user_id: '19x1', bill_street: 'b' },
    ...{ ship_street: 's', LineItems: [{ productid: '14x1', quantity: 2, listprice: '9.5' }] },
  });
  expect(invoice['id']).toBe('7x0');
  expect(invoice['LineItems']).toMatchObject([
    { productid: '14x1', quantity: 2, listprice: '9.50', comment: '' },
  ]);
  expect(open.operations()).toEqual([]);
});

test('what has no result is done in silence, what has an unknown one is refused', async () => {
  await dry.contacts.delete('12x1000');
  await dry.contacts.link('12x1000', 'Documents' as 'Accounts', '15x1' as never);
  const refused = [
    dry.leads.convert('10x1', { Contacts: { lastname: 'x' } }),
    dry.$request('create', { elementType: 'Contacts' }, { method: 'POST' }),
  ];
  for (const call of refused) {
    await expect(call).rejects.toMatchObject({ code: 'DRY_RUN', written: false });
  }
  expect(new Set(events.map(({ operation }) => operation))).toEqual(
    new Set(['delete', 'add_related', 'convertlead', 'create']),
  );
  expect(open.operations()).toEqual([]);
  expect((await open.crm.contacts.retrieve('12x1000')).lastname).toBe('Name 0000');
});

test('what is refused before sending is refused, and readOnly wins', async () => {
  const wrong = dry.contacts.create({ lastname: '', assigned_user_id: '19x1' });
  await expect(wrong).rejects.toMatchObject({ code: 'MANDATORY_FIELD_MISSING' });
  expect(events).toEqual([]);
  const both = open.connect({ dryRun: true, readOnly: true, onEvent });
  const write = both.contacts.create({ lastname: 'x', assigned_user_id: '19x1' });
  await expect(write).rejects.toMatchObject({ code: 'CONFIGURATION' });
  expect(events).toEqual([]);
});
