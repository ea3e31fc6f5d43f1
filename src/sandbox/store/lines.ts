import type { Instance } from '../instance.js';
import { recordsOf, type StoredRecord } from './store.js';

export const LINE_MODULE = 'LineItem';

/** The lines of an inventory record, in their order. */
export function linesOf({ store, schema }: Instance, parent: number): StoredRecord[] {
  return recordsOf(store, schema, LINE_MODULE)
    .filter((line) => !line.deleted && line.values.get('parent_id') === String(parent))
    .sort((a, b) => sequence(a) - sequence(b));
}

function sequence(line: StoredRecord): number {
  return Number(line.values.get('sequence_no') ?? 0);
}
