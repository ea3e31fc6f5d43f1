// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { DocumentRepository } from './runtime/index.js';
import type {
  BooleanField,
  Connection,
  DateTimeField,
  FilterOf,
  IdFilter,
  ModuleSchemas,
  NumberField,
  OwnerField,
  RecordOf,
  ReferenceField,
  ReviseOf,
  TextField,
} from './runtime/index.js';
import type {
  AccountsModule,
  ContactsModule,
  DocumentFoldersId,
  DocumentFoldersModule,
  GroupsId,
  GroupsModule,
  HelpDeskModule,
  InvoiceModule,
  LeadsModule,
  PotentialsModule,
  ProductsModule,
  QuotesModule,
  UsersId,
  UsersModule,
} from './index.js';

/** The id of a record of Documents. */
export type DocumentsId = `15x${number}` & { readonly '~module'?: 'Documents' | undefined };

/** The fields that a write may set. */
export interface DocumentsWritable {
  /** Assigned To */
  assigned_user_id: OwnerField<UsersId | GroupsId>;
  /** Download Type */
  filelocationtype: TextField;
  filename: TextField;
  /** Active. Default true */
  filestatus: BooleanField;
  /** Version */
  fileversion: TextField;
  /** Folder Name */
  folderid: ReferenceField<DocumentFoldersId>;
  /** Note */
  notecontent: TextField;
  /** Title */
  notes_title: TextField;
  starred: BooleanField;
}

/** The fields that queries return and compare. */
export interface DocumentsFields extends DocumentsWritable {
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Download Count. Read-only */
  filedownloadcount: NumberField;
  /** File Size. Read-only */
  filesize: NumberField;
  /** File Type. Read-only */
  filetype: TextField;
  /** Last Modified By. Read-only */
  modifiedby: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Document No. Read-only */
  note_no: TextField;
  /** Source. Read-only */
  source: TextField;
}

/** Document, as queries, relations and changes return it. */
export interface DocumentsRecord extends RecordOf<DocumentsFields> {
  /** Record id */
  id: DocumentsId;
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
  /** tags. Read-only */
  tags: string;
}

/** Document, as retrieve, create, revise and update return it. */
export interface DocumentsDetail extends DocumentsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface DocumentsRevise extends ReviseOf<DocumentsWritable> {
  assigned_user_id?: UsersId | GroupsId | undefined;
  notes_title?: string | undefined;
}

/** What `create` takes: a Document needs what is required here. */
export interface DocumentsCreate extends DocumentsRevise {
  assigned_user_id: UsersId | GroupsId;
  notes_title: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type DocumentsUpdate = DocumentsCreate;

/** What `where` takes for each field. */
export interface DocumentsFilter extends FilterOf<DocumentsFields> {
  id: IdFilter<DocumentsId>;
}

/** Where references lead, for `include`. */
export interface DocumentsReferences {
  assigned_user_id: [UsersModule, GroupsModule];
  folderid: DocumentFoldersModule;
  modifiedby: UsersModule;
}

/** Related lists by label. */
export interface DocumentsRelations {
  Accounts: AccountsModule;
  Contacts: ContactsModule;
  HelpDesk: HelpDeskModule;
  Invoice: InvoiceModule;
  Leads: LeadsModule;
  Potentials: PotentialsModule;
  Products: ProductsModule;
  Quotes: QuotesModule;
}

/** The types of Documents. */
export interface DocumentsModule {
  name: 'Documents';
  id: DocumentsId;
  record: DocumentsRecord;
  detail: DocumentsDetail;
  create: DocumentsCreate;
  update: DocumentsUpdate;
  revise: DocumentsRevise;
  reopen: DocumentsId;
  filter: DocumentsFilter;
  references: DocumentsReferences;
  relations: DocumentsRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const documentsDefaults: {
  readonly filestatus: true;
};

export type DocumentsSchemas = ModuleSchemas<DocumentsModule>;

/** Standard Schemas of Documents: they refuse what the client refuses. */
export declare const documentsSchemas: DocumentsSchemas;

/** Documents. Ids: 15x…. Can be created, updated and deleted. */
export declare class DocumentsRepository extends DocumentRepository<DocumentsModule> {}

/** The repository that `createClient` offers as `crm.documents`. */
export declare function documents(connection: Connection): DocumentsRepository;
