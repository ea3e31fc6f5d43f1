// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { InventoryRepository } from './runtime/index.js';
import type {
  BooleanField,
  Connection,
  DateField,
  DateTimeField,
  DecimalField,
  FilterOf,
  IdFilter,
  ModuleSchemas,
  NumberField,
  OwnerField,
  PicklistField,
  RecordOf,
  ReferenceField,
  ReviseOf,
  TextField,
} from './runtime/index.js';
import type {
  AccountsId,
  AccountsModule,
  CalendarModule,
  ContactsId,
  ContactsModule,
  CurrencyId,
  CurrencyModule,
  DocumentsModule,
  GroupsId,
  GroupsModule,
  ModCommentsModule,
  PotentialsId,
  PotentialsModule,
  ProductsId,
  QuotesId,
  UsersId,
  UsersModule,
} from './index.js';
import { InvoiceHdnTaxType, InvoiceInvoicestatus } from './picklists.js';

export { InvoiceHdnTaxType, InvoiceInvoicestatus } from './picklists.js';

/** The id of a record of Invoices. */
export type InvoiceId = `7x${number}` & { readonly '~module'?: 'Invoice' | undefined };

/** The fields that a write may set. */
export interface InvoiceWritable {
  /** Organization Name */
  account_id: ReferenceField<AccountsId>;
  /** Assigned To */
  assigned_user_id: OwnerField<UsersId | GroupsId>;
  /** Balance. Decimal text; default 0.00 */
  balance: DecimalField;
  /** Billing City */
  bill_city: TextField;
  /** Billing Postal Code */
  bill_code: TextField;
  /** Billing Country */
  bill_country: TextField;
  /** Billing PO Box */
  bill_pobox: TextField;
  /** Billing State */
  bill_state: TextField;
  /** Billing Address */
  bill_street: TextField;
  /** Contact Name */
  contact_id: ReferenceField<ContactsId>;
  /** Conversion Rate. Default 1 */
  conversion_rate: NumberField;
  /** Currency */
  currency_id: ReferenceField<CurrencyId>;
  customerno: TextField;
  description: TextField;
  /** Due Date. YYYY-MM-DD */
  duedate: DateField;
  exciseduty: NumberField;
  /** Total. Decimal text */
  hdnGrandTotal: DecimalField;
  /** Charges. Decimal text */
  hdnS_H_Amount: DecimalField;
  /** Taxes On Charges */
  hdnS_H_Percent: NumberField;
  /** Sub Total. Decimal text */
  hdnSubTotal: DecimalField;
  /** Tax Type */
  hdnTaxType: PicklistField<InvoiceHdnTaxType>;
  /** Invoice Date. YYYY-MM-DD */
  invoicedate: DateField;
  /** Status */
  invoicestatus: PicklistField<InvoiceInvoicestatus>;
  /** Opportunity Name */
  potential_id: ReferenceField<PotentialsId>;
  /** Pre Tax Total. Decimal text */
  pre_tax_total: DecimalField;
  /** Received. Decimal text; default 0.00 */
  received: DecimalField;
  /** Tax Region */
  region_id: PicklistField<string>;
  salescommission: NumberField;
  /** Sales Order */
  salesorder_id: TextField;
  /** Shipping City */
  ship_city: TextField;
  /** Shipping Postal Code */
  ship_code: TextField;
  /** Shipping Country */
  ship_country: TextField;
  /** Shipping PO Box */
  ship_pobox: TextField;
  /** Shipping State */
  ship_state: TextField;
  /** Shipping Address */
  ship_street: TextField;
  starred: BooleanField;
  subject: TextField;
  /** Terms & Conditions */
  terms_conditions: TextField;
  /** Adjustment. Decimal text */
  txtAdjustment: DecimalField;
  /** Purchase Order */
  vtiger_purchaseorder: TextField;
}

/** The fields that queries return and compare. */
export interface InvoiceFields extends InvoiceWritable {
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Invoice No. Read-only */
  invoice_no: TextField;
  /** Last Modified By. Read-only */
  modifiedby: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Source. Read-only */
  source: TextField;
}

/** Invoice, as queries, relations and changes return it. */
export interface InvoiceRecord extends RecordOf<InvoiceFields> {
  /** Record id */
  id: InvoiceId;
  /** tags. Read-only */
  tags: string;
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
export interface InvoiceRevise extends ReviseOf<InvoiceWritable> {
  account_id?: AccountsId | undefined;
  assigned_user_id?: UsersId | GroupsId | undefined;
  bill_street?: string | undefined;
  hdnDiscountAmount?: number | `${number}` | undefined;
  hdnDiscountPercent?: number | `${number}` | undefined;
  ship_street?: string | undefined;
  'shipping_&_handling'?: number | `${number}` | undefined;
  'shipping_&_handling_shtax1'?: number | `${number}` | undefined;
  'shipping_&_handling_shtax2'?: number | `${number}` | undefined;
  'shipping_&_handling_shtax3'?: number | `${number}` | undefined;
  subject?: string | undefined;
}

/** What `create` takes: a Invoice needs what is required here. */
export interface InvoiceCreate extends InvoiceRevise {
  account_id: AccountsId;
  assigned_user_id: UsersId | GroupsId;
  bill_street: string;
  ship_street: string;
  subject: string;
  /** At least one line: of a list that may be empty, `[first, ...rest]`. The first also sets the product of the record. */
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
export interface InvoiceFilter extends FilterOf<InvoiceFields> {
  id: IdFilter<InvoiceId>;
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
