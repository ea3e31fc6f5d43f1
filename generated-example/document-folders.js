// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository, schemasOfModule } from './runtime/index.js';

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

const schemaTexts = {
  title: 'DocumentFolders',
  labels: {
    createdby: 'createdby',
    description: 'description',
    foldername: 'foldername',
    sequence: 'sequence',
  },
  prefixes: {},
};

/** Standard Schemas of DocumentFolders: they refuse what the client refuses. */
export const documentFoldersSchemas = /* @__PURE__ */ schemasOfModule(table, schemaTexts);

/** DocumentFolders. Ids: 22x…. Can be created, updated and deleted. */
export class DocumentFoldersRepository extends Repository {}

/** The repository that `createClient` offers as `crm.documentFolders`. */
export function documentFolders(connection) {
  return new DocumentFoldersRepository(connection, table);
}
