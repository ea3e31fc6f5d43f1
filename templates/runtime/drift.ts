// Takes: the tables of a package and the live instance. Gives: in what they differ, as data.
// Never: throws for a difference, or writes.

import type { Core } from './core.js';
import { wireName } from './decode.js';
import type { Meta, ModuleDescription } from './meta.js';
import type { CallOptions } from './options.js';
import { FIELD, MODULE } from './table.js';
import type { ModuleTable } from './table.js';

/** One difference between the package and the live instance. */
export interface SchemaDrift {
  readonly module: string;
  /** Undefined where it is about the module. */
  readonly field: string | undefined;
  readonly kind:
    | 'module-added'
    | 'module-missing'
    | 'prefix-changed'
    | 'rights-changed'
    | 'field-added'
    | 'field-missing'
    | 'now-mandatory'
    | 'now-read-only';
}

const RIGHTS = [
  ['createable', MODULE.createable],
  ['updateable', MODULE.updateable],
  ['deleteable', MODULE.deleteable],
  ['retrieveable', MODULE.retrieveable],
] as const;

/** `listtypes`, and `describe` for each module of the package: 1 + n calls. */
export async function findDrift(
  core: Core,
  meta: Meta,
  options: CallOptions,
): Promise<SchemaDrift[]> {
  const live = new Set((await meta.listtypes(options)).map(({ name }) => name));
  const own = core.modules();
  const added = [...live].filter((name) => !own.includes(name));
  const found = await Promise.all(
    own.map(async (module): Promise<SchemaDrift[]> => {
      if (!live.has(module)) return [{ module, field: undefined, kind: 'module-missing' }];
      const table = core.known(module);
      return table === undefined ? [] : compare(table, await meta.describe(module, options));
    }),
  );
  return [
    ...added.map((module): SchemaDrift => ({ module, field: undefined, kind: 'module-added' })),
    ...found.flat(),
  ];
}

function compare(table: ModuleTable, live: ModuleDescription): SchemaDrift[] {
  const { module, flags, prefix } = table;
  const drift: SchemaDrift[] = [];
  const add = (kind: SchemaDrift['kind'], field?: string): void => {
    drift.push({ module, field, kind });
  };
  if (prefix !== '' && prefix !== live.idPrefix) add('prefix-changed');
  // The package may allow less than the CRM does, never more.
  if (RIGHTS.some(([name, bit]) => (flags & bit) !== 0 && !live[name])) add('rights-changed');
  const described = new Map(live.fields.map((field) => [field.name, field]));
  const known = new Set(table.fields.map(([name]) => wireName(table, name)));
  const lines = new Set(table.lines?.map(([name]) => name));
  for (const { name } of live.fields) {
    if (!known.has(name) && !lines.has(name)) add('field-added', name);
  }
  for (const [name, , bits] of table.fields) {
    const field = described.get(wireName(table, name));
    const writable = (bits & FIELD.writable) !== 0;
    if ((bits & FIELD.gone) !== 0) {
      if (field !== undefined) add('field-added', name);
      continue;
    }
    if (field === undefined) {
      // What is not described was not described when the package was made, unless it was queried.
      if ((bits & FIELD.queryable) !== 0 && name !== 'id') add('field-missing', name);
      continue;
    }
    if (writable && !field.editable) add('now-read-only', name);
    if (writable && field.mandatory && (bits & FIELD.mandatory) === 0) add('now-mandatory', name);
  }
  return drift;
}
