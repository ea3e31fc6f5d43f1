// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository, schemasOfModule } from './runtime/index.js';
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

const table = {
  module: 'Calendar',
  prefix: '9',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['activitytype', 'picklist', 284, '1S413aEGM4y0'],
    ['assigned_user_id', 'owner', 31],
    ['contact_id', 'reference', 29, ['Contacts']],
    ['createdtime', 'datetime', 28],
    ['date_start', 'date', 31],
    ['description', 'text', 29],
    ['due_date', 'date', 31],
    ['duration_hours', 'time', 29],
    ['duration_minutes', 'picklist', 29, '7suZNRpcQXW1ulkx'],
    ['eventstatus', 'picklist', 29, '0OXB3jEtqcf5'],
    ['label', 'text', 176],
    ['location', 'text', 29],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['notime', 'boolean', 29],
    [
      'parent_id',
      'reference',
      29,
      ['Accounts', 'HelpDesk', 'Invoice', 'Leads', 'Potentials', 'Quotes'],
    ],
    ['recurringtype', 'picklist', 29, '0Uh_8xkfAWkfLu9v'],
    ['reminder_time', 'integer', 29],
    ['sendnotification', 'boolean', 29],
    ['source', 'text', 28],
    ['starred', 'boolean', 29],
    ['subject', 'text', 31],
    ['tags', 'text', 280],
    ['taskpriority', 'picklist', 29, '1FFh3OcQVoaU'],
    ['taskstatus', 'picklist', 31, '-I8n-sb5SmNYVqiDjyW7qcf5'],
    ['time_end', 'time', 29],
    ['time_start', 'time', 31],
    ['visibility', 'picklist', 29, '8e4HfOXc'],
  ],
  relations: [['Contacts', 'Contacts']],
  fixed: { activitytype: 'Task' },
};

const schemaTexts = {
  title: 'Task',
  labels: {
    assigned_user_id: 'Assigned To',
    contact_id: 'Contact Name',
    date_start: 'Start Date & Time',
    description: 'Description',
    due_date: 'Due Date',
    duration_hours: 'Duration',
    duration_minutes: 'Duration Minutes',
    eventstatus: 'Status',
    location: 'Location',
    notime: 'No Time',
    parent_id: 'Related To',
    recurringtype: 'Repeat',
    reminder_time: 'Send Reminder',
    sendnotification: 'Send Notification',
    starred: 'starred',
    subject: 'Subject',
    taskpriority: 'Priority',
    taskstatus: 'Status',
    time_end: 'End Time',
    time_start: 'Time Start',
    visibility: 'Visibility',
  },
  prefixes: {
    Accounts: '11',
    Contacts: '12',
    Groups: '20',
    HelpDesk: '17',
    Invoice: '7',
    Leads: '10',
    Potentials: '13',
    Quotes: '4',
    Users: '19',
  },
  values: {
    duration_minutes: CalendarDurationMinutes,
    eventstatus: CalendarEventstatus,
    recurringtype: CalendarRecurringtype,
    taskpriority: CalendarTaskpriority,
    taskstatus: CalendarTaskstatus,
    visibility: CalendarVisibility,
  },
};

/** Standard Schemas of Calendar: they refuse what the client refuses. */
export const calendarSchemas = /* @__PURE__ */ schemasOfModule(table, schemaTexts);

/** Calendar. Ids: 9x…. Can be created, updated and deleted. */
export class CalendarRepository extends Repository {}

/** The repository that `createClient` offers as `crm.calendar`. */
export function calendar(connection) {
  return new CalendarRepository(connection, table);
}
