// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanFilter,
  Connection,
  DateFilter,
  DateTimeFilter,
  IdFilter,
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

/** The id of a record of Contacts. */
export type ContactsId = `12x${number}`;

/** Favourite colours: the values that the CRM lists. */
export type ContactsCf855 = 'Red' | 'Blue' | 'Green' | 'Yellow' | 'Black & White';

/** Favourite colours: the values, in the order of the CRM. */
export declare const ContactsCf855: readonly ['Red', 'Blue', 'Green', 'Yellow', 'Black & White'];

/** Odd values: the values that the CRM lists. */
export type ContactsCf885 =
  | "O'Brien"
  | 'He said "hi"'
  | '<b>bold</b>'
  | 'A & B'
  | '1st'
  | '*/ end'
  | 'back\\slash'
  | '100%'
  | 'true'
  | 'null'
  | 'class'
  | '${x}'
  | 'trailing '
  | 'UPPER'
  | 'upper'
  | '`tick`'
  | '日本 🚀';

/** Odd values: the values, in the order of the CRM. */
export declare const ContactsCf885: readonly [
  "O'Brien",
  'He said "hi"',
  '<b>bold</b>',
  'A & B',
  '1st',
  '*/ end',
  'back\\slash',
  '100%',
  'true',
  'null',
  'class',
  '${x}',
  'trailing ',
  'UPPER',
  'upper',
  '`tick`',
  '日本 🚀',
];

/** Odd multi: the values that the CRM lists. */
export type ContactsCf895 =
  | "O'Brien"
  | 'He said "hi"'
  | '<b>bold</b>'
  | 'A & B'
  | '1st'
  | '*/ end'
  | 'back\\slash'
  | '100%'
  | 'true'
  | 'null'
  | 'class'
  | '${x}'
  | 'trailing '
  | 'UPPER'
  | 'upper'
  | '`tick`'
  | '日本 🚀';

/** Odd multi: the values, in the order of the CRM. */
export declare const ContactsCf895: readonly [
  "O'Brien",
  'He said "hi"',
  '<b>bold</b>',
  'A & B',
  '1st',
  '*/ end',
  'back\\slash',
  '100%',
  'true',
  'null',
  'class',
  '${x}',
  'trailing ',
  'UPPER',
  'upper',
  '`tick`',
  '日本 🚀',
];

/** Lead Source: the values that the CRM lists. */
export type ContactsLeadsource =
  | 'Cold Call'
  | 'Existing Customer'
  | 'Self Generated'
  | 'Employee'
  | 'Partner'
  | 'Public Relations'
  | 'Direct Mail'
  | 'Conference'
  | 'Trade Show'
  | 'Web Site'
  | 'Word of mouth'
  | 'Other';

/** Lead Source: the values, in the order of the CRM. */
export declare const ContactsLeadsource: readonly [
  'Cold Call',
  'Existing Customer',
  'Self Generated',
  'Employee',
  'Partner',
  'Public Relations',
  'Direct Mail',
  'Conference',
  'Trade Show',
  'Web Site',
  'Word of mouth',
  'Other',
];

/** Contact, as queries, relations and changes return it. */
export interface ContactsRecord {
  /** Record id */
  id: ContactsId;
  /** Organization Name */
  account_id: AccountsId | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Assistant */
  assistant: string;
  /** Assistant Phone */
  assistantphone: string;
  /** Date of Birth */
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
  /** Money <b>html</b> */
  cf_879: string | null;
  /** two lines */
  cf_881: string | null;
  /** Odd values */
  cf_885: ContactsCf885 | (string & {}) | null;
  /** constructor */
  cf_891: boolean | null;
  /** 日本語 🚀 */
  cf_893: string;
  /** Odd multi */
  cf_895: readonly (ContactsCf895 | (string & {}))[];
  /** __proto__ */
  cf_899: string | null;
  /** Home page */
  cf_901: string;
  /** Skype */
  cf_903: string;
  /** Second phone */
  cf_905: string;
  /** Second e-mail */
  cf_907: string;
  /** Partner */
  cf_partner: AccountsId | ContactsId | null;
  /** Last seen at */
  cf_seen_at: Date | null;
  /** Reports To */
  contact_id: ContactsId | null;
  /** Contact Id */
  contact_no: string;
  /** Created Time */
  createdtime: Date | null;
  /** Department */
  department: string;
  /** Description */
  description: string;
  /** Do Not Call */
  donotcall: boolean | null;
  /** Primary Email */
  email: string;
  /** Email Opt Out */
  emailoptout: boolean | null;
  /** Fax */
  fax: string;
  /** First Name */
  firstname: string;
  /** Home Phone */
  homephone: string;
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
  /** Contact Image */
  imagename: readonly string[];
  /** Is Converted From Lead */
  isconvertedfromlead: boolean | null;
  /** Last Name */
  lastname: string;
  /** Lead Source */
  leadsource: ContactsLeadsource | (string & {}) | null;
  /** Mailing City */
  mailingcity: string;
  /** Mailing Country */
  mailingcountry: string;
  /** Mailing P.O. Box */
  mailingpobox: string;
  /** Mailing State */
  mailingstate: string;
  /** Mailing Street */
  mailingstreet: string;
  /** Mailing Zip */
  mailingzip: string;
  /** Mobile Phone */
  mobile: string;
  /** Last Modified By */
  modifiedby: UsersId | null;
  /** Modified Time */
  modifiedtime: Date | null;
  /** Notify Owner */
  notify_owner: boolean | null;
  /** Other City */
  othercity: string;
  /** Other Country */
  othercountry: string;
  /** Secondary Phone */
  otherphone: string;
  /** Other P.O. Box */
  otherpobox: string;
  /** Other State */
  otherstate: string;
  /** Other Street */
  otherstreet: string;
  /** Other Zip */
  otherzip: string;
  /** Office Phone */
  phone: string;
  /** Portal User */
  portal: boolean | null;
  /** Reference */
  reference: boolean | null;
  /** Salutation */
  salutationtype: string;
  /** Secondary Email */
  secondaryemail: string;
  /** Source */
  source: string;
  /** starred */
  starred: boolean | null;
  /** Support End Date */
  support_end_date: string | null;
  /** Support Start Date */
  support_start_date: string | null;
  /** tags */
  tags: string;
  /** Title */
  title: string;
}

/** Contact, as retrieve, create, revise and update return it. */
export interface ContactsDetail extends ContactsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface ContactsRevise {
  /** Organization Name */
  account_id?: AccountsId | null | undefined;
  /** Assigned To */
  assigned_user_id?: UsersId | GroupsId | undefined;
  /** Assistant */
  assistant?: string | null | undefined;
  /** Assistant Phone */
  assistantphone?: string | null | undefined;
  /** Date of Birth */
  birthday?: string | null | undefined;
  /** Favourite colours */
  cf_855?: readonly (ContactsCf855 | Unlisted)[] | null | undefined;
  /** It's "quoted" */
  cf_869?: string | null | undefined;
  /** *\/ alert(1) /* */
  cf_871?: number | string | undefined;
  /** back\slash and `tick` */
  cf_873?: number | string | undefined;
  /** ${process.exit()} */
  cf_875?: number | string | undefined;
  /** Discount % */
  cf_877?: number | string | undefined;
  /** Money <b>html</b> */
  cf_879?: number | string | undefined;
  /** two lines */
  cf_881?: string | null | undefined;
  /** Odd values */
  cf_885?: ContactsCf885 | Unlisted | null | undefined;
  /** constructor */
  cf_891?: boolean | undefined;
  /** 日本語 🚀 */
  cf_893?: string | null | undefined;
  /** Odd multi */
  cf_895?: readonly (ContactsCf895 | Unlisted)[] | null | undefined;
  /** __proto__ */
  cf_899?: string | null | undefined;
  /** Home page */
  cf_901?: string | null | undefined;
  /** Skype */
  cf_903?: string | null | undefined;
  /** Second phone */
  cf_905?: string | null | undefined;
  /** Second e-mail */
  cf_907?: string | null | undefined;
  /** Partner */
  cf_partner?: AccountsId | ContactsId | null | undefined;
  /** Last seen at */
  cf_seen_at?: Date | null | undefined;
  /** Reports To */
  contact_id?: ContactsId | null | undefined;
  /** Department */
  department?: string | null | undefined;
  /** Description */
  description?: string | null | undefined;
  /** Do Not Call */
  donotcall?: boolean | undefined;
  /** Primary Email */
  email?: string | null | undefined;
  /** Email Opt Out */
  emailoptout?: boolean | undefined;
  /** Fax */
  fax?: string | null | undefined;
  /** First Name */
  firstname?: string | null | undefined;
  /** Home Phone */
  homephone?: string | null | undefined;
  /** Is Converted From Lead */
  isconvertedfromlead?: boolean | undefined;
  /** Last Name */
  lastname?: string | undefined;
  /** Lead Source */
  leadsource?: ContactsLeadsource | Unlisted | null | undefined;
  /** Mailing City */
  mailingcity?: string | null | undefined;
  /** Mailing Country */
  mailingcountry?: string | null | undefined;
  /** Mailing P.O. Box */
  mailingpobox?: string | null | undefined;
  /** Mailing State */
  mailingstate?: string | null | undefined;
  /** Mailing Street */
  mailingstreet?: string | null | undefined;
  /** Mailing Zip */
  mailingzip?: string | null | undefined;
  /** Mobile Phone */
  mobile?: string | null | undefined;
  /** Notify Owner */
  notify_owner?: boolean | undefined;
  /** Other City */
  othercity?: string | null | undefined;
  /** Other Country */
  othercountry?: string | null | undefined;
  /** Secondary Phone */
  otherphone?: string | null | undefined;
  /** Other P.O. Box */
  otherpobox?: string | null | undefined;
  /** Other State */
  otherstate?: string | null | undefined;
  /** Other Street */
  otherstreet?: string | null | undefined;
  /** Other Zip */
  otherzip?: string | null | undefined;
  /** Office Phone */
  phone?: string | null | undefined;
  /** Portal User */
  portal?: boolean | undefined;
  /** Reference */
  reference?: boolean | undefined;
  /** Salutation */
  salutationtype?: string | null | undefined;
  /** Secondary Email */
  secondaryemail?: string | null | undefined;
  /** starred */
  starred?: boolean | undefined;
  /** Support End Date */
  support_end_date?: string | null | undefined;
  /** Support Start Date */
  support_start_date?: string | null | undefined;
  /** Title */
  title?: string | null | undefined;
}

/** What `create` takes: a Contact needs at least what is required here. */
export interface ContactsCreate extends ContactsRevise {
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId;
  /** Last Name */
  lastname: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type ContactsUpdate = ContactsCreate;

/** The conditions that `where` takes for each field. */
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

/** Where the references point to, for `include`. */
export interface ContactsReferences {
  account_id: AccountsModule;
  assigned_user_id: [UsersModule, GroupsModule];
  cf_partner: [AccountsModule, ContactsModule];
  contact_id: ContactsModule;
  modifiedby: UsersModule;
}

/** The related lists, by their labels in the CRM. */
export interface ContactsRelations {
  Activities: CalendarModule;
  'Activity History': CalendarModule;
  Documents: DocumentsModule;
  /** Driver's vehicles */
  'Driver&#039;s vehicles': VehiclesModule;
  HelpDesk: HelpDeskModule;
  Invoice: InvoiceModule;
  ModComments: ModCommentsModule;
  'Owned vehicles': VehiclesModule;
  Potentials: PotentialsModule;
  Products: ProductsModule;
  Quotes: QuotesModule;
}

/** All types of Contacts, for the repository. */
export interface ContactsModule {
  readonly name: 'Contacts';
  readonly id: ContactsId;
  readonly record: ContactsRecord;
  readonly detail: ContactsDetail;
  readonly create: ContactsCreate;
  readonly update: ContactsUpdate;
  readonly revise: ContactsRevise;
  readonly reopen: ContactsId;
  readonly filter: ContactsFilter;
  readonly references: ContactsReferences;
  readonly relations: ContactsRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const contactsDefaults: {
  readonly cf_893: 'dflt "q" \'s';
  readonly isconvertedfromlead: false;
};

/** Reads and writes Contacts. */
export declare class ContactsRepository extends Repository<ContactsModule> {}

/** Contacts over this connection; `createClient` offers it as `crm.contacts`. */
export declare function contacts(connection: Connection): ContactsRepository;
