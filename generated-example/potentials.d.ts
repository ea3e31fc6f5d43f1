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
  AccountsId,
  AccountsModule,
  CalendarModule,
  ContactsId,
  ContactsModule,
  DocumentsModule,
  GroupsId,
  GroupsModule,
  InvoiceModule,
  ModCommentsModule,
  ProductsModule,
  QuotesModule,
  UsersId,
  UsersModule,
} from './index.js';
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

/** The fields that a write may set. */
export interface PotentialsWritable {
  /** Amount. Decimal text */
  amount: DecimalField;
  /** Assigned To */
  assigned_user_id: OwnerField<UsersId | GroupsId>;
  /** Campaign Source */
  campaignid: TextField;
  /** Expected Close Date. YYYY-MM-DD */
  closingdate: DateField;
  /** Contact Name */
  contact_id: ReferenceField<ContactsId>;
  description: TextField;
  /** Weighted Revenue. Decimal text */
  forecast_amount: DecimalField;
  /** Is Converted From Lead. Default false */
  isconvertedfromlead: BooleanField;
  leadsource: PicklistField<PotentialsLeadsource>;
  nextstep: TextField;
  /** Type */
  opportunity_type: PicklistField<PotentialsOpportunityType>;
  /** Opportunity Name */
  potentialname: TextField;
  probability: NumberField;
  /** Organization Name */
  related_to: ReferenceField<AccountsId>;
  sales_stage: PicklistField<PotentialsSalesStage>;
  starred: BooleanField;
}

/** The fields that queries return and compare. */
export interface PotentialsFields extends PotentialsWritable {
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Last Modified By. Read-only */
  modifiedby: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Opportunity Number. Read-only */
  potential_no: TextField;
  /** Source. Read-only */
  source: TextField;
}

/** Opportunity, as queries, relations and changes return it. */
export interface PotentialsRecord extends RecordOf<PotentialsFields> {
  /** Record id */
  id: PotentialsId;
  /** tags. Read-only */
  tags: string;
}

/** Opportunity, as retrieve, create, revise and update return it. */
export interface PotentialsDetail extends PotentialsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface PotentialsRevise extends ReviseOf<PotentialsWritable> {
  assigned_user_id?: UsersId | GroupsId | undefined;
  closingdate?: string | undefined;
  potentialname?: string | undefined;
  sales_stage?: PotentialsSalesStage | Unlisted | undefined;
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
export interface PotentialsFilter extends FilterOf<PotentialsFields> {
  id: IdFilter<PotentialsId>;
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
