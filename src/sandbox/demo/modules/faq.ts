import {
  area,
  checkbox,
  datetime,
  idField,
  picklist,
  reference,
  text,
  type ModuleSource,
} from '../fields.js';

export const faq: ModuleSource = {
  name: 'Faq',
  label: 'FAQ',
  singular: 'FAQ',
  isEntity: true,
  allowDuplicates: false,
  idPrefix: '3',
  labelFields: ['question'],
  fields: [
    datetime('createdtime', 'Created Time', { editable: false, nullable: false }),
    area('faq_answer', 'Answer', { mandatory: true }),
    text('faq_no', 'Faq Number', { editable: false, nullable: false }),
    picklist('faqcategories', 'Category', ['General'], { nullable: false }),
    picklist('faqstatus', 'Status', ['Draft', 'Reviewed', 'Published', 'Obsolete'], {
      mandatory: true,
      nullable: false,
    }),
    idField('id'),
    reference('modifiedby', 'Last Modified By', ['Users'], { nullable: false }),
    datetime('modifiedtime', 'Modified Time', { editable: false, nullable: false }),
    reference('product_id', 'Product Name', ['Products']),
    area('question', 'Question', { mandatory: true, nullable: false }),
    text('source', 'Source', { editable: false }),
    checkbox('starred', 'starred'),
    text('tags', 'tags'),
  ],
  relations: [{ key: 'Documents', module: 'Documents', label: 'Documents' }],
};
