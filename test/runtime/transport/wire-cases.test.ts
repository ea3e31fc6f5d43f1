// What the sandbox does not do, or not at that size: answers made up call by call.
import { describe, expect, test } from 'vitest';
import { connect, InventoryRepository, Repository } from '../../../templates/runtime/index.js';
import type { ConnectOptions } from '../../../templates/runtime/index.js';
import { FIELD, MODULE } from '../../../templates/runtime/schema/module-table.js';
import type { FieldRow } from '../../../templates/runtime/schema/module-table.js';
import { accounts, contacts, invoiceTable } from '../../helpers/contacts-module.js';
import { fakeDispatcher } from '../../helpers/fake-dispatcher.js';
import type { FakeCall, FakeDispatcher } from '../../helpers/fake-dispatcher.js';
import type { LooseModule } from '../../helpers/sandbox-client.js';

const connectTo = (dispatcher: FakeDispatcher, options: Partial<ConnectOptions> = {}) =>
  connect({
    url: 'https://crm.example/webservice.php',
    username: 'admin',
    accessKey: 'key',
    dispatcher,
    ...options,
  });

/** `limit k,n` of so many rows. */
const rowsOf =
  (total: number, visible: (index: number) => boolean = () => true) =>
  ({ params }: FakeCall): unknown => {
    const query = params.get('query') ?? '';
    if (query.includes('count(*)')) return [];
    const [, offset = '0', size = '0'] = /limit (?:(\d+),)?(\d+);$/.exec(query) ?? [];
    const from = Number(offset);
    const count = Math.max(0, Math.min(Number(size), total - from));
    return Array.from({ length: count }, (_, index) => from + index + 1)
      .filter(visible)
      .map((number) => ({ id: `12x${number}` }));
  };

describe('count', () => {
  test.each([0, 1, 99, 100, 101, 199, 200, 250, 12_345, 100_000])(
    'of %i, where count(*) is answered with nothing',
    async (total) => {
      for (const is_admin of ['on', 'off']) {
        const dispatcher = fakeDispatcher(rowsOf(total), { is_admin });
        expect(await contacts(connectTo(dispatcher)).count()).toBe(total);
        expect(dispatcher.calls.length).toBeLessThanOrEqual(40);
      }
    },
  );

  test('rows that a user may not see do not end the count', async () => {
    const dispatcher = fakeDispatcher(
      rowsOf(1000, (index) => index % 7 !== 0 || index > 900),
      {
        is_admin: 'off',
      },
    );
    expect(await contacts(connectTo(dispatcher)).count()).toBe(1000);
  });

  test('count(*) where it is answered', async () => {
    const dispatcher = fakeDispatcher(() => [{ count: '12' }]);
    expect(await contacts(connectTo(dispatcher)).count()).toBe(12);
    expect(dispatcher.calls).toHaveLength(1);
    const odd = contacts(connectTo(fakeDispatcher(() => [{ count: 'many' }])));
    await expect(odd.count()).rejects.toMatchObject({ code: 'PROTOCOL' });
  });
});

describe('paging', () => {
  test('a server that ignores the bound is detected, and not queried forever', async () => {
    const page = Array.from({ length: 100 }, (_, index) => ({ id: `12x${index + 1}` }));
    const repository = contacts(connectTo(fakeDispatcher(() => page)));
    await expect(repository.select('id').all()).rejects.toMatchObject({ code: 'PROTOCOL' });
    const timed = page.map((row) => ({ ...row, createdtime: '2026-01-01 00:00:00' }));
    const other = contacts(connectTo(fakeDispatcher(() => timed)));
    await expect(other.orderBy('createdtime').all()).rejects.toMatchObject({ code: 'PROTOCOL' });
  });

  test('an empty first answer to a small limit is requested again in full', async () => {
    const dispatcher = fakeDispatcher(
      ({ params }) => (params.get('query')?.endsWith('limit 1;') ? [] : [{ id: '12x5' }]),
      { is_admin: 'off' },
    );
    expect(await contacts(connectTo(dispatcher)).select('id').first()).toEqual({ id: '12x5' });
  });

  test('an answer that is no list of records', async () => {
    const repository = contacts(connectTo(fakeDispatcher(() => null)));
    await expect(repository.all()).rejects.toMatchObject({ code: 'PROTOCOL' });
    const gaps = contacts(connectTo(fakeDispatcher(() => ({ '3': { id: '12x3' } }))));
    expect(await gaps.select('id').limit(1).all()).toEqual([{ id: '12x3' }]);
  });
});

describe('writes', () => {
  const echo = (change: (element: Record<string, unknown>) => object) =>
    fakeDispatcher(
      ({ params }) => {
        const element = JSON.parse(params.get('element') ?? '{}') as Record<string, unknown>;
        return { id: '12x7', ...element, ...change(element) };
      },
      { time_zone: 'Europe/Berlin' },
    );
  const when = new Date('2026-07-01T10:00:00.700Z');

  test('a Date goes in the time zone of the user, and has to come back as the same second', async () => {
    const dispatcher = echo(() => ({ cf_when: '2026-07-01 10:00:00' }));
    await contacts(connectTo(dispatcher)).revise('12x7', { cf_when: when });
    expect(JSON.parse(dispatcher.calls[0]?.params.get('element') ?? '')).toEqual({
      id: '12x7',
      cf_when: '2026-07-01 12:00:00',
    });
    const moved = echo(() => ({ cf_when: '2026-07-01 12:00:00' }));
    await expect(
      contacts(connectTo(moved)).revise('12x7', { cf_when: when }),
    ).rejects.toMatchObject({ code: 'VALUE_ALTERED', fields: ['cf_when'] });
  });

  test('without a known time zone a Date is refused, unless the option names one', async () => {
    const dispatcher = fakeDispatcher(() => ({ id: '12x7', cf_when: '2026-07-01 10:00:00' }));
    await expect(
      contacts(connectTo(dispatcher)).revise('12x7', { cf_when: when }),
    ).rejects.toMatchObject({ code: 'CONFIGURATION' });
    expect(dispatcher.calls).toEqual([]);
    const repository = contacts(connectTo(dispatcher, { timeZone: 'UTC' }));
    expect((await repository.revise('12x7', { cf_when: when })).cf_when).toEqual(
      new Date('2026-07-01T10:00:00Z'),
    );
  });

  test('a success without a record, or with another one, is an error', async () => {
    const none = contacts(connectTo(fakeDispatcher(() => undefined)));
    const values = { lastname: 'x', assigned_user_id: '19x1' } as const;
    await expect(none.create(values)).rejects.toMatchObject({
      code: 'PROTOCOL',
      hint: expect.stringContaining('look before repeating') as string,
    });
    await expect(none.delete('12x7')).rejects.toMatchObject({ code: 'PROTOCOL' });
    const other = contacts(connectTo(echo(() => ({ id: '12x8' }))));
    await expect(other.revise('12x7', { lastname: 'x' })).rejects.toMatchObject({
      code: 'PROTOCOL',
    });
    await expect(other.retrieve('12x7')).rejects.toMatchObject({ code: 'PROTOCOL' });
  });

  test('an answer to a write that cannot be decoded states that the write happened', async () => {
    const repository = contacts(connectTo(echo(() => ({ score: 'lots' }))));
    await expect(repository.revise('12x7', { lastname: 'x' })).rejects.toMatchObject({
      code: 'DECODE',
      field: 'score',
      written: true,
      recordId: '12x7',
      message: expect.stringContaining('The write did happen.') as string,
    });
  });

  test('the rate of a foreign currency is sent along', async () => {
    const dispatcher = fakeDispatcher(({ operation, params }) => {
      if (operation === 'retrieve') return { id: '7x5', conversion_rate: '0.90000' };
      return { ...(JSON.parse(params.get('element') ?? '') as object) };
    });
    const connection = connectTo(dispatcher);
    const repository = new InventoryRepository<LooseModule>(connection, invoiceTable);
    await repository.revise('7x5', { subject: 'x' });
    expect(JSON.parse(dispatcher.calls[1]?.params.get('element') ?? '')).toEqual({
      id: '7x5',
      subject: 'x',
      conversion_rate: '0.90000',
    });
    await repository.replaceLines('7x5', [{ productid: '14x1', quantity: 1 }] as never);
    expect(JSON.parse(dispatcher.calls[3]?.params.get('element') ?? '')).toMatchObject({
      productid: '14x1',
      LineItems: [{ productid: '14x1', quantity: '1' }],
    });
  });

  const writable = FIELD.queryable | FIELD.inRecord | FIELD.inDetail | FIELD.writable;
  const changed = async (
    module: string,
    fields: readonly FieldRow[],
    stored: Readonly<Record<string, unknown>>,
    values: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly element: unknown; readonly altered: unknown[] }> => {
    const altered: unknown[] = [];
    const dispatcher = fakeDispatcher(({ operation, params }) => {
      if (operation === 'retrieve') return stored;
      return { currency_id: '21x1', ...(JSON.parse(params.get('element') ?? '') as object) };
    });
    const connection = connectTo(dispatcher, {
      onEvent: (event) => {
        if (event.type === 'altered') altered.push(...event.fields);
      },
    });
    const table = {
      ...invoiceTable,
      module,
      prefix: '1',
      flags: invoiceTable.flags & ~MODULE.inventory,
    };
    const id: FieldRow = ['id', 'id', writable];
    const repository = new Repository<LooseModule>(connection, {
      ...table,
      fields: [id, ...fields],
    });
    await repository.revise('1x5', values);
    return { element: JSON.parse(dispatcher.calls[1]?.params.get('element') ?? ''), altered };
  };

  test('the reminder of an event is sent along, in seconds', async () => {
    const fields: FieldRow[] = [
      ['subject', 'text', writable],
      ['reminder_time', 'integer', writable],
    ];
    const stored = { id: '1x5', reminder_time: '30' };
    const { element } = await changed('Events', fields, stored, { subject: 'x' });
    expect(element).toEqual({ id: '1x5', subject: 'x', reminder_time: 1800 });
  });

  test('the taxes of a service are sent along', async () => {
    const fields: FieldRow[] = [
      ['website', 'text', writable],
      ['tax2', 'double', FIELD.writable],
    ];
    const stored = { id: '1x5', tax1: '5.500', tax2: '3.000', tax3: '', website: '' };
    const { element } = await changed('Services', fields, stored, { tax2: 4 });
    expect(element).toEqual({ id: '1x5', tax2: '4', tax1: '5.500' });
  });

  test('the currency of a product that becomes another one is reported', async () => {
    const fields: FieldRow[] = [
      ['productcode', 'text', writable],
      ['currency1', 'double', FIELD.inDetail],
      ['currency2', 'double', FIELD.inDetail],
      ['currency_id', 'reference', FIELD.inDetail, ['Currency']],
    ];
    const stored = { id: '1x5', currency_id: '21x2' };
    const { element, altered } = await changed('Products', fields, stored, { productcode: 'x' });
    expect(element).toEqual({ id: '1x5', productcode: 'x' });
    expect(altered).toEqual(['currency_id']);
  });

  test('columns of a line that are mandatory on the record are sent with it as well', async () => {
    const dispatcher = fakeDispatcher(({ operation, params }) =>
      operation === 'retrieve' ? {} : JSON.parse(params.get('element') ?? ''),
    );
    const connection = connectTo(dispatcher);
    const column = ['quantity', 'double', FIELD.alsoMandatory] as const;
    const fields = [...invoiceTable.fields.filter(([name]) => name !== 'quantity'), column];
    const table = { ...invoiceTable, fields };
    const repository = new InventoryRepository<LooseModule>(connection, table);
    const lines = [
      { productid: '14x1', quantity: 2, listprice: 3 },
      { productid: '14x2', quantity: 9, listprice: 3 },
    ];
    await repository.replaceLines('7x5', lines as never);
    const element: unknown = JSON.parse(dispatcher.calls.at(-1)?.params.get('element') ?? '');
    expect(element).toMatchObject({ productid: '14x1', quantity: '2' });
    expect(element).not.toHaveProperty('listprice');
  });

  test.each([
    [true, [], 'VALUE_ALTERED'],
    [true, [{ id: '11x3' }], undefined],
    [false, [], undefined],
  ])('a link that is on no list: strict %s, listed %j -> %s', async (altered, listed, code) => {
    const dispatcher = fakeDispatcher(({ operation }) =>
      operation === 'query' ? [{ id: '11x3' }] : operation === 'query_related' ? listed : {},
    );
    const connection = connectTo(dispatcher, { strict: { altered } });
    accounts(connection);
    const linked = contacts(connection)
      .link('12x7', 'Accounts', '11x3')
      .catch((error: unknown) => (error as { code?: string }).code);
    expect(await linked).toBe(code);
    const operations = ['query', 'add_related', 'query_related'];
    const want = altered ? operations : ['add_related'];
    expect(dispatcher.calls.map(({ operation }) => operation)).toEqual(want);
  });

  test('a connection of another package is refused', () => {
    expect(() => new Repository({} as never, invoiceTable)).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION' }) as Error,
    );
  });
});
