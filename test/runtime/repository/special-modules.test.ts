import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeRecord } from '../../../templates/runtime/codec/encode-record.js';
import { FIELD } from '../../../templates/runtime/schema/module-table.js';
import type { AlteredEvent, ClientEvent } from '../../../templates/runtime/event-types.js';
import type { ModuleTable } from '../../../templates/runtime/schema/module-table.js';
import { contactRecords, openSandbox } from '../../helpers/sandbox-client.js';
import type { OpenSandbox, SandboxClient } from '../../helpers/sandbox-client.js';

/** 60 invoices of three lines: more than a page, as the server counts the lines. */
const invoices = Array.from({ length: 60 }, (_, index) => [
  {
    module: 'Invoice',
    id: `7x${index + 100}`,
    values: { subject: `I ${index}`, assigned_user_id: '19x1', account_id: '11x1' },
  },
  ...[1, 2, 3].map((line) => ({
    module: 'LineItem',
    id: `33x${index * 3 + line}`,
    values: {
      parent_id: `7x${index + 100}`,
      productid: '14x7',
      quantity: '1',
      listprice: '2',
      sequence_no: String(line),
    },
  })),
]).flat();
const records = [
  { module: 'Groups', id: '20x2', values: { groupname: 'Sales' } },
  { module: 'Currency', id: '21x1', values: { currency_name: 'Euro', currency_code: 'EUR' } },
  { module: 'DocumentFolders', id: '22x1', values: { foldername: 'Default' } },
  { module: 'Accounts', id: '11x1', values: { accountname: 'Top', assigned_user_id: '19x1' } },
  { module: 'Products', id: '14x7', values: { productname: 'Thing', unit_price: '3' } },
  ...contactRecords(1),
  ...invoices,
];

const TASK = {
  subject: 'Call back',
  assigned_user_id: '19x1',
  date_start: '2026-11-01',
  time_start: '09:00:00',
  due_date: '2026-11-02',
  taskstatus: 'Not Started',
};
const EVENT = {
  subject: 'Lunch',
  assigned_user_id: '19x1',
  activitytype: 'Meeting',
  eventstatus: 'Planned',
  date_start: '2026-11-01',
  time_start: '12:00:00',
  due_date: '2026-11-01',
  time_end: '13:00:00',
  duration_hours: 1,
};
const INVOICE = {
  subject: 'Invoice',
  account_id: '11x1',
  assigned_user_id: '19x1',
  invoicestatus: 'Created',
  bill_street: 'A',
  ship_street: 'B',
  hdnTaxType: 'group',
  currency_id: '21x1',
};
const LINES = [
  { productid: '14x7', quantity: 2, listprice: '10.50' },
  { productid: '14x7', quantity: 1, listprice: '1' },
];

const altered: AlteredEvent[] = [];
const opened = new Map<string, OpenSandbox>();
beforeAll(async () => {
  const options = {
    onEvent: (event: ClientEvent) => void (event.type === 'altered' && altered.push(event)),
  };
  opened.set('oss', await openSandbox({ profile: 'oss-8.4-fixed', data: { records } }, options));
  opened.set('cloud', await openSandbox({ profile: 'cloud', data: { records } }, options));
});
afterAll(() => Promise.all([...opened.values()].map((one) => one.close())));

describe.each(['oss', 'cloud'])('on %s', (which) => {
  const open = (): OpenSandbox => opened.get(which)!;
  const crm = (): SandboxClient => open().crm;
  const lastElement = (): unknown =>
    JSON.parse(open().sandbox.requests.at(-1)?.params['element'] ?? 'null');

  describe('Calendar and Events', () => {
    test('a task is sent as one, and its id goes on working', async () => {
      const { calendar } = crm();
      const task = await calendar.create(TASK);
      expect(lastElement()).toMatchObject({ subject: 'Call back', activitytype: 'Task' });
      const id = calendar.id(task['id'] as string);
      expect(await calendar.retrieve(id)).toMatchObject({ id, subject: 'Call back' });
      await calendar.revise(id, { location: 'Here' });
      await calendar.update(id, { ...TASK, subject: 'Again' });
      expect(await calendar.find(id)).toMatchObject({ subject: 'Again', location: 'Here' });
      const becomesEvent = calendar.revise(id, { activitytype: 'Meeting' });
      await expect(becomesEvent).rejects.toMatchObject({
        code: 'INVALID_VALUE',
        field: 'activitytype',
      });
      await calendar.delete(id);
    });

    test('without activitytype a task is an event, under an id that does not work', async () => {
      const element = JSON.stringify(TASK);
      const params = { elementType: 'Calendar', element };
      const made = await crm().$request('create', params, { method: 'POST' });
      const { id } = made as { id: string };
      expect(id).toMatch(/^9x\d+$/);
      await expect(crm().calendar.retrieve(id)).rejects.toMatchObject({
        code: 'INVALID_ID',
        hint: expect.stringMatching(/event.* Events/) as string,
      });
      const event = id.replace('9x', '18x');
      expect(await crm().events.retrieve(event)).toMatchObject({ id: event });
    });

    test('an event is created as one; queries distinguish tasks from events', async () => {
      const event = await crm().events.create(EVENT);
      const id = event['id'] as string;
      expect(await crm().events.retrieve(id)).toMatchObject({ id, activitytype: 'Meeting' });
      await expect(crm().calendar.retrieve(id)).rejects.toMatchObject({ code: 'INVALID_ID' });
      expect(await crm().events.where('id', '=', id).all()).toHaveLength(1);
      const task = await crm().calendar.create(TASK);
      const tasks = await crm().calendar.select('activitytype').all();
      expect(new Set(tasks.map((row) => row['activitytype']))).toEqual(new Set(['Task']));
      expect(tasks.map((row) => row['id'])).toContain(task['id']);
    });
  });

  test('Documents: made with a file, and linked with a record', async () => {
    const values = { notes_title: 'Doc', assigned_user_id: '19x1', folderid: '22x1' };
    const file = { name: 'a.txt', type: 'text/plain', data: new Uint8Array([104, 105]) };
    const made = await crm().documents.upload(file, values);
    expect(made).toMatchObject({ filename: 'a.txt', filesize: 2, filelocationtype: 'I' });
    await crm().contacts.link('12x1000', 'Documents' as never, made['id'] as never);
    const linked = crm().contacts.related('12x1000', 'Documents' as never);
    expect(await linked.select('notes_title' as never).all()).toMatchObject([
      { id: made['id'], notes_title: 'Doc' },
    ]);
  });

  test('ModComments: a comment, its answer, and both on the record', async () => {
    const { modComments, contacts } = crm();
    const values = { related_to: '12x1000', assigned_user_id: '19x1' };
    const first = await modComments.create({ ...values, commentcontent: 'First\n"<b>"' });
    const id = first['id'] as string;
    const answer = { ...values, commentcontent: 'Second', parent_comments: id };
    const second = await modComments.create(answer);
    expect(second).toMatchObject({ parent_comments: id, related_to: '12x1000' });
    expect(await modComments.retrieve(id)).toMatchObject({ commentcontent: 'First\n"<b>"' });
    const rows = await modComments.where('related_to', '=', '12x1000').all();
    expect(rows.map((row) => row['id'])).toEqual([id, second['id']]);
    expect(await contacts.related('12x1000', 'ModComments' as never).count()).toBe(2);
    await expect(
      modComments.create({ ...values, related_to: '14x7', commentcontent: 'x' }),
    ).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'related_to' });
  });

  test.each([
    ['users', '19x1', { user_name: 'x' }],
    ['groups', '20x2', { groupname: 'x' }],
    ['currency', '21x1', { currency_name: 'x' }],
  ] as const)('%s: read, and never written', async (key, id, values) => {
    const repository = crm()[key];
    expect(await repository.retrieve(id)).toMatchObject({ id });
    expect(await repository.find(id)).toMatchObject({ id });
    expect((await repository.all()).map((row) => row['id'])).toContain(id);
    open().operations();
    for (const write of [
      () => repository.create(values),
      () => repository.update(id, values),
      () => repository.revise(id, values),
      () => repository.delete(id),
    ]) {
      await expect(write()).rejects.toMatchObject({ code: 'UNSUPPORTED_OPERATION' });
    }
    expect(open().operations()).toEqual([]);
  });

  test('other modules without entities: read and written as they allow', async () => {
    const { documentFolders, lineItem } = crm();
    expect(await documentFolders.retrieve('22x1')).toMatchObject({ foldername: 'Default' });
    expect(await documentFolders.where('foldername', '=', 'Default').count()).toBe(1);
    const lines = await lineItem.where('parent_id', '=', '7x100').all();
    expect(lines.map((row) => row['quantity'])).toEqual([1, 1, 1]);
    expect(await lineItem.count()).toBeGreaterThanOrEqual(180);
    expect(await documentFolders.revise('22x1', { description: 'All' })).toMatchObject({
      foldername: 'Default',
      description: 'All',
    });
    const line = { parent_id: '7x158', productid: '14x7', quantity: 3, listprice: 2 };
    expect(await lineItem.create(line)).toMatchObject({ parent_id: '7x158', quantity: 3 });
    await expect(documentFolders.reopen('22x1')).rejects.toMatchObject({
      code: 'UNSUPPORTED_OPERATION',
    });
  });

  describe('inventory', () => {
    test('what the record takes from its first line is filled in', async () => {
      const { invoice } = crm();
      altered.splice(0);
      const made = await invoice.create({
        ...INVOICE,
        conversion_rate: '0.90000',
        LineItems: LINES,
      });
      expect(lastElement()).toMatchObject({
        productid: '14x7',
        LineItems: [{ quantity: '2' }, {}],
      });
      const id = made['id'] as string;
      expect(await invoice.retrieve(id)).toMatchObject({
        LineItems: [{ quantity: 2, listprice: '10.50' }, { quantity: 1 }],
      });
      await invoice.revise(id, { subject: 'Other' });
      expect(lastElement()).toMatchObject({
        id,
        subject: 'Other',
        conversion_rate: expect.stringMatching(/^0\.90*$/) as string,
      });
      expect(await invoice.retrieve(id)).toMatchObject({ conversion_rate: 0.9, subject: 'Other' });
      expect(altered).toEqual([]);
      await invoice.delete(id);
    });

    test.each([{}, { LineItems: [] }, { LineItems: 'x' }, { LineItems: [null] }])(
      'is not made with %j',
      async (lines) => {
        open().operations();
        const made = crm().invoice.create({ ...INVOICE, ...lines });
        await expect(made).rejects.toMatchObject({ module: 'Invoice', field: 'LineItems' });
        expect(open().operations()).toEqual([]);
      },
    );

    test('lines in revise and update are refused, with the reason, unless requested', async () => {
      const { invoice } = crm();
      open().operations();
      for (const write of [
        () => invoice.revise('7x100', { LineItems: LINES }),
        () => invoice.update('7x100', { ...INVOICE, LineItems: LINES }),
      ]) {
        await expect(write()).rejects.toMatchObject({
          code: 'UNSUPPORTED_OPERATION',
          hint: expect.stringMatching(/PHP 8.*replaceLines/) as string,
        });
      }
      expect(open().operations()).toEqual([]);
    });

    test.each([
      ['everything', undefined],
      ['the id', ['id']],
      ['some fields', ['subject', 'account_id']],
    ] as const)('pages and limits are right with %s selected', async (_, fields) => {
      const base = crm().invoice.where('subject', 'startsWith', 'I ');
      const query = fields === undefined ? base : base.select(...fields);
      open().statements();
      const rows = await query.all();
      // A column of the lines would make the server count lines: 60 records are 180 of them.
      expect(open().statements().join()).not.toMatch(/\*|\b(productid|quantity|listprice|tax\d)\b/);
      expect(rows.map((row) => row['id'])).toEqual(
        Array.from({ length: 60 }, (_row, index) => `7x${index + 100}`),
      );
      expect(await query.limit(10).all()).toHaveLength(10);
      expect(await query.orderBy('subject', 'desc').limit(45).all()).toHaveLength(45);
      expect(await base.count()).toBe(60);
    });
  });
});

test('replaceLines: works where the server supports it, and reports where it breaks halfway', async () => {
  const { invoice } = opened.get('cloud')!.crm;
  const replaced = await invoice.replaceLines('7x159', LINES as never);
  expect(replaced['LineItems']).toHaveLength(2);
  await expect(
    opened.get('oss')!.crm.invoice.replaceLines('7x159', LINES as never),
  ).rejects.toMatchObject({ code: 'SERVER', hint: expect.stringMatching(/totals 0/) as string });
});

test('a reference to tasks and events takes the ids of both, and no other', () => {
  const flags = FIELD.writable | FIELD.queryable | FIELD.inRecord | FIELD.inDetail;
  const table: ModuleTable = {
    module: 'Visits',
    prefix: '40',
    flags: 0,
    fields: [['activity', 'reference', flags, ['Calendar', 'Events']]],
    relations: [],
  };
  const prefixes: Readonly<Record<string, string>> = { Calendar: '9', Events: '18' };
  const context = { timeZone: null, prefixOf: (module: string) => prefixes[module] };
  for (const activity of ['9x5', '18x5']) {
    expect(encodeRecord(table, { activity }, 'create', context)).toEqual({ activity });
  }
  expect(() => encodeRecord(table, { activity: '12x5' }, 'create', context)).toThrow(
    /Calendar or Events/,
  );
});
