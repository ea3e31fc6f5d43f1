import type { Snapshot, SnapshotField } from '../../src/snapshot/snapshot.js';
import {
  FIELD,
  MODULE,
  type Codec,
  type FieldRow,
  type ModuleTable,
} from '../runtime/schema/module-table.js';
import type { TableEntry } from '../runtime/index.js';

/** A field that the factory fills. */
export interface PlannedField {
  /** In the package. */
  readonly name: string;
  readonly wire: string;
  readonly codec: Codec;
  /** As the CRM names it: `email`, `phone`. */
  readonly type: string;
  /** Characters; undefined where it is not known. */
  readonly length: number | undefined;
  /** No two records may share its value. */
  readonly unique: boolean;
  readonly picklist: readonly string[];
  /** API names of the modules that a reference may point to. */
  readonly targets: readonly string[];
}

/** What the factory knows of a module. */
export interface ModulePlan {
  /** Name on the client. */
  readonly key: string;
  /** API name. */
  readonly module: string;
  readonly prefix: string;
  readonly createable: boolean;
  readonly fields: readonly PlannedField[];
  /** Of a line item; empty where records have none. */
  readonly lineFields: readonly PlannedField[];
  readonly hasLines: boolean;
  /** Sent with every create, by name on the wire. */
  readonly fixed: Readonly<Record<string, string>>;
}

/** The plans of a package, by API name; each is made at its first use. */
export function createPlans(
  { modules }: Snapshot,
  tables: readonly TableEntry[],
): (module: string) => ModulePlan | undefined {
  const plans = new Map<string, ModulePlan | undefined>();
  return (name) => {
    if (!plans.has(name)) {
      const entry = tables.find(([, module]) => module === name);
      const meta = modules.find((module) => module.name === name);
      const lines = modules.find((module) => module.name === 'LineItem');
      if (entry !== undefined && meta !== undefined) {
        const table = JSON.parse(entry[2]) as ModuleTable;
        const prefix = meta.idPrefix ?? '';
        const uniqueFields = meta.allowDuplicates === false;
        const fields = planFields(table, table.fields, meta.fields, uniqueFields, meta.labelFields);
        const lineFields = planFields(table, table.lines ?? [], lines?.fields ?? [], false, []);
        plans.set(name, { ...planOf(entry[0], table, prefix), fields, lineFields });
      } else plans.set(name, undefined);
    }
    return plans.get(name);
  };
}

function planOf(
  key: string,
  { module, flags, fixed = {} }: ModuleTable,
  prefix: string,
): Omit<ModulePlan, 'fields' | 'lineFields'> {
  const needed = MODULE.createable | MODULE.entity;
  // No server creates users by its API.
  const createable = (flags & needed) === needed && module !== 'Users';
  return { key, module, prefix, createable, hasLines: (flags & MODULE.inventory) !== 0, fixed };
}

/** Fields that are mandatory, unique, or the name of the record. */
function planFields(
  { aliases = {} }: ModuleTable,
  rows: readonly FieldRow[],
  described: readonly SnapshotField[],
  uniqueFields: boolean,
  labelFields: readonly string[],
): PlannedField[] {
  const byName = new Map(described.map((field) => [field.name, field]));
  return rows.flatMap(([name, codec, flags, extra]): PlannedField[] => {
    const wire = Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name;
    const field = byName.get(wire);
    const unique = uniqueFields && field?.unique === true;
    const isLabel = codec === 'text' && labelFields.includes(wire);
    const isFilled = (flags & FIELD.mandatory) !== 0 || unique || isLabel;
    if (!isFilled || (flags & FIELD.writable) === 0 || name === 'LineItems') return [];
    return [
      {
        ...{ name, wire, codec, unique },
        type: field?.type ?? 'string',
        length: field?.length,
        picklist: (field?.picklist ?? []).map(({ value }) => value).filter((value) => value !== ''),
        targets: Array.isArray(extra) ? (extra as readonly string[]) : (field?.refersTo ?? []),
      },
    ];
  });
}
