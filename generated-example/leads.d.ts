// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { LeadRepository } from './runtime/index.js';
import type {
  BooleanFilter,
  Connection,
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
import type { AccountsModule } from './accounts.js';
import type { CalendarModule } from './calendar.js';
import type { ContactsModule } from './contacts.js';
import type { DocumentsModule } from './documents.js';
import type { GroupsId, GroupsModule } from './groups.js';
import type { ModCommentsModule } from './mod-comments.js';
import type { PotentialsModule } from './potentials.js';
import type { ProductsModule } from './products.js';
import type { UsersId, UsersModule } from './users.js';
import { LeadsIndustry, LeadsLeadsource, LeadsLeadstatus, LeadsRating } from './picklists.js';

export { LeadsIndustry, LeadsLeadsource, LeadsLeadstatus, LeadsRating } from './picklists.js';

/** The id of a record of Leads. */
export type LeadsId = `10x${number}` & { readonly '~module'?: 'Leads' | undefined };

/** Lead, as queries, relations and changes return it. */
export interface LeadsRecord {
  /** Record id */
  id: LeadsId;
  /** Annual Revenue. Decimal text */
  annualrevenue: `${number}` | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  city: string;
  /** Postal Code */
  code: string;
  company: string;
  country: string;
  /** Created Time. Read-only */
  createdtime: Date | null;
  description: string;
  designation: string;
  /** Primary Email */
  email: string;
  emailoptout: boolean | null;
  fax: string;
  firstname: string;
  industry: LeadsIndustry | (string & {}) | null;
  /** Street */
  lane: string;
  lastname: string;
  /** Lead Number. Read-only */
  lead_no: string;
  leadsource: LeadsLeadsource | (string & {}) | null;
  leadstatus: LeadsLeadstatus | (string & {}) | null;
  /** Mobile Phone */
  mobile: string;
  /** Last Modified By. Read-only */
  modifiedby: UsersId | null;
  /** Modified Time. Read-only */
  modifiedtime: Date | null;
  /** Number of Employees */
  noofemployees: number | null;
  /** Primary Phone */
  phone: string;
  pobox: string;
  rating: LeadsRating | (string & {}) | null;
  /** Salutation */
  salutationtype: string;
  secondaryemail: string;
  /** Source. Read-only */
  source: string;
  starred: boolean | null;
  state: string;
  /** tags. Read-only */
  tags: string;
  website: string;
}

/** Lead, as retrieve, create, revise and update return it. */
export interface LeadsDetail extends LeadsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface LeadsRevise {
  annualrevenue?: number | `${number}` | undefined;
  assigned_user_id?: UsersId | GroupsId | undefined;
  city?: string | null | undefined;
  code?: string | null | undefined;
  company?: string | null | undefined;
  country?: string | null | undefined;
  description?: string | null | undefined;
  designation?: string | null | undefined;
  email?: string | null | undefined;
  emailoptout?: boolean | undefined;
  fax?: string | null | undefined;
  firstname?: string | null | undefined;
  industry?: LeadsIndustry | Unlisted | null | undefined;
  lane?: string | null | undefined;
  lastname?: string | undefined;
  leadsource?: LeadsLeadsource | Unlisted | null | undefined;
  leadstatus?: LeadsLeadstatus | Unlisted | null | undefined;
  mobile?: string | null | undefined;
  noofemployees?: number | `${number}` | undefined;
  phone?: string | null | undefined;
  pobox?: string | null | undefined;
  rating?: LeadsRating | Unlisted | null | undefined;
  salutationtype?: string | null | undefined;
  secondaryemail?: string | null | undefined;
  starred?: boolean | undefined;
  state?: string | null | undefined;
  website?: string | null | undefined;
}

/** What `create` takes: a Lead needs what is required here. */
export interface LeadsCreate extends LeadsRevise {
  assigned_user_id: UsersId | GroupsId;
  lastname: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type LeadsUpdate = LeadsCreate;

/** What `where` takes for each field. */
export interface LeadsFilter {
  id: IdFilter<LeadsId>;
  annualrevenue: NumberFilter;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  city: TextFilter;
  code: TextFilter;
  company: TextFilter;
  country: TextFilter;
  createdtime: DateTimeFilter;
  description: TextFilter;
  designation: TextFilter;
  email: TextFilter;
  emailoptout: BooleanFilter;
  fax: TextFilter;
  firstname: TextFilter;
  industry: PicklistFilter<LeadsIndustry>;
  lane: TextFilter;
  lastname: TextFilter;
  lead_no: TextFilter;
  leadsource: PicklistFilter<LeadsLeadsource>;
  leadstatus: PicklistFilter<LeadsLeadstatus>;
  mobile: TextFilter;
  modifiedby: ReferenceFilter<UsersId>;
  modifiedtime: DateTimeFilter;
  noofemployees: NumberFilter;
  phone: TextFilter;
  pobox: TextFilter;
  rating: PicklistFilter<LeadsRating>;
  salutationtype: TextFilter;
  secondaryemail: TextFilter;
  source: TextFilter;
  starred: BooleanFilter;
  state: TextFilter;
  website: TextFilter;
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
