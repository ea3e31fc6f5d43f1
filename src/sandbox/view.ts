import type { SnapshotField } from '../snapshot/snapshot.js';
import { accessDenied, readDenied, writeDenied } from './failures.js';
import type { Context } from './instance.js';
import type { Column } from './schema/column.js';
import type { Module } from './schema/schema.js';
import type { StoredRecord } from './store/store.js';
import type { SandboxUser } from './store/users.js';

const has = (list: readonly string[] | undefined, entry: string): boolean =>
  list?.includes(entry) ?? false;

/**
 * Users are for administrators; anything else can be hidden from a user. Modules that are excluded from
 * the snapshot are visible too: fields and relations still lead to them.
 */
export function isModuleVisible({ user }: Context, name: string): boolean {
  return !has(user.hiddenModules, name) && (name !== 'Users' || user.admin);
}

/** The modules a user sees, in the order of the snapshot. */
export function visibleModules(context: Context): Module[] {
  return [...context.instance.schema.modules.values()].filter((module) =>
    isModuleVisible(context, module.meta.name),
  );
}

/**
 * A module by its exact name.
 * @throws {OperationError} ACCESS_DENIED.
 */
export function moduleNamed(
  context: Context,
  name: string,
  suffix = ` for name : ${name}`,
): Module {
  const module = context.instance.schema.modules.get(name);
  if (module === undefined) throw accessDenied(suffix);
  if (!isModuleVisible(context, name)) throw accessDenied();
  return module;
}

export function isFieldVisible(user: SandboxUser, module: Module, field: string): boolean {
  return !has(user.hiddenFields, `${module.meta.name}.${field}`);
}

/** Columns that the user may see, described or, for administrators, switched off. */
export function visibleColumns({ user }: Context, module: Module): Column[] {
  return [...module.columns.values()].filter((column) =>
    isFieldVisible(user, module, column.field.name),
  );
}

export function isFieldEditable(user: SandboxUser, module: Module, field: SnapshotField): boolean {
  return field.editable && !has(user.readOnlyFields, `${module.meta.name}.${field.name}`);
}

/** @throws {OperationError} ACCESS_DENIED where the record is not the user's to see. */
export function assertReadable({ user }: Context, record: StoredRecord): void {
  if (!isRecordVisible(user, record)) throw readDenied();
}

export function isRecordVisible(user: SandboxUser, record: StoredRecord): boolean {
  if (user.admin || user.sees !== 'own') return true;
  const owner = record.values.get('assigned_user_id');
  if (owner === undefined || owner === null) return true;
  return owner === String(user.number) || (user.groups ?? []).includes(Number(owner));
}

/** @throws {OperationError} ACCESS_DENIED where the module is read-only for the user. */
export function assertWritable({ user }: Context, module: Module): void {
  if (has(user.readOnlyModules, module.meta.name)) throw writeDenied();
}

export function labelFor(user: SandboxUser, key: string, label: string): string {
  const labels = user.labels ?? {};
  return Object.hasOwn(labels, key) ? (labels[key] ?? label) : label;
}
