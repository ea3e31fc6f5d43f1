// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { AccountRepository } from './runtime/index.js';
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
import {
  AccountsAccounttype,
  AccountsCf1031,
  AccountsIndustry,
  AccountsRating,
} from './picklists.js';

export {
  AccountsAccounttype,
  AccountsCf1031,
  AccountsIndustry,
  AccountsRating,
} from './picklists.js';

/** The id of a record of Organizations. */
export type AccountsId = `11x${number}` & { readonly '~module'?: 'Accounts' | undefined };

/** Organization, as queries, relations and changes return it. */
export interface AccountsRecord {
  /** Record id */
  id: AccountsId;
  /** Member Of */
  account_id: AccountsId | null;
  /** Organization Number. Read-only */
  account_no: string;
  /** Organization Name. Unique */
  accountname: string;
  /** Type */
  accounttype: AccountsAccounttype | (string & {}) | null;
  /** Annual Revenue. Decimal text */
  annual_revenue: `${number}` | null;
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
  /** Credit limit. Decimal text; default 1000.00 */
  cf_1033: `${number}` | null;
  /** Contract ends. YYYY-MM-DD */
  cf_1035: string | null;
  /** Created Time. Read-only */
  createdtime: Date | null;
  description: string;
  /** Primary Email */
  email1: string;
  /** Secondary Email */
  email2: string;
  emailoptout: boolean | null;
  employees: number | null;
  fax: string;
  industry: AccountsIndustry | (string & {}) | null;
  /** Is Converted From Lead. Default false */
  isconvertedfromlead: boolean | null;
  /** Last Modified By. Read-only */
  modifiedby: UsersId | null;
  /** Modified Time. Read-only */
  modifiedtime: Date | null;
  notify_owner: boolean | null;
  /** Secondary Phone */
  otherphone: string;
  ownership: string;
  /** Primary Phone */
  phone: string;
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
  siccode: string;
  /** Source. Read-only */
  source: string;
  starred: boolean | null;
  /** tags. Read-only */
  tags: string;
  tickersymbol: string;
  website: string;
}

/** Organization, as retrieve, create, revise and update return it. */
export interface AccountsDetail extends AccountsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface AccountsRevise {
  account_id?: AccountsId | null | undefined;
  accountname?: string | undefined;
  accounttype?: AccountsAccounttype | Unlisted | null | undefined;
  annual_revenue?: number | `${number}` | undefined;
  assigned_user_id?: UsersId | GroupsId | undefined;
  bill_city?: string | null | undefined;
  bill_code?: string | null | undefined;
  bill_country?: string | null | undefined;
  bill_pobox?: string | null | undefined;
  bill_state?: string | null | undefined;
  bill_street?: string | null | undefined;
  cf_1029?: string | undefined;
  cf_1031?: AccountsCf1031 | Unlisted | undefined;
  cf_1033?: number | `${number}` | undefined;
  cf_1035?: string | null | undefined;
  description?: string | null | undefined;
  email1?: string | null | undefined;
  email2?: string | null | undefined;
  emailoptout?: boolean | undefined;
  employees?: number | `${number}` | undefined;
  fax?: string | null | undefined;
  industry?: AccountsIndustry | Unlisted | null | undefined;
  isconvertedfromlead?: boolean | undefined;
  notify_owner?: boolean | undefined;
  otherphone?: string | null | undefined;
  ownership?: string | null | undefined;
  phone?: string | null | undefined;
  rating?: AccountsRating | Unlisted | null | undefined;
  ship_city?: string | null | undefined;
  ship_code?: string | null | undefined;
  ship_country?: string | null | undefined;
  ship_pobox?: string | null | undefined;
  ship_state?: string | null | undefined;
  ship_street?: string | null | undefined;
  siccode?: string | null | undefined;
  starred?: boolean | undefined;
  tickersymbol?: string | null | undefined;
  website?: string | null | undefined;
}

/** What `create` takes: a Organization needs what is required here. */
export interface AccountsCreate extends AccountsRevise {
  accountname: string;
  assigned_user_id: UsersId | GroupsId;
  cf_1029: string;
  cf_1031: AccountsCf1031 | Unlisted;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type AccountsUpdate = AccountsCreate;

/** What `where` takes for each field. */
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

/** Where references lead, for `include`. */
export interface AccountsReferences {
  account_id: AccountsModule;
  assigned_user_id: [UsersModule, GroupsModule];
  modifiedby: UsersModule;
}

/** Related lists by label. */
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

/** The types of Accounts. */
export interface AccountsModule {
  name: 'Accounts';
  id: AccountsId;
  record: AccountsRecord;
  detail: AccountsDetail;
  create: AccountsCreate;
  update: AccountsUpdate;
  revise: AccountsRevise;
  reopen: AccountsId;
  filter: AccountsFilter;
  references: AccountsReferences;
  relations: AccountsRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const accountsDefaults: {
  readonly cf_1033: '1000.00';
  readonly isconvertedfromlead: false;
};

export type AccountsSchemas = ModuleSchemas<AccountsModule>;

/** Standard Schemas of Organizations: they refuse what the client refuses. */
export declare const accountsSchemas: AccountsSchemas;

/** Organizations. Ids: 11x…. Can be created, updated and deleted. */
export declare class AccountsRepository extends AccountRepository<AccountsModule> {}

/** The repository that `createClient` offers as `crm.accounts`. */
export declare function accounts(connection: Connection): AccountsRepository;
