// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type { Connection, IdFilter, TextFilter } from './runtime/index.js';

/** The id of a record of Groups. */
export type GroupsId = `20x${number}` & { readonly '~module'?: 'Groups' | undefined };

/** Groups, as queries, relations and changes return it. */
export interface GroupsRecord {
  /** Record id */
  id: GroupsId;
  description: string;
  groupname: string;
}

/** Groups, as retrieve, create, revise and update return it. */
export interface GroupsDetail extends GroupsRecord {}

/** What `revise` takes: only what is to change. */
export interface GroupsRevise {
  description?: string | null | undefined;
  groupname?: string | null | undefined;
}

/** What `create` takes: a Groups needs at least what is required here. */
export interface GroupsCreate extends GroupsRevise {}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type GroupsUpdate = GroupsCreate;

/** The conditions that `where` takes for each field. */
export interface GroupsFilter {
  id: IdFilter<GroupsId>;
  description: TextFilter;
  groupname: TextFilter;
}

/** Where the references point to, for `include`. */
export interface GroupsReferences {}

/** The related lists, by their labels in the CRM. */
export interface GroupsRelations {}

/** All types of Groups, for the repository. */
export interface GroupsModule {
  readonly name: 'Groups';
  readonly id: GroupsId;
  readonly record: GroupsRecord;
  readonly detail: GroupsDetail;
  readonly create: 'Groups cannot be written by the API user of this package';
  readonly update: 'Groups cannot be written by the API user of this package';
  readonly revise: 'Groups cannot be written by the API user of this package';
  readonly reopen: 'Groups are never closed';
  readonly filter: GroupsFilter;
  readonly references: GroupsReferences;
  readonly relations: GroupsRelations;
}

/** Groups. Ids: 20x…. Read-only. */
export declare class GroupsRepository extends Repository<GroupsModule> {}

/** Groups. Ids: 20x…. Read-only. `createClient` offers it as `crm.groups`. */
export declare function groups(connection: Connection): GroupsRepository;
