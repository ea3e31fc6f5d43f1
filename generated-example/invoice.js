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

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
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
    ['id', 'id', 156],
    ['account_id', 'reference', 31, ['Accounts']],
    ['assigned_user_id', 'owner', 31],
    ['balance', 'decimal', 29],
    ['bill_city', 'text', 29],
    ['bill_code', 'text', 29],
    ['bill_country', 'text', 29],
    ['bill_pobox', 'text', 29],
    ['bill_state', 'text', 29],
    ['bill_street', 'text', 31],
    ['comment', 'text', 256],
    ['contact_id', 'reference', 29, ['Contacts']],
    ['conversion_rate', 'double', 29],
    ['createdtime', 'datetime', 28],
    ['currency_id', 'reference', 29, ['Currency']],
    ['customerno', 'text', 29],
    ['description', 'text', 29],
    ['discount_amount', 'decimal', 256],
    ['discount_percent', 'text', 256],
    ['duedate', 'date', 29],
    ['exciseduty', 'double', 29],
    ['hdnDiscountAmount', 'decimal', 17],
    ['hdnDiscountPercent', 'double', 17],
    ['hdnGrandTotal', 'decimal', 29],
    ['hdnS_H_Amount', 'decimal', 29],
    ['hdnS_H_Percent', 'double', 29],
    ['hdnSubTotal', 'decimal', 29],
    ['hdnTaxType', 'picklist', 29, 13332062],
    ['invoice_no', 'text', 28],
    ['invoicedate', 'date', 29],
    ['invoicestatus', 'picklist', 29, 5289689],
    ['label', 'text', 176],
    ['listprice', 'decimal', 256],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['potential_id', 'reference', 29, ['Potentials']],
    ['pre_tax_total', 'decimal', 29],
    ['productid', 'reference', 784, ['Products']],
    ['quantity', 'double', 256],
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
    ['tags', 'text', 280],
    ['tax1', 'text', 256],
    ['tax2', 'text', 256],
    ['tax3', 'text', 256],
    ['terms_conditions', 'text', 29],
    ['txtAdjustment', 'decimal', 29],
    ['vtiger_purchaseorder', 'text', 29],
    ['LineItems', 'grid', 145],
  ],
  relations: [
    ['Activities', 'Calendar'],
    ['Activity History', 'Calendar'],
    ['Documents', 'Documents'],
    ['ModComments', 'ModComments'],
  ],
  lines: [
    ['comment', 'text', 153],
    ['discount_amount', 'decimal', 153],
    ['discount_percent', 'double', 153],
    ['image', 'text', 152],
    ['listprice', 'decimal', 153],
    ['margin', 'double', 152],
    ['parent_id', 'reference', 152, ['Invoice', 'Quotes']],
    ['productid', 'reference', 155, ['Products']],
    ['purchase_cost', 'double', 152],
    ['quantity', 'double', 155],
    ['sequence_no', 'integer', 152],
    ['tax1', 'double', 153],
    ['tax2', 'double', 153],
    ['tax3', 'double', 153],
  ],
};

/** Reads and writes Invoices. */
export class InvoiceRepository extends InventoryRepository {}

/** Invoices over this connection; `createClient` offers it as `crm.invoice`. */
export function invoice(connection) {
  return new InvoiceRepository(connection, table);
}
