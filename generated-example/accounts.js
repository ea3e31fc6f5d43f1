// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { AccountRepository, schemasOfModule } from './runtime/index.js';
import {
  AccountsAccounttype,
  AccountsCf1031,
  AccountsIndustry,
  AccountsRating,
} from './picklists.js';

export {
  AccountsAccounttype,
  AccountsCf1031,
  AccountsIndustry,
  AccountsRating,
} from './picklists.js';

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
    ['accounttype', 'picklist', 29, '-6kw-oHFGEjqQ08NQiriSG0_TRDLketLlhpIozHB'],
    ['annual_revenue', 'decimal', 29],
    ['assigned_user_id', 'owner', 31],
    ['bill_city', 'text', 29],
    ['bill_code', 'text', 29],
    ['bill_country', 'text', 29],
    ['bill_pobox', 'text', 29],
    ['bill_state', 'text', 29],
    ['bill_street', 'text', 29],
    ['cf_1029', 'text', 31],
    ['cf_1031', 'picklist', 31, '45tO99mtmiZM'],
    ['cf_1033', 'decimal', 29],
    ['cf_1035', 'date', 29],
    ['createdtime', 'datetime', 28],
    ['description', 'text', 29],
    ['email1', 'text', 29],
    ['email2', 'text', 29],
    ['emailoptout', 'boolean', 29],
    ['employees', 'integer', 29],
    ['fax', 'text', 29],
    [
      'industry',
      'picklist',
      29,
      '-zAC1XwJ22892v9y4l-z9rZUALiqGEjqKgNhLldrLsxPN3OkPa6HQcCnZ89oZu1zbRPhdC2MdslueZWpglxGkopbm4kFoTdapffet2sAtiBhuh5OwZvHxT1vznL_',
    ],
    ['isconvertedfromlead', 'boolean', 29],
    ['label', 'text', 176],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['notify_owner', 'boolean', 29],
    ['otherphone', 'text', 29],
    ['ownership', 'text', 29],
    ['phone', 'text', 29],
    ['rating', 'picklist', 29, 'PfQ4Va1rblYniGA9snrJ'],
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

const schemaTexts = {
  title: 'Organization',
  labels: {
    account_id: 'Member Of',
    accountname: 'Organization Name',
    accounttype: 'Type',
    annual_revenue: 'Annual Revenue',
    assigned_user_id: 'Assigned To',
    bill_city: 'Billing City',
    bill_code: 'Billing Postal Code',
    bill_country: 'Billing Country',
    bill_pobox: 'Billing PO Box',
    bill_state: 'Billing State',
    bill_street: 'Billing Address',
    cf_1029: 'Customer code',
    cf_1031: 'Service level',
    cf_1033: 'Credit limit',
    cf_1035: 'Contract ends',
    description: 'Description',
    email1: 'Primary Email',
    email2: 'Secondary Email',
    emailoptout: 'Email Opt Out',
    employees: 'Employees',
    fax: 'Fax',
    industry: 'Industry',
    isconvertedfromlead: 'Is Converted From Lead',
    notify_owner: 'Notify Owner',
    otherphone: 'Secondary Phone',
    ownership: 'Ownership',
    phone: 'Primary Phone',
    rating: 'Rating',
    ship_city: 'Shipping City',
    ship_code: 'Shipping Postal Code',
    ship_country: 'Shipping Country',
    ship_pobox: 'Shipping PO Box',
    ship_state: 'Shipping State',
    ship_street: 'Shipping Address',
    siccode: 'SIC Code',
    starred: 'starred',
    tickersymbol: 'Ticker Symbol',
    website: 'Website',
  },
  prefixes: { Accounts: '11', Groups: '20', Users: '19' },
  values: {
    accounttype: AccountsAccounttype,
    cf_1031: AccountsCf1031,
    industry: AccountsIndustry,
    rating: AccountsRating,
  },
};

/** Standard Schemas of Organizations: they refuse what the client refuses. */
export const accountsSchemas = /* @__PURE__ */ schemasOfModule(table, schemaTexts);

/** Organizations. Ids: 11x…. Can be created, updated and deleted. */
export class AccountsRepository extends AccountRepository {}

/** The repository that `createClient` offers as `crm.accounts`. */
export function accounts(connection) {
  return new AccountsRepository(connection, table);
}
