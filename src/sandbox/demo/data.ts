import type { ColumnHints } from '../schema/schema.js';
import type { SandboxData } from '../store/loading.js';
import { createDemoWriter } from './writer.js';
import { writeCompanies } from './companies.js';
import { writeSales } from './sales.js';
import { writeService } from './service.js';

/** Scales and widths of the demo tenant's custom columns. */
export const DEMO_COLUMNS: ColumnHints = {
  'Contacts.cf_875': { bigint: true },
  'Contacts.cf_877': { scale: 2, digits: 5, percent: true },
  'Contacts.cf_879': { scale: 3, digits: 14 },
  'Accounts.cf_1033': { scale: 2, digits: 12 },
};

/** Two relations to one module differ by the field behind them. */
export const DEMO_RELATION_FIELDS: Readonly<Record<string, string>> = {
  'Contacts/Owned vehicles': 'owner_ref',
  'Accounts/Fleet': 'fleet_account',
};

/** The records of the demo tenant: several hundred, the same ones each time. */
export function demoData(): SandboxData {
  const writer = createDemoWriter();
  writer.fixed('Groups', 2, { groupname: 'Team Selling', description: 'Group Related to Sales' });
  writer.fixed('Groups', 3, { groupname: 'Marketing Group', description: 'Marketing & more' });
  writer.fixed('Groups', 4, {
    groupname: 'Support Group',
    description: 'Group Related to Support',
  });
  writer.fixed('Currency', 1, {
    currency_name: 'USA, Dollars',
    currency_code: 'USD',
    currency_symbol: '$',
    conversion_rate: '1.00000',
    currency_status: 'Active',
    defaultid: '-11',
    deleted: '0',
  });
  writer.fixed('Currency', 2, {
    currency_name: 'Euro',
    currency_code: 'EUR',
    currency_symbol: '€',
    conversion_rate: '0.90000',
    currency_status: 'Active',
    defaultid: '0',
    deleted: '0',
  });
  writer.fixed('DocumentFolders', 1, {
    foldername: 'Default',
    description: 'This is a Default Folder',
    sequence: '1',
  });
  const people = writeCompanies(writer);
  const deals = writeSales(writer, people);
  writeService(writer, people, deals);
  return writer.data();
}
