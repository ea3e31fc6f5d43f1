// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
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
import type { DocumentsModule } from './documents.js';
import type { GroupsId, GroupsModule } from './groups.js';
import type { InvoiceModule } from './invoice.js';
import type { ModCommentsModule } from './mod-comments.js';
import type { ProductsModule } from './products.js';
import type { QuotesModule } from './quotes.js';
import type { UsersId, UsersModule } from './users.js';

/** The id of a record of Opportunities. */
export type PotentialsId = `13x${number}`;

/** Lead Source: the values that the CRM lists. */
export type PotentialsLeadsource =
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
export declare const PotentialsLeadsource: readonly [
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

/** Type: the values that the CRM lists. */
export type PotentialsOpportunityType = 'Existing Business' | 'New Business';

/** Type: the values, in the order of the CRM. */
export declare const PotentialsOpportunityType: readonly ['Existing Business', 'New Business'];

/** Sales Stage: the values that the CRM lists. */
export type PotentialsSalesStage =
  | 'Prospecting'
  | 'Qualification'
  | 'Needs Analysis'
  | 'Value Proposition'
  | 'Id. Decision Makers'
  | 'Perception Analysis'
  | 'Proposal or Price Quote'
  | 'Negotiation or Review'
  | 'Closed Won'
  | 'Closed Lost';

/** Sales Stage: the values, in the order of the CRM. */
export declare const PotentialsSalesStage: readonly [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Id. Decision Makers',
  'Perception Analysis',
  'Proposal or Price Quote',
  'Negotiation or Review',
  'Closed Won',
  'Closed Lost',
];

/** Opportunity, as queries, relations and changes return it. */
export interface PotentialsRecord {
  /** Record id */
  id: PotentialsId;
  /** Amount */
  amount: string | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Campaign Source */
  campaignid: string;
  /** Expected Close Date */
  closingdate: string | null;
  /** Contact Name */
  contact_id: ContactsId | null;
  /** Created Time */
  createdtime: Date | null;
  /** Description */
  description: string;
  /** Weighted Revenue */
  forecast_amount: string | null;
  /** Is Converted From Lead */
  isconvertedfromlead: boolean | null;
  /** Lead Source */
  leadsource: PotentialsLeadsource | (string & {}) | null;
  /** Last Modified By */
  modifiedby: UsersId | null;
  /** Modified Time */
  modifiedtime: Date | null;
  /** Next Step */
  nextstep: string;
  /** Type */
  opportunity_type: PotentialsOpportunityType | (string & {}) | null;
  /** Opportunity Number */
  potential_no: string;
  /** Opportunity Name */
  potentialname: string;
  /** Probability */
  probability: number | null;
  /** Organization Name */
  related_to: AccountsId | null;
  /** Sales Stage */
  sales_stage: PotentialsSalesStage | (string & {}) | null;
  /** Source */
  source: string;
  /** starred */
  starred: boolean | null;
  /** tags */
  tags: string;
}

/** Opportunity, as retrieve, create, revise and update return it. */
export interface PotentialsDetail extends PotentialsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface PotentialsRevise {
  /** Amount */
  amount?: number | string | undefined;
  /** Assigned To */
  assigned_user_id?: UsersId | GroupsId | undefined;
  /** Campaign Source */
  campaignid?: string | null | undefined;
  /** Expected Close Date */
  closingdate?: string | undefined;
  /** Contact Name */
  contact_id?: ContactsId | null | undefined;
  /** Description */
  description?: string | null | undefined;
  /** Weighted Revenue */
  forecast_amount?: number | string | undefined;
  /** Is Converted From Lead */
  isconvertedfromlead?: boolean | undefined;
  /** Lead Source */
  leadsource?: PotentialsLeadsource | Unlisted | null | undefined;
  /** Next Step */
  nextstep?: string | null | undefined;
  /** Type */
  opportunity_type?: PotentialsOpportunityType | Unlisted | null | undefined;
  /** Opportunity Name */
  potentialname?: string | undefined;
  /** Probability */
  probability?: number | string | undefined;
  /** Organization Name */
  related_to?: AccountsId | null | undefined;
  /** Sales Stage */
  sales_stage?: PotentialsSalesStage | Unlisted | undefined;
  /** starred */
  starred?: boolean | undefined;
}

/** What `create` takes: a Opportunity needs at least what is required here. */
export interface PotentialsCreate extends PotentialsRevise {
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId;
  /** Expected Close Date */
  closingdate: string;
  /** Opportunity Name */
  potentialname: string;
  /** Sales Stage */
  sales_stage: PotentialsSalesStage | Unlisted;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type PotentialsUpdate = PotentialsCreate;

/** The conditions that `where` takes for each field. */
export interface PotentialsFilter {
  id: IdFilter<PotentialsId>;
  amount: NumberFilter;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  campaignid: TextFilter;
  closingdate: DateFilter;
  contact_id: ReferenceFilter<ContactsId>;
  createdtime: DateTimeFilter;
  description: TextFilter;
  forecast_amount: NumberFilter;
  isconvertedfromlead: BooleanFilter;
  leadsource: PicklistFilter<PotentialsLeadsource>;
  modifiedby: ReferenceFilter<UsersId>;
  modifiedtime: DateTimeFilter;
  nextstep: TextFilter;
  opportunity_type: PicklistFilter<PotentialsOpportunityType>;
  potential_no: TextFilter;
  potentialname: TextFilter;
  probability: NumberFilter;
  related_to: ReferenceFilter<AccountsId>;
  sales_stage: PicklistFilter<PotentialsSalesStage>;
  source: TextFilter;
  starred: BooleanFilter;
}

/** Where the references point to, for `include`. */
export interface PotentialsReferences {
  assigned_user_id: [UsersModule, GroupsModule];
  contact_id: ContactsModule;
  modifiedby: UsersModule;
  related_to: AccountsModule;
}

/** The related lists, by their labels in the CRM. */
export interface PotentialsRelations {
  Activities: CalendarModule;
  'Activity History': CalendarModule;
  Contacts: ContactsModule;
  Documents: DocumentsModule;
  Invoice: InvoiceModule;
  ModComments: ModCommentsModule;
  Products: ProductsModule;
  Quotes: QuotesModule;
}

/** All types of Potentials, for the repository. */
export interface PotentialsModule {
  readonly name: 'Potentials';
  readonly id: PotentialsId;
  readonly record: PotentialsRecord;
  readonly detail: PotentialsDetail;
  readonly create: PotentialsCreate;
  readonly update: PotentialsUpdate;
  readonly revise: PotentialsRevise;
  readonly reopen: PotentialsId;
  readonly filter: PotentialsFilter;
  readonly references: PotentialsReferences;
  readonly relations: PotentialsRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const potentialsDefaults: {
  readonly isconvertedfromlead: false;
};

/** Reads and writes Opportunities. */
export declare class PotentialsRepository extends Repository<PotentialsModule> {}

/** Opportunities over this connection; `createClient` offers it as `crm.potentials`. */
export declare function potentials(connection: Connection): PotentialsRepository;
