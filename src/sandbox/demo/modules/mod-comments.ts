import { area, datetime, idField, integer, other, owner, reference, text } from '../fields.js';
import type { ModuleSource } from '../fields.js';

export const modComments: ModuleSource = {
  name: 'ModComments',
  label: 'Comments',
  singular: 'Comment',
  isEntity: true,
  allowDuplicates: false,
  idPrefix: '30',
  labelFields: ['commentcontent'],
  fields: [
    owner('assigned_user_id', 'Assigned To', { mandatory: true, nullable: false }),
    area('commentcontent', 'Comment', { mandatory: true }),
    datetime('createdtime', 'Created Time', { editable: false, nullable: false }),
    reference('creator', 'Creator', ['Users'], { editable: false, nullable: false }),
    reference('customer', 'Customer', ['Contacts']),
    other('file', 'filename', 'Attachment'),
    idField('modcommentsid'),
    integer('is_private', 'Is Private'),
    datetime('modifiedtime', 'Modified Time', { editable: false, nullable: false }),
    reference('parent_comments', 'Related To', ['ModComments']),
    area('reasontoedit', 'ReasonToEdit'),
    integer('related_email_id', 'Related Email Id', { default: '0' }),
    reference(
      'related_to',
      'Related To',
      ['Accounts', 'Contacts', 'HelpDesk', 'Invoice', 'Leads', 'Potentials', 'Quotes'],
      { mandatory: true },
    ),
    text('source', 'Source', { editable: false }),
    reference('userid', 'UserId', []),
  ],
  relations: [],
};
