// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
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
import type { AccountsId, AccountsModule } from './accounts.js';
import type { CalendarModule } from './calendar.js';
import type { ContactsId, ContactsModule } from './contacts.js';
import type { DocumentsModule } from './documents.js';
import type { GroupsId, GroupsModule } from './groups.js';
import type { ModCommentsModule } from './mod-comments.js';
import type { ProductsId, ProductsModule } from './products.js';
import type { UsersId, UsersModule } from './users.js';

/** The id of a record of Tickets. */
export type HelpDeskId = `17x${number}`;

/** Category: the values that the CRM lists. */
export type HelpDeskTicketcategories = 'Big Problem' | 'Small Problem' | 'Other Problem';

/** Category: the values, in the order of the CRM. */
export declare const HelpDeskTicketcategories: readonly [
  'Big Problem',
  'Small Problem',
  'Other Problem',
];

/** Priority: the values that the CRM lists. */
export type HelpDeskTicketpriorities = 'Low' | 'Normal' | 'High' | 'Urgent';

/** Priority: the values, in the order of the CRM. */
export declare const HelpDeskTicketpriorities: readonly ['Low', 'Normal', 'High', 'Urgent'];

/** Severity: the values that the CRM lists. */
export type HelpDeskTicketseverities = 'Minor' | 'Major' | 'Feature' | 'Critical';

/** Severity: the values, in the order of the CRM. */
export declare const HelpDeskTicketseverities: readonly ['Minor', 'Major', 'Feature', 'Critical'];

/** Status: the values that the CRM lists. */
export type HelpDeskTicketstatus = 'Open' | 'In Progress' | 'Wait For Response' | 'Closed';

/** Status: the values, in the order of the CRM. */
export declare const HelpDeskTicketstatus: readonly [
  'Open',
  'In Progress',
  'Wait For Response',
  'Closed',
];

/** Ticket, as queries, relations and changes return it. */
export interface HelpDeskRecord {
  /** Record id */
  id: HelpDeskId;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Contact Name */
  contact_id: ContactsId | null;
  /** Created Time */
  createdtime: Date | null;
  /** Days */
  days: number | null;
  /** Description */
  description: string;
  /** From Portal */
  from_portal: boolean | null;
  /** Hours */
  hours: number | null;
  /** Last Modified By */
  modifiedby: UsersId | null;
  /** Modified Time */
  modifiedtime: Date | null;
  /** Organization Name */
  parent_id: AccountsId | null;
  /** Product Name */
  product_id: ProductsId | null;
  /** Solution */
  solution: string;
  /** Source */
  source: string;
  /** starred */
  starred: boolean | null;
  /** tags */
  tags: string;
  /** Ticket Number */
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
  /** Assigned To */
  assigned_user_id?: UsersId | GroupsId | undefined;
  /** Contact Name */
  contact_id?: ContactsId | null | undefined;
  /** Days */
  days?: number | string | undefined;
  /** Description */
  description?: string | null | undefined;
  /** From Portal */
  from_portal?: boolean | undefined;
  /** Hours */
  hours?: number | string | undefined;
  /** Organization Name */
  parent_id?: AccountsId | null | undefined;
  /** Product Name */
  product_id?: ProductsId | null | undefined;
  /** Solution */
  solution?: string | null | undefined;
  /** starred */
  starred?: boolean | undefined;
  /** Title */
  ticket_title?: string | undefined;
  /** Category */
  ticketcategories?: HelpDeskTicketcategories | Unlisted | null | undefined;
  /** Priority */
  ticketpriorities?: HelpDeskTicketpriorities | Unlisted | undefined;
  /** Severity */
  ticketseverities?: HelpDeskTicketseverities | Unlisted | null | undefined;
  /** Status */
  ticketstatus?: HelpDeskTicketstatus | Unlisted | undefined;
}

/** What `create` takes: a Ticket needs at least what is required here. */
export interface HelpDeskCreate extends HelpDeskRevise {
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId;
  /** Title */
  ticket_title: string;
  /** Priority */
  ticketpriorities: HelpDeskTicketpriorities | Unlisted;
  /** Status */
  ticketstatus: HelpDeskTicketstatus | Unlisted;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type HelpDeskUpdate = HelpDeskCreate;

/** The conditions that `where` takes for each field. */
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

/** Where the references point to, for `include`. */
export interface HelpDeskReferences {
  assigned_user_id: [UsersModule, GroupsModule];
  contact_id: ContactsModule;
  modifiedby: UsersModule;
  parent_id: AccountsModule;
  product_id: ProductsModule;
}

/** The related lists, by their labels in the CRM. */
export interface HelpDeskRelations {
  Activities: CalendarModule;
  'Activity History': CalendarModule;
  Documents: DocumentsModule;
  ModComments: ModCommentsModule;
}

/** All types of HelpDesk, for the repository. */
export interface HelpDeskModule {
  readonly name: 'HelpDesk';
  readonly id: HelpDeskId;
  readonly record: HelpDeskRecord;
  readonly detail: HelpDeskDetail;
  readonly create: HelpDeskCreate;
  readonly update: HelpDeskUpdate;
  readonly revise: HelpDeskRevise;
  readonly reopen: HelpDeskId;
  readonly filter: HelpDeskFilter;
  readonly references: HelpDeskReferences;
  readonly relations: HelpDeskRelations;
}

/** Reads and writes Tickets. */
export declare class HelpDeskRepository extends Repository<HelpDeskModule> {}

/** Tickets over this connection; `createClient` offers it as `crm.helpDesk`. */
export declare function helpDesk(connection: Connection): HelpDeskRepository;
