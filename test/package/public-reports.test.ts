// What users of Vtiger reported in public, from the metadata of the server to a record in a program.
import { describe, expect, test } from 'vitest';
import { readCrm } from '../../src/introspect/read-crm.js';
import { DEMO_COLUMNS, demoData } from '../../src/sandbox/demo/data.js';
import { demoSnapshot, startSandbox, type SandboxOptions } from '../../src/sandbox/index.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { createBaseClient, type BaseClient } from '../../templates/runtime/client.js';
import type { ClientEvent } from '../../templates/runtime/event-types.js';
import type { LooseRepository } from '../contract/loose-client.js';
import { entriesOf, modelFrom } from '../helpers/bound-model.js';
import { aField } from '../helpers/snapshots.js';

type Client = BaseClient & Readonly<Record<string, LooseRepository>>;

/** Pulls, generates in memory, and uses the client. @returns the queries that were sent */
async function use(
  options: SandboxOptions,
  work: (crm: Client, repository: (name: string) => LooseRepository) => Promise<void>,
  onEvent?: (event: ClientEvent) => void,
): Promise<string[]> {
  const sandbox = await startSandbox(options);
  const { url, username, accessKey } = sandbox;
  const who = { url, username, accessKey, transport: 'session' } as const;
  const { snapshot } = await readCrm(who);
  const model = modelFrom(snapshot);
  const crm = createBaseClient<Client>({ ...who, onEvent }, entriesOf(model), model.excluded);
  const before = sandbox.requests.length;
  try {
    await work(crm, (name) => crm[name] as LooseRepository);
  } finally {
    await crm.$close();
    await sandbox.close();
  }
  return sandbox.requests
    .slice(before)
    .flatMap(({ params }) => (params['query'] === undefined ? [] : [String(params['query'])]));
}

test('secrets of users that 7.x answers reach no program, and are not asked for', async () => {
  const options: SandboxOptions = { profile: 'oss-7.5', accessKey: 'Secr3tKeyOfUsers' };
  const queries = await use(options, async (_, repository) => {
    const users = repository('users');
    const rows = await users.all();
    const detail = await users.retrieve(String(rows[0]?.['id']));
    const found = await users.find(String(rows[0]?.['id']));
    const text = JSON.stringify([rows, detail, found]);
    expect(rows.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/accesskey|user_password|confirm_password|storedPasswordHash/);
    expect(text).not.toContain('Secr3tKeyOfUsers');
  });
  expect(queries.length).toBeGreaterThan(0);
  for (const query of queries) {
    expect(query).not.toMatch(/select \*|accesskey|user_password|confirm_password/);
  }
});

describe('columns of lines that the Cloud describes at the record too', () => {
  const columns = [
    aField('billing_type', { label: 'Billing Type' }),
    aField('cf_lineitem_note', { label: 'Note of the line' }),
  ];
  const optional = demoSnapshot.modules.map((module) => ({
    ...module,
    fields: module.fields.map((field) =>
      field.name.startsWith('cf_') ? { ...field, mandatory: false } : field,
    ),
  }));
  const snapshot: Snapshot = {
    ...demoSnapshot,
    modules: optional.map((module) =>
      ['Quotes', 'LineItem'].includes(module.name)
        ? { ...module, fields: [...module.fields, ...columns] }
        : module,
    ),
  };

  test('belong to the line: written, read back, and in no query of records', async () => {
    const queries = await use({ snapshot, profile: 'cloud' }, async (_, repository) => {
      const owner = { assigned_user_id: '19x1' };
      const product = await repository('products').create({ productname: 'P', ...owner });
      const account = await repository('accounts').create({
        accountname: 'A',
        cf_1029: 'x',
        ...owner,
      });
      const quotes = repository('quotes');
      const values = {
        ...{ subject: 'Q', account_id: account['id'], quotestage: 'Created', ...owner },
        ...{ bill_street: 'S', ship_street: 'S' },
      };
      const line = { productid: product['id'], quantity: 1, listprice: '50' };
      const made = await quotes.create({
        ...values,
        LineItems: [{ ...line, billing_type: 'One time', cf_lineitem_note: 'n' }],
      });
      expect(made['LineItems']).toMatchObject([
        { billing_type: 'One time', cf_lineitem_note: 'n' },
      ]);
      expect(made).not.toHaveProperty('billing_type');
      await expect(
        quotes.create({ ...values, billing_type: 'One time', LineItems: [line] }),
      ).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'billing_type' });
    });
    for (const query of queries) expect(query).not.toMatch(/billing_type|cf_lineitem_note/);
  });
});

test('charges that the tenant added are in no query, and only retrieve has them', async () => {
  const charge = { type: 'double', charge: true };
  const charges = [aField('packing', charge), aField('packing_shtax1', charge)];
  const snapshot: Snapshot = {
    ...demoSnapshot,
    modules: demoSnapshot.modules.map((module) =>
      module.name === 'Invoice' ? { ...module, fields: [...module.fields, ...charges] } : module,
    ),
  };
  const events: string[] = [];
  const onEvent = ({ type }: ClientEvent): void => void events.push(type);
  const queries = await use(
    { snapshot, data: demoData(), columns: DEMO_COLUMNS },
    async (_, repository) => {
      const invoices = repository('invoice');
      const [first] = await invoices.limit(2).all();
      const id = String(first?.['id']);
      expect(await invoices.retrieve(id)).toMatchObject({ packing: null, packing_shtax1: 0 });
      await invoices.revise(id, { subject: 'Renamed' });
      for await (const change of invoices.changes({ since: new Date(0), scope: 'application' })) {
        expect(change).toBeDefined();
      }
    },
    onEvent,
  );
  expect(queries.length).toBeGreaterThan(1);
  for (const query of queries) expect(query).not.toMatch(/packing|\*/);
  expect(events).not.toContain('missing-field');
});
