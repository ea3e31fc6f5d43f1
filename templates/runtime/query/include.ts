import { queryableRow } from './condition.js';
import type { Core } from '../core.js';
import type { DecodedRecord } from '../codec/decode-record.js';
import { targetsOf } from '../codec/encode-scalar.js';
import { findRow } from './find-batch.js';
import type { IncludeSpec } from './include-spec.js';
import type { CallOptions } from '../options.js';
import { isRecordId } from '../codec/record-id.js';
import type { ModuleTable } from '../schema/module-table.js';

/** Records that are remembered for one target, so that the next page need not read them again. */
const REMEMBERED = 10_000;

type Found = Promise<DecodedRecord | undefined>;

interface Target {
  readonly table: ModuleTable;
  /** All fields that some reference wants of it. */
  readonly fields: readonly string[];
  readonly records: Map<string, Found>;
}

/**
 * What adds `$ref` to the records of a page: one query a page and target, for ids that are new.
 */
export async function createIncluder(
  core: Core,
  table: ModuleTable,
  spec: IncludeSpec,
  options: CallOptions,
): Promise<(records: readonly DecodedRecord[]) => Promise<void>> {
  const targets = await loadTargets(core, spec);

  const read = ({ table: target, fields, records }: Target, id: string): Found => {
    let found = records.get(id);
    if (found === undefined) {
      const decode = (row: object | undefined): DecodedRecord | undefined =>
        row && core.decode(target, row, 'record', { selected: fields });
      found = findRow(core, target, id, fields, options).then(decode);
      records.set(id, found);
    }
    return found;
  };

  const referenceOf = async (field: string, id: unknown): Promise<object | null> => {
    if (typeof id !== 'string') return null;
    const several = targetsOf(queryableRow(table, field)).length > 1;
    for (const [module, names] of spec.get(field) ?? []) {
      // The prefix of an id shows its module; where prefixes are not known, all modules are tried.
      const fits = !several || isRecordId(id, core.prefixOf(module));
      const target = targets.get(module);
      const found = fits && target ? await read(target, id) : undefined;
      if (found === undefined) continue;
      const picked = ['id', ...names].map((name) => [name, found[name]]);
      return { ...(several && { module }), ...Object.fromEntries(picked) } as object;
    }
    return null;
  };

  return async (records) => {
    for (const target of targets.values()) {
      if (target.records.size > REMEMBERED) target.records.clear();
    }
    const add = async (record: DecodedRecord): Promise<void> => {
      const fields = [...spec.keys()];
      const found = await Promise.all(fields.map((field) => referenceOf(field, record[field])));
      record['$ref'] = Object.fromEntries(fields.map((field, at) => [field, found[at]]));
    };
    await Promise.all(records.map(add));
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
