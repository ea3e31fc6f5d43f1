// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';

const table = {
  module: 'Currency',
  prefix: '21',
  flags: 912,
  fields: [
    ['id', 'id', 156],
    ['conversion_rate', 'double', 29],
    ['currency_code', 'text', 29],
    ['currency_name', 'text', 29],
    ['currency_status', 'text', 29],
    ['currency_symbol', 'text', 29],
    ['defaultid', 'text', 31],
    ['deleted', 'integer', 31],
  ],
  relations: [],
};

/** Currency. Ids: 21x…. Read-only. */
export class CurrencyRepository extends Repository {}

/** The repository that `createClient` offers as `crm.currency`. */
export function currency(connection) {
  return new CurrencyRepository(connection, table);
}
