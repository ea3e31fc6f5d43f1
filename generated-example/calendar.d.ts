// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanField,
  Connection,
  DateField,
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
  TimeField,
  Unlisted,
} from './runtime/index.js';
import type {
  AccountsId,
  AccountsModule,
  ContactsId,
  ContactsModule,
  GroupsId,
  GroupsModule,
  HelpDeskId,
  HelpDeskModule,
  InvoiceId,
  InvoiceModule,
  LeadsId,
  LeadsModule,
  PotentialsId,
  PotentialsModule,
  QuotesId,
  QuotesModule,
  UsersId,
  UsersModule,
} from './index.js';
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

/** The fields that a write may set. */
export interface CalendarWritable {
  /** Assigned To */
  assigned_user_id: OwnerField<UsersId | GroupsId>;
  /** Contact Name */
  contact_id: ReferenceField<ContactsId>;
  /** Start Date & Time. YYYY-MM-DD */
  date_start: DateField;
  description: TextField;
  /** Due Date. YYYY-MM-DD */
  due_date: DateField;
  /** Duration. HH:MM:SS */
  duration_hours: TimeField;
  duration_minutes: PicklistField<CalendarDurationMinutes>;
  /** Status */
  eventstatus: PicklistField<CalendarEventstatus>;
  location: TextField;
  notime: BooleanField;
  /** Related To */
  parent_id: ReferenceField<
    AccountsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId
  >;
  /** Repeat */
  recurringtype: PicklistField<CalendarRecurringtype>;
  /** Send Reminder */
  reminder_time: NumberField;
  sendnotification: BooleanField;
  starred: BooleanField;
  subject: TextField;
  /** Priority */
  taskpriority: PicklistField<CalendarTaskpriority>;
  /** Status */
  taskstatus: PicklistField<CalendarTaskstatus>;
  /** End Time. HH:MM:SS */
  time_end: TimeField;
  /** Time Start. HH:MM:SS */
  time_start: TimeField;
  visibility: PicklistField<CalendarVisibility>;
}

/** The fields that queries return and compare. */
export interface CalendarFields extends CalendarWritable {
  /** Activity Type. Read-only */
  activitytype: PicklistField<CalendarActivitytype>;
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Last Modified By. Read-only */
  modifiedby: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Source. Read-only */
  source: TextField;
}

/** Task, as queries, relations and changes return it. */
export interface CalendarRecord extends RecordOf<CalendarFields> {
  /** Record id */
  id: CalendarId;
  /** tags. Read-only */
  tags: string;
}

/** Task, as retrieve, create, revise and update return it. */
export interface CalendarDetail extends CalendarRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface CalendarRevise extends ReviseOf<CalendarWritable> {
  assigned_user_id?: UsersId | GroupsId | undefined;
  date_start?: string | undefined;
  due_date?: string | undefined;
  subject?: string | undefined;
  taskstatus?: CalendarTaskstatus | Unlisted | undefined;
  time_start?: string | undefined;
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
export interface CalendarFilter extends FilterOf<CalendarFields> {
  id: IdFilter<CalendarId>;
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
