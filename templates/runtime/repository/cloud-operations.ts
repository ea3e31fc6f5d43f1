// Operations on one record that only the Cloud has. Written from the manual; not tested on a Cloud.

import { requireList } from '../response/result-shape.js';
import { protocolError } from '../response/call-error.js';
import type { Core } from '../core.js';
import { wireName } from '../codec/decode-record.js';
import { refuse } from '../codec/encode-scalar.js';
import { decodeEntities } from '../response/html-entities.js';
import { isVtigerError } from '../errors.js';
import { fieldRow } from '../schema/field-rows.js';
import type { CallOptions } from '../options.js';
import { readDecodedText, readFlag, readListOnly } from '../response/php-values.js';
import { isRecordId } from '../codec/record-id.js';
import type { ModuleTable } from '../schema/module-table.js';

/** One organization of a hierarchy. */
export interface HierarchyNode<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** What the CRM calls its place: `Org`, `Parent Org`. */
  readonly label: string;
  /** Steps below the topmost one, which has 0. */
  readonly level: number;
  /** Whether it is the one of the request. */
  readonly current: boolean;
}

/** The tags of records of one module; Vtiger Cloud only. */
export interface Tags<Id extends string> {
  /** Operation `tags_add`. */
  add(id: Id, tags: readonly string[], options?: CallOptions): Promise<void>;
  /** Operation `tags_retrieve`. */
  list(id: Id, options?: CallOptions): Promise<readonly string[]>;
  /** Operation `tag_delete`, from this record. */
  remove(id: Id, tags: readonly string[], options?: CallOptions): Promise<void>;
  /** Operation `tag_delete` with `delete_all`: from every record that has them. */
  removeEverywhere(id: Id, tags: readonly string[], options?: CallOptions): Promise<void>;
}

/** Operation `decrypt`: the plain value of a field that is stored encrypted. */
export async function decryptField(
  core: Core,
  table: ModuleTable,
  id: string,
  field: string,
  options: CallOptions,
): Promise<string> {
  if (fieldRow(table, field) === undefined) {
    return refuse({ module: table.module }, 'has no such field');
  }
  const params = { fieldname: wireName(table, field) };
  const call = core.callOn(table, 'GET', 'decrypt', id, params, options);
  const value = await core.call(call);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw protocolError(call, 'the answer holds no value');
}

function mayBeUnknown(error: unknown): boolean {
  return isVtigerError(error) && /^(?:UNSUPPORTED_OPERATION|PROTOCOL|SERVER)$/.test(error.code);
}

export function createTags(core: Core, table: ModuleTable): Tags<string> {
  /** The manual's heading says tags_delete, its address tag_delete: what works is remembered. */
  const remove = async (
    id: string,
    tags: readonly string[],
    everywhere: boolean,
    options: CallOptions,
  ): Promise<void> => {
    const params = { tags: JSON.stringify(tags), ...(everywhere && { delete_all: 'true' }) };
    const send = async (operation: string): Promise<void> => {
      await core.callForObject(core.callOn(table, 'POST', operation, id, params, options));
      core.tagDeleteOperation = operation;
    };
    if (core.tagDeleteOperation !== undefined) return send(core.tagDeleteOperation);
    try {
      await send('tag_delete');
    } catch (error) {
      if (!mayBeUnknown(error)) throw error;
      await send('tags_delete').catch((second: unknown) => {
        // The error of the name that is used everywhere else.
        throw mayBeUnknown(second) ? error : second;
      });
    }
  };

  return {
    async add(id, tags, options = {}) {
      const params = { tags: JSON.stringify(tags) };
      await core.callForObject(core.callOn(table, 'POST', 'tags_add', id, params, options));
    },
    async list(id, options = {}) {
      const call = core.callOn(table, 'GET', 'tags_retrieve', id, {}, options);
      const answer = await core.callForObject(call);
      const { tags = Object.keys(answer).length === 0 ? [] : undefined } = answer;
      return (readListOnly(tags) ?? [undefined]).map((tag) => {
        if (typeof tag === 'string') return decodeEntities(tag);
        throw protocolError(call, 'the answer holds no list of tags');
      });
    },
    remove: (id, tags, options = {}) => remove(id, tags, false, options),
    removeEverywhere: (id, tags, options = {}) => remove(id, tags, true, options),
  };
}

/** `get_account_hierarchy`. */
export async function readHierarchy<Id extends string>(
  core: Core,
  table: ModuleTable,
  of: Id,
  options: CallOptions,
): Promise<HierarchyNode<Id>[]> {
  const call = core.callOn(table, 'GET', 'get_account_hierarchy', of, {}, options);
  const rows = requireList(call, await core.call(call));
  return rows.map(({ id, name, label, level, current }) => {
    if (!isRecordId(id) || !Number.isInteger(Number(level))) {
      throw protocolError(call, 'the answer has no levels');
    }
    return {
      id: id as Id,
      name: readDecodedText(name),
      label: readDecodedText(label),
      level: Number(level),
      current: readFlag(current, false),
    };
  });
}
