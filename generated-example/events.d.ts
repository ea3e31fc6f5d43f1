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
  TimeFilter,
  Unlisted,
} from './runtime/index.js';
import type { AccountsId, AccountsModule } from './accounts.js';
import type { ContactsId, ContactsModule } from './contacts.js';
import type { GroupsId, GroupsModule } from './groups.js';
import type { HelpDeskId, HelpDeskModule } from './help-desk.js';
import type { InvoiceId, InvoiceModule } from './invoice.js';
import type { LeadsId, LeadsModule } from './leads.js';
import type { PotentialsId, PotentialsModule } from './potentials.js';
import type { QuotesId, QuotesModule } from './quotes.js';
import type { UsersId, UsersModule } from './users.js';
import {
  EventsActivitytype,
  EventsDurationMinutes,
  EventsEventstatus,
  EventsRecurringtype,
  EventsTaskpriority,
  EventsVisibility,
} from './picklists.js';

export {
  EventsActivitytype,
  EventsDurationMinutes,
  EventsEventstatus,
  EventsRecurringtype,
  EventsTaskpriority,
  EventsVisibility,
} from './picklists.js';

/** The id of a record of Events. */
export type EventsId = `18x${number}` & { readonly '~module'?: 'Events' | undefined };

/** Event, as queries, relations and changes return it. */
export interface EventsRecord {
  /** Record id */
  id: EventsId;
  activitytype: EventsActivitytype | (string & {}) | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Contact Name */
  contact_id: ContactsId | null;
  /** Created Time. Read-only */
  createdtime: Date | null;
  /** Start Date & Time. YYYY-MM-DD */
  date_start: string | null;
  description: string;
  /** End Date. YYYY-MM-DD */
  due_date: string | null;
  /** Duration */
  duration_hours: number | null;
  duration_minutes: EventsDurationMinutes | (string & {}) | null;
  /** Status */
  eventstatus: EventsEventstatus | (string & {}) | null;
  location: string;
  /** Last Modified By. Read-only */
  modifiedby: UsersId | null;
  /** Modified Time. Read-only */
  modifiedtime: Date | null;
  notime: boolean | null;
  /** Related To */
  parent_id: AccountsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId | null;
  /** Repeat */
  recurringtype: EventsRecurringtype | (string & {}) | null;
  /** Send Reminder */
  reminder_time: number | null;
  sendnotification: boolean | null;
  /** Source. Read-only */
  source: string;
  starred: boolean | null;
  subject: string;
  /** tags. Read-only */
  tags: string;
  /** Priority */
  taskpriority: EventsTaskpriority | (string & {}) | null;
  /** End Time. HH:MM:SS */
  time_end: string | null;
  /** Time Start. HH:MM:SS */
  time_start: string | null;
  visibility: EventsVisibility | (string & {}) | null;
}

/** Event, as retrieve, create, revise and update return it. */
export interface EventsDetail extends EventsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface EventsRevise {
  activitytype?: EventsActivitytype | Unlisted | undefined;
  assigned_user_id?: UsersId | GroupsId | undefined;
  contact_id?: ContactsId | null | undefined;
  date_start?: string | undefined;
  description?: string | null | undefined;
  due_date?: string | undefined;
  duration_hours?: number | `${number}` | undefined;
  duration_minutes?: EventsDurationMinutes | Unlisted | null | undefined;
  eventstatus?: EventsEventstatus | Unlisted | undefined;
  location?: string | null | undefined;
  notime?: boolean | undefined;
  parent_id?:
    AccountsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId | null | undefined;
  recurringtype?: EventsRecurringtype | Unlisted | null | undefined;
  reminder_time?: number | `${number}` | undefined;
  sendnotification?: boolean | undefined;
  starred?: boolean | undefined;
  subject?: string | undefined;
  taskpriority?: EventsTaskpriority | Unlisted | null | undefined;
  time_end?: string | undefined;
  time_start?: string | undefined;
  visibility?: EventsVisibility | Unlisted | null | undefined;
}

/** What `create` takes: a Event needs what is required here. */
export interface EventsCreate extends EventsRevise {
  activitytype: EventsActivitytype | Unlisted;
  assigned_user_id: UsersId | GroupsId;
  date_start: string;
  due_date: string;
  duration_hours: number | `${number}`;
  eventstatus: EventsEventstatus | Unlisted;
  subject: string;
  time_end: string;
  time_start: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type EventsUpdate = EventsCreate;

/** What `where` takes for each field. */
export interface EventsFilter {
  id: IdFilter<EventsId>;
  activitytype: PicklistFilter<EventsActivitytype>;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  contact_id: ReferenceFilter<ContactsId>;
  createdtime: DateTimeFilter;
  date_start: DateFilter;
  description: TextFilter;
  due_date: DateFilter;
  duration_hours: NumberFilter;
  duration_minutes: PicklistFilter<EventsDurationMinutes>;
  eventstatus: PicklistFilter<EventsEventstatus>;
  location: TextFilter;
  modifiedby: ReferenceFilter<UsersId>;
  modifiedtime: DateTimeFilter;
  notime: BooleanFilter;
  parent_id: ReferenceFilter<
    AccountsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId
  >;
  recurringtype: PicklistFilter<EventsRecurringtype>;
  reminder_time: NumberFilter;
  sendnotification: BooleanFilter;
  source: TextFilter;
  starred: BooleanFilter;
  subject: TextFilter;
  taskpriority: PicklistFilter<EventsTaskpriority>;
  time_end: TimeFilter;
  time_start: TimeFilter;
  visibility: PicklistFilter<EventsVisibility>;
}

/** Where references lead, for `include`. */
export interface EventsReferences {
  assigned_user_id: [UsersModule, GroupsModule];
  contact_id: ContactsModule;
  modifiedby: UsersModule;
  parent_id: [
    AccountsModule,
    HelpDeskModule,
    InvoiceModule,
    LeadsModule,
    PotentialsModule,
    QuotesModule,
  ];
}

/** Related lists by label. */
export interface EventsRelations {}

/** The types of Events. */
export interface EventsModule {
  name: 'Events';
  id: EventsId;
  record: EventsRecord;
  detail: EventsDetail;
  create: EventsCreate;
  update: EventsUpdate;
  revise: EventsRevise;
  reopen: EventsId;
  filter: EventsFilter;
  references: EventsReferences;
  relations: EventsRelations;
}

export type EventsSchemas = ModuleSchemas<EventsModule>;

/** Standard Schemas of Events: they refuse what the client refuses. */
export declare const eventsSchemas: EventsSchemas;

/** Events. Ids: 18x…. Can be created, updated and deleted. */
export declare class EventsRepository extends Repository<EventsModule> {}

/** The repository that `createClient` offers as `crm.events`. */
export declare function events(connection: Connection): EventsRepository;
