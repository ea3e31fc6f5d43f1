import { queryableRow } from './condition.js';
import { targetsOf, refuse } from '../codec/encode-scalar.js';
import type { ModuleTable } from '../schema/module-table.js';

/** Reference field -> target module -> its fields. */
export type IncludeSpec = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * Reads the argument of `include`.
 * @throws InvalidValueError for a field that is no reference, or a module that it does not point to
 */
export function includeSpec(table: ModuleTable, include: object): IncludeSpec {
  const { module } = table;
  const spec = new Map<string, Map<string, readonly string[]>>();
  for (const [field, wanted] of Object.entries(include) as [string, unknown][]) {
    if (wanted === undefined) continue;
    const row = queryableRow(table, field);
    const targets = row[1] === 'reference' || row[1] === 'owner' ? targetsOf(row) : [];
    const [only] = targets;
    const entries: [string, unknown][] =
      Array.isArray(wanted) && targets.length === 1 && only !== undefined
        ? [[only, wanted]]
        : Object.entries(Object(wanted) as object).filter(([, fields]) => fields !== undefined);
    const ofField = new Map<string, readonly string[]>();
    for (const [target, fields] of entries) {
      const known = targets.includes(target) && Array.isArray(fields);
      if (!known || !fields.every((name) => typeof name === 'string')) {
        const modules = targets.join(', ');
        const hint = modules === '' ? undefined : `It takes { module: fields } of ${modules}.`;
        return refuse({ module, field, hint }, 'cannot be followed by include so');
      }
      ofField.set(target, [...fields]);
    }
    spec.set(field, ofField);
  }
  return spec;
}
