// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';

/** Favourite colours: the values, in the order of the CRM. */
export const ContactsCf855 = ['Red', 'Blue', 'Green', 'Yellow', 'Black & White'];

/** Odd values: the values, in the order of the CRM. */
export const ContactsCf885 = [
  "O'Brien",
  'He said "hi"',
  '<b>bold</b>',
  'A & B',
  '1st',
  '*/ end',
  'back\\slash',
  '100%',
  'true',
  'null',
  'class',
  '${x}',
  'trailing ',
  'UPPER',
  'upper',
  '`tick`',
  '日本 🚀',
];

/** Odd multi: the values, in the order of the CRM. */
export const ContactsCf895 = [
  "O'Brien",
  'He said "hi"',
  '<b>bold</b>',
  'A & B',
  '1st',
  '*/ end',
  'back\\slash',
  '100%',
  'true',
  'null',
  'class',
  '${x}',
  'trailing ',
  'UPPER',
  'upper',
  '`tick`',
  '日本 🚀',
];

/** Lead Source: the values, in the order of the CRM. */
export const ContactsLeadsource = [
  'Cold Call',
  'Existing Customer',
  'Self Generated',
  'Employee',
  'Partner',
  'Public Relations',
  'Direct Mail',
  'Conference',
  'Trade Show',
  'Web Site',
  'Word of mouth',
  'Other',
];

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export const contactsDefaults = {
  cf_893: 'dflt "q" \'s',
  isconvertedfromlead: false,
};

const table = {
  module: 'Contacts',
  prefix: '12',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['account_id', 'reference', 29, ['Accounts']],
    ['assigned_user_id', 'owner', 31],
    ['assistant', 'text', 29],
    ['assistantphone', 'text', 29],
    ['birthday', 'date', 29],
    ['cf_855', 'multipicklist', 29, 14969026],
    ['cf_869', 'text', 29],
    ['cf_871', 'double', 29],
    ['cf_873', 'integer', 29],
    ['cf_875', 'integer', 29],
    ['cf_877', 'double', 29],
    ['cf_879', 'decimal', 29],
    ['cf_881', 'date', 29],
    ['cf_885', 'picklist', 29, 1514590],
    ['cf_891', 'boolean', 29],
    ['cf_893', 'text', 29],
    ['cf_895', 'multipicklist', 29, 1514590],
    ['cf_899', 'time', 29],
    ['cf_901', 'text', 29],
    ['cf_903', 'text', 29],
    ['cf_905', 'text', 29],
    ['cf_907', 'text', 29],
    ['cf_partner', 'reference', 29, ['Accounts', 'Contacts']],
    ['cf_seen_at', 'datetime', 29],
    ['contact_id', 'reference', 29, ['Contacts']],
    ['contact_no', 'text', 28],
    ['createdtime', 'datetime', 28],
    ['department', 'text', 29],
    ['description', 'text', 29],
    ['donotcall', 'boolean', 29],
    ['email', 'text', 29],
    ['emailoptout', 'boolean', 29],
    ['fax', 'text', 29],
    ['firstname', 'text', 29],
    ['homephone', 'text', 29],
    ['imageattachmentids', 'list', 152],
    ['imagename', 'list', 280],
    ['isconvertedfromlead', 'boolean', 29],
    ['label', 'text', 176],
    ['lastname', 'text', 31],
    ['leadsource', 'picklist', 29, 8463143],
    ['mailingcity', 'text', 29],
    ['mailingcountry', 'text', 29],
    ['mailingpobox', 'text', 29],
    ['mailingstate', 'text', 29],
    ['mailingstreet', 'text', 29],
    ['mailingzip', 'text', 29],
    ['mobile', 'text', 29],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['notify_owner', 'boolean', 29],
    ['othercity', 'text', 29],
    ['othercountry', 'text', 29],
    ['otherphone', 'text', 29],
    ['otherpobox', 'text', 29],
    ['otherstate', 'text', 29],
    ['otherstreet', 'text', 29],
    ['otherzip', 'text', 29],
    ['phone', 'text', 29],
    ['portal', 'boolean', 29],
    ['reference', 'boolean', 29],
    ['salutationtype', 'text', 29],
    ['secondaryemail', 'text', 29],
    ['source', 'text', 28],
    ['starred', 'boolean', 29],
    ['support_end_date', 'date', 29],
    ['support_start_date', 'date', 29],
    ['tags', 'text', 280],
    ['title', 'text', 29],
  ],
  relations: [
    ['Activities', 'Calendar'],
    ['Activity History', 'Calendar'],
    ['Documents', 'Documents'],
    ['Driver&#039;s vehicles', 'Vehicles'],
    ['HelpDesk', 'HelpDesk'],
    ['Invoice', 'Invoice'],
    ['ModComments', 'ModComments'],
    ['Owned vehicles', 'Vehicles'],
    ['Potentials', 'Potentials'],
    ['Products', 'Products'],
    ['Quotes', 'Quotes'],
  ],
};

/** Reads and writes Contacts. */
export class ContactsRepository extends Repository {}

/** Contacts over this connection; `createClient` offers it as `crm.contacts`. */
export function contacts(connection) {
  return new ContactsRepository(connection, table);
}
