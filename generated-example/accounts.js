// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { AccountRepository } from './runtime/index.js';

/** Type: the values, in the order of the CRM. */
export const AccountsAccounttype = [
  'Analyst',
  'Competitor',
  'Customer',
  'Integrator',
  'Investor',
  'Partner',
  'Press',
  'Prospect',
  'Reseller',
  'Other',
];

/** Service level: the values, in the order of the CRM. */
export const AccountsCf1031 = ['Gold', 'Silver', 'Bronze'];

/** Industry: the values, in the order of the CRM. */
export const AccountsIndustry = [
  'Apparel',
  'Banking',
  'Biotechnology',
  'Chemicals',
  'Communications',
  'Construction',
  'Consulting',
  'Education',
  'Electronics',
  'Energy',
  'Engineering',
  'Entertainment',
  'Environmental',
  'Finance',
  'Food & Beverage',
  'Government',
  'Healthcare',
  'Hospitality',
  'Insurance',
  'Machinery',
  'Manufacturing',
  'Media',
  'Not For Profit',
  'Recreation',
  'Retail',
  'Shipping',
  'Technology',
  'Telecommunications',
  'Transportation',
  'Utilities',
  'Other',
];

/** Rating: the values, in the order of the CRM. */
export const AccountsRating = [
  'Acquired',
  'Active',
  'Market Failed',
  'Project Cancelled',
  'Shutdown',
];

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export const accountsDefaults = {
  cf_1033: '1000.00',
  isconvertedfromlead: false,
};

const table = {
  module: 'Accounts',
  prefix: '11',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['account_id', 'reference', 29, ['Accounts']],
    ['account_no', 'text', 28],
    ['accountname', 'text', 31],
    ['accounttype', 'picklist', 29, 12903032],
    ['annual_revenue', 'decimal', 29],
    ['assigned_user_id', 'owner', 31],
    ['bill_city', 'text', 29],
    ['bill_code', 'text', 29],
    ['bill_country', 'text', 29],
    ['bill_pobox', 'text', 29],
    ['bill_state', 'text', 29],
    ['bill_street', 'text', 29],
    ['cf_1029', 'text', 31],
    ['cf_1031', 'picklist', 31, 2287259],
    ['cf_1033', 'decimal', 29],
    ['cf_1035', 'date', 29],
    ['createdtime', 'datetime', 28],
    ['description', 'text', 29],
    ['email1', 'text', 29],
    ['email2', 'text', 29],
    ['emailoptout', 'boolean', 29],
    ['employees', 'integer', 29],
    ['fax', 'text', 29],
    ['industry', 'picklist', 29, 13877346],
    ['isconvertedfromlead', 'boolean', 29],
    ['label', 'text', 176],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['notify_owner', 'boolean', 29],
    ['otherphone', 'text', 29],
    ['ownership', 'text', 29],
    ['phone', 'text', 29],
    ['rating', 'picklist', 29, 4760397],
    ['ship_city', 'text', 29],
    ['ship_code', 'text', 29],
    ['ship_country', 'text', 29],
    ['ship_pobox', 'text', 29],
    ['ship_state', 'text', 29],
    ['ship_street', 'text', 29],
    ['siccode', 'text', 29],
    ['source', 'text', 28],
    ['starred', 'boolean', 29],
    ['tags', 'text', 280],
    ['tickersymbol', 'text', 29],
    ['website', 'text', 29],
  ],
  relations: [
    ['Activities', 'Calendar'],
    ['Activity History', 'Calendar'],
    ['Contacts', 'Contacts'],
    ['Documents', 'Documents'],
    ['Fleet', 'Vehicles'],
    ['HelpDesk', 'HelpDesk'],
    ['Invoice', 'Invoice'],
    ['ModComments', 'ModComments'],
    ['Potentials', 'Potentials'],
    ['Products', 'Products'],
    ['Quotes', 'Quotes'],
  ],
  special: 'accounts',
};

/** Reads and writes Organizations. */
export class AccountsRepository extends AccountRepository {}

/** Organizations over this connection; `createClient` offers it as `crm.accounts`. */
export function accounts(connection) {
  return new AccountsRepository(connection, table);
}
