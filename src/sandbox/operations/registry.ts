import type { Profile } from '../profile.js';
import {
  accountHierarchy,
  decrypt,
  lookup,
  me,
  reopen,
  tagDelete,
  tagsAdd,
  tagsRetrieve,
} from './cloud.js';
import { convertLead } from './convert-lead.js';
import { describe, relatedTypes } from './describe.js';
import { filesRetrieve } from './files.js';
import { listTypes } from './list-types.js';
import type { Operation } from './operation.js';
import { query } from './query.js';
import { create, remove, retrieve, revise, update } from './records.js';
import { addRelated, deleteRelated, queryRelated, retrieveRelated } from './related.js';
import { sync } from './sync.js';

const COMMON: readonly (readonly [string, Operation])[] = [
  ['listtypes', listTypes],
  ['describe', describe],
  ['relatedtypes', relatedTypes],
  ['retrieve', retrieve],
  ['create', create],
  ['update', update],
  ['revise', revise],
  ['delete', remove],
  ['query', query],
  ['sync', sync],
  ['convertlead', convertLead],
  ['retrieve_related', retrieveRelated],
  ['query_related', queryRelated],
  ['add_related', addRelated],
  ['files_retrieve', filesRetrieve],
];

const CLOUD: readonly (readonly [string, Operation])[] = [
  ['me', me],
  ['decrypt', decrypt],
  ['reopen', reopen],
  ['delete_related', deleteRelated],
  ['tags_add', tagsAdd],
  ['tags_retrieve', tagsRetrieve],
  // The manual's heading says Tags Delete, its URL tag_delete.
  ['tag_delete', tagDelete],
  ['lookup', lookup],
  ['get_account_hierarchy', accountHierarchy],
];

/** The operations of a profile, by name; login and the like are the endpoint's own. */
export function operationsOf(profile: Profile): ReadonlyMap<string, Operation> {
  return new Map(profile.cloudOperations ? [...COMMON, ...CLOUD] : COMMON);
}
