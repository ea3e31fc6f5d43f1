// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { AccountRepository } from './runtime/index.js';
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
import type { CalendarModule } from './calendar.js';
import type { ContactsModule } from './contacts.js';
import type { DocumentsModule } from './documents.js';
import type { GroupsId, GroupsModule } from './groups.js';
import type { HelpDeskModule } from './help-desk.js';
import type { InvoiceModule } from './invoice.js';
import type { ModCommentsModule } from './mod-comments.js';
import type { PotentialsModule } from './potentials.js';
import type { ProductsModule } from './products.js';
import type { QuotesModule } from './quotes.js';
import type { UsersId, UsersModule } from './users.js';
import type { VehiclesModule } from './vehicles.js';

/** The id of a record of Organizations. */
export type AccountsId = `11x${number}`;

/** Type: the values that the CRM lists. */
export type AccountsAccounttype =
  | 'Analyst'
  | 'Competitor'
  | 'Customer'
  | 'Integrator'
  | 'Investor'
  | 'Partner'
  | 'Press'
  | 'Prospect'
  | 'Reseller'
  | 'Other';

/** Type: the values, in the order of the CRM. */
export declare const AccountsAccounttype: readonly [
  'Analyst',
  'Competitor',
  'Customer',
  'Integrator',
  'Investor',
  'Partner',
  'Press',
  'Prospect',
  'Reseller',
  'Other',
];

/** Service level: the values that the CRM lists. */
export type AccountsCf1031 = 'Gold' | 'Silver' | 'Bronze';

/** Service level: the values, in the order of the CRM. */
export declare const AccountsCf1031: readonly ['Gold', 'Silver', 'Bronze'];

/** Industry: the values that the CRM lists. */
export type AccountsIndustry =
  | 'Apparel'
  | 'Banking'
  | 'Biotechnology'
  | 'Chemicals'
  | 'Communications'
  | 'Construction'
  | 'Consulting'
  | 'Education'
  | 'Electronics'
  | 'Energy'
  | 'Engineering'
  | 'Entertainment'
  | 'Environmental'
  | 'Finance'
  | 'Food & Beverage'
  | 'Government'
  | 'Healthcare'
  | 'Hospitality'
  | 'Insurance'
  | 'Machinery'
  | 'Manufacturing'
  | 'Media'
  | 'Not For Profit'
  | 'Recreation'
  | 'Retail'
  | 'Shipping'
  | 'Technology'
  | 'Telecommunications'
  | 'Transportation'
  | 'Utilities'
  | 'Other';

/** Industry: the values, in the order of the CRM. */
export declare const AccountsIndustry: readonly [
  'Apparel',
  'Banking',
  'Biotechnology',
  'Chemicals',
  'Communications',
  'Construction',
  'Consulting',
  'Education',
  'Electronics',
  'Energy',
  'Engineering',
  'Entertainment',
  'Environmental',
  'Finance',
  'Food & Beverage',
  'Government',
  'Healthcare',
  'Hospitality',
  'Insurance',
  'Machinery',
  'Manufacturing',
  'Media',
  'Not For Profit',
  'Recreation',
  'Retail',
  'Shipping',
  'Technology',
  'Telecommunications',
  'Transportation',
  'Utilities',
  'Other',
];

/** Rating: the values that the CRM lists. */
export type AccountsRating =
  'Acquired' | 'Active' | 'Market Failed' | 'Project Cancelled' | 'Shutdown';

/** Rating: the values, in the order of the CRM. */
export declare const AccountsRating: readonly [
  'Acquired',
  'Active',
  'Market Failed',
  'Project Cancelled',
  'Shutdown',
];

/** Organization, as queries, relations and changes return it. */
export interface AccountsRecord {
  /** Record id */
  id: AccountsId;
  /** Member Of */
  account_id: AccountsId | null;
  /** Organization Number */
  account_no: string;
  /** Organization Name */
  accountname: string;
  /** Type */
  accounttype: AccountsAccounttype | (string & {}) | null;
  /** Annual Revenue */
  annual_revenue: string | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
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
  /** Customer code */
  cf_1029: string;
  /** Service level */
  cf_1031: AccountsCf1031 | (string & {}) | null;
  /** Credit limit */
  cf_1033: string | null;
  /** Contract ends */
  cf_1035: string | null;
  /** Created Time */
  createdtime: Date | null;
  /** Description */
  description: string;
  /** Primary Email */
  email1: string;
  /** Secondary Email */
  email2: string;
  /** Email Opt Out */
  emailoptout: boolean | null;
  /** Employees */
  employees: number | null;
  /** Fax */
  fax: string;
  /** Industry */
  industry: AccountsIndustry | (string & {}) | null;
  /** Is Converted From Lead */
  isconvertedfromlead: boolean | null;
  /** Last Modified By */
  modifiedby: UsersId | null;
  /** Modified Time */
  modifiedtime: Date | null;
  /** Notify Owner */
  notify_owner: boolean | null;
  /** Secondary Phone */
  otherphone: string;
  /** Ownership */
  ownership: string;
  /** Primary Phone */
  phone: string;
  /** Rating */
  rating: AccountsRating | (string & {}) | null;
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
  /** SIC Code */
  siccode: string;
  /** Source */
  source: string;
  /** starred */
  starred: boolean | null;
  /** tags */
  tags: string;
  /** Ticker Symbol */
  tickersymbol: string;
  /** Website */
  website: string;
}

/** Organization, as retrieve, create, revise and update return it. */
export interface AccountsDetail extends AccountsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface AccountsRevise {
  /** Member Of */
  account_id?: AccountsId | null | undefined;
  /** Organization Name */
  accountname?: string | undefined;
  /** Type */
  accounttype?: AccountsAccounttype | Unlisted | null | undefined;
  /** Annual Revenue */
  annual_revenue?: number | string | undefined;
  /** Assigned To */
  assigned_user_id?: UsersId | GroupsId | undefined;
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
  bill_street?: string | null | undefined;
  /** Customer code */
  cf_1029?: string | undefined;
  /** Service level */
  cf_1031?: AccountsCf1031 | Unlisted | undefined;
  /** Credit limit */
  cf_1033?: number | string | undefined;
  /** Contract ends */
  cf_1035?: string | null | undefined;
  /** Description */
  description?: string | null | undefined;
  /** Primary Email */
  email1?: string | null | undefined;
  /** Secondary Email */
  email2?: string | null | undefined;
  /** Email Opt Out */
  emailoptout?: boolean | undefined;
  /** Employees */
  employees?: number | string | undefined;
  /** Fax */
  fax?: string | null | undefined;
  /** Industry */
  industry?: AccountsIndustry | Unlisted | null | undefined;
  /** Is Converted From Lead */
  isconvertedfromlead?: boolean | undefined;
  /** Notify Owner */
  notify_owner?: boolean | undefined;
  /** Secondary Phone */
  otherphone?: string | null | undefined;
  /** Ownership */
  ownership?: string | null | undefined;
  /** Primary Phone */
  phone?: string | null | undefined;
  /** Rating */
  rating?: AccountsRating | Unlisted | null | undefined;
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
  ship_street?: string | null | undefined;
  /** SIC Code */
  siccode?: string | null | undefined;
  /** starred */
  starred?: boolean | undefined;
  /** Ticker Symbol */
  tickersymbol?: string | null | undefined;
  /** Website */
  website?: string | null | undefined;
}

/** What `create` takes: a Organization needs at least what is required here. */
export interface AccountsCreate extends AccountsRevise {
  /** Organization Name */
  accountname: string;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId;
  /** Customer code */
  cf_1029: string;
  /** Service level */
  cf_1031: AccountsCf1031 | Unlisted;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type AccountsUpdate = AccountsCreate;

/** The conditions that `where` takes for each field. */
export interface AccountsFilter {
  id: IdFilter<AccountsId>;
  account_id: ReferenceFilter<AccountsId>;
  account_no: TextFilter;
  accountname: TextFilter;
  accounttype: PicklistFilter<AccountsAccounttype>;
  annual_revenue: NumberFilter;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  bill_city: TextFilter;
  bill_code: TextFilter;
  bill_country: TextFilter;
  bill_pobox: TextFilter;
  bill_state: TextFilter;
  bill_street: TextFilter;
  cf_1029: TextFilter;
  cf_1031: PicklistFilter<AccountsCf1031>;
  cf_1033: NumberFilter;
  cf_1035: DateFilter;
  createdtime: DateTimeFilter;
  description: TextFilter;
  email1: TextFilter;
  email2: TextFilter;
  emailoptout: BooleanFilter;
  employees: NumberFilter;
  fax: TextFilter;
  industry: PicklistFilter<AccountsIndustry>;
  isconvertedfromlead: BooleanFilter;
  modifiedby: ReferenceFilter<UsersId>;
  modifiedtime: DateTimeFilter;
  notify_owner: BooleanFilter;
  otherphone: TextFilter;
  ownership: TextFilter;
  phone: TextFilter;
  rating: PicklistFilter<AccountsRating>;
  ship_city: TextFilter;
  ship_code: TextFilter;
  ship_country: TextFilter;
  ship_pobox: TextFilter;
  ship_state: TextFilter;
  ship_street: TextFilter;
  siccode: TextFilter;
  source: TextFilter;
  starred: BooleanFilter;
  tickersymbol: TextFilter;
  website: TextFilter;
}

/** Where the references point to, for `include`. */
export interface AccountsReferences {
  account_id: AccountsModule;
  assigned_user_id: [UsersModule, GroupsModule];
  modifiedby: UsersModule;
}

/** The related lists, by their labels in the CRM. */
export interface AccountsRelations {
  Activities: CalendarModule;
  'Activity History': CalendarModule;
  Contacts: ContactsModule;
  Documents: DocumentsModule;
  Fleet: VehiclesModule;
  HelpDesk: HelpDeskModule;
  Invoice: InvoiceModule;
  ModComments: ModCommentsModule;
  Potentials: PotentialsModule;
  Products: ProductsModule;
  Quotes: QuotesModule;
}

/** All types of Accounts, for the repository. */
export interface AccountsModule {
  readonly name: 'Accounts';
  readonly id: AccountsId;
  readonly record: AccountsRecord;
  readonly detail: AccountsDetail;
  readonly create: AccountsCreate;
  readonly update: AccountsUpdate;
  readonly revise: AccountsRevise;
  readonly reopen: AccountsId;
  readonly filter: AccountsFilter;
  readonly references: AccountsReferences;
  readonly relations: AccountsRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const accountsDefaults: {
  readonly cf_1033: '1000.00';
  readonly isconvertedfromlead: false;
};

/** Reads and writes Organizations. */
export declare class AccountsRepository extends AccountRepository<AccountsModule> {}

/** Organizations over this connection; `createClient` offers it as `crm.accounts`. */
export declare function accounts(connection: Connection): AccountsRepository;
