import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProfileName } from '../../src/sandbox/index.js';
import { startTenant } from './tenant.js';
import type { Reply, Tenant } from './tenant.js';

interface InvoiceDetail {
  readonly id: string;
  readonly hdnGrandTotal: unknown;
  readonly LineItems: readonly { readonly quantity: string; readonly listprice: string }[];
}

const tenants = new Map<ProfileName, Tenant>();

beforeAll(async () => {
  for (const profile of ['oss-8.4', 'oss-8.4-fixed', 'cloud'] as const) {
    tenants.set(profile, await startTenant({ profile }));
  }
});

afterAll(async () => {
  for (const { sandbox } of tenants.values()) await sandbox.close();
});

function on(profile: ProfileName): Tenant {
  const tenant = tenants.get(profile);
  if (tenant === undefined) throw new TypeError('no such tenant');
  return tenant;
}

async function createInvoice(tenant: Tenant, lines: unknown = [LINE]): Promise<Reply> {
  const element = { ...INVOICE, ...(lines === null ? {} : { LineItems: lines }) };
  return tenant.post('create', { elementType: 'Invoice', element: JSON.stringify(element) });
}

const LINE = { productid: '14x335', quantity: '2', listprice: '10.5', discount_percent: '10' };
const INVOICE = {
  subject: 'Sample',
  invoicestatus: 'Created',
  account_id: '11x2',
  assigned_user_id: '19x1',
  bill_street: 'a',
  ship_street: 'b',
  productid: '14x335',
};

describe('inventory records', () => {
  test('can not be created on the stock 8.4', async () => {
    expect((await createInvoice(on('oss-8.4'))).code).toBe('INVALID_ID_ATTRIBUTE');
  });

  test('need lines', async () => {
    const reply = await createInvoice(on('oss-8.4-fixed'), null);
    expect(reply.code).toBe('MANDATORY_FIELDS_MISSING');
  });

  test('are answered with numbers once, with text ever after', async () => {
    const tenant = on('oss-8.4-fixed');
    const created = (await createInvoice(tenant)).result as InvoiceDetail;
    expect(created.hdnGrandTotal).toBe(18.9);
    const { result } = await tenant.get('retrieve', { id: created.id });
    expect(result).toMatchObject({
      hdnGrandTotal: '18.90000000',
      productid: '14x335',
      LineItems: [{ quantity: '2.000', listprice: '10.50000000' }],
    });
  });

  test('lose their totals when lines are written on PHP 8, behind an empty 500', async () => {
    const tenant = on('oss-8.4-fixed');
    const { id } = (await createInvoice(tenant)).result as InvoiceDetail;
    const element = JSON.stringify({ id, LineItems: [{ ...LINE, quantity: '3' }] });
    const reply = await tenant.post('revise', { element });
    expect([reply.status, reply.body]).toEqual([500, '']);
    const after = (await tenant.get('retrieve', { id })).result as InvoiceDetail;
    expect(after.hdnGrandTotal).toBe('0.00000000');
    expect(after.LineItems.map(({ quantity }) => quantity)).toEqual(['3.000']);
  });

  test('take new lines on the Cloud', async () => {
    const tenant = on('cloud');
    const { id } = (await createInvoice(tenant)).result as InvoiceDetail;
    const element = JSON.stringify({ id, LineItems: [{ ...LINE, discount_percent: '0' }] });
    expect((await tenant.post('revise', { element })).result).toMatchObject({
      hdnGrandTotal: '21.00000000',
    });
  });
});
