import type { Core } from '../core.js';
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

/** The record with its lines decoded. */
export function decodeLines(
  core: Core,
  table: ModuleTable,
  record: Record<string, unknown>,
): Record<string, unknown> {
  const rows = lineTable(table);
  const lines = record[LINES];
  if (rows === undefined || !Array.isArray(lines)) return record;
  const decoded = lines.map((line) => core.decode(rows, line, 'detail'));
  return { ...record, [LINES]: decoded };
}
