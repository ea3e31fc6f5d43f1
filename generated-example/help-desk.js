// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository, schemasOfModule } from './runtime/index.js';
import {
  HelpDeskTicketcategories,
  HelpDeskTicketpriorities,
  HelpDeskTicketseverities,
  HelpDeskTicketstatus,
} from './picklists.js';

export {
  HelpDeskTicketcategories,
  HelpDeskTicketpriorities,
  HelpDeskTicketseverities,
  HelpDeskTicketstatus,
} from './picklists.js';

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
    ['ticketcategories', 'picklist', 29, 'FXtdj-n5rJHB'],
    ['ticketpriorities', 'picklist', 31, '-anH1FFh3OcQTIxz'],
    ['ticketseverities', 'picklist', 29, '11xtSne6fGDjpxr1'],
    ['ticketstatus', 'picklist', 31, '6LDyRrpBSmNYdYDV'],
  ],
  relations: [
    ['Activities', 'Calendar'],
    ['Activity History', 'Calendar'],
    ['Documents', 'Documents'],
    ['ModComments', 'ModComments'],
  ],
};

const schemaTexts = {
  title: 'Ticket',
  labels: {
    assigned_user_id: 'Assigned To',
    contact_id: 'Contact Name',
    days: 'Days',
    description: 'Description',
    from_portal: 'From Portal',
    hours: 'Hours',
    parent_id: 'Organization Name',
    product_id: 'Product Name',
    solution: 'Solution',
    starred: 'starred',
    ticket_title: 'Title',
    ticketcategories: 'Category',
    ticketpriorities: 'Priority',
    ticketseverities: 'Severity',
    ticketstatus: 'Status',
  },
  prefixes: { Accounts: '11', Contacts: '12', Groups: '20', Products: '14', Users: '19' },
  values: {
    ticketcategories: HelpDeskTicketcategories,
    ticketpriorities: HelpDeskTicketpriorities,
    ticketseverities: HelpDeskTicketseverities,
    ticketstatus: HelpDeskTicketstatus,
  },
};

/** Standard Schemas of Tickets: they refuse what the client refuses. */
export const helpDeskSchemas = /* @__PURE__ */ schemasOfModule(table, schemaTexts);

/** Tickets. Ids: 17x…. Can be created, updated and deleted. */
export class HelpDeskRepository extends Repository {}

/** The repository that `createClient` offers as `crm.helpDesk`. */
export function helpDesk(connection) {
  return new HelpDeskRepository(connection, table);
}
