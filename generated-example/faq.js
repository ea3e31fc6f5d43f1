// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';

/** Category: the values, in the order of the CRM. */
export const FaqFaqcategories = ['General'];

/** Status: the values, in the order of the CRM. */
export const FaqFaqstatus = ['Draft', 'Reviewed', 'Published', 'Obsolete'];

const table = {
  module: 'Faq',
  prefix: '3',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['createdtime', 'datetime', 28],
    ['faq_answer', 'text', 31],
    ['faq_no', 'text', 28],
    ['faqcategories', 'picklist', 29, 15235110],
    ['faqstatus', 'picklist', 31, 16432942],
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

/** Reads and writes FAQ. */
export class FaqRepository extends Repository {}

/** FAQ over this connection; `createClient` offers it as `crm.faq`. */
export function faq(connection) {
  return new FaqRepository(connection, table);
}
