import { idField, integer, reference, text, type ModuleSource } from '../fields.js';

export const documentFolders: ModuleSource = {
  name: 'DocumentFolders',
  label: 'DocumentFolders',
  singular: 'DocumentFolders',
  isEntity: false,
  idPrefix: '22',
  labelFields: ['foldername'],
  fields: [
    reference('createdby', 'createdby', [], { mandatory: true, nullable: false }),
    text('description', 'description'),
    text('foldername', 'foldername', { mandatory: true, nullable: false }),
    idField('folderid'),
    integer('sequence', 'sequence'),
  ],
  relations: [],
};
