// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';

const table = {
  module: 'DocumentFolders',
  prefix: '22',
  flags: 30,
  fields: [
    ['id', 'id', 156],
    ['createdby', 'text', 31],
    ['description', 'text', 29],
    ['foldername', 'text', 31],
    ['sequence', 'integer', 29],
  ],
  relations: [],
};

/** Reads and writes DocumentFolders. */
export class DocumentFoldersRepository extends Repository {}

/** DocumentFolders over this connection; `createClient` offers it as `crm.documentFolders`. */
export function documentFolders(connection) {
  return new DocumentFoldersRepository(connection, table);
}
