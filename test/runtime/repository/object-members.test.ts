import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSandbox, type OpenSandbox } from '../../helpers/sandbox-client.js';

// The demo tenant has fields named `constructor` and `__proto__`.
let open: OpenSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
afterAll(() => open.close());

test('fields named like members of every object are written, queried and read', async () => {
  const { crm } = open;
  const me = await crm.$me();
  const account = await crm.accounts.first();
  const created = await crm.vehicles.create({
    ...{ plate: 'B-AB 1', assigned_user_id: me.id, fleet_account: account?.id },
    ...{ constructor_: 'Babbage', proto_: true },
  });
  expect(created).toMatchObject({ constructor_: 'Babbage', proto_: true });
  const id = String(created['id']);
  const query = crm.vehicles.where('constructor_', '=', 'Babbage');
  expect(await query.select('constructor_', 'proto_').orderBy('constructor_').all()).toEqual([
    { id, constructor_: 'Babbage', proto_: true },
  ]);
  const revised = await crm.vehicles.revise(id, { constructor_: 'Lovelace', proto_: false });
  expect(Object.keys(revised)).not.toContain('constructor');
  expect(await crm.vehicles.retrieve(id)).toMatchObject({ constructor_: 'Lovelace' });
  expect(open.statements().join()).toContain(" constructor = 'Babbage'");
  await expect(crm.vehicles.revise(id, { proto_: 'yes' })).rejects.toThrow('proto_');
});
