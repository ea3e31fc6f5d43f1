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
  CalendarActivitytype,
  CalendarDurationMinutes,
  CalendarEventstatus,
  CalendarRecurringtype,
  CalendarTaskpriority,
  CalendarTaskstatus,
  CalendarVisibility,
} from './picklists.js';

export {
  CalendarActivitytype,
  CalendarDurationMinutes,
  CalendarEventstatus,
  CalendarRecurringtype,
  CalendarTaskpriority,
  CalendarTaskstatus,
  CalendarVisibility,
} from './picklists.js';

/** The id of a record of Calendar. */
export type CalendarId = `9x${number}` & { readonly '~module'?: 'Calendar' | undefined };

/** Task, as queries, relations and changes return it. */
export interface CalendarRecord {
  /** Record id */
  id: CalendarId;
  /** Activity Type. Read-only */
  activitytype: CalendarActivitytype | (string & {}) | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Contact Name */
  contact_id: ContactsId | null;
  /** Created Time. Read-only */
  createdtime: Date | null;
  /** Start Date & Time. YYYY-MM-DD */
  date_start: string | null;
  description: string;
  /** Due Date. YYYY-MM-DD */
  due_date: string | null;
  /** Duration. HH:MM:SS */
  duration_hours: string | null;
  duration_minutes: CalendarDurationMinutes | (string & {}) | null;
  /** Status */
  eventstatus: CalendarEventstatus | (string & {}) | null;
  location: string;
  /** Last Modified By. Read-only */
  modifiedby: UsersId | null;
  /** Modified Time. Read-only */
  modifiedtime: Date | null;
  notime: boolean | null;
  /** Related To */
  parent_id: AccountsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId | null;
  /** Repeat */
  recurringtype: CalendarRecurringtype | (string & {}) | null;
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
  taskpriority: CalendarTaskpriority | (string & {}) | null;
  /** Status */
  taskstatus: CalendarTaskstatus | (string & {}) | null;
  /** End Time. HH:MM:SS */
  time_end: string | null;
  /** Time Start. HH:MM:SS */
  time_start: string | null;
  visibility: CalendarVisibility | (string & {}) | null;
}

/** Task, as retrieve, create, revise and update return it. */
export interface CalendarDetail extends CalendarRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface CalendarRevise {
  assigned_user_id?: UsersId | GroupsId | undefined;
  contact_id?: ContactsId | null | undefined;
  date_start?: string | undefined;
  description?: string | null | undefined;
  due_date?: string | undefined;
  duration_hours?: string | null | undefined;
  duration_minutes?: CalendarDurationMinutes | Unlisted | null | undefined;
  eventstatus?: CalendarEventstatus | Unlisted | null | undefined;
  location?: string | null | undefined;
  notime?: boolean | undefined;
  parent_id?:
    AccountsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId | null | undefined;
  recurringtype?: CalendarRecurringtype | Unlisted | null | undefined;
  reminder_time?: number | `${number}` | undefined;
  sendnotification?: boolean | undefined;
  starred?: boolean | undefined;
  subject?: string | undefined;
  taskpriority?: CalendarTaskpriority | Unlisted | null | undefined;
  taskstatus?: CalendarTaskstatus | Unlisted | undefined;
  time_end?: string | null | undefined;
  time_start?: string | undefined;
  visibility?: CalendarVisibility | Unlisted | null | undefined;
}

/** What `create` takes: a Task needs what is required here. */
export interface CalendarCreate extends CalendarRevise {
  assigned_user_id: UsersId | GroupsId;
  date_start: string;
  due_date: string;
  subject: string;
  taskstatus: CalendarTaskstatus | Unlisted;
  time_start: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type CalendarUpdate = CalendarCreate;

/** What `where` takes for each field. */
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

/** Where references lead, for `include`. */
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

/** Related lists by label. */
export interface CalendarRelations {
  Contacts: ContactsModule;
}

/** The types of Calendar. */
export interface CalendarModule {
  name: 'Calendar';
  id: CalendarId;
  record: CalendarRecord;
  detail: CalendarDetail;
  create: CalendarCreate;
  update: CalendarUpdate;
  revise: CalendarRevise;
  reopen: CalendarId;
  filter: CalendarFilter;
  references: CalendarReferences;
  relations: CalendarRelations;
}

export type CalendarSchemas = ModuleSchemas<CalendarModule>;

/** Standard Schemas of Calendar: they refuse what the client refuses. */
export declare const calendarSchemas: CalendarSchemas;

/** Calendar. Ids: 9x…. Can be created, updated and deleted. */
export declare class CalendarRepository extends Repository<CalendarModule> {}

/** The repository that `createClient` offers as `crm.calendar`. */
export declare function calendar(connection: Connection): CalendarRepository;
