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
  Unlisted,
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
  InvoiceId,
  ModCommentsModule,
  PotentialsId,
  PotentialsModule,
  ProductsId,
  UsersId,
  UsersModule,
} from './index.js';
import { QuotesCarrier, QuotesHdnTaxType, QuotesQuotestage } from './picklists.js';

export { QuotesCarrier, QuotesHdnTaxType, QuotesQuotestage } from './picklists.js';

/** The id of a record of Quotes. */
export type QuotesId = `4x${number}` & { readonly '~module'?: 'Quotes' | undefined };

/** The fields that a write may set. */
export interface QuotesWritable {
  /** Organization Name */
  account_id: ReferenceField<AccountsId>;
  /** Assigned To */
  assigned_user_id: OwnerField<UsersId | GroupsId>;
  /** Inventory Manager */
  assigned_user_id1: ReferenceField<UsersId>;
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
  carrier: PicklistField<QuotesCarrier>;
  /** Contact Name */
  contact_id: ReferenceField<ContactsId>;
  /** Conversion Rate. Default 1 */
  conversion_rate: NumberField;
  /** Currency */
  currency_id: ReferenceField<CurrencyId>;
  description: TextField;
  /** Total. Decimal text */
  hdnGrandTotal: DecimalField;
  /** Charges. Decimal text */
  hdnS_H_Amount: DecimalField;
  /** Taxes On Charges */
  hdnS_H_Percent: NumberField;
  /** Sub Total. Decimal text */
  hdnSubTotal: DecimalField;
  /** Tax Type */
  hdnTaxType: PicklistField<QuotesHdnTaxType>;
  /** Opportunity Name */
  potential_id: ReferenceField<PotentialsId>;
  /** Pre Tax Total. Decimal text */
  pre_tax_total: DecimalField;
  quotestage: PicklistField<QuotesQuotestage>;
  /** Tax Region */
  region_id: PicklistField<string>;
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
  shipping: TextField;
  starred: BooleanField;
  subject: TextField;
  /** Terms & Conditions */
  terms_conditions: TextField;
  /** Adjustment. Decimal text */
  txtAdjustment: DecimalField;
  /** Valid Until. YYYY-MM-DD */
  validtill: DateField;
}

/** The fields that queries return and compare. */
export interface QuotesFields extends QuotesWritable {
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Last Modified By. Read-only */
  modifiedby: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Quote Number. Read-only */
  quote_no: TextField;
  /** Source. Read-only */
  source: TextField;
}

/** Quote, as queries, relations and changes return it. */
export interface QuotesRecord extends RecordOf<QuotesFields> {
  /** Record id */
  id: QuotesId;
  /** tags. Read-only */
  tags: string;
}

/** Quote, as retrieve, create, revise and update return it. */
export interface QuotesDetail extends QuotesRecord {
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
  LineItems: readonly QuotesLineItem[];
}

/** One line, as it is read. */
export interface QuotesLineItem {
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
export interface QuotesLineItemCreate {
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
export interface QuotesRevise extends ReviseOf<QuotesWritable> {
  account_id?: AccountsId | undefined;
  assigned_user_id?: UsersId | GroupsId | undefined;
  bill_street?: string | undefined;
  hdnDiscountAmount?: number | `${number}` | undefined;
  hdnDiscountPercent?: number | `${number}` | undefined;
  quotestage?: QuotesQuotestage | Unlisted | undefined;
  ship_street?: string | undefined;
  'shipping_&_handling'?: number | `${number}` | undefined;
  'shipping_&_handling_shtax1'?: number | `${number}` | undefined;
  'shipping_&_handling_shtax2'?: number | `${number}` | undefined;
  'shipping_&_handling_shtax3'?: number | `${number}` | undefined;
  subject?: string | undefined;
}

/** What `create` takes: a Quote needs what is required here. */
export interface QuotesCreate extends QuotesRevise {
  account_id: AccountsId;
  assigned_user_id: UsersId | GroupsId;
  bill_street: string;
  quotestage: QuotesQuotestage | Unlisted;
  ship_street: string;
  subject: string;
  /** At least one line: of a list that may be empty, `[first, ...rest]`. The first also sets the product of the record. */
  LineItems: readonly [QuotesLineItemCreate, ...QuotesLineItemCreate[]];
}

/** What `update` takes: the mandatory fields are restated, the lines stay as they are. */
export interface QuotesUpdate extends QuotesRevise {
  account_id: AccountsId;
  assigned_user_id: UsersId | GroupsId;
  bill_street: string;
  quotestage: QuotesQuotestage | Unlisted;
  ship_street: string;
  subject: string;
}

/** What `where` takes for each field. */
export interface QuotesFilter extends FilterOf<QuotesFields> {
  id: IdFilter<QuotesId>;
}

/** Where references lead, for `include`. */
export interface QuotesReferences {
  account_id: AccountsModule;
  assigned_user_id: [UsersModule, GroupsModule];
  assigned_user_id1: UsersModule;
  contact_id: ContactsModule;
  currency_id: CurrencyModule;
  modifiedby: UsersModule;
  potential_id: PotentialsModule;
}

/** Related lists by label. */
export interface QuotesRelations {
  Activities: CalendarModule;
  'Activity History': CalendarModule;
  Documents: DocumentsModule;
  ModComments: ModCommentsModule;
}

/** The types of Quotes. */
export interface QuotesModule {
  name: 'Quotes';
  id: QuotesId;
  record: QuotesRecord;
  detail: QuotesDetail;
  create: QuotesCreate;
  update: QuotesUpdate;
  revise: QuotesRevise;
  reopen: QuotesId;
  filter: QuotesFilter;
  references: QuotesReferences;
  relations: QuotesRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const quotesDefaults: {
  readonly conversion_rate: 1;
  readonly 'shipping_&_handling': 0;
  readonly 'shipping_&_handling_shtax1': 4.5;
  readonly 'shipping_&_handling_shtax2': 10;
  readonly 'shipping_&_handling_shtax3': 12.5;
};

export type QuotesSchemas = ModuleSchemas<QuotesModule>;

/** Standard Schemas of Quotes: they refuse what the client refuses. */
export declare const quotesSchemas: QuotesSchemas;

/** Quotes. Ids: 4x…. Can be created, updated and deleted. */
export declare class QuotesRepository extends InventoryRepository<QuotesModule> {}

/** The repository that `createClient` offers as `crm.quotes`. */
export declare function quotes(connection: Connection): QuotesRepository;
