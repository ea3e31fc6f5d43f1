import { refuse } from '../codec/encode-scalar.js';
import type { ModuleTypes } from './module-types.js';
import type { ModuleTable, RelationRow } from './module-table.js';

/** The module at the other end of a relation. */
export type Related<T> = T & ModuleTypes;

/** @throws InvalidValueError for a label that the module does not have: the server would accept it */
export function relationOf(table: ModuleTable, label: string): RelationRow {
  const labelOf = ([key, , , text]: RelationRow): string => text ?? key;
  const found = table.relations.find((row) => labelOf(row) === label);
  if (found !== undefined) return found;
  const hint = `It has: ${table.relations.map(labelOf).join(', ') || 'none'}.`;
  return refuse({ module: table.module, hint }, 'there is no such relation');
}
