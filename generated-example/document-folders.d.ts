// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  Connection,
  FilterOf,
  IdFilter,
  ModuleSchemas,
  NumberField,
  RecordOf,
  ReviseOf,
  TextField,
} from './runtime/index.js';

/** The id of a record of DocumentFolders. */
export type DocumentFoldersId = `22x${number}` & {
  readonly '~module'?: 'DocumentFolders' | undefined;
};

/** The fields that a write may set. */
export interface DocumentFoldersWritable {
  createdby: TextField;
  description: TextField;
  foldername: TextField;
  sequence: NumberField;
}

/** The fields that queries return and compare. */
export interface DocumentFoldersFields extends DocumentFoldersWritable {}

/** DocumentFolders, as queries, relations and changes return it. */
export interface DocumentFoldersRecord extends RecordOf<DocumentFoldersFields> {
  /** Record id */
  id: DocumentFoldersId;
}

/** DocumentFolders, as retrieve, create, revise and update return it. */
export interface DocumentFoldersDetail extends DocumentFoldersRecord {}

/** What `revise` takes: only what is to change. */
export interface DocumentFoldersRevise extends ReviseOf<DocumentFoldersWritable> {
  createdby?: string | undefined;
  foldername?: string | undefined;
}

/** What `create` takes: a DocumentFolders needs what is required here. */
export interface DocumentFoldersCreate extends DocumentFoldersRevise {
  createdby: string;
  foldername: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type DocumentFoldersUpdate = DocumentFoldersCreate;

/** What `where` takes for each field. */
export interface DocumentFoldersFilter extends FilterOf<DocumentFoldersFields> {
  id: IdFilter<DocumentFoldersId>;
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
