import { area, idField, picklist, reference, text, type ModuleSource } from '../fields.js';
import { RECORD_FIELDS } from '../shared-fields.js';

export const faq: ModuleSource = {
  name: 'Faq',
  label: 'FAQ',
  singular: 'FAQ',
  isEntity: true,
  allowDuplicates: false,
  idPrefix: '3',
  labelFields: ['question'],
  fields: [
    ...RECORD_FIELDS,
    area('faq_answer', 'Answer', { mandatory: true }),
    text('faq_no', 'Faq Number', { editable: false, nullable: false }),
    picklist('faqcategories', 'Category', ['General'], { nullable: false }),
    picklist('faqstatus', 'Status', ['Draft', 'Reviewed', 'Published', 'Obsolete'], {
      mandatory: true,
      nullable: false,
    }),
    idField('id'),
    reference('product_id', 'Product Name', ['Products']),
    area('question', 'Question', { mandatory: true, nullable: false }),
  ],
  relations: [{ key: 'Documents', module: 'Documents', label: 'Documents' }],
};
