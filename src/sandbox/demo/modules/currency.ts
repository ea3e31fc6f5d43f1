import { double, idField, integer, text, type ModuleSource } from '../fields.js';

export const currency: ModuleSource = {
  name: 'Currency',
  label: 'Currency',
  singular: 'Currency',
  isEntity: false,
  idPrefix: '21',
  labelFields: ['currency_name'],
  fields: [
    double('conversion_rate', 'conversion rate'),
    text('currency_code', 'currency code'),
    text('currency_name', 'currency name'),
    text('currency_status', 'currency status'),
    text('currency_symbol', 'currency symbol'),
    text('defaultid', 'defaultid', { mandatory: true, nullable: false, default: '0' }),
    integer('deleted', 'deleted', { mandatory: true, nullable: false, default: '0' }),
    idField('id'),
  ],
  relations: [],
};
