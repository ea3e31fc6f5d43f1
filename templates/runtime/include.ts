// Takes: records with references. Gives: the records with what they point to, as `$ref`.
// Never: asks for a record twice in one iteration.

import { queryableRow } from './condition.js';
import type { Core } from './core.js';
import { targetsOf } from './encode-value.js';
import { InvalidValueError } from './errors.js';
import type { CallOptions } from './options.js';
import type { IncludeSpec } from './query-plan.js';
import { isRecordId } from './record-id.js';
import { readByIds } from './records.js';
import type { DecodedRecord } from './decode.js';
import type { ModuleTable } from './table.js';

/** Records that are remembered for one target, so that the next page need not ask again. */
const REMEMBERED = 10_000;

interface Target {
  readonly table: ModuleTable;
  /** All fields that some reference wants of it. */
  readonly fields: readonly string[];
  readonly records: Map<string, DecodedRecord | null>;
}

/**
 * Reads an `include` as it was given.
 * @throws InvalidValueError for a field that is no reference, or a module that it does not point to
 */
export function includeSpec(table: ModuleTable, given: object): IncludeSpec {
  const { module } = table;
  const spec = new Map<string, Map<string, readonly string[]>>();
  for (const [field, wanted] of Object.entries(given) as [string, unknown][]) {
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
        throw new InvalidValueError(`${module}: include cannot follow ${field} so.`, {
          module,
          field,
          hint:
            targets.length === 0
              ? 'It is no reference.'
              : `It takes { module: fields } of ${targets.join(', ')}.`,
        });
      }
      ofField.set(target, [...fields]);
    }
    spec.set(field, ofField);
  }
  return spec;
}

/**
 * What adds `$ref` to the records of a page: one query a page and target, for ids that are new.
 * Undefined where nothing is included.
 */
export async function createIncluder(
  core: Core,
  table: ModuleTable,
  spec: IncludeSpec,
  options: CallOptions,
): Promise<((records: readonly DecodedRecord[]) => Promise<void>) | undefined> {
  if (spec.size === 0) return undefined;
  const targets = await loadTargets(core, spec);
  const fields = [...spec].map(([field, modules]) => {
    const several = targetsOf(queryableRow(table, field)).length > 1;
    return { field, modules, several };
  });
  type Field = (typeof fields)[number];

  /** Which module an id is of shows in its prefix; where that is not known, all are asked. */
  const candidates = ({ modules, several }: Field, id: string): Target[] =>
    [...modules.keys()].flatMap((module) => {
      const prefix = core.prefixOf(module);
      const fits = prefix === undefined || isRecordId(id, prefix) || !several;
      return fits ? (targets.get(module) ?? []) : [];
    });

  const referenceOf = (of: Field, record: DecodedRecord): DecodedRecord | null => {
    const id = record[of.field];
    if (typeof id !== 'string') return null;
    for (const { table: target, records } of candidates(of, id)) {
      const found = records.get(id);
      if (found === undefined || found === null) continue;
      const names = ['id', ...(of.modules.get(target.module) ?? [])];
      const picked = names.map((name) => [name, found[name]]);
      return Object.fromEntries(
        of.several ? [['module', target.module], ...picked] : picked,
      ) as DecodedRecord;
    }
    return null;
  };

  return async (records) => {
    for (const target of targets.values()) {
      if (target.records.size > REMEMBERED) target.records.clear();
    }
    const wanted = new Map<Target, Set<string>>();
    for (const record of records) {
      for (const of of fields) {
        const id = record[of.field];
        if (typeof id !== 'string') continue;
        for (const target of candidates(of, id)) {
          if (target.records.has(id)) continue;
          const ids = wanted.get(target) ?? new Set();
          wanted.set(target, ids.add(id));
        }
      }
    }
    await Promise.all([...wanted].map(([target, ids]) => fetch(core, target, [...ids], options)));
    for (const record of records) {
      record['$ref'] = Object.fromEntries(fields.map((of) => [of.field, referenceOf(of, record)]));
    }
  };
}

async function loadTargets(core: Core, spec: IncludeSpec): Promise<Map<string, Target>> {
  const fields = new Map<string, Set<string>>();
  for (const modules of spec.values()) {
    for (const [module, names] of modules) {
      fields.set(module, new Set([...(fields.get(module) ?? []), ...names]));
    }
  }
  const targets = new Map<string, Target>();
  for (const [module, names] of fields) {
    const table = await core.table(module);
    for (const name of names) queryableRow(table, name);
    targets.set(module, { table, fields: [...names], records: new Map() });
  }
  return targets;
}

async function fetch(
  core: Core,
  { table, fields, records }: Target,
  ids: readonly string[],
  options: CallOptions,
): Promise<void> {
  const rows = await readByIds(core, table, ids, fields, options);
  for (const id of ids) {
    const row = rows.get(id);
    records.set(id, row === undefined ? null : core.decode(table, row, 'record', fields));
  }
}
