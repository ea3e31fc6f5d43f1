// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';

/** Category: the values, in the order of the CRM. */
export const HelpDeskTicketcategories = ['Big Problem', 'Small Problem', 'Other Problem'];

/** Priority: the values, in the order of the CRM. */
export const HelpDeskTicketpriorities = ['Low', 'Normal', 'High', 'Urgent'];

/** Severity: the values, in the order of the CRM. */
export const HelpDeskTicketseverities = ['Minor', 'Major', 'Feature', 'Critical'];

/** Status: the values, in the order of the CRM. */
export const HelpDeskTicketstatus = ['Open', 'In Progress', 'Wait For Response', 'Closed'];

const table = {
  module: 'HelpDesk',
  prefix: '17',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['assigned_user_id', 'owner', 31],
    ['contact_id', 'reference', 29, ['Contacts']],
    ['createdtime', 'datetime', 28],
    ['days', 'double', 29],
    ['description', 'text', 29],
    ['from_portal', 'boolean', 29],
    ['hours', 'double', 29],
    ['label', 'text', 176],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['parent_id', 'reference', 29, ['Accounts']],
    ['product_id', 'reference', 29, ['Products']],
    ['solution', 'text', 29],
    ['source', 'text', 28],
    ['starred', 'boolean', 29],
    ['tags', 'text', 280],
    ['ticket_no', 'text', 28],
    ['ticket_title', 'text', 31],
    ['ticketcategories', 'picklist', 29, 6408147],
    ['ticketpriorities', 'picklist', 31, 11771389],
    ['ticketseverities', 'picklist', 29, 259407],
    ['ticketstatus', 'picklist', 31, 8641914],
  ],
  relations: [
    ['Activities', 'Calendar'],
    ['Activity History', 'Calendar'],
    ['Documents', 'Documents'],
    ['ModComments', 'ModComments'],
  ],
};

/** Reads and writes Tickets. */
export class HelpDeskRepository extends Repository {}

/** Tickets over this connection; `createClient` offers it as `crm.helpDesk`. */
export function helpDesk(connection) {
  return new HelpDeskRepository(connection, table);
}
