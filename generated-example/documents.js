// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { DocumentRepository, schemasOfModule } from './runtime/index.js';

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export const documentsDefaults = {
  filestatus: true,
};

const table = {
  module: 'Documents',
  prefix: '15',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['assigned_user_id', 'owner', 31],
    ['createdtime', 'datetime', 28],
    ['filedownloadcount', 'integer', 28],
    ['filelocationtype', 'text', 29],
    ['filename', 'text', 29],
    ['filesize', 'integer', 28],
    ['filestatus', 'boolean', 29],
    ['filetype', 'text', 28],
    ['fileversion', 'text', 29],
    ['folderid', 'reference', 29, ['DocumentFolders']],
    ['imageattachmentids', 'list', 152],
    ['label', 'text', 176],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['note_no', 'text', 28],
    ['notecontent', 'text', 29],
    ['notes_title', 'text', 31],
    ['source', 'text', 28],
    ['starred', 'boolean', 29],
    ['tags', 'text', 280],
  ],
  relations: [
    ['Accounts', 'Accounts'],
    ['Contacts', 'Contacts'],
    ['HelpDesk', 'HelpDesk'],
    ['Invoice', 'Invoice'],
    ['Leads', 'Leads'],
    ['Potentials', 'Potentials'],
    ['Products', 'Products'],
    ['Quotes', 'Quotes'],
  ],
  special: 'documents',
};

const schemaTexts = {
  title: 'Document',
  labels: {
    assigned_user_id: 'Assigned To',
    filelocationtype: 'Download Type',
    filename: 'File Name',
    filestatus: 'Active',
    fileversion: 'Version',
    folderid: 'Folder Name',
    notecontent: 'Note',
    notes_title: 'Title',
    starred: 'starred',
  },
  prefixes: { DocumentFolders: '22', Groups: '20', Users: '19' },
};

/** Standard Schemas of Documents: they refuse what the client refuses. */
export const documentsSchemas = /* @__PURE__ */ schemasOfModule(table, schemaTexts);

/** Documents. Ids: 15x…. Can be created, updated and deleted. */
export class DocumentsRepository extends DocumentRepository {}

/** The repository that `createClient` offers as `crm.documents`. */
export function documents(connection) {
  return new DocumentsRepository(connection, table);
}
