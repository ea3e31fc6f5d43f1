import { OperationError, ServerCrash, accessDenied, invalidId } from '../failures.js';
import type { Context } from '../instance.js';
import type { Cell, Column } from '../schema/column.js';
import { dateCell, datetimeCell, timeCell } from './dates.js';
import { escapeScripts } from './html.js';
import { idParts } from './ids.js';
import { decimalCell, integerCell } from './numbers.js';
import { findRecord } from '../store/store.js';

/**
 * What a column holds after a value of an element was written to it. Nearly anything is taken:
 * rounded, cut or emptied without an error, as the real one does.
 * @throws {OperationError} for references, owners and dates that are refused.
 * @throws {ServerCrash} for a reference that is a list.
 */
export function writeCell(context: Context, column: Column, value: unknown): Cell {
  const { user } = context;
  switch (column.kind) {
    case 'reference':
      return writeReference(context, column, value);
    case 'owner':
      return writeOwner(context, value);
    case 'boolean':
      return value === true || value === 1 || value === '1' || value === 'on' ? '1' : '0';
    case 'integer':
      return integerCell(scalarText(value), column);
    case 'decimal':
      return decimalCell(scalarText(value), column, user.decimals ?? 2);
    case 'date':
      return dateCell(scalarText(value), user.dateFormat ?? 'yyyy-mm-dd');
    case 'datetime':
      return datetimeCell(scalarText(value), user.timeZone ?? 'UTC');
    case 'time':
      return timeCell(scalarText(value));
    case 'multi':
      return cut(column, scalarText(Array.isArray(value) ? value[0] : value));
    case 'id':
    case 'secret':
    case 'text':
      return cut(column, escapeScripts(scalarText(value)));
  }
}

/** PHP's idea of a value as text; lists and maps are nothing. */
export function scalarText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value === true ? '1' : '';
}

function cut(column: Column, text: string): string {
  return text.length <= column.length ? text : [...text].slice(0, column.length).join('');
}

function writeReference(context: Context, column: Column, value: unknown): Cell {
  if (Array.isArray(value)) throw new ServerCrash('a reference is a list');
  const text = scalarText(value);
  if (text === '') return column.unset;
  const [prefix, number] = idParts(text);
  const refused = new OperationError(
    'REFERENCE_INVALID',
    `Invalid reference specified for ${column.field.name}`,
  );
  if (number === undefined) throw refused;
  const module = context.instance.schema.byPrefix.get(prefix);
  if (module === undefined) throw accessDenied(' for id');
  if (!(column.field.refersTo ?? []).includes(module.meta.name)) throw refused;
  if (!/^\d+$/.test(number)) throw invalidId();
  // Whether there is such a record is not asked: a dead reference is stored and reads as null.
  return String(Number(number));
}

function writeOwner(context: Context, value: unknown): Cell {
  const [prefix, number] = idParts(scalarText(value));
  const owner = String(Number(number ?? prefix));
  if (!context.user.admin && !mayAssign(context, Number(owner))) {
    throw new OperationError('ACCESS_DENIED', 'Cannot assign record to the given user');
  }
  return owner;
}

function mayAssign({ instance, user }: Context, owner: number): boolean {
  const { schema, store } = instance;
  return (
    findRecord(store, schema, 'Users', owner) !== undefined || (user.groups ?? []).includes(owner)
  );
}
