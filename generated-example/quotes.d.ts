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
import type { InvoiceId } from './invoice.js';
import type { ModCommentsModule } from './mod-comments.js';
import type { PotentialsId, PotentialsModule } from './potentials.js';
import type { ProductsId } from './products.js';
import type { UsersId, UsersModule } from './users.js';

/** The id of a record of Quotes. */
export type QuotesId = `4x${number}`;

/** Carrier: the values that the CRM lists. */
export type QuotesCarrier = 'FedEx' | 'UPS' | 'USPS' | 'DHL' | 'BlueDart';

/** Carrier: the values, in the order of the CRM. */
export declare const QuotesCarrier: readonly ['FedEx', 'UPS', 'USPS', 'DHL', 'BlueDart'];

/** Tax Type: the values that the CRM lists. */
export type QuotesHdnTaxType = 'individual' | 'group';

/** Tax Type: the values, in the order of the CRM. */
export declare const QuotesHdnTaxType: readonly ['individual', 'group'];

/** Quote Stage: the values that the CRM lists. */
export type QuotesQuotestage = 'Created' | 'Delivered' | 'Reviewed' | 'Accepted' | 'Rejected';

/** Quote Stage: the values, in the order of the CRM. */
export declare const QuotesQuotestage: readonly [
  'Created',
  'Delivered',
  'Reviewed',
  'Accepted',
  'Rejected',
];

/** Quote, as queries, relations and changes return it. */
export interface QuotesRecord {
  /** Record id */
  id: QuotesId;
  /** Organization Name */
  account_id: AccountsId | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Inventory Manager */
  assigned_user_id1: UsersId | null;
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
  /** Carrier */
  carrier: QuotesCarrier | (string & {}) | null;
  /** Contact Name */
  contact_id: ContactsId | null;
  /** Conversion Rate */
  conversion_rate: number | null;
  /** Created Time */
  createdtime: Date | null;
  /** Currency */
  currency_id: CurrencyId | null;
  /** Description */
  description: string;
  /** Total */
  hdnGrandTotal: string | null;
  /** Charges */
  hdnS_H_Amount: string | null;
  /** Taxes On Charges */
  hdnS_H_Percent: number | null;
  /** Sub Total */
  hdnSubTotal: string | null;
  /** Tax Type */
  hdnTaxType: QuotesHdnTaxType | (string & {}) | null;
  /** Last Modified By */
  modifiedby: UsersId | null;
  /** Modified Time */
  modifiedtime: Date | null;
  /** Opportunity Name */
  potential_id: PotentialsId | null;
  /** Pre Tax Total */
  pre_tax_total: string | null;
  /** Quote Number */
  quote_no: string;
  /** Quote Stage */
  quotestage: QuotesQuotestage | (string & {}) | null;
  /** Tax Region */
  region_id: string | null;
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
  /** Shipping */
  shipping: string;
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
  /** Valid Until */
  validtill: string | null;
}

/** Quote, as retrieve, create, revise and update return it. */
export interface QuotesDetail extends QuotesRecord {
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
  LineItems: readonly QuotesLineItem[];
}

/** One line, as it is read. */
export interface QuotesLineItem {
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
export interface QuotesLineItemCreate {
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
export interface QuotesRevise {
  /** Organization Name */
  account_id?: AccountsId | undefined;
  /** Assigned To */
  assigned_user_id?: UsersId | GroupsId | undefined;
  /** Inventory Manager */
  assigned_user_id1?: UsersId | null | undefined;
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
  /** Carrier */
  carrier?: QuotesCarrier | Unlisted | null | undefined;
  /** Contact Name */
  contact_id?: ContactsId | null | undefined;
  /** Conversion Rate */
  conversion_rate?: number | string | undefined;
  /** Currency */
  currency_id?: CurrencyId | null | undefined;
  /** Description */
  description?: string | null | undefined;
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
  hdnTaxType?: QuotesHdnTaxType | Unlisted | null | undefined;
  /** Opportunity Name */
  potential_id?: PotentialsId | null | undefined;
  /** Pre Tax Total */
  pre_tax_total?: number | string | undefined;
  /** Quote Stage */
  quotestage?: QuotesQuotestage | Unlisted | undefined;
  /** Tax Region */
  region_id?: string | null | undefined;
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
  /** Shipping */
  shipping?: string | null | undefined;
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
  /** Valid Until */
  validtill?: string | null | undefined;
}

/** What `create` takes: a Quote needs at least what is required here. */
export interface QuotesCreate extends QuotesRevise {
  /** Organization Name */
  account_id: AccountsId;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId;
  /** Billing Address */
  bill_street: string;
  /** Quote Stage */
  quotestage: QuotesQuotestage | Unlisted;
  /** Shipping Address */
  ship_street: string;
  /** Subject */
  subject: string;
  /** At least one line; the first also sets the product of the record itself. */
  LineItems: readonly [QuotesLineItemCreate, ...QuotesLineItemCreate[]];
}

/** What `update` takes: the mandatory fields are restated, the lines stay as they are. */
export interface QuotesUpdate extends QuotesRevise {
  /** Organization Name */
  account_id: AccountsId;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId;
  /** Billing Address */
  bill_street: string;
  /** Quote Stage */
  quotestage: QuotesQuotestage | Unlisted;
  /** Shipping Address */
  ship_street: string;
  /** Subject */
  subject: string;
}

/** The conditions that `where` takes for each field. */
export interface QuotesFilter {
  id: IdFilter<QuotesId>;
  account_id: ReferenceFilter<AccountsId>;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  assigned_user_id1: ReferenceFilter<UsersId>;
  bill_city: TextFilter;
  bill_code: TextFilter;
  bill_country: TextFilter;
  bill_pobox: TextFilter;
  bill_state: TextFilter;
  bill_street: TextFilter;
  carrier: PicklistFilter<QuotesCarrier>;
  contact_id: ReferenceFilter<ContactsId>;
  conversion_rate: NumberFilter;
  createdtime: DateTimeFilter;
  currency_id: ReferenceFilter<CurrencyId>;
  description: TextFilter;
  hdnGrandTotal: NumberFilter;
  hdnS_H_Amount: NumberFilter;
  hdnS_H_Percent: NumberFilter;
  hdnSubTotal: NumberFilter;
  hdnTaxType: PicklistFilter<QuotesHdnTaxType>;
  modifiedby: ReferenceFilter<UsersId>;
  modifiedtime: DateTimeFilter;
  potential_id: ReferenceFilter<PotentialsId>;
  pre_tax_total: NumberFilter;
  quote_no: TextFilter;
  quotestage: PicklistFilter<QuotesQuotestage>;
  region_id: PicklistFilter<string>;
  ship_city: TextFilter;
  ship_code: TextFilter;
  ship_country: TextFilter;
  ship_pobox: TextFilter;
  ship_state: TextFilter;
  ship_street: TextFilter;
  shipping: TextFilter;
  source: TextFilter;
  starred: BooleanFilter;
  subject: TextFilter;
  terms_conditions: TextFilter;
  txtAdjustment: NumberFilter;
  validtill: DateFilter;
}

/** Where the references point to, for `include`. */
export interface QuotesReferences {
  account_id: AccountsModule;
  assigned_user_id: [UsersModule, GroupsModule];
  assigned_user_id1: UsersModule;
  contact_id: ContactsModule;
  currency_id: CurrencyModule;
  modifiedby: UsersModule;
  potential_id: PotentialsModule;
}

/** The related lists, by their labels in the CRM. */
export interface QuotesRelations {
  Activities: CalendarModule;
  'Activity History': CalendarModule;
  Documents: DocumentsModule;
  ModComments: ModCommentsModule;
}

/** All types of Quotes, for the repository. */
export interface QuotesModule {
  readonly name: 'Quotes';
  readonly id: QuotesId;
  readonly record: QuotesRecord;
  readonly detail: QuotesDetail;
  readonly create: QuotesCreate;
  readonly update: QuotesUpdate;
  readonly revise: QuotesRevise;
  readonly reopen: QuotesId;
  readonly filter: QuotesFilter;
  readonly references: QuotesReferences;
  readonly relations: QuotesRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const quotesDefaults: {
  readonly conversion_rate: 1;
  readonly 'shipping_&_handling': 0;
  readonly 'shipping_&_handling_shtax1': 4.5;
  readonly 'shipping_&_handling_shtax2': 10;
  readonly 'shipping_&_handling_shtax3': 12.5;
};

/** Reads and writes Quotes. */
export declare class QuotesRepository extends InventoryRepository<QuotesModule> {}

/** Quotes over this connection; `createClient` offers it as `crm.quotes`. */
export declare function quotes(connection: Connection): QuotesRepository;
