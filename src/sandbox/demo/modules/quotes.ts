import {
  date,
  idField,
  picklist,
  reference,
  relation,
  text,
  type ModuleSource,
} from '../fields.js';
import { ADDRESS_FIELDS, INVENTORY_FIELDS, RECORD_FIELDS } from '../shared-fields.js';

export const quotes: ModuleSource = {
  name: 'Quotes',
  label: 'Quotes',
  singular: 'Quote',
  isEntity: true,
  allowDuplicates: false,
  idPrefix: '4',
  labelFields: ['subject'],
  fields: [
    ...RECORD_FIELDS,
    ...ADDRESS_FIELDS,
    ...INVENTORY_FIELDS,
    reference('assigned_user_id1', 'Inventory Manager', ['Users']),
    picklist('carrier', 'Carrier', ['FedEx', 'UPS', 'USPS', 'DHL', 'BlueDart']),
    idField('quoteid'),
    text('quote_no', 'Quote Number', { editable: false }),
    picklist(
      'quotestage',
      'Quote Stage',
      ['Created', 'Delivered', 'Reviewed', 'Accepted', 'Rejected'],
      { mandatory: true },
    ),
    text('shipping', 'Shipping'),
    date('validtill', 'Valid Until'),
  ],
  relations: [
    relation('Activities', 'Calendar'),
    relation('Activity History', 'Calendar'),
    relation('Documents', 'Documents'),
    relation('ModComments', 'ModComments'),
  ],
};
