// Takes: what a builder has collected. Gives: what to ask for, and what to do with the rows.
// Never: sends, or changes what was collected.

import { queryableRow } from './condition.js';
import { normalForm } from './condition-tree.js';
import type { ConditionTree } from './condition-tree.js';
import { wireName } from '../codec/decode-record.js';
import { fieldRow, isGone } from '../schema/field-rows.js';
import { refuse } from '../codec/encode-scalar.js';
import type { IncludeSpec } from './include-spec.js';
import { FIELD, MODULE } from '../schema/module-table.js';
import type { ModuleTable } from '../schema/module-table.js';
import { isPrintableName, printStatement, statementBytes, QUERY_LIMIT } from './vtql.js';
import type { Disjunction } from './vtql.js';

/** A related list of one record. */
export interface Relation {
  readonly id: string;
  /** As the server wants it. */
  readonly label: string;
}

/** What a query builder has collected; never changed, only replaced. */
export interface Selection {
  /** Only records that are related to this one. */
  readonly relation?: Relation;
  /** Names in this package; undefined: all. */
  readonly fields?: readonly string[];
  /** Joined by `and`. */
  readonly conditions: readonly ConditionTree[];
  readonly order: readonly string[];
  /** Of the last order field. */
  readonly direction: 'asc' | 'desc';
  readonly limit: number;
  readonly include: IncludeSpec;
}

export const EVERYTHING: Selection = {
  conditions: [],
  order: [],
  direction: 'asc',
  limit: Infinity,
  include: new Map(),
};

/** How the pages of a query follow each other. */
export interface Order {
  /**
   * By the record's own id: exact. By createdtime or modifiedtime: exact as far as the records stand
   * still. By anything else: by counting, so a record that moves meanwhile may be missed.
   */
  readonly by: 'id' | 'time' | 'offset';
  /** Wire names. */
  readonly fields: readonly string[];
  /** Of the last field. */
  readonly direction: 'asc' | 'desc';
  /** Whether the caller wants it. */
  readonly asked: boolean;
}

export const BY_ID: Order = { by: 'id', fields: ['id'], direction: 'asc', asked: false };

/** What to ask for, in words of the wire, and what to do with the rows. */
export interface Plan {
  readonly table: ModuleTable;
  readonly relation: Relation | undefined;
  readonly columns: readonly string[] | '*';
  /** Undefined: all records; empty: none. */
  readonly where: Disjunction | undefined;
  readonly order: Order;
  /** For the decoder: names in this package, undefined for all. */
  readonly selected: readonly string[] | undefined;
  /** Fields that must be empty. */
  readonly checks: readonly string[];
  /** Fields that are fetched, and were not asked for. */
  readonly hidden: readonly string[];
}

/** @throws QueryTooLongError, InvalidValueError */
export function planOf(table: ModuleTable, selection: Selection): Plan {
  const { where: asked, checks } = normalForm(table.module, selection.conditions);
  const { relation } = selection;
  const where = relation === undefined ? asked : (asked ?? anyRecord(table));
  const order = orderOf(table, selection);
  const { fields } = selection;
  const rest = { table, relation, where, order, checks };
  if (fields === undefined) {
    return { ...rest, columns: defaultColumns(table), selected: undefined, hidden: [] };
  }
  const shown = new Set([...fields, 'id']);
  const needed = [...checks, ...selection.include.keys()];
  if (order.by === 'time') needed.push(...selection.order);
  const selected = [...new Set([...shown, ...needed])];
  const columns = columnsOf(table, selected);
  return {
    ...rest,
    columns: columns.length === 0 ? '*' : columns,
    selected,
    hidden: selected.filter((name) => !shown.has(name)),
  };
}

/** A query in a relation takes no order and no limit without a condition. */
function anyRecord({ prefix }: ModuleTable): Disjunction {
  return [[{ field: 'id', operator: '>', operand: `${prefix || '1'}x0` }]];
}

/** Wire names of the fields that can be asked for: `ProductTaxes` has no `id` of its own. */
export function columnsOf(table: ModuleTable, fields: readonly string[]): string[] {
  return [...new Set(fields)]
    .filter((name) => {
      const row = fieldRow(table, name);
      return row === undefined ? name !== 'id' : !isGone(row);
    })
    .map((name) => wireName(table, name));
}

/**
 * `*`, but for inventory modules: there it would join the line items, and a page of 100 lines holds
 * far fewer records. Where their fields are too many to be named, it has to be `*` after all.
 */
export function defaultColumns(table: ModuleTable): readonly string[] | '*' {
  if ((table.flags & MODULE.inventory) === 0) return '*';
  const wanted = FIELD.queryable | FIELD.inRecord;
  const columns = table.fields
    .filter(([, , flags]) => (flags & (wanted | FIELD.gone)) === wanted)
    .map(([name]) => wireName(table, name))
    .filter(isPrintableName);
  const bytes = statementBytes(printStatement({ columns, module: table.module }));
  return bytes > QUERY_LIMIT / 2 ? '*' : columns;
}

function orderOf(table: ModuleTable, { order, direction }: Selection): Order {
  const [first, second] = order;
  const fields = order.map((name) => wireName(table, name));
  const counted = { by: 'offset', fields, direction, asked: true } as const;
  if (fieldRow(table, 'id')?.[1] !== 'id') return counted;
  if (first === undefined) return { ...BY_ID, direction };
  // The direction is that of the last field, and after an id there is nothing left to order.
  if (first === 'id') return { ...BY_ID, ...(second === undefined && { direction }), asked: true };
  const time = queryableRow(table, first)[1].startsWith('datetime');
  if (time && second === undefined && /^(?:created|modified)time$/.test(String(fields))) {
    return { ...counted, by: 'time' };
  }
  // An order without ties is the same in every page; with `desc` VTQL could not say so.
  if (direction === 'asc' && !fields.includes('id')) fields.push('id');
  return counted;
}

/** A whole number of records. @throws InvalidValueError */
export function checkLimit(table: ModuleTable, count: number): number {
  if (Number.isSafeInteger(count) && count >= 0) return count;
  return refuse({ module: table.module }, 'limit takes a whole number from 0 on');
}
