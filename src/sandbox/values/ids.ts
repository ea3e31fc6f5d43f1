import { accessDenied, invalidId } from '../failures.js';
import type { Context } from '../instance.js';
import type { Module } from '../schema/schema.js';
import { findRecord, type StoredRecord } from '../store/store.js';
import { isModuleVisible } from '../view.js';

/** A record named by an id, with its module. */
export interface Located {
  readonly module: Module;
  readonly record: StoredRecord;
}

/**
 * The loose check of 8.4: the part before the `x` must be a number, the rest is not looked at.
 * @throws {OperationError} INVALID_ID_ATTRIBUTE.
 */
export function idParts(value: string): readonly [prefix: string, number: string | undefined] {
  const [prefix = '', number] = value.trim().split('x');
  if (!/^\d+$/.test(prefix)) throw invalidId();
  return [prefix, number];
}

/** The id of a record on the wire. */
export function idOf(module: Module, number: number): string {
  return `${module.meta.idPrefix ?? ''}x${String(number)}`;
}

/**
 * The record behind an id of retrieve and delete.
 * @throws {OperationError} ACCESS_DENIED where it is absent, INVALID_ID_ATTRIBUTE where it belongs
 * to another module.
 */
export function locate(context: Context, id: string): Located {
  const [prefix = '', number] = id.trim().split('x');
  const module = context.instance.schema.byPrefix.get(prefix);
  if (module === undefined) throw accessDenied(' for id');
  if (!isModuleVisible(context, module.meta.name)) throw accessDenied();
  if (number === undefined) throw accessDenied();
  if (!/^\d+(\.\d+)?$/.test(number)) throw invalidId();
  return find(context, module, Number(number));
}

/** The record behind the id in an element; every malformed id is INVALID_ID_ATTRIBUTE here. */
export function locateForWrite(context: Context, id: unknown): Located {
  const match = typeof id === 'string' ? /^(\d+)x(\d+)$/.exec(id.trim()) : null;
  const module = context.instance.schema.byPrefix.get(match?.[1] ?? '');
  if (match === null || module === undefined) throw invalidId();
  if (!isModuleVisible(context, module.meta.name)) throw accessDenied();
  return find(context, module, Number(match[2]));
}

function find(context: Context, module: Module, number: number): Located {
  const { store, schema } = context.instance;
  const record = findRecord(store, schema, module.meta.name, number);
  if (record !== undefined) return { module, record };
  const other = store.spaces.get(schema.space(module.meta.name))?.get(number);
  throw other === undefined || other.deleted ? accessDenied() : invalidId();
}
