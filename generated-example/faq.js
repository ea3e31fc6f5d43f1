// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository, schemasOfModule } from './runtime/index.js';
import { FaqFaqcategories, FaqFaqstatus } from './picklists.js';

export { FaqFaqcategories, FaqFaqstatus } from './picklists.js';

const table = {
  module: 'Faq',
  prefix: '3',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['createdtime', 'datetime', 28],
    ['faq_answer', 'text', 31],
    ['faq_no', 'text', 28],
    ['faqcategories', 'picklist', 29, 'mgH6'],
    ['faqstatus', 'picklist', 31, 'A-7YHhu2SO7TVPGb'],
    ['label', 'text', 176],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['product_id', 'reference', 29, ['Products']],
    ['question', 'text', 31],
    ['source', 'text', 28],
    ['starred', 'boolean', 29],
    ['tags', 'text', 280],
  ],
  relations: [['Documents', 'Documents']],
};

const schemaTexts = {
  title: 'FAQ',
  labels: {
    faq_answer: 'Answer',
    faqcategories: 'Category',
    faqstatus: 'Status',
    product_id: 'Product Name',
    question: 'Question',
    starred: 'starred',
  },
  prefixes: { Products: '14' },
  values: {
    faqcategories: FaqFaqcategories,
    faqstatus: FaqFaqstatus,
  },
};

/** Standard Schemas of FAQ: they refuse what the client refuses. */
export const faqSchemas = /* @__PURE__ */ schemasOfModule(table, schemaTexts);

/** FAQ. Ids: 3x…. Can be created, updated and deleted. */
export class FaqRepository extends Repository {}

/** The repository that `createClient` offers as `crm.faq`. */
export function faq(connection) {
  return new FaqRepository(connection, table);
}
