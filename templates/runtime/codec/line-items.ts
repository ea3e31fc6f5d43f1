import type { Core } from '../core.js';
import { isRecordId } from './record-id.js';
import type { ModuleTable } from '../schema/module-table.js';

/** Where an inventory record has its lines. */
export const LINES = 'LineItems';

/** Where records are taxed the server refuses one without a line; an opportunity may have none. */
export function requiresLines(table: ModuleTable): boolean {
  return table.fields.some(([name]) => name === 'hdnTaxType');
}

const lineTables = new WeakMap<ModuleTable, ModuleTable>();

/** The table of one line, or undefined where lines are not described. */
export function lineTable(table: ModuleTable): ModuleTable | undefined {
  if (table.lines === undefined) return undefined;
  let lines = lineTables.get(table);
  if (lines === undefined) {
    lines = { module: table.module, prefix: '', flags: 0, fields: table.lines, relations: [] };
    lineTables.set(table, lines);
  }
  return lines;
}

export function decodeLines(
  core: Core,
  table: ModuleTable,
  record: Record<string, unknown>,
  single = true,
): Record<string, unknown> {
  const rows = lineTable(table);
  const lines = record[LINES];
  if (rows === undefined || !Array.isArray(lines)) return record;
  const decoded = lines.map((line: unknown) =>
    core.decode(rows, withParent(line, record['id']), 'detail', { single }),
  );
  return { ...record, [LINES]: decoded };
}

/** Up to 8.2 each line says `4xArray` where the id of its record belongs. */
function withParent(line: unknown, id: unknown): unknown {
  const { parent_id } = Object(line) as { readonly parent_id?: unknown };
  if (typeof parent_id !== 'string' || isRecordId(parent_id)) return line;
  return { ...(line as object), parent_id: id };
}
