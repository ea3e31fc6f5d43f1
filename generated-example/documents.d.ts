// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { DocumentRepository } from './runtime/index.js';
import type {
  BooleanFilter,
  Connection,
  DateTimeFilter,
  IdFilter,
  ModuleSchemas,
  NumberFilter,
  OwnerFilter,
  ReferenceFilter,
  TextFilter,
} from './runtime/index.js';
import type { AccountsModule } from './accounts.js';
import type { ContactsModule } from './contacts.js';
import type { DocumentFoldersId, DocumentFoldersModule } from './document-folders.js';
import type { GroupsId, GroupsModule } from './groups.js';
import type { HelpDeskModule } from './help-desk.js';
import type { InvoiceModule } from './invoice.js';
import type { LeadsModule } from './leads.js';
import type { PotentialsModule } from './potentials.js';
import type { ProductsModule } from './products.js';
import type { QuotesModule } from './quotes.js';
import type { UsersId, UsersModule } from './users.js';

/** The id of a record of Documents. */
export type DocumentsId = `15x${number}` & { readonly '~module'?: 'Documents' | undefined };

/** Document, as queries, relations and changes return it. */
export interface DocumentsRecord {
  /** Record id */
  id: DocumentsId;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Created Time. Read-only */
  createdtime: Date | null;
  /** Download Count. Read-only */
  filedownloadcount: number | null;
  /** Download Type */
  filelocationtype: string;
  filename: string;
  /** File Size. Read-only */
  filesize: number | null;
  /** Active. Default true */
  filestatus: boolean | null;
  /** File Type. Read-only */
  filetype: string;
  /** Version */
  fileversion: string;
  /** Folder Name */
  folderid: DocumentFoldersId | null;
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
  /** Last Modified By. Read-only */
  modifiedby: UsersId | null;
  /** Modified Time. Read-only */
  modifiedtime: Date | null;
  /** Document No. Read-only */
  note_no: string;
  /** Note */
  notecontent: string;
  /** Title */
  notes_title: string;
  /** Source. Read-only */
  source: string;
  starred: boolean | null;
  /** tags. Read-only */
  tags: string;
}

/** Document, as retrieve, create, revise and update return it. */
export interface DocumentsDetail extends DocumentsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface DocumentsRevise {
  assigned_user_id?: UsersId | GroupsId | undefined;
  filelocationtype?: string | null | undefined;
  filename?: string | null | undefined;
  filestatus?: boolean | undefined;
  fileversion?: string | null | undefined;
  folderid?: DocumentFoldersId | null | undefined;
  notecontent?: string | null | undefined;
  notes_title?: string | undefined;
  starred?: boolean | undefined;
}

/** What `create` takes: a Document needs what is required here. */
export interface DocumentsCreate extends DocumentsRevise {
  assigned_user_id: UsersId | GroupsId;
  notes_title: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type DocumentsUpdate = DocumentsCreate;

/** What `where` takes for each field. */
export interface DocumentsFilter {
  id: IdFilter<DocumentsId>;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  createdtime: DateTimeFilter;
  filedownloadcount: NumberFilter;
  filelocationtype: TextFilter;
  filename: TextFilter;
  filesize: NumberFilter;
  filestatus: BooleanFilter;
  filetype: TextFilter;
  fileversion: TextFilter;
  folderid: ReferenceFilter<DocumentFoldersId>;
  modifiedby: ReferenceFilter<UsersId>;
  modifiedtime: DateTimeFilter;
  note_no: TextFilter;
  notecontent: TextFilter;
  notes_title: TextFilter;
  source: TextFilter;
  starred: BooleanFilter;
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
