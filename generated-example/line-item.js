// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository, schemasOfModule } from './runtime/index.js';

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

const schemaTexts = {
  title: 'LineItem',
  labels: {
    comment: 'comment',
    discount_amount: 'discount amount',
    discount_percent: 'discount percent',
    image: 'image',
    listprice: 'listprice',
    margin: 'margin',
    parent_id: 'parent id',
    productid: 'productid',
    purchase_cost: 'purchase cost',
    quantity: 'quantity',
    sequence_no: 'sequence no',
    tax1: 'VAT',
    tax2: 'Sales',
    tax3: 'Service',
  },
  prefixes: { Invoice: '7', Products: '14', Quotes: '4' },
};

/** Standard Schemas of LineItem: they refuse what the client refuses. */
export const lineItemSchemas = /* @__PURE__ */ schemasOfModule(table, schemaTexts);

/** LineItem. Ids: 33x…. Can be created, updated and deleted. */
export class LineItemRepository extends Repository {}

/** The repository that `createClient` offers as `crm.lineItem`. */
export function lineItem(connection) {
  return new LineItemRepository(connection, table);
}
