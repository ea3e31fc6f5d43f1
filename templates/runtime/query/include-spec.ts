import { queryableRow } from './condition.js';
import { targetsOf, refuse } from '../codec/encode-scalar.js';
import { isObject } from '../response/result-shape.js';
import type { ModuleTable } from '../schema/module-table.js';

/** Reference field -> target module -> its fields. */
export type IncludeSpec = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * Reads the argument of `include`.
 * @throws InvalidValueError for a field that is not a reference, or a module that it does not point to
 */
export function includeSpec(table: ModuleTable, include: unknown): IncludeSpec {
  const { module } = table;
  const spec = new Map<string, Map<string, readonly string[]>>();
  for (const [field, wanted] of Object.entries(
    isObject(include) ? include : { [String(include)]: 0 },
  )) {
    if (wanted === undefined) continue;
    const row = queryableRow(table, field);
    const targets = row[1] === 'reference' || row[1] === 'owner' ? targetsOf(row) : [];
    const [only] = targets;
    const entries: [string, unknown][] =
      Array.isArray(wanted) && targets.length === 1 && only !== undefined
        ? [[only, wanted]]
        : isObject(wanted)
          ? Object.entries(wanted).filter(([, fields]) => fields !== undefined)
          : [['', wanted]];
    const ofField = new Map<string, readonly string[]>();
    for (const [target, fields] of entries) {
      const known = targets.includes(target) && Array.isArray(fields);
      if (!known || !fields.every((name) => typeof name === 'string')) {
        if (only === undefined) return refuse({ module, field }, 'is not a reference');
        const form = targets.length === 1 ? '[fields]' : '{ module: [fields] }';
        return refuse({ module, field }, `takes ${form} of ${targets.join(', ')} in include`);
      }
      ofField.set(target, [...fields]);
    }
    spec.set(field, ofField);
  }
  return spec;
}
