// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';

const table = {
  module: 'LineItem',
  prefix: '33',
  flags: 30,
  fields: [
    ['id', 'id', 156],
    ['comment', 'text', 29],
    ['discount_amount', 'double', 29],
    ['discount_percent', 'double', 29],
    ['image', 'text', 29],
    ['incrementondel', 'text', 28],
    ['listprice', 'double', 29],
    ['margin', 'double', 29],
    ['parent_id', 'reference', 29, ['Invoice', 'Quotes']],
    ['productid', 'reference', 31, ['Products']],
    ['purchase_cost', 'double', 29],
    ['quantity', 'double', 31],
    ['sequence_no', 'integer', 29],
    ['tax1', 'double', 29],
    ['tax2', 'double', 29],
    ['tax3', 'double', 29],
  ],
  relations: [],
};

/** Reads and writes LineItem. */
export class LineItemRepository extends Repository {}

/** LineItem over this connection; `createClient` offers it as `crm.lineItem`. */
export function lineItem(connection) {
  return new LineItemRepository(connection, table);
}
