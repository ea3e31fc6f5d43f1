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

/** The id of a record of Events. */
export type EventsId = `18x${number}`;

/** Activity Type: the values that the CRM lists. */
export type EventsActivitytype = 'Call' | 'Meeting' | 'Mobile Call';

/** Activity Type: the values, in the order of the CRM. */
export declare const EventsActivitytype: readonly ['Call', 'Meeting', 'Mobile Call'];

/** Duration Minutes: the values that the CRM lists. */
export type EventsDurationMinutes = '00' | '15' | '30' | '45';

/** Duration Minutes: the values, in the order of the CRM. */
export declare const EventsDurationMinutes: readonly ['00', '15', '30', '45'];

/** Status: the values that the CRM lists. */
export type EventsEventstatus = 'Planned' | 'Held' | 'Not Held';

/** Status: the values, in the order of the CRM. */
export declare const EventsEventstatus: readonly ['Planned', 'Held', 'Not Held'];

/** Repeat: the values that the CRM lists. */
export type EventsRecurringtype = 'Daily' | 'Weekly' | 'Monthly' | 'Yearly';

/** Repeat: the values, in the order of the CRM. */
export declare const EventsRecurringtype: readonly ['Daily', 'Weekly', 'Monthly', 'Yearly'];

/** Priority: the values that the CRM lists. */
export type EventsTaskpriority = 'High' | 'Medium' | 'Low';

/** Priority: the values, in the order of the CRM. */
export declare const EventsTaskpriority: readonly ['High', 'Medium', 'Low'];

/** Visibility: the values that the CRM lists. */
export type EventsVisibility = 'Private' | 'Public';

/** Visibility: the values, in the order of the CRM. */
export declare const EventsVisibility: readonly ['Private', 'Public'];

/** Event, as queries, relations and changes return it. */
export interface EventsRecord {
  /** Record id */
  id: EventsId;
  /** Activity Type */
  activitytype: EventsActivitytype | (string & {}) | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Contact Name */
  contact_id: ContactsId | null;
  /** Created Time */
  createdtime: Date | null;
  /** Start Date & Time */
  date_start: string | null;
  /** Description */
  description: string;
  /** End Date */
  due_date: string | null;
  /** Duration */
  duration_hours: number | null;
  /** Duration Minutes */
  duration_minutes: EventsDurationMinutes | (string & {}) | null;
  /** Status */
  eventstatus: EventsEventstatus | (string & {}) | null;
  /** Location */
  location: string;
  /** Last Modified By */
  modifiedby: UsersId | null;
  /** Modified Time */
  modifiedtime: Date | null;
  /** No Time */
  notime: boolean | null;
  /** Related To */
  parent_id: AccountsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId | null;
  /** Repeat */
  recurringtype: EventsRecurringtype | (string & {}) | null;
  /** Send Reminder */
  reminder_time: number | null;
  /** Send Notification */
  sendnotification: boolean | null;
  /** Source */
  source: string;
  /** starred */
  starred: boolean | null;
  /** Subject */
  subject: string;
  /** tags */
  tags: string;
  /** Priority */
  taskpriority: EventsTaskpriority | (string & {}) | null;
  /** End Time */
  time_end: string | null;
  /** Time Start */
  time_start: string | null;
  /** Visibility */
  visibility: EventsVisibility | (string & {}) | null;
}

/** Event, as retrieve, create, revise and update return it. */
export interface EventsDetail extends EventsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface EventsRevise {
  /** Activity Type */
  activitytype?: EventsActivitytype | Unlisted | undefined;
  /** Assigned To */
  assigned_user_id?: UsersId | GroupsId | undefined;
  /** Contact Name */
  contact_id?: ContactsId | null | undefined;
  /** Start Date & Time */
  date_start?: string | undefined;
  /** Description */
  description?: string | null | undefined;
  /** End Date */
  due_date?: string | undefined;
  /** Duration */
  duration_hours?: number | string | undefined;
  /** Duration Minutes */
  duration_minutes?: EventsDurationMinutes | Unlisted | null | undefined;
  /** Status */
  eventstatus?: EventsEventstatus | Unlisted | undefined;
  /** Location */
  location?: string | null | undefined;
  /** No Time */
  notime?: boolean | undefined;
  /** Related To */
  parent_id?:
    AccountsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId | null | undefined;
  /** Repeat */
  recurringtype?: EventsRecurringtype | Unlisted | null | undefined;
  /** Send Reminder */
  reminder_time?: number | string | undefined;
  /** Send Notification */
  sendnotification?: boolean | undefined;
  /** starred */
  starred?: boolean | undefined;
  /** Subject */
  subject?: string | undefined;
  /** Priority */
  taskpriority?: EventsTaskpriority | Unlisted | null | undefined;
  /** End Time */
  time_end?: string | undefined;
  /** Time Start */
  time_start?: string | undefined;
  /** Visibility */
  visibility?: EventsVisibility | Unlisted | null | undefined;
}

/** What `create` takes: a Event needs at least what is required here. */
export interface EventsCreate extends EventsRevise {
  /** Activity Type */
  activitytype: EventsActivitytype | Unlisted;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId;
  /** Start Date & Time */
  date_start: string;
  /** End Date */
  due_date: string;
  /** Duration */
  duration_hours: number | string;
  /** Status */
  eventstatus: EventsEventstatus | Unlisted;
  /** Subject */
  subject: string;
  /** End Time */
  time_end: string;
  /** Time Start */
  time_start: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type EventsUpdate = EventsCreate;

/** The conditions that `where` takes for each field. */
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

/** Where the references point to, for `include`. */
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

/** The related lists, by their labels in the CRM. */
export interface EventsRelations {}

/** All types of Events, for the repository. */
export interface EventsModule {
  readonly name: 'Events';
  readonly id: EventsId;
  readonly record: EventsRecord;
  readonly detail: EventsDetail;
  readonly create: EventsCreate;
  readonly update: EventsUpdate;
  readonly revise: EventsRevise;
  readonly reopen: EventsId;
  readonly filter: EventsFilter;
  readonly references: EventsReferences;
  readonly relations: EventsRelations;
}

/** Reads and writes Events. */
export declare class EventsRepository extends Repository<EventsModule> {}

/** Events over this connection; `createClient` offers it as `crm.events`. */
export declare function events(connection: Connection): EventsRepository;
