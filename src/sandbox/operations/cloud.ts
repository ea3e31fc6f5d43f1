// The operations that only the Cloud has. Source: the vendor's REST API manual; no Cloud was at
// hand, so all of them are unverified, their errors above all.

import { OperationError, accessDenied } from '../failures.js';
import type { Context } from '../instance.js';
import { fold } from '../sql/collation.js';
import { findRecord, recordsOf, type StoredRecord } from '../store/store.js';
import { userId } from '../store/users.js';
import { idOf, locate } from '../values/ids.js';
import { readCell, readRecord, recordLabel } from '../values/read.js';
import { wireMap, type Wire, type WireRecord } from '../values/wire.js';
import { assertReadable, isFieldVisible, isRecordVisible, visibleModules } from '../view.js';
import { parseLenient } from './element.js';
import { param, type Operation, type Params } from './operation.js';

/** `me`: the record of the current user, whether or not this user sees Users. */
export const me: Operation = {
  method: 'GET',
  run(context) {
    const { schema, store } = context.instance;
    const module = schema.modules.get('Users');
    // The snapshot of somebody who is no administrator does not have the module.
    if (module === undefined) return describeUser(context);
    const record = findRecord(store, schema, 'Users', context.user.number);
    if (record === undefined) throw accessDenied();
    return readRecord(context, module, record, 'retrieve');
  },
};

function describeUser({ user }: Context): WireRecord {
  return wireMap({
    id: userId(user.number),
    user_name: user.username,
    is_admin: user.admin ? 'on' : 'off',
    first_name: user.firstName ?? '',
    last_name: user.lastName ?? user.username,
    email1: user.email ?? '',
    time_zone: user.timeZone ?? 'UTC',
  });
}

/** `decrypt(id, fieldname)`: the value of one field. */
export const decrypt: Operation = {
  method: 'GET',
  run(context, params) {
    const { module, record } = locate(context, param(params, 'id'));
    assertReadable(context, record);
    const column = module.columns.get(param(params, 'fieldname'));
    if (column === undefined || !isFieldVisible(context.user, module, column.field.name)) {
      throw accessDenied();
    }
    return readCell(context, column, record.values.get(column.field.name) ?? null, 'retrieve');
  },
};

/**
 * `reopen(id)`: a record in a closed state goes back to the first state that is open. It is a POST
 * with its id in the URL (manual).
 */
export const reopen: Operation = {
  method: 'GET',
  run(context, params) {
    const { module, record } = locate(context, param(params, 'id'));
    assertReadable(context, record);
    const closed = module.meta.closedStates;
    const current = closed === undefined ? null : record.values.get(closed.field);
    if (closed === undefined || current === null || !closed.values.includes(current ?? '')) {
      throw new OperationError('OPERATION_NOT_SUPPORTED', 'Record is not closed');
    }
    const states = module.columns.get(closed.field)?.field.picklist ?? [];
    const open = states.find(({ value }) => !closed.values.includes(value));
    record.values.set(closed.field, open?.value ?? '');
    touch(context, record);
    return wireMap({ message: 'Record reopened successfully.' });
  },
};

export const tagsAdd: Operation = {
  method: 'POST',
  run(context, params) {
    const { record } = locate(context, param(params, 'id'));
    setTags(record, new Set([...tagsOf(record), ...tagList(params)]));
    return wireMap({ message: 'tags added' });
  },
};

export const tagsRetrieve: Operation = {
  method: 'GET',
  run: (context, params) => wireMap({ tags: tagsOf(locate(context, param(params, 'id')).record) }),
};

/** `tag_delete(id, tags, delete_all)`: from one record, or from all. */
export const tagDelete: Operation = {
  method: 'POST',
  run(context, params) {
    const { record } = locate(context, param(params, 'id'));
    const removed = new Set(tagList(params));
    const everywhere = ['true', '1'].includes(param(params, 'delete_all'));
    const records = everywhere
      ? [...context.instance.store.spaces.values()].flatMap((space) => [...space.values()])
      : [record];
    for (const tagged of records) {
      const tags = tagsOf(tagged);
      const remaining = tags.filter((tag) => !removed.has(tag));
      if (remaining.length < tags.length) setTags(tagged, new Set(remaining));
    }
    return wireMap({ message: 'tags deleted' });
  },
};

function tagsOf(record: StoredRecord): string[] {
  return (record.values.get('tags') ?? '').split(',').filter((tag) => tag !== '');
}

function setTags(record: StoredRecord, tags: ReadonlySet<string>): void {
  record.values.set('tags', [...tags].join(','));
}

function tagList(params: Params): string[] {
  const value = parseLenient(param(params, 'tags') || '[]');
  return Array.isArray(value) ? value.filter((tag): tag is string => typeof tag === 'string') : [];
}

/** `lookup(type, value, searchIn)`: records with exactly this phone number or e-mail address. */
export const lookup: Operation = {
  method: 'GET',
  run(context, params) {
    const type = param(params, 'type');
    const value = param(params, 'value');
    const scope = searchScope(param(params, 'searchIn'));
    const { store, schema } = context.instance;
    const found: WireRecord[] = [];
    for (const module of visibleModules(context)) {
      if (!module.meta.isEntity || (scope !== null && !scope.has(module.meta.name))) continue;
      const wanted = scope?.get(module.meta.name) ?? [];
      const fields = module.meta.fields
        .filter((field) => field.type === type)
        .map((field) => field.name)
        .filter((name) => wanted.length === 0 || wanted.includes(name));
      for (const record of recordsOf(store, schema, module.meta.name)) {
        if (record.deleted || !isRecordVisible(context.user, record)) continue;
        const hit = fields.some((name) => fold(record.values.get(name) ?? '') === fold(value));
        if (hit) found.push(readRecord(context, module, record, 'query'));
      }
    }
    return found;
  },
};

function searchScope(text: string): Map<string, string[]> | null {
  if (text === '') return null;
  const value = parseLenient(text);
  if (typeof value !== 'object' || value === null) return null;
  return new Map(
    Object.entries(value).map(([module, fields]) => [
      module,
      Array.isArray(fields) ? fields.map(String) : [],
    ]),
  );
}

/** `get_account_hierarchy(id)`: the parents of an account up to the root, and its children. */
export const accountHierarchy: Operation = {
  method: 'GET',
  run(context, params) {
    const { module, record } = locate(context, param(params, 'id'));
    if (module.meta.name !== 'Accounts') throw accessDenied();
    const { store, schema } = context.instance;
    const accounts = recordsOf(store, schema, 'Accounts').filter((account) => !account.deleted);
    const parentOf = (account: StoredRecord): StoredRecord | undefined =>
      accounts.find((candidate) => String(candidate.number) === account.values.get('account_id'));
    let root = record;
    const path = new Set([root]);
    for (let parent = parentOf(root); parent !== undefined && !path.has(parent);) {
      root = parent;
      path.add(root);
      parent = parentOf(root);
    }
    const rows: Wire[] = [];
    const seen = new Set<StoredRecord>();
    const visit = (account: StoredRecord, level: number): void => {
      if (seen.has(account)) return;
      seen.add(account);
      rows.push(
        wireMap({
          id: idOf(module, account.number),
          name: recordLabel(module, account),
          label: level === 0 ? 'Org' : 'Parent Org',
          level,
          current: account === record,
        }),
      );
      for (const child of accounts) if (parentOf(child) === account) visit(child, level + 1);
    };
    visit(root, 0);
    return rows;
  },
};

function touch(context: Context, record: StoredRecord): void {
  record.changed = Math.floor(context.instance.clock() / 1000);
}
