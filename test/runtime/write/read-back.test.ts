import { expect, test } from 'vitest';
import { createBaseClient, type BaseClient } from '../../../templates/runtime/client.js';
import type { AlteredEvent, Repository } from '../../../templates/runtime/index.js';
import { FIELD, MODULE, type ModuleTable } from '../../../templates/runtime/schema/module-table.js';
import { fakeDispatcher } from '../../helpers/fake-dispatcher.js';
import type { LooseModule } from '../../helpers/sandbox-client.js';

const STORED = FIELD.writable | FIELD.inRecord | FIELD.inDetail | FIELD.queryable;

// Vtiger empties the invoice status of an order after its answer to create (8.4.0).
const table: ModuleTable = {
  module: 'SalesOrder',
  prefix: '6',
  flags: MODULE.createable | MODULE.retrieveable,
  fields: [
    ['id', 'id', STORED & ~FIELD.writable],
    ['subject', 'text', STORED],
    ['invoicestatus', 'text', STORED],
  ],
  relations: [],
};

async function createOrder(retrieved: (() => object) | undefined): Promise<unknown[]> {
  const order = { id: '6x12', subject: 'S', invoicestatus: 'AutoCreated' };
  const events: AlteredEvent[] = [];
  const crm = createBaseClient<BaseClient & { orders: Repository<LooseModule> }>(
    {
      url: 'https://crm.example/webservice.php',
      username: 'a',
      accessKey: 'key',
      onEvent: (event) => void (event.type === 'altered' && events.push(event)),
      dispatcher: fakeDispatcher(({ operation }) =>
        operation === 'create' ? order : (retrieved?.() ?? { ...order, id: '6x99' }),
      ),
    },
    [['orders', 'SalesOrder', JSON.stringify(table)]],
  );
  const { subject, invoicestatus } = order;
  const record = await crm.orders.create({ subject, invoicestatus });
  return [record['invoicestatus'], events.flatMap(({ fields }) => fields)];
}

test('a field that changes after the answer is read again', async () => {
  const stored = { id: '6x12', subject: 'S', invoicestatus: '' };
  expect(await createOrder(() => stored)).toEqual(['', ['invoicestatus']]);
});

test('where it cannot be read again the record is there, and the field is reported', async () => {
  expect(await createOrder(undefined)).toEqual([null, ['invoicestatus']]);
});
