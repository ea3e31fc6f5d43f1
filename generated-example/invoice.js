// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { InventoryRepository } from './runtime/index.js';

/** Tax Type: the values, in the order of the CRM. */
export const InvoiceHdnTaxType = ['individual', 'group'];

/** Status: the values, in the order of the CRM. */
export const InvoiceInvoicestatus = [
  'AutoCreated',
  'Cancel',
  'Created',
  'Approved',
  'Sent',
  'Credit Invoice',
  'Paid',
];

/** What the CRM would prefill in a form; the API does not apply it, so spread it into a create. */
export const invoiceDefaults = {
  balance: '0.00',
  conversion_rate: 1,
  received: '0.00',
  'shipping_&_handling': 0,
  'shipping_&_handling_shtax1': 4.5,
  'shipping_&_handling_shtax2': 10,
  'shipping_&_handling_shtax3': 12.5,
};

const table = {
  module: 'Invoice',
  prefix: '7',
  flags: 127,
  fields: [
    ['id', 'id', 28],
    ['account_id', 'reference', 31, ['Accounts']],
    ['assigned_user_id', 'owner', 31],
    ['balance', 'decimal', 29],
    ['bill_city', 'text', 29],
    ['bill_code', 'text', 29],
    ['bill_country', 'text', 29],
    ['bill_pobox', 'text', 29],
    ['bill_state', 'text', 29],
    ['bill_street', 'text', 31],
    ['comment', 'text', 0],
    ['contact_id', 'reference', 29, ['Contacts']],
    ['conversion_rate', 'double', 29],
    ['createdtime', 'datetime', 28],
    ['currency_id', 'reference', 29, ['Currency']],
    ['customerno', 'text', 29],
    ['description', 'text', 29],
    ['discount_amount', 'decimal', 0],
    ['discount_percent', 'text', 0],
    ['duedate', 'date', 29],
    ['exciseduty', 'double', 29],
    ['hdnDiscountAmount', 'decimal', 17],
    ['hdnDiscountPercent', 'double', 17],
    ['hdnGrandTotal', 'decimal', 29],
    ['hdnS_H_Amount', 'decimal', 29],
    ['hdnS_H_Percent', 'double', 29],
    ['hdnSubTotal', 'decimal', 29],
    ['hdnTaxType', 'picklist', 29],
    ['invoice_no', 'text', 28],
    ['invoicedate', 'date', 29],
    ['invoicestatus', 'picklist', 29],
    ['label', 'text', 48],
    ['listprice', 'decimal', 0],
    ['modifiedby', 'reference', 28, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['potential_id', 'reference', 29, ['Potentials']],
    ['pre_tax_total', 'decimal', 29],
    ['productid', 'reference', 16, ['Products']],
    ['quantity', 'double', 0],
    ['received', 'decimal', 29],
    ['region_id', 'picklist', 29],
    ['salescommission', 'double', 29],
    ['salesorder_id', 'text', 29],
    ['ship_city', 'text', 29],
    ['ship_code', 'text', 29],
    ['ship_country', 'text', 29],
    ['ship_pobox', 'text', 29],
    ['ship_state', 'text', 29],
    ['ship_street', 'text', 31],
    ['shipping_&_handling', 'double', 17],
    ['shipping_&_handling_shtax1', 'double', 17],
    ['shipping_&_handling_shtax2', 'double', 17],
    ['shipping_&_handling_shtax3', 'double', 17],
    ['source', 'text', 28],
    ['starred', 'boolean', 29],
    ['subject', 'text', 31],
    ['tags', 'text', 24],
    ['tax1', 'text', 0],
    ['tax2', 'text', 0],
    ['tax3', 'text', 0],
    ['terms_conditions', 'text', 29],
    ['txtAdjustment', 'decimal', 29],
    ['vtiger_purchaseorder', 'text', 29],
    ['LineItems', 'grid', 17],
  ],
  relations: [
    ['Activities', 'Calendar'],
    ['Activity History', 'Calendar'],
    ['Documents', 'Documents'],
    ['ModComments', 'ModComments'],
  ],
  lines: [
    ['comment', 'text', 25],
    ['discount_amount', 'decimal', 25],
    ['discount_percent', 'double', 25],
    ['image', 'text', 24],
    ['listprice', 'decimal', 25],
    ['margin', 'double', 24],
    ['parent_id', 'reference', 24, ['Invoice', 'Quotes']],
    ['productid', 'reference', 27, ['Products']],
    ['purchase_cost', 'double', 24],
    ['quantity', 'double', 27],
    ['sequence_no', 'integer', 24],
    ['tax1', 'double', 25],
    ['tax2', 'double', 25],
    ['tax3', 'double', 25],
  ],
};

/** Reads and writes Invoices. */
export class InvoiceRepository extends InventoryRepository {}

/** Invoices over this connection; `createClient` offers it as `crm.invoice`. */
export function invoice(connection) {
  return new InvoiceRepository(connection, table);
}
