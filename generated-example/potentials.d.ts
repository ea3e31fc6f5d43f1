// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
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
import {
  PotentialsLeadsource,
  PotentialsOpportunityType,
  PotentialsSalesStage,
} from './picklists.js';

export {
  PotentialsLeadsource,
  PotentialsOpportunityType,
  PotentialsSalesStage,
} from './picklists.js';

/** The id of a record of Opportunities. */
export type PotentialsId = `13x${number}` & { readonly '~module'?: 'Potentials' | undefined };

/** Opportunity, as queries, relations and changes return it. */
export interface PotentialsRecord {
  /** Record id */
  id: PotentialsId;
  /** Amount. Decimal text */
  amount: `${number}` | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Campaign Source */
  campaignid: string;
  /** Expected Close Date. YYYY-MM-DD */
  closingdate: string | null;
  /** Contact Name */
  contact_id: ContactsId | null;
  /** Created Time. Read-only */
  createdtime: Date | null;
  description: string;
  /** Weighted Revenue. Decimal text */
  forecast_amount: `${number}` | null;
  /** Is Converted From Lead. Default false */
  isconvertedfromlead: boolean | null;
  leadsource: PotentialsLeadsource | (string & {}) | null;
  /** Last Modified By. Read-only */
  modifiedby: UsersId | null;
  /** Modified Time. Read-only */
  modifiedtime: Date | null;
  nextstep: string;
  /** Type */
  opportunity_type: PotentialsOpportunityType | (string & {}) | null;
  /** Opportunity Number. Read-only */
  potential_no: string;
  /** Opportunity Name */
  potentialname: string;
  probability: number | null;
  /** Organization Name */
  related_to: AccountsId | null;
  sales_stage: PotentialsSalesStage | (string & {}) | null;
  /** Source. Read-only */
  source: string;
  starred: boolean | null;
  /** tags. Read-only */
  tags: string;
}

/** Opportunity, as retrieve, create, revise and update return it. */
export interface PotentialsDetail extends PotentialsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface PotentialsRevise {
  amount?: number | `${number}` | undefined;
  assigned_user_id?: UsersId | GroupsId | undefined;
  campaignid?: string | null | undefined;
  closingdate?: string | undefined;
  contact_id?: ContactsId | null | undefined;
  description?: string | null | undefined;
  forecast_amount?: number | `${number}` | undefined;
  isconvertedfromlead?: boolean | undefined;
  leadsource?: PotentialsLeadsource | Unlisted | null | undefined;
  nextstep?: string | null | undefined;
  opportunity_type?: PotentialsOpportunityType | Unlisted | null | undefined;
  potentialname?: string | undefined;
  probability?: number | `${number}` | undefined;
  related_to?: AccountsId | null | undefined;
  sales_stage?: PotentialsSalesStage | Unlisted | undefined;
  starred?: boolean | undefined;
}

/** What `create` takes: a Opportunity needs what is required here. */
export interface PotentialsCreate extends PotentialsRevise {
  assigned_user_id: UsersId | GroupsId;
  closingdate: string;
  potentialname: string;
  sales_stage: PotentialsSalesStage | Unlisted;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type PotentialsUpdate = PotentialsCreate;

/** What `where` takes for each field. */
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

/** Where references lead, for `include`. */
export interface PotentialsReferences {
  assigned_user_id: [UsersModule, GroupsModule];
  contact_id: ContactsModule;
  modifiedby: UsersModule;
  related_to: AccountsModule;
}

/** Related lists by label. */
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

/** The types of Potentials. */
export interface PotentialsModule {
  name: 'Potentials';
  id: PotentialsId;
  record: PotentialsRecord;
  detail: PotentialsDetail;
  create: PotentialsCreate;
  update: PotentialsUpdate;
  revise: PotentialsRevise;
  reopen: PotentialsId;
  filter: PotentialsFilter;
  references: PotentialsReferences;
  relations: PotentialsRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const potentialsDefaults: {
  readonly isconvertedfromlead: false;
};

export type PotentialsSchemas = ModuleSchemas<PotentialsModule>;

/** Standard Schemas of Opportunities: they refuse what the client refuses. */
export declare const potentialsSchemas: PotentialsSchemas;

/** Opportunities. Ids: 13x…. Can be created, updated and deleted. */
export declare class PotentialsRepository extends Repository<PotentialsModule> {}

/** The repository that `createClient` offers as `crm.potentials`. */
export declare function potentials(connection: Connection): PotentialsRepository;
