// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
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
  AccountsId,
  AccountsModule,
  ContactsId,
  ContactsModule,
  GroupsId,
  GroupsModule,
  HelpDeskId,
  HelpDeskModule,
  InvoiceId,
  InvoiceModule,
  LeadsId,
  LeadsModule,
  PotentialsId,
  PotentialsModule,
  QuotesId,
  QuotesModule,
  UsersId,
  UsersModule,
} from './index.js';

/** The id of a record of Comments. */
export type ModCommentsId = `30x${number}` & { readonly '~module'?: 'ModComments' | undefined };

/** The fields that a write may set. */
export interface ModCommentsWritable {
  /** Assigned To */
  assigned_user_id: OwnerField<UsersId | GroupsId>;
  /** Comment */
  commentcontent: TextField;
  customer: ReferenceField<ContactsId>;
  /** Attachment */
  filename: TextField;
  is_private: NumberField;
  /** Related To */
  parent_comments: ReferenceField<ModCommentsId>;
  reasontoedit: TextField;
  /** Related Email Id. Default 0 */
  related_email_id: NumberField;
  related_to: ReferenceField<
    AccountsId | ContactsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId
  >;
  userid: TextField;
}

/** The fields that queries return and compare. */
export interface ModCommentsFields extends ModCommentsWritable {
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Creator. Read-only */
  creator: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Source. Read-only */
  source: TextField;
}

/** Comment, as queries, relations and changes return it. */
export interface ModCommentsRecord extends RecordOf<ModCommentsFields> {
  /** Record id */
  id: ModCommentsId;
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
}

/** Comment, as retrieve, create, revise and update return it. */
export interface ModCommentsDetail extends ModCommentsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface ModCommentsRevise extends ReviseOf<ModCommentsWritable> {
  assigned_user_id?: UsersId | GroupsId | undefined;
  commentcontent?: string | undefined;
  related_to?:
    | AccountsId
    | ContactsId
    | HelpDeskId
    | InvoiceId
    | LeadsId
    | PotentialsId
    | QuotesId
    | undefined;
}

/** What `create` takes: a Comment needs what is required here. */
export interface ModCommentsCreate extends ModCommentsRevise {
  assigned_user_id: UsersId | GroupsId;
  commentcontent: string;
  related_to: AccountsId | ContactsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type ModCommentsUpdate = ModCommentsCreate;

/** What `where` takes for each field. */
export interface ModCommentsFilter extends FilterOf<ModCommentsFields> {
  id: IdFilter<ModCommentsId>;
}

/** Where references lead, for `include`. */
export interface ModCommentsReferences {
  assigned_user_id: [UsersModule, GroupsModule];
  creator: UsersModule;
  customer: ContactsModule;
  parent_comments: ModCommentsModule;
  related_to: [
    AccountsModule,
    ContactsModule,
    HelpDeskModule,
    InvoiceModule,
    LeadsModule,
    PotentialsModule,
    QuotesModule,
  ];
}

/** Related lists by label. */
export interface ModCommentsRelations {}

/** The types of ModComments. */
export interface ModCommentsModule {
  name: 'ModComments';
  id: ModCommentsId;
  record: ModCommentsRecord;
  detail: ModCommentsDetail;
  create: ModCommentsCreate;
  update: ModCommentsUpdate;
  revise: ModCommentsRevise;
  reopen: ModCommentsId;
  filter: ModCommentsFilter;
  references: ModCommentsReferences;
  relations: ModCommentsRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const modCommentsDefaults: {
  readonly related_email_id: 0;
};

export type ModCommentsSchemas = ModuleSchemas<ModCommentsModule>;

/** Standard Schemas of Comments: they refuse what the client refuses. */
export declare const modCommentsSchemas: ModCommentsSchemas;

/** Comments. Ids: 30x…. Can be created, updated and deleted. */
export declare class ModCommentsRepository extends Repository<ModCommentsModule> {}

/** The repository that `createClient` offers as `crm.modComments`. */
export declare function modComments(connection: Connection): ModCommentsRepository;
