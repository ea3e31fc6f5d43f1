// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { AccountRepository } from './runtime/index.js';
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
  CalendarModule,
  ContactsModule,
  DocumentsModule,
  GroupsId,
  GroupsModule,
  HelpDeskModule,
  InvoiceModule,
  ModCommentsModule,
  PotentialsModule,
  ProductsModule,
  QuotesModule,
  UsersId,
  UsersModule,
  VehiclesModule,
} from './index.js';
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

/** The fields that a write may set. */
export interface AccountsWritable {
  /** Member Of */
  account_id: ReferenceField<AccountsId>;
  /** Organization Name. Unique */
  accountname: TextField;
  /** Type */
  accounttype: PicklistField<AccountsAccounttype>;
  /** Annual Revenue. Decimal text */
  annual_revenue: DecimalField;
  /** Assigned To */
  assigned_user_id: OwnerField<UsersId | GroupsId>;
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
  /** Customer code */
  cf_1029: TextField;
  /** Service level */
  cf_1031: PicklistField<AccountsCf1031>;
  /** Credit limit. Decimal text; default 1000.00 */
  cf_1033: DecimalField;
  /** Contract ends. YYYY-MM-DD */
  cf_1035: DateField;
  description: TextField;
  /** Primary Email */
  email1: TextField;
  /** Secondary Email */
  email2: TextField;
  emailoptout: BooleanField;
  employees: NumberField;
  fax: TextField;
  industry: PicklistField<AccountsIndustry>;
  /** Is Converted From Lead. Default false */
  isconvertedfromlead: BooleanField;
  notify_owner: BooleanField;
  /** Secondary Phone */
  otherphone: TextField;
  ownership: TextField;
  /** Primary Phone */
  phone: TextField;
  rating: PicklistField<AccountsRating>;
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
  siccode: TextField;
  starred: BooleanField;
  tickersymbol: TextField;
  website: TextField;
}

/** The fields that queries return and compare. */
export interface AccountsFields extends AccountsWritable {
  /** Organization Number. Read-only */
  account_no: TextField;
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Last Modified By. Read-only */
  modifiedby: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Source. Read-only */
  source: TextField;
}

/** Organization, as queries, relations and changes return it. */
export interface AccountsRecord extends RecordOf<AccountsFields> {
  /** Record id */
  id: AccountsId;
  /** tags. Read-only */
  tags: string;
}

/** Organization, as retrieve, create, revise and update return it. */
export interface AccountsDetail extends AccountsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface AccountsRevise extends ReviseOf<AccountsWritable> {
  accountname?: string | undefined;
  assigned_user_id?: UsersId | GroupsId | undefined;
  cf_1029?: string | undefined;
  cf_1031?: AccountsCf1031 | Unlisted | undefined;
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
export interface AccountsFilter extends FilterOf<AccountsFields> {
  id: IdFilter<AccountsId>;
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
