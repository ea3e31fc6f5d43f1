import type { Snapshot, SnapshotModule } from '../../snapshot/snapshot.js';
import { columnOf, type Column, type ColumnHint } from './column.js';
import { STOCK_COLUMNS, STOCK_EXTRA_COLUMNS } from './stock-columns.js';

export interface Module {
  readonly meta: SnapshotModule;
  readonly columns: ReadonlyMap<string, Column>;
  /** Columns that records carry for administrators though describe does not list them. */
  readonly extraColumns: readonly string[];
  readonly inventory: boolean;
}

export interface Schema {
  readonly modules: ReadonlyMap<string, Module>;
  readonly byPrefix: ReadonlyMap<string, Module>;
  /** Whose records share one sequence of numbers; users, groups and the like have their own. */
  space(module: string): string;
}

export const ENTITY_SPACE = 'entity';

/** Storage hints of a tenant, keyed `Module.field`. */
export type ColumnHints = Readonly<Record<string, ColumnHint>>;

/** The database that a snapshot describes. */
export function buildSchema(snapshot: Snapshot, hints: ColumnHints = {}): Schema {
  const modules = new Map<string, Module>();
  const byPrefix = new Map<string, Module>();
  for (const meta of snapshot.modules) {
    const module = toModule(meta, hints);
    modules.set(meta.name, module);
    if (meta.idPrefix !== null) byPrefix.set(meta.idPrefix, module);
  }
  const space = (name: string): string =>
    name === 'Users' || modules.get(name)?.meta.isEntity !== true ? name : ENTITY_SPACE;
  return { modules, byPrefix, space };
}

function toModule(meta: SnapshotModule, hints: ColumnHints): Module {
  const columns = new Map<string, Column>();
  for (const field of meta.fields) {
    const key = `${meta.name}.${field.name}`;
    const hint = Object.hasOwn(hints, key) ? hints[key] : STOCK_COLUMNS.get(key);
    columns.set(field.name, columnOf(meta.name, field, hint));
  }
  return {
    meta,
    columns,
    extraColumns: [...meta.inactiveFields, ...(STOCK_EXTRA_COLUMNS.get(meta.name) ?? [])],
    inventory: meta.isEntity && columns.has('productid') && columns.has('hdnGrandTotal'),
  };
}

/** Fields of an inventory module that live in its lines. */
export function isLineColumn(module: Module, field: string): boolean {
  return module.inventory && (LINE_COLUMNS.has(field) || /^tax\d+$/.test(field));
}

const LINE_COLUMNS = new Set([
  'productid',
  'quantity',
  'listprice',
  'comment',
  'discount_amount',
  'discount_percent',
  'image',
  'purchase_cost',
  'margin',
]);

/** Fields that describe lists and no table has: charges, and the prices and taxes of a product. */
export function isVirtual(module: Module, field: string): boolean {
  if (module.inventory) {
    const isCharge = module.columns.get(field)?.field.charge === true;
    return isCharge || field.startsWith('shipping_&_handling');
  }
  const priced = module.columns.has('unit_price');
  return priced && /^(tax|currency)\d+$/.test(field);
}
