// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';

/** Activity Type: the values, in the order of the CRM. */
export const EventsActivitytype = ['Call', 'Meeting', 'Mobile Call'];

/** Duration Minutes: the values, in the order of the CRM. */
export const EventsDurationMinutes = ['00', '15', '30', '45'];

/** Status: the values, in the order of the CRM. */
export const EventsEventstatus = ['Planned', 'Held', 'Not Held'];

/** Repeat: the values, in the order of the CRM. */
export const EventsRecurringtype = ['Daily', 'Weekly', 'Monthly', 'Yearly'];

/** Priority: the values, in the order of the CRM. */
export const EventsTaskpriority = ['High', 'Medium', 'Low'];

/** Visibility: the values, in the order of the CRM. */
export const EventsVisibility = ['Private', 'Public'];

const table = {
  module: 'Events',
  prefix: '18',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['activitytype', 'picklist', 31, 12777848],
    ['assigned_user_id', 'owner', 31],
    ['contact_id', 'reference', 29, ['Contacts']],
    ['createdtime', 'datetime', 28],
    ['date_start', 'date', 31],
    ['description', 'text', 29],
    ['due_date', 'date', 31],
    ['duration_hours', 'integer', 31],
    ['duration_minutes', 'picklist', 29, 7679686],
    ['eventstatus', 'picklist', 31, 10466261],
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
    ['recurringtype', 'picklist', 29, 12223163],
    ['reminder_time', 'integer', 29],
    ['sendnotification', 'boolean', 29],
    ['source', 'text', 28],
    ['starred', 'boolean', 29],
    ['subject', 'text', 31],
    ['tags', 'text', 280],
    ['taskpriority', 'picklist', 29, 1556289],
    ['time_end', 'time', 31],
    ['time_start', 'time', 31],
    ['visibility', 'picklist', 29, 9501531],
  ],
  relations: [],
};

/** Reads and writes Events. */
export class EventsRepository extends Repository {}

/** Events over this connection; `createClient` offers it as `crm.events`. */
export function events(connection) {
  return new EventsRepository(connection, table);
}
