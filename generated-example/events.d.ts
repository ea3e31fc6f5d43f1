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

/** The fields that a write may set. */
export interface EventsWritable {
  activitytype: PicklistField<EventsActivitytype>;
  /** Assigned To */
  assigned_user_id: OwnerField<UsersId | GroupsId>;
  /** Contact Name */
  contact_id: ReferenceField<ContactsId>;
  /** Start Date & Time. YYYY-MM-DD */
  date_start: DateField;
  description: TextField;
  /** End Date. YYYY-MM-DD */
  due_date: DateField;
  /** Duration */
  duration_hours: NumberField;
  duration_minutes: PicklistField<EventsDurationMinutes>;
  /** Status */
  eventstatus: PicklistField<EventsEventstatus>;
  location: TextField;
  notime: BooleanField;
  /** Related To */
  parent_id: ReferenceField<
    AccountsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId
  >;
  /** Repeat */
  recurringtype: PicklistField<EventsRecurringtype>;
  /** Send Reminder */
  reminder_time: NumberField;
  sendnotification: BooleanField;
  starred: BooleanField;
  subject: TextField;
  /** Priority */
  taskpriority: PicklistField<EventsTaskpriority>;
  /** End Time. HH:MM:SS */
  time_end: TimeField;
  /** Time Start. HH:MM:SS */
  time_start: TimeField;
  visibility: PicklistField<EventsVisibility>;
}

/** The fields that queries return and compare. */
export interface EventsFields extends EventsWritable {
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Last Modified By. Read-only */
  modifiedby: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Source. Read-only */
  source: TextField;
}

/** Event, as queries, relations and changes return it. */
export interface EventsRecord extends RecordOf<EventsFields> {
  /** Record id */
  id: EventsId;
  /** tags. Read-only */
  tags: string;
}

/** Event, as retrieve, create, revise and update return it. */
export interface EventsDetail extends EventsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface EventsRevise extends ReviseOf<EventsWritable> {
  activitytype?: EventsActivitytype | Unlisted | undefined;
  assigned_user_id?: UsersId | GroupsId | undefined;
  date_start?: string | undefined;
  due_date?: string | undefined;
  eventstatus?: EventsEventstatus | Unlisted | undefined;
  subject?: string | undefined;
  time_end?: string | undefined;
  time_start?: string | undefined;
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
export interface EventsFilter extends FilterOf<EventsFields> {
  id: IdFilter<EventsId>;
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
