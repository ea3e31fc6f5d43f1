// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository, schemasOfModule } from './runtime/index.js';

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export const modCommentsDefaults = {
  related_email_id: 0,
};

const table = {
  module: 'ModComments',
  prefix: '30',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['assigned_user_id', 'owner', 31],
    ['commentcontent', 'text', 31],
    ['createdtime', 'datetime', 28],
    ['creator', 'reference', 28, ['Users']],
    ['customer', 'reference', 29, ['Contacts']],
    ['filename', 'text', 29],
    ['imageattachmentids', 'list', 152],
    ['is_private', 'integer', 29],
    ['label', 'text', 176],
    ['modifiedtime', 'datetime', 28],
    ['parent_comments', 'reference', 29, ['ModComments']],
    ['reasontoedit', 'text', 29],
    ['related_email_id', 'integer', 29],
    [
      'related_to',
      'reference',
      31,
      ['Accounts', 'Contacts', 'HelpDesk', 'Invoice', 'Leads', 'Potentials', 'Quotes'],
    ],
    ['source', 'text', 28],
    ['userid', 'text', 29],
  ],
  relations: [],
};

const schemaTexts = {
  title: 'Comment',
  labels: {
    assigned_user_id: 'Assigned To',
    commentcontent: 'Comment',
    customer: 'Customer',
    filename: 'Attachment',
    is_private: 'Is Private',
    parent_comments: 'Related To',
    reasontoedit: 'ReasonToEdit',
    related_email_id: 'Related Email Id',
    related_to: 'Related To',
    userid: 'UserId',
  },
  prefixes: {
    Accounts: '11',
    Contacts: '12',
    Groups: '20',
    HelpDesk: '17',
    Invoice: '7',
    Leads: '10',
    ModComments: '30',
    Potentials: '13',
    Quotes: '4',
    Users: '19',
  },
};

/** Standard Schemas of Comments: they refuse what the client refuses. */
export const modCommentsSchemas = /* @__PURE__ */ schemasOfModule(table, schemaTexts);

/** Comments. Ids: 30x…. Can be created, updated and deleted. */
export class ModCommentsRepository extends Repository {}

/** The repository that `createClient` offers as `crm.modComments`. */
export function modComments(connection) {
  return new ModCommentsRepository(connection, table);
}
