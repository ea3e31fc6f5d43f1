import type { ColumnHint } from './column.js';

const NULL_REFERENCE: ColumnHint = { unset: null };
const INVENTORY = ['Quotes', 'SalesOrder', 'PurchaseOrder', 'Invoice'];

const STOCK: readonly (readonly [string, ColumnHint])[] = [
  ['Contacts.firstname', { length: 40 }],
  ['Contacts.lastname', { length: 80 }],
  ['Contacts.phone', { length: 50 }],
  ['Contacts.mobile', { length: 50 }],
  ['Contacts.email', { length: 100 }],
  ['Contacts.title', { length: 50 }],
  ['Contacts.department', { length: 30 }],
  ['Leads.firstname', { length: 40 }],
  ['Leads.lastname', { length: 80 }],
  ['Leads.company', { length: 100 }],
  ['Accounts.accountname', { length: 100 }],
  ['Potentials.potentialname', { length: 120 }],
  ['Products.productname', { length: 255 }],
  ['Products.qty_per_unit', { scale: 2 }],
  ['HelpDesk.ticket_title', { length: 255 }],
  ['HelpDesk.hours', { scale: 8, digits: 25 }],
  ['HelpDesk.days', { scale: 8, digits: 25 }],
  ['Users.reports_to_id', { unset: '' }],
  ['Currency.conversion_rate', { scale: 5 }],
  ['Documents.filedownloadcount', { unset: null }],
  ['Documents.filesize', { unset: '0' }],
  ['Events.contact_id', NULL_REFERENCE],
  ['Events.parent_id', NULL_REFERENCE],
  ['Calendar.contact_id', NULL_REFERENCE],
  ['Calendar.parent_id', NULL_REFERENCE],
  ['Calendar.time_end', { unset: '' }],
  ['Calendar.reminder_time', { unset: '' }],
  ['LineItem.listprice', { scale: 8, digits: 25 }],
  ['LineItem.discount_amount', { scale: 8, digits: 25 }],
  ['LineItem.purchase_cost', { scale: 8, digits: 25 }],
  ['LineItem.margin', { scale: 8, digits: 25 }],
  ['LineItem.incrementondel', { unset: '1' }],
  ...INVENTORY.flatMap((module): (readonly [string, ColumnHint])[] => [
    [`${module}.salesorder_id`, NULL_REFERENCE],
    [`${module}.region_id`, { unset: null }],
    [`${module}.hdnTaxType`, { unset: null }],
    [`${module}.hdnS_H_Percent`, { scale: 8, digits: 25 }],
    [`${module}.hdnDiscountPercent`, { unset: '' }],
    [`${module}.hdnDiscountAmount`, { unset: '' }],
    [`${module}.shipping_&_handling`, { unset: null }],
  ]),
  ['Quotes.potential_id', NULL_REFERENCE],
];

/** Widths, scales and empty values of stock 8.4 columns, which no describe reports. */
export const STOCK_COLUMNS: ReadonlyMap<string, ColumnHint> = new Map(STOCK);

/** Columns that stock records carry and describe does not list. */
export const STOCK_EXTRA_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['HelpDesk', ['update_log']],
  ['LineItem', ['description']],
]);

/** The bare key that retrieve adds to the records of modules that are no entities. */
export const RAW_KEYS: ReadonlyMap<string, string> = new Map([
  ['Groups', 'groupid'],
  ['DocumentFolders', 'folderid'],
  ['Tax', 'taxid'],
  ['CompanyDetails', 'organization_id'],
]);
