// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { LeadRepository } from './runtime/index.js';
import type {
  BooleanFilter,
  Connection,
  DateTimeFilter,
  IdFilter,
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

/** The id of a record of Leads. */
export type LeadsId = `10x${number}`;

/** Industry: the values that the CRM lists. */
export type LeadsIndustry =
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
export declare const LeadsIndustry: readonly [
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

/** Lead Source: the values that the CRM lists. */
export type LeadsLeadsource =
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
export declare const LeadsLeadsource: readonly [
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

/** Lead Status: the values that the CRM lists. */
export type LeadsLeadstatus =
  | 'Attempted to Contact'
  | 'Cold'
  | 'Contact in Future'
  | 'Contacted'
  | 'Hot'
  | 'Junk Lead'
  | 'Lost Lead'
  | 'Not Contacted'
  | 'Pre Qualified'
  | 'Qualified'
  | 'Warm';

/** Lead Status: the values, in the order of the CRM. */
export declare const LeadsLeadstatus: readonly [
  'Attempted to Contact',
  'Cold',
  'Contact in Future',
  'Contacted',
  'Hot',
  'Junk Lead',
  'Lost Lead',
  'Not Contacted',
  'Pre Qualified',
  'Qualified',
  'Warm',
];

/** Rating: the values that the CRM lists. */
export type LeadsRating =
  'Acquired' | 'Active' | 'Market Failed' | 'Project Cancelled' | 'Shutdown';

/** Rating: the values, in the order of the CRM. */
export declare const LeadsRating: readonly [
  'Acquired',
  'Active',
  'Market Failed',
  'Project Cancelled',
  'Shutdown',
];

/** Lead, as queries, relations and changes return it. */
export interface LeadsRecord {
  /** Record id */
  id: LeadsId;
  /** Annual Revenue */
  annualrevenue: string | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** City */
  city: string;
  /** Postal Code */
  code: string;
  /** Company */
  company: string;
  /** Country */
  country: string;
  /** Created Time */
  createdtime: Date | null;
  /** Description */
  description: string;
  /** Designation */
  designation: string;
  /** Primary Email */
  email: string;
  /** Email Opt Out */
  emailoptout: boolean | null;
  /** Fax */
  fax: string;
  /** First Name */
  firstname: string;
  /** Industry */
  industry: LeadsIndustry | (string & {}) | null;
  /** Street */
  lane: string;
  /** Last Name */
  lastname: string;
  /** Lead Number */
  lead_no: string;
  /** Lead Source */
  leadsource: LeadsLeadsource | (string & {}) | null;
  /** Lead Status */
  leadstatus: LeadsLeadstatus | (string & {}) | null;
  /** Mobile Phone */
  mobile: string;
  /** Last Modified By */
  modifiedby: UsersId | null;
  /** Modified Time */
  modifiedtime: Date | null;
  /** Number of Employees */
  noofemployees: number | null;
  /** Primary Phone */
  phone: string;
  /** PO Box */
  pobox: string;
  /** Rating */
  rating: LeadsRating | (string & {}) | null;
  /** Salutation */
  salutationtype: string;
  /** Secondary Email */
  secondaryemail: string;
  /** Source */
  source: string;
  /** starred */
  starred: boolean | null;
  /** State */
  state: string;
  /** tags */
  tags: string;
  /** Website */
  website: string;
}

/** Lead, as retrieve, create, revise and update return it. */
export interface LeadsDetail extends LeadsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface LeadsRevise {
  /** Annual Revenue */
  annualrevenue?: number | string | undefined;
  /** Assigned To */
  assigned_user_id?: UsersId | GroupsId | undefined;
  /** City */
  city?: string | null | undefined;
  /** Postal Code */
  code?: string | null | undefined;
  /** Company */
  company?: string | null | undefined;
  /** Country */
  country?: string | null | undefined;
  /** Description */
  description?: string | null | undefined;
  /** Designation */
  designation?: string | null | undefined;
  /** Primary Email */
  email?: string | null | undefined;
  /** Email Opt Out */
  emailoptout?: boolean | undefined;
  /** Fax */
  fax?: string | null | undefined;
  /** First Name */
  firstname?: string | null | undefined;
  /** Industry */
  industry?: LeadsIndustry | Unlisted | null | undefined;
  /** Street */
  lane?: string | null | undefined;
  /** Last Name */
  lastname?: string | undefined;
  /** Lead Source */
  leadsource?: LeadsLeadsource | Unlisted | null | undefined;
  /** Lead Status */
  leadstatus?: LeadsLeadstatus | Unlisted | null | undefined;
  /** Mobile Phone */
  mobile?: string | null | undefined;
  /** Number of Employees */
  noofemployees?: number | string | undefined;
  /** Primary Phone */
  phone?: string | null | undefined;
  /** PO Box */
  pobox?: string | null | undefined;
  /** Rating */
  rating?: LeadsRating | Unlisted | null | undefined;
  /** Salutation */
  salutationtype?: string | null | undefined;
  /** Secondary Email */
  secondaryemail?: string | null | undefined;
  /** starred */
  starred?: boolean | undefined;
  /** State */
  state?: string | null | undefined;
  /** Website */
  website?: string | null | undefined;
}

/** What `create` takes: a Lead needs at least what is required here. */
export interface LeadsCreate extends LeadsRevise {
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId;
  /** Last Name */
  lastname: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type LeadsUpdate = LeadsCreate;

/** The conditions that `where` takes for each field. */
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

/** Where the references point to, for `include`. */
export interface LeadsReferences {
  assigned_user_id: [UsersModule, GroupsModule];
  modifiedby: UsersModule;
}

/** The related lists, by their labels in the CRM. */
export interface LeadsRelations {
  Activities: CalendarModule;
  'Activity History': CalendarModule;
  Documents: DocumentsModule;
  ModComments: ModCommentsModule;
  Products: ProductsModule;
}

/** All types of Leads, for the repository. */
export interface LeadsModule {
  readonly name: 'Leads';
  readonly id: LeadsId;
  readonly record: LeadsRecord;
  readonly detail: LeadsDetail;
  readonly create: LeadsCreate;
  readonly update: LeadsUpdate;
  readonly revise: LeadsRevise;
  readonly reopen: LeadsId;
  readonly filter: LeadsFilter;
  readonly references: LeadsReferences;
  readonly relations: LeadsRelations;
}

/** What `convert` can make of it. */
export interface LeadsTargets {
  Accounts: AccountsModule;
  Contacts: ContactsModule;
  Potentials: PotentialsModule;
}

/** Reads and writes Leads. */
export declare class LeadsRepository extends LeadRepository<LeadsModule, LeadsTargets> {}

/** Leads over this connection; `createClient` offers it as `crm.leads`. */
export declare function leads(connection: Connection): LeadsRepository;
