// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { InventoryRepository } from './runtime/index.js';
import type {
  BooleanFilter,
  Connection,
  DateFilter,
  DateTimeFilter,
  IdFilter,
  ModuleSchemas,
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
import { InvoiceHdnTaxType, InvoiceInvoicestatus } from './picklists.js';

export { InvoiceHdnTaxType, InvoiceInvoicestatus } from './picklists.js';

/** The id of a record of Invoices. */
export type InvoiceId = `7x${number}` & { readonly '~module'?: 'Invoice' | undefined };

/** Invoice, as queries, relations and changes return it. */
export interface InvoiceRecord {
  /** Record id */
  id: InvoiceId;
  /** Organization Name */
  account_id: AccountsId | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Balance. Decimal text; default 0.00 */
  balance: `${number}` | null;
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
  /** Conversion Rate. Default 1 */
  conversion_rate: number | null;
  /** Created Time. Read-only */
  createdtime: Date | null;
  /** Currency */
  currency_id: CurrencyId | null;
  customerno: string;
  description: string;
  /** Due Date. YYYY-MM-DD */
  duedate: string | null;
  exciseduty: number | null;
  /** Total. Decimal text */
  hdnGrandTotal: `${number}` | null;
  /** Charges. Decimal text */
  hdnS_H_Amount: `${number}` | null;
  /** Taxes On Charges */
  hdnS_H_Percent: number | null;
  /** Sub Total. Decimal text */
  hdnSubTotal: `${number}` | null;
  /** Tax Type */
  hdnTaxType: InvoiceHdnTaxType | (string & {}) | null;
  /** Invoice No. Read-only */
  invoice_no: string;
  /** Invoice Date. YYYY-MM-DD */
  invoicedate: string | null;
  /** Status */
  invoicestatus: InvoiceInvoicestatus | (string & {}) | null;
  /** Last Modified By. Read-only */
  modifiedby: UsersId | null;
  /** Modified Time. Read-only */
  modifiedtime: Date | null;
  /** Opportunity Name */
  potential_id: PotentialsId | null;
  /** Pre Tax Total. Decimal text */
  pre_tax_total: `${number}` | null;
  /** Received. Decimal text; default 0.00 */
  received: `${number}` | null;
  /** Tax Region */
  region_id: string | null;
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
  /** Source. Read-only */
  source: string;
  starred: boolean | null;
  subject: string;
  /** tags. Read-only */
  tags: string;
  /** Terms & Conditions */
  terms_conditions: string;
  /** Adjustment. Decimal text */
  txtAdjustment: `${number}` | null;
  /** Purchase Order */
  vtiger_purchaseorder: string;
}

/** Invoice, as retrieve, create, revise and update return it. */
export interface InvoiceDetail extends InvoiceRecord {
  /** Discount Amount. Decimal text */
  hdnDiscountAmount: `${number}` | null;
  /** Discount Percent */
  hdnDiscountPercent: number | null;
  /** What the CRM calls the record */
  label: string;
  /** Item Name. Read-only */
  productid: ProductsId | null;
  /** Shipping & Handling. Default 0 */
  'shipping_&_handling': number | null;
  /** Shipping & Handling VAT. Default 4.5 */
  'shipping_&_handling_shtax1': number | null;
  /** Shipping & Handling Sales. Default 10 */
  'shipping_&_handling_shtax2': number | null;
  /** Shipping & Handling Service. Default 12.5 */
  'shipping_&_handling_shtax3': number | null;
  /** The lines, in their order. */
  LineItems: readonly InvoiceLineItem[];
}

/** One line, as it is read. */
export interface InvoiceLineItem {
  comment: string;
  discount_amount: `${number}` | null;
  discount_percent: number | null;
  image: string;
  listprice: `${number}` | null;
  margin: number | null;
  parent_id: InvoiceId | QuotesId | null;
  productid: ProductsId | null;
  purchase_cost: number | null;
  quantity: number | null;
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
  productid: ProductsId;
  quantity: number | `${number}`;
  comment?: string | null | undefined;
  discount_amount?: number | `${number}` | undefined;
  discount_percent?: number | `${number}` | undefined;
  listprice?: number | `${number}` | undefined;
  tax1?: number | `${number}` | undefined;
  tax2?: number | `${number}` | undefined;
  tax3?: number | `${number}` | undefined;
}

/** What `revise` takes: only what is to change. */
export interface InvoiceRevise {
  account_id?: AccountsId | undefined;
  assigned_user_id?: UsersId | GroupsId | undefined;
  balance?: number | `${number}` | undefined;
  bill_city?: string | null | undefined;
  bill_code?: string | null | undefined;
  bill_country?: string | null | undefined;
  bill_pobox?: string | null | undefined;
  bill_state?: string | null | undefined;
  bill_street?: string | undefined;
  contact_id?: ContactsId | null | undefined;
  conversion_rate?: number | `${number}` | undefined;
  currency_id?: CurrencyId | null | undefined;
  customerno?: string | null | undefined;
  description?: string | null | undefined;
  duedate?: string | null | undefined;
  exciseduty?: number | `${number}` | undefined;
  hdnDiscountAmount?: number | `${number}` | undefined;
  hdnDiscountPercent?: number | `${number}` | undefined;
  hdnGrandTotal?: number | `${number}` | undefined;
  hdnS_H_Amount?: number | `${number}` | undefined;
  hdnS_H_Percent?: number | `${number}` | undefined;
  hdnSubTotal?: number | `${number}` | undefined;
  hdnTaxType?: InvoiceHdnTaxType | Unlisted | null | undefined;
  invoicedate?: string | null | undefined;
  invoicestatus?: InvoiceInvoicestatus | Unlisted | null | undefined;
  potential_id?: PotentialsId | null | undefined;
  pre_tax_total?: number | `${number}` | undefined;
  received?: number | `${number}` | undefined;
  region_id?: string | null | undefined;
  salescommission?: number | `${number}` | undefined;
  salesorder_id?: string | null | undefined;
  ship_city?: string | null | undefined;
  ship_code?: string | null | undefined;
  ship_country?: string | null | undefined;
  ship_pobox?: string | null | undefined;
  ship_state?: string | null | undefined;
  ship_street?: string | undefined;
  'shipping_&_handling'?: number | `${number}` | undefined;
  'shipping_&_handling_shtax1'?: number | `${number}` | undefined;
  'shipping_&_handling_shtax2'?: number | `${number}` | undefined;
  'shipping_&_handling_shtax3'?: number | `${number}` | undefined;
  starred?: boolean | undefined;
  subject?: string | undefined;
  terms_conditions?: string | null | undefined;
  txtAdjustment?: number | `${number}` | undefined;
  vtiger_purchaseorder?: string | null | undefined;
}

/** What `create` takes: a Invoice needs what is required here. */
export interface InvoiceCreate extends InvoiceRevise {
  account_id: AccountsId;
  assigned_user_id: UsersId | GroupsId;
  bill_street: string;
  ship_street: string;
  subject: string;
  /** At least one line; the first also sets the product of the record itself. */
  LineItems: readonly [InvoiceLineItemCreate, ...InvoiceLineItemCreate[]];
}

/** What `update` takes: the mandatory fields are restated, the lines stay as they are. */
export interface InvoiceUpdate extends InvoiceRevise {
  account_id: AccountsId;
  assigned_user_id: UsersId | GroupsId;
  bill_street: string;
  ship_street: string;
  subject: string;
}

/** What `where` takes for each field. */
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

/** Where references lead, for `include`. */
export interface InvoiceReferences {
  account_id: AccountsModule;
  assigned_user_id: [UsersModule, GroupsModule];
  contact_id: ContactsModule;
  currency_id: CurrencyModule;
  modifiedby: UsersModule;
  potential_id: PotentialsModule;
}

/** Related lists by label. */
export interface InvoiceRelations {
  Activities: CalendarModule;
  'Activity History': CalendarModule;
  Documents: DocumentsModule;
  ModComments: ModCommentsModule;
}

/** The types of Invoice. */
export interface InvoiceModule {
  name: 'Invoice';
  id: InvoiceId;
  record: InvoiceRecord;
  detail: InvoiceDetail;
  create: InvoiceCreate;
  update: InvoiceUpdate;
  revise: InvoiceRevise;
  reopen: InvoiceId;
  filter: InvoiceFilter;
  references: InvoiceReferences;
  relations: InvoiceRelations;
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

export type InvoiceSchemas = ModuleSchemas<InvoiceModule>;

/** Standard Schemas of Invoices: they refuse what the client refuses. */
export declare const invoiceSchemas: InvoiceSchemas;

/** Invoices. Ids: 7x…. Can be created, updated and deleted. */
export declare class InvoiceRepository extends InventoryRepository<InvoiceModule> {}

/** The repository that `createClient` offers as `crm.invoice`. */
export declare function invoice(connection: Connection): InvoiceRepository;
