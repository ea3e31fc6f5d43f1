// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';

const table = {
  module: 'Groups',
  prefix: '20',
  flags: 912,
  fields: [
    ['id', 'id', 156],
    ['description', 'text', 29],
    ['groupname', 'text', 29],
  ],
  relations: [],
};

/** Groups. Ids: 20x…. Read-only. */
export class GroupsRepository extends Repository {}

/** The repository that `createClient` offers as `crm.groups`. */
export function groups(connection) {
  return new GroupsRepository(connection, table);
}
