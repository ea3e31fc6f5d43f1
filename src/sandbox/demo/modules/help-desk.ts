import {
  area,
  checkbox,
  double,
  idField,
  owner,
  picklist,
  reference,
  relation,
  text,
  type ModuleSource,
} from '../fields.js';
import { RECORD_FIELDS } from '../shared-fields.js';

export const helpDesk: ModuleSource = {
  name: 'HelpDesk',
  label: 'Tickets',
  singular: 'Ticket',
  isEntity: true,
  allowDuplicates: false,
  idPrefix: '17',
  labelFields: ['title'],
  fields: [
    ...RECORD_FIELDS,
    owner('assigned_user_id', 'Assigned To', { mandatory: true, nullable: false }),
    reference('contact_id', 'Contact Name', ['Contacts']),
    double('days', 'Days'),
    area('description', 'Description'),
    checkbox('from_portal', 'From Portal'),
    double('hours', 'Hours'),
    idField('ticketid'),
    reference('parent_id', 'Organization Name', ['Accounts']),
    reference('product_id', 'Product Name', ['Products']),
    area('solution', 'Solution'),
    text('ticket_no', 'Ticket Number', { editable: false, nullable: false }),
    text('ticket_title', 'Title', { mandatory: true, nullable: false }),
    picklist('ticketcategories', 'Category', ['Big Problem', 'Small Problem', 'Other Problem']),
    picklist('ticketpriorities', 'Priority', ['Low', 'Normal', 'High', 'Urgent'], {
      mandatory: true,
    }),
    picklist('ticketseverities', 'Severity', ['Minor', 'Major', 'Feature', 'Critical']),
    picklist('ticketstatus', 'Status', ['Open', 'In Progress', 'Wait For Response', 'Closed'], {
      mandatory: true,
    }),
  ],
  relations: [
    relation('Activities', 'Calendar'),
    relation('Activity History', 'Calendar'),
    relation('Documents', 'Documents'),
    relation('ModComments', 'ModComments'),
  ],
};
