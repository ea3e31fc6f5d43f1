import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCore } from '../../../templates/runtime/core.js';
import { ServerError } from '../../../templates/runtime/errors.js';
import { writeRecord } from '../../../templates/runtime/write/write-record.js';
import { createValues, demoSchemas } from '../../helpers/demo-schemas.js';
import { fakeTransport } from '../../helpers/fake-transport.js';
import { demoTables } from '../../helpers/sandbox-client.js';

const options = { url: 'https://crm.example.com', username: 'api', accessKey: 'k' };

/** Whether the client sends these values: a server that answers nothing gets a request or none. */
async function isSent(module: string, values: unknown): Promise<boolean> {
  const transport = fakeTransport(
    { create: new ServerError('sent'), [`create:${module}`]: new ServerError('sent') },
    { user: { time_zone: 'Asia/Kolkata' } },
  );
  const core = createCore(options, undefined, transport);
  core.addEntries(demoTables());
  const write = { mode: 'create', values: values as Record<string, unknown> } as const;
  await writeRecord(core, core.findTable(module)!, write, {}).catch(() => undefined);
  return transport.log.some((call) => call.startsWith('create'));
}

test.each(['Contacts', 'Accounts', 'Calendar', 'Vehicles'])(
  '%s: a create is sent exactly where the schema accepts it',
  async (module) => {
    const { table, schemas, lists } = demoSchemas(module);
    const counts = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(createValues(table, lists), async (values) => {
        const result = schemas.create['~standard'].validate(values);
        if (result.issues === undefined) {
          counts.accepted++;
          expect(await isSent(module, result.value)).toBe(true);
        } else {
          counts.refused++;
          expect(await isSent(module, values)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(5);
  },
);

test('line items are checked as the client checks them', async () => {
  const { schemas } = demoSchemas('Invoice');
  const lines: readonly (readonly unknown[] | string | undefined)[] = [
    [{ productid: '14x1', quantity: 1 }],
    [{ productid: '14x1', quantity: '2.5', listprice: 10, tax1: null }],
    [{ productid: '14x1', quantity: '2.5', listprice: 10, tax1: '4.5' }],
    [{ productid: '12x1', quantity: 1 }],
    [{ quantity: 1 }],
    [{ productid: '14x1', quantity: 1, margin: 2 }],
    ['line'],
    [],
    'lines',
    undefined,
  ];
  const base = {
    subject: 'Engine',
    account_id: '11x1',
    assigned_user_id: '19x1',
    bill_street: '1 Dorset Street',
    ship_street: '1 Dorset Street',
  };
  const outcomes: boolean[] = [];
  for (const LineItems of lines) {
    const values = { ...base, LineItems };
    const accepted = schemas.create['~standard'].validate(values).issues === undefined;
    expect([accepted, LineItems]).toEqual([await isSent('Invoice', values), LineItems]);
    outcomes.push(accepted);
  }
  expect(outcomes).toEqual([true, false, true, ...Array<boolean>(7).fill(false)]);
});
