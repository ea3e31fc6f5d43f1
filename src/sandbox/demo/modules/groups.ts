import { area, idField, text, type ModuleSource } from '../fields.js';

export const groups: ModuleSource = {
  name: 'Groups',
  label: 'Groups',
  singular: 'Groups',
  isEntity: false,
  idPrefix: '20',
  labelFields: ['groupname'],
  fields: [area('description', 'description'), text('groupname', 'groupname'), idField('groupid')],
  relations: [],
};
