import { OperationError, ServerCrash, accessDenied } from '../failures.js';
import type { Context } from '../instance.js';
import type { Module } from '../schema/schema.js';
import { recordsOf, type StoredRecord } from '../store/store.js';
import { idOf } from '../values/ids.js';
import { readRecord } from '../values/read.js';
import { wireMap, type WireRecord } from '../values/wire.js';
import { isRecordVisible, moduleNamed } from '../view.js';
import { param, type Operation } from './operation.js';

/**
 * `sync(modifiedTime, elementType, syncType)`: what changed after a second. `application` is
 * everybody's records, `userandgroup` one's own and one's groups', any other word one's own.
 */
export const sync: Operation = {
  method: 'GET',
  run(context, params) {
    const { instance, user } = context;
    const { profile } = instance;
    const since = param(params, 'modifiedTime');
    const name = param(params, 'elementType');
    // 0, "" and text are emptied on the way in, and PHP 8 fails on them.
    if (!profile.syncWorks || !/^\d+$/.test(since) || Number(since) === 0 || name === '') {
      throw new ServerCrash('sync');
    }
    const module = moduleNamed(context, name);
    const scope = param(params, 'syncType');
    if (scope === 'application' && !user.admin) {
      throw new OperationError('ACCESS_DENIED', 'Only admin users can perform application sync');
    }
    if (!module.meta.isEntity) throw accessDenied();
    if (name === 'Users') {
      return wireMap({ updated: [], deleted: [], lastModifiedTime: since, more: false });
    }
    const from = asSeconds(Number(since));
    const changes = recordsOf(instance.store, instance.schema, name)
      .filter((record) => record.changed > from && inScope(context, scope, record))
      .sort((a, b) => a.changed - b.changed || a.number - b.number);
    const page = pageOf(changes, profile.syncPage);
    return wireMap({
      updated: page
        .filter((record) => !record.deleted)
        .map((record) =>
          profile.syncGivesIds
            ? idOf(module, record.number)
            : changedRecord(context, module, record),
        ),
      deleted: page.filter((record) => record.deleted).map((record) => idOf(module, record.number)),
      more: page.length < changes.length,
      lastModifiedTime: page.at(-1)?.changed ?? Number(since),
    });
  },
};

/** As query answers it, but for the tags, the state of tasks, and for the columns that lines share with their record. */
function changedRecord(context: Context, module: Module, record: StoredRecord): WireRecord {
  const answer = readRecord(context, module, record, 'query');
  if (answer.has('tags')) answer.set('tags', '');
  if (answer.has('taskstatus')) answer.set('eventstatus', answer.get('taskstatus') ?? '');
  if (module.inventory) {
    for (const name of ['percent', 'amount']) {
      answer.delete(`hdnDiscount${name.charAt(0).toUpperCase()}${name.slice(1)}`);
      answer.set(`discount_${name}`, null);
    }
  }
  return answer;
}

/** Milliseconds make a date that the database can not hold, which compares as the first of all. */
function asSeconds(since: number): number {
  return since > 253_402_300_799 ? 0 : since;
}

function inScope(context: Context, scope: string, record: StoredRecord): boolean {
  const { user } = context;
  if (!isRecordVisible(user, record)) return false;
  if (scope === 'application') return true;
  const owner = Number(record.values.get('assigned_user_id') ?? 0);
  if (owner === user.number) return true;
  return scope === 'userandgroup' && (user.groups ?? []).includes(owner);
}

/** A page, and all that share the last second of it. */
function pageOf(changes: readonly StoredRecord[], size: number): readonly StoredRecord[] {
  const last = changes[size - 1];
  return last === undefined ? changes : changes.filter((record) => record.changed <= last.changed);
}
