// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanFilter,
  Connection,
  DateFilter,
  DateTimeFilter,
  IdFilter,
  ModuleSchemas,
  MultiPicklistFilter,
  NumberFilter,
  OwnerFilter,
  PicklistFilter,
  ReferenceFilter,
  TextFilter,
  TimeFilter,
  Unlisted,
} from './runtime/index.js';
import type { AccountsId, AccountsModule } from './accounts.js';
import type { CalendarModule } from './calendar.js';
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
import { ContactsCf855, ContactsCf885, ContactsCf895, ContactsLeadsource } from './picklists.js';

export { ContactsCf855, ContactsCf885, ContactsCf895, ContactsLeadsource } from './picklists.js';

/** The id of a record of Contacts. */
export type ContactsId = `12x${number}` & { readonly '~module'?: 'Contacts' | undefined };

/** Contact, as queries, relations and changes return it. */
export interface ContactsRecord {
  /** Record id */
  id: ContactsId;
  /** Organization Name */
  account_id: AccountsId | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  assistant: string;
  assistantphone: string;
  /** Date of Birth. YYYY-MM-DD */
  birthday: string | null;
  /** Favourite colours */
  cf_855: readonly (ContactsCf855 | (string & {}))[];
  /** It's "quoted" */
  cf_869: string;
  /** *\/ alert(1) /* */
  cf_871: number | null;
  /** back\slash and `tick` */
  cf_873: number | null;
  /** ${process.exit()} */
  cf_875: number | null;
  /** Discount % */
  cf_877: number | null;
  /** Money <b>html</b>. Decimal text */
  cf_879: `${number}` | null;
  /** two lines. YYYY-MM-DD */
  cf_881: string | null;
  /** Odd values */
  cf_885: ContactsCf885 | (string & {}) | null;
  /** constructor */
  cf_891: boolean | null;
  /** 日本語 🚀. Default dflt "q" 's */
  cf_893: string;
  /** Odd multi */
  cf_895: readonly (ContactsCf895 | (string & {}))[];
  /** __proto__. HH:MM:SS */
  cf_899: string | null;
  /** Home page */
  cf_901: string;
  /** Skype */
  cf_903: string;
  /** Second phone */
  cf_905: string;
  /** Second e-mail */
  cf_907: string;
  cf_partner: AccountsId | ContactsId | null;
  /** Last seen at */
  cf_seen_at: Date | null;
  /** Reports To */
  contact_id: ContactsId | null;
  /** Contact Id. Read-only */
  contact_no: string;
  /** Created Time. Read-only */
  createdtime: Date | null;
  department: string;
  description: string;
  donotcall: boolean | null;
  /** Primary Email */
  email: string;
  emailoptout: boolean | null;
  fax: string;
  firstname: string;
  homephone: string;
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
  /** Contact Image. Read-only */
  imagename: readonly string[];
  /** Is Converted From Lead. Default false */
  isconvertedfromlead: boolean | null;
  lastname: string;
  leadsource: ContactsLeadsource | (string & {}) | null;
  mailingcity: string;
  mailingcountry: string;
  /** Mailing P.O. Box */
  mailingpobox: string;
  mailingstate: string;
  mailingstreet: string;
  mailingzip: string;
  /** Mobile Phone */
  mobile: string;
  /** Last Modified By. Read-only */
  modifiedby: UsersId | null;
  /** Modified Time. Read-only */
  modifiedtime: Date | null;
  notify_owner: boolean | null;
  othercity: string;
  othercountry: string;
  /** Secondary Phone */
  otherphone: string;
  /** Other P.O. Box */
  otherpobox: string;
  otherstate: string;
  otherstreet: string;
  otherzip: string;
  /** Office Phone */
  phone: string;
  /** Portal User */
  portal: boolean | null;
  reference: boolean | null;
  /** Salutation */
  salutationtype: string;
  secondaryemail: string;
  /** Source. Read-only */
  source: string;
  starred: boolean | null;
  /** Support End Date. YYYY-MM-DD */
  support_end_date: string | null;
  /** Support Start Date. YYYY-MM-DD */
  support_start_date: string | null;
  /** tags. Read-only */
  tags: string;
  title: string;
}

/** Contact, as retrieve, create, revise and update return it. */
export interface ContactsDetail extends ContactsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface ContactsRevise {
  account_id?: AccountsId | null | undefined;
  assigned_user_id?: UsersId | GroupsId | undefined;
  assistant?: string | null | undefined;
  assistantphone?: string | null | undefined;
  birthday?: string | null | undefined;
  cf_855?: readonly (ContactsCf855 | Unlisted)[] | null | undefined;
  cf_869?: string | null | undefined;
  cf_871?: number | `${number}` | undefined;
  cf_873?: number | `${number}` | undefined;
  cf_875?: number | `${number}` | undefined;
  cf_877?: number | `${number}` | undefined;
  cf_879?: number | `${number}` | undefined;
  cf_881?: string | null | undefined;
  cf_885?: ContactsCf885 | Unlisted | null | undefined;
  cf_891?: boolean | undefined;
  cf_893?: string | null | undefined;
  cf_895?: readonly (ContactsCf895 | Unlisted)[] | null | undefined;
  cf_899?: string | null | undefined;
  cf_901?: string | null | undefined;
  cf_903?: string | null | undefined;
  cf_905?: string | null | undefined;
  cf_907?: string | null | undefined;
  cf_partner?: AccountsId | ContactsId | null | undefined;
  cf_seen_at?: Date | null | undefined;
  contact_id?: ContactsId | null | undefined;
  department?: string | null | undefined;
  description?: string | null | undefined;
  donotcall?: boolean | undefined;
  email?: string | null | undefined;
  emailoptout?: boolean | undefined;
  fax?: string | null | undefined;
  firstname?: string | null | undefined;
  homephone?: string | null | undefined;
  isconvertedfromlead?: boolean | undefined;
  lastname?: string | undefined;
  leadsource?: ContactsLeadsource | Unlisted | null | undefined;
  mailingcity?: string | null | undefined;
  mailingcountry?: string | null | undefined;
  mailingpobox?: string | null | undefined;
  mailingstate?: string | null | undefined;
  mailingstreet?: string | null | undefined;
  mailingzip?: string | null | undefined;
  mobile?: string | null | undefined;
  notify_owner?: boolean | undefined;
  othercity?: string | null | undefined;
  othercountry?: string | null | undefined;
  otherphone?: string | null | undefined;
  otherpobox?: string | null | undefined;
  otherstate?: string | null | undefined;
  otherstreet?: string | null | undefined;
  otherzip?: string | null | undefined;
  phone?: string | null | undefined;
  portal?: boolean | undefined;
  reference?: boolean | undefined;
  salutationtype?: string | null | undefined;
  secondaryemail?: string | null | undefined;
  starred?: boolean | undefined;
  support_end_date?: string | null | undefined;
  support_start_date?: string | null | undefined;
  title?: string | null | undefined;
}

/** What `create` takes: a Contact needs what is required here. */
export interface ContactsCreate extends ContactsRevise {
  assigned_user_id: UsersId | GroupsId;
  lastname: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type ContactsUpdate = ContactsCreate;

/** What `where` takes for each field. */
export interface ContactsFilter {
  id: IdFilter<ContactsId>;
  account_id: ReferenceFilter<AccountsId>;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  assistant: TextFilter;
  assistantphone: TextFilter;
  birthday: DateFilter;
  cf_855: MultiPicklistFilter<ContactsCf855>;
  cf_869: TextFilter;
  cf_871: NumberFilter;
  cf_873: NumberFilter;
  cf_875: NumberFilter;
  cf_877: NumberFilter;
  cf_879: NumberFilter;
  cf_881: DateFilter;
  cf_885: PicklistFilter<ContactsCf885>;
  cf_891: BooleanFilter;
  cf_893: TextFilter;
  cf_895: MultiPicklistFilter<ContactsCf895>;
  cf_899: TimeFilter;
  cf_901: TextFilter;
  cf_903: TextFilter;
  cf_905: TextFilter;
  cf_907: TextFilter;
  cf_partner: ReferenceFilter<AccountsId | ContactsId>;
  cf_seen_at: DateTimeFilter;
  contact_id: ReferenceFilter<ContactsId>;
  contact_no: TextFilter;
  createdtime: DateTimeFilter;
  department: TextFilter;
  description: TextFilter;
  donotcall: BooleanFilter;
  email: TextFilter;
  emailoptout: BooleanFilter;
  fax: TextFilter;
  firstname: TextFilter;
  homephone: TextFilter;
  isconvertedfromlead: BooleanFilter;
  lastname: TextFilter;
  leadsource: PicklistFilter<ContactsLeadsource>;
  mailingcity: TextFilter;
  mailingcountry: TextFilter;
  mailingpobox: TextFilter;
  mailingstate: TextFilter;
  mailingstreet: TextFilter;
  mailingzip: TextFilter;
  mobile: TextFilter;
  modifiedby: ReferenceFilter<UsersId>;
  modifiedtime: DateTimeFilter;
  notify_owner: BooleanFilter;
  othercity: TextFilter;
  othercountry: TextFilter;
  otherphone: TextFilter;
  otherpobox: TextFilter;
  otherstate: TextFilter;
  otherstreet: TextFilter;
  otherzip: TextFilter;
  phone: TextFilter;
  portal: BooleanFilter;
  reference: BooleanFilter;
  salutationtype: TextFilter;
  secondaryemail: TextFilter;
  source: TextFilter;
  starred: BooleanFilter;
  support_end_date: DateFilter;
  support_start_date: DateFilter;
  title: TextFilter;
}

/** Where references lead, for `include`. */
export interface ContactsReferences {
  account_id: AccountsModule;
  assigned_user_id: [UsersModule, GroupsModule];
  cf_partner: [AccountsModule, ContactsModule];
  contact_id: ContactsModule;
  modifiedby: UsersModule;
}

/** Related lists by label. */
export interface ContactsRelations {
  Activities: CalendarModule;
  'Activity History': CalendarModule;
  Documents: DocumentsModule;
  "Driver's vehicles": VehiclesModule;
  HelpDesk: HelpDeskModule;
  Invoice: InvoiceModule;
  ModComments: ModCommentsModule;
  'Owned vehicles': VehiclesModule;
  Potentials: PotentialsModule;
  Products: ProductsModule;
  Quotes: QuotesModule;
}

/** The types of Contacts. */
export interface ContactsModule {
  name: 'Contacts';
  id: ContactsId;
  record: ContactsRecord;
  detail: ContactsDetail;
  create: ContactsCreate;
  update: ContactsUpdate;
  revise: ContactsRevise;
  reopen: ContactsId;
  filter: ContactsFilter;
  references: ContactsReferences;
  relations: ContactsRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const contactsDefaults: {
  readonly cf_893: 'dflt "q" \'s';
  readonly isconvertedfromlead: false;
};

/** The fields that hold a date-time; schemas take it as text, too. */
export type ContactsInstants = 'cf_seen_at';

export type ContactsSchemas = ModuleSchemas<ContactsModule, ContactsInstants>;

/** Standard Schemas of Contacts: they refuse what the client refuses. */
export declare const contactsSchemas: ContactsSchemas;

/** Contacts. Ids: 12x…. Can be created, updated and deleted. */
export declare class ContactsRepository extends Repository<ContactsModule> {}

/** The repository that `createClient` offers as `crm.contacts`. */
export declare function contacts(connection: Connection): ContactsRepository;
