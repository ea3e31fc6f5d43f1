// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { InventoryRepository } from './runtime/index.js';
import type {
  BooleanFilter,
  Connection,
  DateFilter,
  DateTimeFilter,
  IdFilter,
  NumberFilter,
  OwnerFilter,
  PicklistFilter,
  ReferenceFilter,
  TextFilter,
  Unlisted,
} from './runtime/index.js';
import type { AccountsId, AccountsModule } from './accounts.js';
import type { CalendarModule } from './calendar.js';
import type { ContactsId, ContactsModule } from './contacts.js';
import type { CurrencyId, CurrencyModule } from './currency.js';
import type { DocumentsModule } from './documents.js';
import type { GroupsId, GroupsModule } from './groups.js';
import type { ModCommentsModule } from './mod-comments.js';
import type { PotentialsId, PotentialsModule } from './potentials.js';
import type { ProductsId } from './products.js';
import type { QuotesId } from './quotes.js';
import type { UsersId, UsersModule } from './users.js';

/** The id of a record of Invoices. */
export type InvoiceId = `7x${number}`;

/** Tax Type: the values that the CRM lists. */
export type InvoiceHdnTaxType = 'individual' | 'group';

/** Tax Type: the values, in the order of the CRM. */
export declare const InvoiceHdnTaxType: readonly ['individual', 'group'];

/** Status: the values that the CRM lists. */
export type InvoiceInvoicestatus =
  'AutoCreated' | 'Cancel' | 'Created' | 'Approved' | 'Sent' | 'Credit Invoice' | 'Paid';

/** Status: the values, in the order of the CRM. */
export declare const InvoiceInvoicestatus: readonly [
  'AutoCreated',
  'Cancel',
  'Created',
  'Approved',
  'Sent',
  'Credit Invoice',
  'Paid',
];

/** Invoice, as queries, relations and changes return it. */
export interface InvoiceRecord {
  /** Record id */
  id: InvoiceId;
  /** Organization Name */
  account_id: AccountsId | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Balance */
  balance: string | null;
  /** Billing City */
  bill_city: string;
  /** Billing Postal Code */
  bill_code: string;
  /** Billing Country */
  bill_country: string;
  /** Billing PO Box */
  bill_pobox: string;
  /** Billing State */
  bill_state: string;
  /** Billing Address */
  bill_street: string;
  /** Contact Name */
  contact_id: ContactsId | null;
  /** Conversion Rate */
  conversion_rate: number | null;
  /** Created Time */
  createdtime: Date | null;
  /** Currency */
  currency_id: CurrencyId | null;
  /** Customer No */
  customerno: string;
  /** Description */
  description: string;
  /** Due Date */
  duedate: string | null;
  /** Excise Duty */
  exciseduty: number | null;
  /** Total */
  hdnGrandTotal: string | null;
  /** Charges */
  hdnS_H_Amount: string | null;
  /** Taxes On Charges */
  hdnS_H_Percent: number | null;
  /** Sub Total */
  hdnSubTotal: string | null;
  /** Tax Type */
  hdnTaxType: InvoiceHdnTaxType | (string & {}) | null;
  /** Invoice No */
  invoice_no: string;
  /** Invoice Date */
  invoicedate: string | null;
  /** Status */
  invoicestatus: InvoiceInvoicestatus | (string & {}) | null;
  /** Last Modified By */
  modifiedby: UsersId | null;
  /** Modified Time */
  modifiedtime: Date | null;
  /** Opportunity Name */
  potential_id: PotentialsId | null;
  /** Pre Tax Total */
  pre_tax_total: string | null;
  /** Received */
  received: string | null;
  /** Tax Region */
  region_id: string | null;
  /** Sales Commission */
  salescommission: number | null;
  /** Sales Order */
  salesorder_id: string;
  /** Shipping City */
  ship_city: string;
  /** Shipping Postal Code */
  ship_code: string;
  /** Shipping Country */
  ship_country: string;
  /** Shipping PO Box */
  ship_pobox: string;
  /** Shipping State */
  ship_state: string;
  /** Shipping Address */
  ship_street: string;
  /** Source */
  source: string;
  /** starred */
  starred: boolean | null;
  /** Subject */
  subject: string;
  /** tags */
  tags: string;
  /** Terms & Conditions */
  terms_conditions: string;
  /** Adjustment */
  txtAdjustment: string | null;
  /** Purchase Order */
  vtiger_purchaseorder: string;
}

/** Invoice, as retrieve, create, revise and update return it. */
export interface InvoiceDetail extends InvoiceRecord {
  /** Discount Amount */
  hdnDiscountAmount: string | null;
  /** Discount Percent */
  hdnDiscountPercent: number | null;
  /** What the CRM calls the record */
  label: string;
  /** Item Name */
  productid: ProductsId | null;
  /** Shipping & Handling */
  'shipping_&_handling': number | null;
  /** Shipping & Handling VAT */
  'shipping_&_handling_shtax1': number | null;
  /** Shipping & Handling Sales */
  'shipping_&_handling_shtax2': number | null;
  /** Shipping & Handling Service */
  'shipping_&_handling_shtax3': number | null;
  /** The lines, in their order. */
  LineItems: readonly InvoiceLineItem[];
}

/** One line, as it is read. */
export interface InvoiceLineItem {
  /** comment */
  comment: string;
  /** discount amount */
  discount_amount: string | null;
  /** discount percent */
  discount_percent: number | null;
  /** image */
  image: string;
  /** listprice */
  listprice: string | null;
  /** margin */
  margin: number | null;
  /** parent id */
  parent_id: InvoiceId | QuotesId | null;
  /** productid */
  productid: ProductsId | null;
  /** purchase cost */
  purchase_cost: number | null;
  /** quantity */
  quantity: number | null;
  /** sequence no */
  sequence_no: number | null;
  /** VAT */
  tax1: number | null;
  /** Sales */
  tax2: number | null;
  /** Service */
  tax3: number | null;
}

/** One line, as it is written. */
export interface InvoiceLineItemCreate {
  /** productid */
  productid: ProductsId;
  /** quantity */
  quantity: number | string;
  /** comment */
  comment?: string | null | undefined;
  /** discount amount */
  discount_amount?: number | string | undefined;
  /** discount percent */
  discount_percent?: number | string | undefined;
  /** listprice */
  listprice?: number | string | undefined;
  /** VAT */
  tax1?: number | string | undefined;
  /** Sales */
  tax2?: number | string | undefined;
  /** Service */
  tax3?: number | string | undefined;
}

/** What `revise` takes: only what is to change. */
export interface InvoiceRevise {
  /** Organization Name */
  account_id?: AccountsId | undefined;
  /** Assigned To */
  assigned_user_id?: UsersId | GroupsId | undefined;
  /** Balance */
  balance?: number | string | undefined;
  /** Billing City */
  bill_city?: string | null | undefined;
  /** Billing Postal Code */
  bill_code?: string | null | undefined;
  /** Billing Country */
  bill_country?: string | null | undefined;
  /** Billing PO Box */
  bill_pobox?: string | null | undefined;
  /** Billing State */
  bill_state?: string | null | undefined;
  /** Billing Address */
  bill_street?: string | undefined;
  /** Contact Name */
  contact_id?: ContactsId | null | undefined;
  /** Conversion Rate */
  conversion_rate?: number | string | undefined;
  /** Currency */
  currency_id?: CurrencyId | null | undefined;
  /** Customer No */
  customerno?: string | null | undefined;
  /** Description */
  description?: string | null | undefined;
  /** Due Date */
  duedate?: string | null | undefined;
  /** Excise Duty */
  exciseduty?: number | string | undefined;
  /** Discount Amount */
  hdnDiscountAmount?: number | string | undefined;
  /** Discount Percent */
  hdnDiscountPercent?: number | string | undefined;
  /** Total */
  hdnGrandTotal?: number | string | undefined;
  /** Charges */
  hdnS_H_Amount?: number | string | undefined;
  /** Taxes On Charges */
  hdnS_H_Percent?: number | string | undefined;
  /** Sub Total */
  hdnSubTotal?: number | string | undefined;
  /** Tax Type */
  hdnTaxType?: InvoiceHdnTaxType | Unlisted | null | undefined;
  /** Invoice Date */
  invoicedate?: string | null | undefined;
  /** Status */
  invoicestatus?: InvoiceInvoicestatus | Unlisted | null | undefined;
  /** Opportunity Name */
  potential_id?: PotentialsId | null | undefined;
  /** Pre Tax Total */
  pre_tax_total?: number | string | undefined;
  /** Received */
  received?: number | string | undefined;
  /** Tax Region */
  region_id?: string | null | undefined;
  /** Sales Commission */
  salescommission?: number | string | undefined;
  /** Sales Order */
  salesorder_id?: string | null | undefined;
  /** Shipping City */
  ship_city?: string | null | undefined;
  /** Shipping Postal Code */
  ship_code?: string | null | undefined;
  /** Shipping Country */
  ship_country?: string | null | undefined;
  /** Shipping PO Box */
  ship_pobox?: string | null | undefined;
  /** Shipping State */
  ship_state?: string | null | undefined;
  /** Shipping Address */
  ship_street?: string | undefined;
  /** Shipping & Handling */
  'shipping_&_handling'?: number | string | undefined;
  /** Shipping & Handling VAT */
  'shipping_&_handling_shtax1'?: number | string | undefined;
  /** Shipping & Handling Sales */
  'shipping_&_handling_shtax2'?: number | string | undefined;
  /** Shipping & Handling Service */
  'shipping_&_handling_shtax3'?: number | string | undefined;
  /** starred */
  starred?: boolean | undefined;
  /** Subject */
  subject?: string | undefined;
  /** Terms & Conditions */
  terms_conditions?: string | null | undefined;
  /** Adjustment */
  txtAdjustment?: number | string | undefined;
  /** Purchase Order */
  vtiger_purchaseorder?: string | null | undefined;
}

/** What `create` takes: a Invoice needs at least what is required here. */
export interface InvoiceCreate extends InvoiceRevise {
  /** Organization Name */
  account_id: AccountsId;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId;
  /** Billing Address */
  bill_street: string;
  /** Shipping Address */
  ship_street: string;
  /** Subject */
  subject: string;
  /** At least one line; the first also sets the product of the record itself. */
  LineItems: readonly [InvoiceLineItemCreate, ...InvoiceLineItemCreate[]];
}

/** What `update` takes: the mandatory fields are restated, the lines stay as they are. */
export interface InvoiceUpdate extends InvoiceRevise {
  /** Organization Name */
  account_id: AccountsId;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId;
  /** Billing Address */
  bill_street: string;
  /** Shipping Address */
  ship_street: string;
  /** Subject */
  subject: string;
}

/** The conditions that `where` takes for each field. */
export interface InvoiceFilter {
  id: IdFilter<InvoiceId>;
  account_id: ReferenceFilter<AccountsId>;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  balance: NumberFilter;
  bill_city: TextFilter;
  bill_code: TextFilter;
  bill_country: TextFilter;
  bill_pobox: TextFilter;
  bill_state: TextFilter;
  bill_street: TextFilter;
  contact_id: ReferenceFilter<ContactsId>;
  conversion_rate: NumberFilter;
  createdtime: DateTimeFilter;
  currency_id: ReferenceFilter<CurrencyId>;
  customerno: TextFilter;
  description: TextFilter;
  duedate: DateFilter;
  exciseduty: NumberFilter;
  hdnGrandTotal: NumberFilter;
  hdnS_H_Amount: NumberFilter;
  hdnS_H_Percent: NumberFilter;
  hdnSubTotal: NumberFilter;
  hdnTaxType: PicklistFilter<InvoiceHdnTaxType>;
  invoice_no: TextFilter;
  invoicedate: DateFilter;
  invoicestatus: PicklistFilter<InvoiceInvoicestatus>;
  modifiedby: ReferenceFilter<UsersId>;
  modifiedtime: DateTimeFilter;
  potential_id: ReferenceFilter<PotentialsId>;
  pre_tax_total: NumberFilter;
  received: NumberFilter;
  region_id: PicklistFilter<string>;
  salescommission: NumberFilter;
  salesorder_id: TextFilter;
  ship_city: TextFilter;
  ship_code: TextFilter;
  ship_country: TextFilter;
  ship_pobox: TextFilter;
  ship_state: TextFilter;
  ship_street: TextFilter;
  source: TextFilter;
  starred: BooleanFilter;
  subject: TextFilter;
  terms_conditions: TextFilter;
  txtAdjustment: NumberFilter;
  vtiger_purchaseorder: TextFilter;
}

/** Where the references point to, for `include`. */
export interface InvoiceReferences {
  account_id: AccountsModule;
  assigned_user_id: [UsersModule, GroupsModule];
  contact_id: ContactsModule;
  currency_id: CurrencyModule;
  modifiedby: UsersModule;
  potential_id: PotentialsModule;
}

/** The related lists, by their labels in the CRM. */
export interface InvoiceRelations {
  Activities: CalendarModule;
  'Activity History': CalendarModule;
  Documents: DocumentsModule;
  ModComments: ModCommentsModule;
}

/** All types of Invoice, for the repository. */
export interface InvoiceModule {
  readonly name: 'Invoice';
  readonly id: InvoiceId;
  readonly record: InvoiceRecord;
  readonly detail: InvoiceDetail;
  readonly create: InvoiceCreate;
  readonly update: InvoiceUpdate;
  readonly revise: InvoiceRevise;
  readonly reopen: InvoiceId;
  readonly filter: InvoiceFilter;
  readonly references: InvoiceReferences;
  readonly relations: InvoiceRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const invoiceDefaults: {
  readonly balance: '0.00';
  readonly conversion_rate: 1;
  readonly received: '0.00';
  readonly 'shipping_&_handling': 0;
  readonly 'shipping_&_handling_shtax1': 4.5;
  readonly 'shipping_&_handling_shtax2': 10;
  readonly 'shipping_&_handling_shtax3': 12.5;
};

/** Reads and writes Invoices. */
export declare class InvoiceRepository extends InventoryRepository<InvoiceModule> {}

/** Invoices over this connection; `createClient` offers it as `crm.invoice`. */
export declare function invoice(connection: Connection): InvoiceRepository;
