// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  Connection,
  FilterOf,
  IdFilter,
  RecordOf,
  ReviseOf,
  TextField,
} from './runtime/index.js';

/** The id of a record of Groups. */
export type GroupsId = `20x${number}` & { readonly '~module'?: 'Groups' | undefined };

/** The fields that a write may set. */
export interface GroupsWritable {
  description: TextField;
  groupname: TextField;
}

/** The fields that queries return and compare. */
export interface GroupsFields extends GroupsWritable {}

/** Groups, as queries, relations and changes return it. */
export interface GroupsRecord extends RecordOf<GroupsFields> {
  /** Record id */
  id: GroupsId;
}

/** Groups, as retrieve, create, revise and update return it. */
export interface GroupsDetail extends GroupsRecord {}

/** What `revise` takes: only what is to change. */
export interface GroupsRevise extends ReviseOf<GroupsWritable> {}

/** What `create` takes: a Groups needs what is required here. */
export interface GroupsCreate extends GroupsRevise {}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type GroupsUpdate = GroupsCreate;

/** What `where` takes for each field. */
export interface GroupsFilter extends FilterOf<GroupsFields> {
  id: IdFilter<GroupsId>;
}

/** Where references lead, for `include`. */
export interface GroupsReferences {}

/** Related lists by label. */
export interface GroupsRelations {}

/** The types of Groups. */
export interface GroupsModule {
  name: 'Groups';
  id: GroupsId;
  record: GroupsRecord;
  detail: GroupsDetail;
  create: 'Groups cannot be written by the API user of this package';
  update: 'Groups cannot be written by the API user of this package';
  revise: 'Groups cannot be written by the API user of this package';
  reopen: 'Groups are never closed';
  filter: GroupsFilter;
  references: GroupsReferences;
  relations: GroupsRelations;
}

/** Groups. Ids: 20x…. Read-only. */
export declare class GroupsRepository extends Repository<GroupsModule> {}

/** The repository that `createClient` offers as `crm.groups`. */
export declare function groups(connection: Connection): GroupsRepository;
