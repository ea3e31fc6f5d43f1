// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
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
import type { AccountsId, AccountsModule } from './accounts.js';
import type { CalendarModule } from './calendar.js';
import type { ContactsId, ContactsModule } from './contacts.js';
import type { DocumentsModule } from './documents.js';
import type { GroupsId, GroupsModule } from './groups.js';
import type { ModCommentsModule } from './mod-comments.js';
import type { ProductsId, ProductsModule } from './products.js';
import type { UsersId, UsersModule } from './users.js';
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

/** Ticket, as queries, relations and changes return it. */
export interface HelpDeskRecord {
  /** Record id */
  id: HelpDeskId;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Contact Name */
  contact_id: ContactsId | null;
  /** Created Time. Read-only */
  createdtime: Date | null;
  days: number | null;
  description: string;
  from_portal: boolean | null;
  hours: number | null;
  /** Last Modified By. Read-only */
  modifiedby: UsersId | null;
  /** Modified Time. Read-only */
  modifiedtime: Date | null;
  /** Organization Name */
  parent_id: AccountsId | null;
  /** Product Name */
  product_id: ProductsId | null;
  solution: string;
  /** Source. Read-only */
  source: string;
  starred: boolean | null;
  /** tags. Read-only */
  tags: string;
  /** Ticket Number. Read-only */
  ticket_no: string;
  /** Title */
  ticket_title: string;
  /** Category */
  ticketcategories: HelpDeskTicketcategories | (string & {}) | null;
  /** Priority */
  ticketpriorities: HelpDeskTicketpriorities | (string & {}) | null;
  /** Severity */
  ticketseverities: HelpDeskTicketseverities | (string & {}) | null;
  /** Status */
  ticketstatus: HelpDeskTicketstatus | (string & {}) | null;
}

/** Ticket, as retrieve, create, revise and update return it. */
export interface HelpDeskDetail extends HelpDeskRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface HelpDeskRevise {
  assigned_user_id?: UsersId | GroupsId | undefined;
  contact_id?: ContactsId | null | undefined;
  days?: number | `${number}` | undefined;
  description?: string | null | undefined;
  from_portal?: boolean | undefined;
  hours?: number | `${number}` | undefined;
  parent_id?: AccountsId | null | undefined;
  product_id?: ProductsId | null | undefined;
  solution?: string | null | undefined;
  starred?: boolean | undefined;
  ticket_title?: string | undefined;
  ticketcategories?: HelpDeskTicketcategories | Unlisted | null | undefined;
  ticketpriorities?: HelpDeskTicketpriorities | Unlisted | undefined;
  ticketseverities?: HelpDeskTicketseverities | Unlisted | null | undefined;
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
export interface HelpDeskFilter {
  id: IdFilter<HelpDeskId>;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  contact_id: ReferenceFilter<ContactsId>;
  createdtime: DateTimeFilter;
  days: NumberFilter;
  description: TextFilter;
  from_portal: BooleanFilter;
  hours: NumberFilter;
  modifiedby: ReferenceFilter<UsersId>;
  modifiedtime: DateTimeFilter;
  parent_id: ReferenceFilter<AccountsId>;
  product_id: ReferenceFilter<ProductsId>;
  solution: TextFilter;
  source: TextFilter;
  starred: BooleanFilter;
  ticket_no: TextFilter;
  ticket_title: TextFilter;
  ticketcategories: PicklistFilter<HelpDeskTicketcategories>;
  ticketpriorities: PicklistFilter<HelpDeskTicketpriorities>;
  ticketseverities: PicklistFilter<HelpDeskTicketseverities>;
  ticketstatus: PicklistFilter<HelpDeskTicketstatus>;
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
