// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  Connection,
  IdFilter,
  ModuleSchemas,
  NumberFilter,
  TextFilter,
} from './runtime/index.js';

/** The id of a record of DocumentFolders. */
export type DocumentFoldersId = `22x${number}` & {
  readonly '~module'?: 'DocumentFolders' | undefined;
};

/** DocumentFolders, as queries, relations and changes return it. */
export interface DocumentFoldersRecord {
  /** Record id */
  id: DocumentFoldersId;
  createdby: string;
  description: string;
  foldername: string;
  sequence: number | null;
}

/** DocumentFolders, as retrieve, create, revise and update return it. */
export interface DocumentFoldersDetail extends DocumentFoldersRecord {}

/** What `revise` takes: only what is to change. */
export interface DocumentFoldersRevise {
  createdby?: string | undefined;
  description?: string | null | undefined;
  foldername?: string | undefined;
  sequence?: number | `${number}` | undefined;
}

/** What `create` takes: a DocumentFolders needs what is required here. */
export interface DocumentFoldersCreate extends DocumentFoldersRevise {
  createdby: string;
  foldername: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type DocumentFoldersUpdate = DocumentFoldersCreate;

/** What `where` takes for each field. */
export interface DocumentFoldersFilter {
  id: IdFilter<DocumentFoldersId>;
  createdby: TextFilter;
  description: TextFilter;
  foldername: TextFilter;
  sequence: NumberFilter;
}

/** Where references lead, for `include`. */
export interface DocumentFoldersReferences {}

/** Related lists by label. */
export interface DocumentFoldersRelations {}

/** The types of DocumentFolders. */
export interface DocumentFoldersModule {
  name: 'DocumentFolders';
  id: DocumentFoldersId;
  record: DocumentFoldersRecord;
  detail: DocumentFoldersDetail;
  create: DocumentFoldersCreate;
  update: DocumentFoldersUpdate;
  revise: DocumentFoldersRevise;
  reopen: 'DocumentFolders are never closed';
  filter: DocumentFoldersFilter;
  references: DocumentFoldersReferences;
  relations: DocumentFoldersRelations;
}

export type DocumentFoldersSchemas = ModuleSchemas<DocumentFoldersModule>;

/** Standard Schemas of DocumentFolders: they refuse what the client refuses. */
export declare const documentFoldersSchemas: DocumentFoldersSchemas;

/** DocumentFolders. Ids: 22x…. Can be created, updated and deleted. */
export declare class DocumentFoldersRepository extends Repository<DocumentFoldersModule> {}

/** The repository that `createClient` offers as `crm.documentFolders`. */
export declare function documentFolders(connection: Connection): DocumentFoldersRepository;
