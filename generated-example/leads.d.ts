// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { LeadRepository } from './runtime/index.js';
import type {
  BooleanField,
  Connection,
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
  AccountsModule,
  CalendarModule,
  ContactsModule,
  DocumentsModule,
  GroupsId,
  GroupsModule,
  ModCommentsModule,
  PotentialsModule,
  ProductsModule,
  UsersId,
  UsersModule,
} from './index.js';
import { LeadsIndustry, LeadsLeadsource, LeadsLeadstatus, LeadsRating } from './picklists.js';

export { LeadsIndustry, LeadsLeadsource, LeadsLeadstatus, LeadsRating } from './picklists.js';

/** The id of a record of Leads. */
export type LeadsId = `10x${number}` & { readonly '~module'?: 'Leads' | undefined };

/** The fields that a write may set. */
export interface LeadsWritable {
  /** Annual Revenue. Decimal text */
  annualrevenue: DecimalField;
  /** Assigned To */
  assigned_user_id: OwnerField<UsersId | GroupsId>;
  city: TextField;
  /** Postal Code */
  code: TextField;
  company: TextField;
  country: TextField;
  description: TextField;
  designation: TextField;
  /** Primary Email */
  email: TextField;
  emailoptout: BooleanField;
  fax: TextField;
  firstname: TextField;
  industry: PicklistField<LeadsIndustry>;
  /** Street */
  lane: TextField;
  lastname: TextField;
  leadsource: PicklistField<LeadsLeadsource>;
  leadstatus: PicklistField<LeadsLeadstatus>;
  /** Mobile Phone */
  mobile: TextField;
  /** Number of Employees */
  noofemployees: NumberField;
  /** Primary Phone */
  phone: TextField;
  pobox: TextField;
  rating: PicklistField<LeadsRating>;
  /** Salutation */
  salutationtype: TextField;
  secondaryemail: TextField;
  starred: BooleanField;
  state: TextField;
  website: TextField;
}

/** The fields that queries return and compare. */
export interface LeadsFields extends LeadsWritable {
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Lead Number. Read-only */
  lead_no: TextField;
  /** Last Modified By. Read-only */
  modifiedby: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Source. Read-only */
  source: TextField;
}

/** Lead, as queries, relations and changes return it. */
export interface LeadsRecord extends RecordOf<LeadsFields> {
  /** Record id */
  id: LeadsId;
  /** tags. Read-only */
  tags: string;
}

/** Lead, as retrieve, create, revise and update return it. */
export interface LeadsDetail extends LeadsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface LeadsRevise extends ReviseOf<LeadsWritable> {
  assigned_user_id?: UsersId | GroupsId | undefined;
  lastname?: string | undefined;
}

/** What `create` takes: a Lead needs what is required here. */
export interface LeadsCreate extends LeadsRevise {
  assigned_user_id: UsersId | GroupsId;
  lastname: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type LeadsUpdate = LeadsCreate;

/** What `where` takes for each field. */
export interface LeadsFilter extends FilterOf<LeadsFields> {
  id: IdFilter<LeadsId>;
}

/** Where references lead, for `include`. */
export interface LeadsReferences {
  assigned_user_id: [UsersModule, GroupsModule];
  modifiedby: UsersModule;
}

/** Related lists by label. */
export interface LeadsRelations {
  Activities: CalendarModule;
  'Activity History': CalendarModule;
  Documents: DocumentsModule;
  ModComments: ModCommentsModule;
  Products: ProductsModule;
}

/** The types of Leads. */
export interface LeadsModule {
  name: 'Leads';
  id: LeadsId;
  record: LeadsRecord;
  detail: LeadsDetail;
  create: LeadsCreate;
  update: LeadsUpdate;
  revise: LeadsRevise;
  reopen: LeadsId;
  filter: LeadsFilter;
  references: LeadsReferences;
  relations: LeadsRelations;
}

/** What `convert` can make of it. */
export interface LeadsTargets {
  Accounts: AccountsModule;
  Contacts: ContactsModule;
  Potentials: PotentialsModule;
}

export type LeadsSchemas = ModuleSchemas<LeadsModule>;

/** Standard Schemas of Leads: they refuse what the client refuses. */
export declare const leadsSchemas: LeadsSchemas;

/** Leads. Ids: 10x…. Can be created, updated and deleted. */
export declare class LeadsRepository extends LeadRepository<LeadsModule, LeadsTargets> {}

/** The repository that `createClient` offers as `crm.leads`. */
export declare function leads(connection: Connection): LeadsRepository;
