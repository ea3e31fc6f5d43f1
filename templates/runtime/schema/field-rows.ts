import { FIELD, type FieldRow, type ModuleTable } from './module-table.js';

const rows = new WeakMap<ModuleTable, ReadonlyMap<string, FieldRow>>();

/** The rows of a table by the names of this package. */
export function fieldRows(table: ModuleTable): ReadonlyMap<string, FieldRow> {
  let found = rows.get(table);
  if (found === undefined) rows.set(table, (found = new Map(table.fields.map((r) => [r[0], r]))));
  return found;
}

/** The row of a field by its name in this package. */
export function fieldRow(table: ModuleTable, field: string): FieldRow | undefined {
  return fieldRows(table).get(field);
}

/** The flags of a field, none where the table does not have it. */
export function fieldFlags(table: ModuleTable, field: string): number {
  return fieldRow(table, field)?.[2] ?? 0;
}

/** Whether the CRM no longer has the field: a package may keep it for one release. */
export function isRemoved(row: FieldRow): boolean {
  return (row[2] & FIELD.removed) !== 0;
}
