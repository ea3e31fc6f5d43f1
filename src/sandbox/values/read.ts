import type { Context } from '../instance.js';
import type { Cell, Column } from '../schema/column.js';
import { isLineColumn, isVirtual, type Module } from '../schema/schema.js';
import { RAW_KEYS } from '../schema/stock-columns.js';
import { userId } from '../store/users.js';
import { findRecord, type StoredRecord } from '../store/store.js';
import { visibleColumns } from '../view.js';
import { htmlEntities } from './html.js';
import { idOf } from './ids.js';
import type { Wire, WireRecord } from './wire.js';

/** retrieve turns NULL into empty text, query hands it out. */
export type Shape = 'retrieve' | 'query';

/** One value of a record as the operation answers it. */
export function readCell(context: Context, column: Column, cell: Cell, shape: Shape): Wire {
  if (cell === null) return shape === 'query' ? null : '';
  if (column.kind === 'reference') return readReference(context, column, cell);
  if (column.kind === 'owner') return readOwner(context, cell);
  return cell;
}

function readReference(context: Context, column: Column, cell: string): Wire {
  const { schema, store } = context.instance;
  const targets = column.field.refersTo ?? [];
  if (cell === '') return '';
  // A reference to nothing (the role of a user) holds a key that is no number.
  if (!/^\d+$/.test(cell)) return targets.length === 0 ? cell : null;
  for (const target of targets) {
    const module = schema.modules.get(target);
    if (module === undefined) {
      if (target === 'Users' && isUser(context, cell)) return userId(Number(cell));
      continue;
    }
    const record = findRecord(store, schema, target, Number(cell));
    if (record === undefined) continue;
    if (target === 'Users' && record.values.get('status') === 'Inactive') return null;
    return idOf(module, record.number);
  }
  return null;
}

/** A user or a group; a number that is neither is answered bare. */
function readOwner(context: Context, cell: string): Wire {
  const { schema, store } = context.instance;
  for (const name of ['Users', 'Groups']) {
    const module = schema.modules.get(name);
    if (module !== undefined && findRecord(store, schema, name, Number(cell)) !== undefined) {
      return idOf(module, Number(cell));
    }
  }
  // Without a list of users anyone may be one.
  return schema.modules.has('Users') ? cell : userId(Number(cell));
}

function isUser({ instance }: Context, cell: string): boolean {
  return instance.users.some(({ number }) => number === Number(cell));
}

/** Whether the owner of a record is a user or a group that exists; yes without a list of users. */
export function hasOwner(context: Context, record: StoredRecord): boolean {
  const owner = record.values.get('assigned_user_id') ?? null;
  const known = context.instance.schema.modules.has('Users');
  return owner === null || !known || readOwner(context, owner) !== owner;
}

/** The cell of a column; each user has a star of their own. */
export function cellOf(context: Context, record: StoredRecord, column: Column): Cell {
  const { name } = column.field;
  if (name === 'starred') return record.starred.get(context.user.number) ?? null;
  const cell = record.values.get(name);
  return cell === undefined ? column.unset : cell;
}

/** A record with all fields: what describe lists and the table has, and for administrators a little more. */
export function readRecord(
  context: Context,
  module: Module,
  record: StoredRecord,
  shape: Shape,
): WireRecord {
  const result: WireRecord = new Map();
  for (const column of visibleColumns(context, module)) {
    const { name } = column.field;
    if (column.kind === 'id' || !isAnswered(context, column)) continue;
    if (isVirtual(module, name) || isLineColumn(module, name)) continue;
    result.set(name, readCell(context, column, cellOf(context, record, column), shape));
  }
  for (const name of extraColumns(context, module)) {
    result.set(name, record.values.get(name) ?? (module.meta.isEntity ? null : ''));
  }
  const rawKey = RAW_KEYS.get(module.meta.name);
  if (rawKey !== undefined && shape === 'retrieve') result.set(rawKey, String(record.number));
  result.set('id', idOf(module, record.number));
  const images = attachmentIds(context, module, record);
  if (images !== '') result.set('imageattachmentids', images);
  if (shape === 'retrieve' && module.meta.isEntity && module.meta.name !== 'Users') {
    result.set('label', htmlEntities(recordLabel(module, record)));
  }
  return result;
}

/** Whether a column is in the answers at all; see `Profile.userSecrets`. */
export function isAnswered({ instance }: Context, column: Column): boolean {
  return column.kind !== 'secret' || instance.profile.userSecrets;
}

/** Columns that are switched off show in the records of administrators. */
export function extraColumns({ user }: Context, module: Module): readonly string[] {
  return user.admin || !module.meta.isEntity ? module.extraColumns : [];
}

/** Ids of the files of a record, with the prefix of its module. */
export function attachmentIds(context: Context, module: Module, record: StoredRecord): string {
  if (!module.meta.isEntity) return '';
  return [...context.instance.store.attachments.values()]
    .filter((file) => file.record === record.number)
    .map((file) => idOf(module, file.number))
    .join(',');
}

/** The name of a record; a label field may be the name of a column (`title` of `ticket_title`). */
export function recordLabel(module: Module, record: StoredRecord): string {
  return record.label ?? labelOf(module, (field) => record.values.get(field) ?? '');
}

/** A name that PHP takes for empty (`0`) keeps the blanks around it. */
export function labelOf(module: Module, read: (field: string) => string): string {
  const label = module.meta.labelFields
    .map((name) => {
      const field = module.columns.has(name)
        ? name
        : [...module.columns.keys()].find((candidate) => candidate.endsWith(`_${name}`));
      return read(field ?? name);
    })
    .join(' ');
  const trimmed = label.trim();
  return trimmed === '' || trimmed === '0' ? label : trimmed;
}
