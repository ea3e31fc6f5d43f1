// Takes: ids. Gives: what the smaller operations on one record do; most of them only the Cloud has,
// and rest on the manual alone, no Cloud was at hand. Never: sends an id that is none.

import { objectOf } from './answers.js';
import type { Core } from './core.js';
import { decodeEntities } from './entities.js';
import { isVtigerError } from './errors.js';
import type { CallOptions } from './options.js';
import { parseRecordId } from './record-id.js';
import { protocolError } from './server-errors.js';
import type { ModuleTable } from './table.js';
import type { Call } from './transport.js';

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

/** A call about one record. */
export function callOn(
  table: ModuleTable,
  method: Call['method'],
  operation: string,
  text: string,
  params: Readonly<Record<string, string>>,
  { signal, timeoutMs }: CallOptions,
): Call {
  const { module } = table;
  const id = parseRecordId(text, table.prefix, module);
  return { operation, method, params: { id, ...params }, module, recordId: id, signal, timeoutMs };
}

/** `decrypt`: the plain value of a field that is kept encrypted. */
export async function decryptField(core: Core, call: Call): Promise<string> {
  const value = await core.call(call);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw protocolError(call, 'the answer holds no value');
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
    const ask = async (operation: string): Promise<void> => {
      const call = callOn(table, 'POST', operation, id, params, options);
      objectOf(call, await core.call(call));
      core.tagDelete = operation;
    };
    if (core.tagDelete !== undefined) return ask(core.tagDelete);
    try {
      await ask('tag_delete');
    } catch (error) {
      if (
        !isVtigerError(error) ||
        !/^(?:UNSUPPORTED_OPERATION|PROTOCOL|SERVER)$/.test(error.code)
      ) {
        throw error;
      }
      await ask('tags_delete');
    }
  };

  return {
    async add(id, tags, options = {}) {
      const params = { tags: JSON.stringify(tags) };
      const call = callOn(table, 'POST', 'tags_add', id, params, options);
      objectOf(call, await core.call(call));
    },
    async list(id, options = {}) {
      const call = callOn(table, 'GET', 'tags_retrieve', id, {}, options);
      const { tags } = objectOf(call, await core.call(call));
      const list = Object.values(Object(tags) as object) as unknown[];
      return list.filter((tag) => typeof tag === 'string').map(decodeEntities);
    },
    remove: (id, tags, options = {}) => remove(id, tags, false, options),
    removeEverywhere: (id, tags, options = {}) => remove(id, tags, true, options),
  };
}
