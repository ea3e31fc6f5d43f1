// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  Connection,
  DateTimeFilter,
  IdFilter,
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
export type ModCommentsId = `30x${number}`;

/** Comment, as queries, relations and changes return it. */
export interface ModCommentsRecord {
  /** Record id */
  id: ModCommentsId;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Comment */
  commentcontent: string;
  /** Created Time */
  createdtime: Date | null;
  /** Creator */
  creator: UsersId | null;
  /** Customer */
  customer: ContactsId | null;
  /** Attachment */
  filename: string;
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
  /** Is Private */
  is_private: number | null;
  /** Modified Time */
  modifiedtime: Date | null;
  /** Related To */
  parent_comments: ModCommentsId | null;
  /** ReasonToEdit */
  reasontoedit: string;
  /** Related Email Id */
  related_email_id: number | null;
  /** Related To */
  related_to:
    AccountsId | ContactsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId | null;
  /** Source */
  source: string;
  /** UserId */
  userid: string;
}

/** Comment, as retrieve, create, revise and update return it. */
export interface ModCommentsDetail extends ModCommentsRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface ModCommentsRevise {
  /** Assigned To */
  assigned_user_id?: UsersId | GroupsId | undefined;
  /** Comment */
  commentcontent?: string | undefined;
  /** Customer */
  customer?: ContactsId | null | undefined;
  /** Attachment */
  filename?: string | null | undefined;
  /** Is Private */
  is_private?: number | string | undefined;
  /** Related To */
  parent_comments?: ModCommentsId | null | undefined;
  /** ReasonToEdit */
  reasontoedit?: string | null | undefined;
  /** Related Email Id */
  related_email_id?: number | string | undefined;
  /** Related To */
  related_to?:
    | AccountsId
    | ContactsId
    | HelpDeskId
    | InvoiceId
    | LeadsId
    | PotentialsId
    | QuotesId
    | undefined;
  /** UserId */
  userid?: string | null | undefined;
}

/** What `create` takes: a Comment needs at least what is required here. */
export interface ModCommentsCreate extends ModCommentsRevise {
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId;
  /** Comment */
  commentcontent: string;
  /** Related To */
  related_to: AccountsId | ContactsId | HelpDeskId | InvoiceId | LeadsId | PotentialsId | QuotesId;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type ModCommentsUpdate = ModCommentsCreate;

/** The conditions that `where` takes for each field. */
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

/** Where the references point to, for `include`. */
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

/** The related lists, by their labels in the CRM. */
export interface ModCommentsRelations {}

/** All types of ModComments, for the repository. */
export interface ModCommentsModule {
  readonly name: 'ModComments';
  readonly id: ModCommentsId;
  readonly record: ModCommentsRecord;
  readonly detail: ModCommentsDetail;
  readonly create: ModCommentsCreate;
  readonly update: ModCommentsUpdate;
  readonly revise: ModCommentsRevise;
  readonly reopen: ModCommentsId;
  readonly filter: ModCommentsFilter;
  readonly references: ModCommentsReferences;
  readonly relations: ModCommentsRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const modCommentsDefaults: {
  readonly related_email_id: 0;
};

/** Reads and writes Comments. */
export declare class ModCommentsRepository extends Repository<ModCommentsModule> {}

/** Comments over this connection; `createClient` offers it as `crm.modComments`. */
export declare function modComments(connection: Connection): ModCommentsRepository;
