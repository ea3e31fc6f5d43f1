// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanField,
  Connection,
  DateField,
  DateTimeField,
  DecimalField,
  FilterOf,
  IdFilter,
  ModuleSchemas,
  MultiPicklistField,
  NumberField,
  OwnerField,
  PicklistField,
  RecordOf,
  ReferenceField,
  ReviseOf,
  TextField,
  TimeField,
} from './runtime/index.js';
import type {
  AccountsId,
  AccountsModule,
  CalendarModule,
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
import { ContactsCf855, ContactsCf885, ContactsCf895, ContactsLeadsource } from './picklists.js';

export { ContactsCf855, ContactsCf885, ContactsCf895, ContactsLeadsource } from './picklists.js';

/** The id of a record of Contacts. */
export type ContactsId = `12x${number}` & { readonly '~module'?: 'Contacts' | undefined };

/** The fields that a write may set. */
export interface ContactsWritable {
  /** Organization Name */
  account_id: ReferenceField<AccountsId>;
  /** Assigned To */
  assigned_user_id: OwnerField<UsersId | GroupsId>;
  assistant: TextField;
  assistantphone: TextField;
  /** Date of Birth. YYYY-MM-DD */
  birthday: DateField;
  /** Favourite colours */
  cf_855: MultiPicklistField<ContactsCf855>;
  /** It's "quoted" */
  cf_869: TextField;
  /** *\/ alert(1) /* */
  cf_871: NumberField;
  /** back\slash and `tick` */
  cf_873: NumberField;
  /** ${process.exit()} */
  cf_875: NumberField;
  /** Discount % */
  cf_877: NumberField;
  /** Money <b>html</b>. Decimal text */
  cf_879: DecimalField;
  /** two lines. YYYY-MM-DD */
  cf_881: DateField;
  /** Odd values */
  cf_885: PicklistField<ContactsCf885>;
  /** constructor */
  cf_891: BooleanField;
  /** 日本語 🚀. Default dflt "q" 's */
  cf_893: TextField;
  /** Odd multi */
  cf_895: MultiPicklistField<ContactsCf895>;
  /** __proto__. HH:MM:SS */
  cf_899: TimeField;
  /** Home page */
  cf_901: TextField;
  /** Skype */
  cf_903: TextField;
  /** Second phone */
  cf_905: TextField;
  /** Second e-mail */
  cf_907: TextField;
  cf_partner: ReferenceField<AccountsId | ContactsId>;
  /** Last seen at */
  cf_seen_at: DateTimeField;
  /** Reports To */
  contact_id: ReferenceField<ContactsId>;
  department: TextField;
  description: TextField;
  donotcall: BooleanField;
  /** Primary Email */
  email: TextField;
  emailoptout: BooleanField;
  fax: TextField;
  firstname: TextField;
  homephone: TextField;
  /** Is Converted From Lead. Default false */
  isconvertedfromlead: BooleanField;
  lastname: TextField;
  leadsource: PicklistField<ContactsLeadsource>;
  mailingcity: TextField;
  mailingcountry: TextField;
  /** Mailing P.O. Box */
  mailingpobox: TextField;
  mailingstate: TextField;
  mailingstreet: TextField;
  mailingzip: TextField;
  /** Mobile Phone */
  mobile: TextField;
  notify_owner: BooleanField;
  othercity: TextField;
  othercountry: TextField;
  /** Secondary Phone */
  otherphone: TextField;
  /** Other P.O. Box */
  otherpobox: TextField;
  otherstate: TextField;
  otherstreet: TextField;
  otherzip: TextField;
  /** Office Phone */
  phone: TextField;
  /** Portal User */
  portal: BooleanField;
  reference: BooleanField;
  /** Salutation */
  salutationtype: TextField;
  secondaryemail: TextField;
  starred: BooleanField;
  /** Support End Date. YYYY-MM-DD */
  support_end_date: DateField;
  /** Support Start Date. YYYY-MM-DD */
  support_start_date: DateField;
  title: TextField;
}

/** The fields that queries return and compare. */
export interface ContactsFields extends ContactsWritable {
  /** Contact Id. Read-only */
  contact_no: TextField;
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Last Modified By. Read-only */
  modifiedby: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Source. Read-only */
  source: TextField;
}

/** Contact, as queries, relations and changes return it. */
export interface ContactsRecord extends RecordOf<ContactsFields> {
  /** Record id */
  id: ContactsId;
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
  /** Contact Image. Read-only */
  imagename: readonly string[];
  /** tags. Read-only */
  tags: string;
}

/** Contact, as retrieve, create, revise and update return it. */
export interface ContactsDetail extends ContactsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface ContactsRevise extends ReviseOf<ContactsWritable> {
  assigned_user_id?: UsersId | GroupsId | undefined;
  lastname?: string | undefined;
}

/** What `create` takes: a Contact needs what is required here. */
export interface ContactsCreate extends ContactsRevise {
  assigned_user_id: UsersId | GroupsId;
  lastname: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type ContactsUpdate = ContactsCreate;

/** What `where` takes for each field. */
export interface ContactsFilter extends FilterOf<ContactsFields> {
  id: IdFilter<ContactsId>;
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
