// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  Connection,
  DateTimeFilter,
  IdFilter,
  ModuleSchemas,
  NumberFilter,
  OwnerFilter,
  ReferenceFilter,
  TextFilter,
} from './runtime/index.js';
import type { AccountsId, AccountsModule } from './accounts.js';
import type { ContactsId, ContactsModule } from './contacts.js';
import type { GroupsId, GroupsModule } from './groups.js';
import type { HelpDeskId, HelpDeskModule } from './help-desk.js';
import type { InvoiceId, InvoiceModule } from './invoice.js';
import type { LeadsId, LeadsModule } from './leads.js';
import type { PotentialsId, PotentialsModule } from './potentials.js';
import type { QuotesId, QuotesModule } from './quotes.js';
import type { UsersId, UsersModule } from './users.js';

/** The id of a record of Comments. */
export type ModCommentsId = `30x${number}` & { readonly '~module'?: 'ModComments' | undefined };

/** Comment, as queries, relations and changes return it. */
export interface ModCommentsRecord {
  /** Record id */
  id: ModCommentsId;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Comment */
  commentcontent: string;
  /** Created Time. Read-only */
  createdtime: Date | null;
  /** Creator. Read-only */
  creator: UsersId | null;
  customer: ContactsId | null;
  /** Attachment */
  filename: string;
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
  is_private: number | null;
  /** Modified Time. Read-only */
  modifiedtime: Date | null;
  /** Related To */
  parent_comments: ModCommentsId | null;
  reasontoedit: string;
  /** Related Email Id. Default 0 */
  related_email_id: number | null;
  related_to:
    AccountsId | ContactsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId | null;
  /** Source. Read-only */
  source: string;
  userid: string;
}

/** Comment, as retrieve, create, revise and update return it. */
export interface ModCommentsDetail extends ModCommentsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface ModCommentsRevise {
  assigned_user_id?: UsersId | GroupsId | undefined;
  commentcontent?: string | undefined;
  customer?: ContactsId | null | undefined;
  filename?: string | null | undefined;
  is_private?: number | `${number}` | undefined;
  parent_comments?: ModCommentsId | null | undefined;
  reasontoedit?: string | null | undefined;
  related_email_id?: number | `${number}` | undefined;
  related_to?:
    | AccountsId
    | ContactsId
    | HelpDeskId
    | InvoiceId
    | LeadsId
    | PotentialsId
    | QuotesId
    | undefined;
  userid?: string | null | undefined;
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
export interface ModCommentsFilter {
  id: IdFilter<ModCommentsId>;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  commentcontent: TextFilter;
  createdtime: DateTimeFilter;
  creator: ReferenceFilter<UsersId>;
  customer: ReferenceFilter<ContactsId>;
  filename: TextFilter;
  is_private: NumberFilter;
  modifiedtime: DateTimeFilter;
  parent_comments: ReferenceFilter<ModCommentsId>;
  reasontoedit: TextFilter;
  related_email_id: NumberFilter;
  related_to: ReferenceFilter<
    AccountsId | ContactsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId
  >;
  source: TextFilter;
  userid: TextFilter;
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
