// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanField,
  Connection,
  DateTimeField,
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
  ModCommentsModule,
  ProductsId,
  ProductsModule,
  UsersId,
  UsersModule,
} from './index.js';
import {
  HelpDeskTicketcategories,
  HelpDeskTicketpriorities,
  HelpDeskTicketseverities,
  HelpDeskTicketstatus,
} from './picklists.js';

export {
  HelpDeskTicketcategories,
  HelpDeskTicketpriorities,
  HelpDeskTicketseverities,
  HelpDeskTicketstatus,
} from './picklists.js';

/** The id of a record of Tickets. */
export type HelpDeskId = `17x${number}` & { readonly '~module'?: 'HelpDesk' | undefined };

/** The fields that a write may set. */
export interface HelpDeskWritable {
  /** Assigned To */
  assigned_user_id: OwnerField<UsersId | GroupsId>;
  /** Contact Name */
  contact_id: ReferenceField<ContactsId>;
  days: NumberField;
  description: TextField;
  from_portal: BooleanField;
  hours: NumberField;
  /** Organization Name */
  parent_id: ReferenceField<AccountsId>;
  /** Product Name */
  product_id: ReferenceField<ProductsId>;
  solution: TextField;
  starred: BooleanField;
  /** Title */
  ticket_title: TextField;
  /** Category */
  ticketcategories: PicklistField<HelpDeskTicketcategories>;
  /** Priority */
  ticketpriorities: PicklistField<HelpDeskTicketpriorities>;
  /** Severity */
  ticketseverities: PicklistField<HelpDeskTicketseverities>;
  /** Status */
  ticketstatus: PicklistField<HelpDeskTicketstatus>;
}

/** The fields that queries return and compare. */
export interface HelpDeskFields extends HelpDeskWritable {
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Last Modified By. Read-only */
  modifiedby: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Source. Read-only */
  source: TextField;
  /** Ticket Number. Read-only */
  ticket_no: TextField;
}

/** Ticket, as queries, relations and changes return it. */
export interface HelpDeskRecord extends RecordOf<HelpDeskFields> {
  /** Record id */
  id: HelpDeskId;
  /** tags. Read-only */
  tags: string;
}

/** Ticket, as retrieve, create, revise and update return it. */
export interface HelpDeskDetail extends HelpDeskRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface HelpDeskRevise extends ReviseOf<HelpDeskWritable> {
  assigned_user_id?: UsersId | GroupsId | undefined;
  ticket_title?: string | undefined;
  ticketpriorities?: HelpDeskTicketpriorities | Unlisted | undefined;
  ticketstatus?: HelpDeskTicketstatus | Unlisted | undefined;
}

/** What `create` takes: a Ticket needs what is required here. */
export interface HelpDeskCreate extends HelpDeskRevise {
  assigned_user_id: UsersId | GroupsId;
  ticket_title: string;
  ticketpriorities: HelpDeskTicketpriorities | Unlisted;
  ticketstatus: HelpDeskTicketstatus | Unlisted;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type HelpDeskUpdate = HelpDeskCreate;

/** What `where` takes for each field. */
export interface HelpDeskFilter extends FilterOf<HelpDeskFields> {
  id: IdFilter<HelpDeskId>;
}

/** Where references lead, for `include`. */
export interface HelpDeskReferences {
  assigned_user_id: [UsersModule, GroupsModule];
  contact_id: ContactsModule;
  modifiedby: UsersModule;
  parent_id: AccountsModule;
  product_id: ProductsModule;
}

/** Related lists by label. */
export interface HelpDeskRelations {
  Activities: CalendarModule;
  'Activity History': CalendarModule;
  Documents: DocumentsModule;
  ModComments: ModCommentsModule;
}

/** The types of HelpDesk. */
export interface HelpDeskModule {
  name: 'HelpDesk';
  id: HelpDeskId;
  record: HelpDeskRecord;
  detail: HelpDeskDetail;
  create: HelpDeskCreate;
  update: HelpDeskUpdate;
  revise: HelpDeskRevise;
  reopen: HelpDeskId;
  filter: HelpDeskFilter;
  references: HelpDeskReferences;
  relations: HelpDeskRelations;
}

export type HelpDeskSchemas = ModuleSchemas<HelpDeskModule>;

/** Standard Schemas of Tickets: they refuse what the client refuses. */
export declare const helpDeskSchemas: HelpDeskSchemas;

/** Tickets. Ids: 17x…. Can be created, updated and deleted. */
export declare class HelpDeskRepository extends Repository<HelpDeskModule> {}

/** The repository that `createClient` offers as `crm.helpDesk`. */
export declare function helpDesk(connection: Connection): HelpDeskRepository;
