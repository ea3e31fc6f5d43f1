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

/** The id of a record of Calendar. */
export type CalendarId = `9x${number}`;

/** Activity Type: the values that the CRM lists. */
export type CalendarActivitytype = 'Call' | 'Meeting' | 'Mobile Call';

/** Activity Type: the values, in the order of the CRM. */
export declare const CalendarActivitytype: readonly ['Call', 'Meeting', 'Mobile Call'];

/** Duration Minutes: the values that the CRM lists. */
export type CalendarDurationMinutes = '00' | '15' | '30' | '45';

/** Duration Minutes: the values, in the order of the CRM. */
export declare const CalendarDurationMinutes: readonly ['00', '15', '30', '45'];

/** Status: the values that the CRM lists. */
export type CalendarEventstatus = 'Planned' | 'Held' | 'Not Held';

/** Status: the values, in the order of the CRM. */
export declare const CalendarEventstatus: readonly ['Planned', 'Held', 'Not Held'];

/** Repeat: the values that the CRM lists. */
export type CalendarRecurringtype = 'Daily' | 'Weekly' | 'Monthly' | 'Yearly';

/** Repeat: the values, in the order of the CRM. */
export declare const CalendarRecurringtype: readonly ['Daily', 'Weekly', 'Monthly', 'Yearly'];

/** Priority: the values that the CRM lists. */
export type CalendarTaskpriority = 'High' | 'Medium' | 'Low';

/** Priority: the values, in the order of the CRM. */
export declare const CalendarTaskpriority: readonly ['High', 'Medium', 'Low'];

/** Status: the values that the CRM lists. */
export type CalendarTaskstatus =
  'Not Started' | 'In Progress' | 'Completed' | 'Pending Input' | 'Deferred' | 'Planned';

/** Status: the values, in the order of the CRM. */
export declare const CalendarTaskstatus: readonly [
  'Not Started',
  'In Progress',
  'Completed',
  'Pending Input',
  'Deferred',
  'Planned',
];

/** Visibility: the values that the CRM lists. */
export type CalendarVisibility = 'Private' | 'Public';

/** Visibility: the values, in the order of the CRM. */
export declare const CalendarVisibility: readonly ['Private', 'Public'];

/** Task, as queries, relations and changes return it. */
export interface CalendarRecord {
  /** Record id */
  id: CalendarId;
  /** Activity Type */
  activitytype: CalendarActivitytype | (string & {}) | null;
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
  /** Due Date */
  due_date: string | null;
  /** Duration */
  duration_hours: string | null;
  /** Duration Minutes */
  duration_minutes: CalendarDurationMinutes | (string & {}) | null;
  /** Status */
  eventstatus: CalendarEventstatus | (string & {}) | null;
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
  recurringtype: CalendarRecurringtype | (string & {}) | null;
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
  taskpriority: CalendarTaskpriority | (string & {}) | null;
  /** Status */
  taskstatus: CalendarTaskstatus | (string & {}) | null;
  /** End Time */
  time_end: string | null;
  /** Time Start */
  time_start: string | null;
  /** Visibility */
  visibility: CalendarVisibility | (string & {}) | null;
}

/** Task, as retrieve, create, revise and update return it. */
export interface CalendarDetail extends CalendarRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface CalendarRevise {
  /** Assigned To */
  assigned_user_id?: UsersId | GroupsId | undefined;
  /** Contact Name */
  contact_id?: ContactsId | null | undefined;
  /** Start Date & Time */
  date_start?: string | undefined;
  /** Description */
  description?: string | null | undefined;
  /** Due Date */
  due_date?: string | undefined;
  /** Duration */
  duration_hours?: string | null | undefined;
  /** Duration Minutes */
  duration_minutes?: CalendarDurationMinutes | Unlisted | null | undefined;
  /** Status */
  eventstatus?: CalendarEventstatus | Unlisted | null | undefined;
  /** Location */
  location?: string | null | undefined;
  /** No Time */
  notime?: boolean | undefined;
  /** Related To */
  parent_id?:
    AccountsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId | null | undefined;
  /** Repeat */
  recurringtype?: CalendarRecurringtype | Unlisted | null | undefined;
  /** Send Reminder */
  reminder_time?: number | string | undefined;
  /** Send Notification */
  sendnotification?: boolean | undefined;
  /** starred */
  starred?: boolean | undefined;
  /** Subject */
  subject?: string | undefined;
  /** Priority */
  taskpriority?: CalendarTaskpriority | Unlisted | null | undefined;
  /** Status */
  taskstatus?: CalendarTaskstatus | Unlisted | undefined;
  /** End Time */
  time_end?: string | null | undefined;
  /** Time Start */
  time_start?: string | undefined;
  /** Visibility */
  visibility?: CalendarVisibility | Unlisted | null | undefined;
}

/** What `create` takes: a Task needs at least what is required here. */
export interface CalendarCreate extends CalendarRevise {
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId;
  /** Start Date & Time */
  date_start: string;
  /** Due Date */
  due_date: string;
  /** Subject */
  subject: string;
  /** Status */
  taskstatus: CalendarTaskstatus | Unlisted;
  /** Time Start */
  time_start: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type CalendarUpdate = CalendarCreate;

/** The conditions that `where` takes for each field. */
export interface CalendarFilter {
  id: IdFilter<CalendarId>;
  activitytype: PicklistFilter<CalendarActivitytype>;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  contact_id: ReferenceFilter<ContactsId>;
  createdtime: DateTimeFilter;
  date_start: DateFilter;
  description: TextFilter;
  due_date: DateFilter;
  duration_hours: TimeFilter;
  duration_minutes: PicklistFilter<CalendarDurationMinutes>;
  eventstatus: PicklistFilter<CalendarEventstatus>;
  location: TextFilter;
  modifiedby: ReferenceFilter<UsersId>;
  modifiedtime: DateTimeFilter;
  notime: BooleanFilter;
  parent_id: ReferenceFilter<
    AccountsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId
  >;
  recurringtype: PicklistFilter<CalendarRecurringtype>;
  reminder_time: NumberFilter;
  sendnotification: BooleanFilter;
  source: TextFilter;
  starred: BooleanFilter;
  subject: TextFilter;
  taskpriority: PicklistFilter<CalendarTaskpriority>;
  taskstatus: PicklistFilter<CalendarTaskstatus>;
  time_end: TimeFilter;
  time_start: TimeFilter;
  visibility: PicklistFilter<CalendarVisibility>;
}

/** Where the references point to, for `include`. */
export interface CalendarReferences {
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
export interface CalendarRelations {
  Contacts: ContactsModule;
}

/** All types of Calendar, for the repository. */
export interface CalendarModule {
  readonly name: 'Calendar';
  readonly id: CalendarId;
  readonly record: CalendarRecord;
  readonly detail: CalendarDetail;
  readonly create: CalendarCreate;
  readonly update: CalendarUpdate;
  readonly revise: CalendarRevise;
  readonly reopen: CalendarId;
  readonly filter: CalendarFilter;
  readonly references: CalendarReferences;
  readonly relations: CalendarRelations;
}

/** Reads and writes Calendar. */
export declare class CalendarRepository extends Repository<CalendarModule> {}

/** Calendar over this connection; `createClient` offers it as `crm.calendar`. */
export declare function calendar(connection: Connection): CalendarRepository;
