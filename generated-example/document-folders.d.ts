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

/** What `create` takes: a DocumentFolders needs at least what is required here. */
export interface DocumentFoldersCreate extends DocumentFoldersRevise {
  createdby: string;
  foldername: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type DocumentFoldersUpdate = DocumentFoldersCreate;

/** The conditions that `where` takes for each field. */
export interface DocumentFoldersFilter {
  id: IdFilter<DocumentFoldersId>;
  createdby: TextFilter;
  description: TextFilter;
  foldername: TextFilter;
  sequence: NumberFilter;
}

/** Where the references point to, for `include`. */
export interface DocumentFoldersReferences {}

/** The related lists, by their labels in the CRM. */
export interface DocumentFoldersRelations {}

/** All types of DocumentFolders, for the repository. */
export interface DocumentFoldersModule {
  readonly name: 'DocumentFolders';
  readonly id: DocumentFoldersId;
  readonly record: DocumentFoldersRecord;
  readonly detail: DocumentFoldersDetail;
  readonly create: DocumentFoldersCreate;
  readonly update: DocumentFoldersUpdate;
  readonly revise: DocumentFoldersRevise;
  readonly reopen: 'DocumentFolders are never closed';
  readonly filter: DocumentFoldersFilter;
  readonly references: DocumentFoldersReferences;
  readonly relations: DocumentFoldersRelations;
}

/** Standard Schemas of DocumentFolders: they refuse what the client refuses. */
export type DocumentFoldersSchemas = ModuleSchemas<DocumentFoldersModule>;

/** Standard Schemas of DocumentFolders: they refuse what the client refuses. */
export declare const documentFoldersSchemas: DocumentFoldersSchemas;

/** DocumentFolders. Ids: 22x…. Can be created, updated and deleted. */
export declare class DocumentFoldersRepository extends Repository<DocumentFoldersModule> {}

/** DocumentFolders. Ids: 22x…. Can be created, updated and deleted. `createClient` offers it as `crm.documentFolders`. */
export declare function documentFolders(connection: Connection): DocumentFoldersRepository;
