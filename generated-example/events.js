// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository, schemasOfModule } from './runtime/index.js';
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

const table = {
  module: 'Events',
  prefix: '18',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['activitytype', 'picklist', 31, '1S413aEGM4y0'],
    ['assigned_user_id', 'owner', 31],
    ['contact_id', 'reference', 29, ['Contacts']],
    ['createdtime', 'datetime', 28],
    ['date_start', 'date', 31],
    ['description', 'text', 29],
    ['due_date', 'date', 31],
    ['duration_hours', 'integer', 31],
    ['duration_minutes', 'picklist', 29, '7suZNRpcQXW1ulkx'],
    ['eventstatus', 'picklist', 31, '0OXB3jEtqcf5'],
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
    ['time_end', 'time', 31],
    ['time_start', 'time', 31],
    ['visibility', 'picklist', 29, '8e4HfOXc'],
  ],
  relations: [],
};

const schemaTexts = {
  title: 'Event',
  labels: {
    activitytype: 'Activity Type',
    assigned_user_id: 'Assigned To',
    contact_id: 'Contact Name',
    date_start: 'Start Date & Time',
    description: 'Description',
    due_date: 'End Date',
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
    activitytype: EventsActivitytype,
    duration_minutes: EventsDurationMinutes,
    eventstatus: EventsEventstatus,
    recurringtype: EventsRecurringtype,
    taskpriority: EventsTaskpriority,
    visibility: EventsVisibility,
  },
};

/** Standard Schemas of Events: they refuse what the client refuses. */
export const eventsSchemas = /* @__PURE__ */ schemasOfModule(table, schemaTexts);

/** Events. Ids: 18x…. Can be created, updated and deleted. */
export class EventsRepository extends Repository {}

/** The repository that `createClient` offers as `crm.events`. */
export function events(connection) {
  return new EventsRepository(connection, table);
}
