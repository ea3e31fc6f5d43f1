import { normalForm, type ConditionTree } from './condition-tree.js';
import { wireName } from '../codec/decode-record.js';
import { fieldRow, isRemoved } from '../schema/field-rows.js';
import { refuse } from '../codec/encode-scalar.js';
import type { IncludeSpec } from './include-spec.js';
import { FIELD, MODULE, type ModuleTable } from '../schema/module-table.js';
import {
  isPrintableName,
  printStatement,
  statementBytes,
  QUERY_LIMIT,
  type Conjunction,
  type Disjunction,
  type Term,
} from './vtql.js';

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
  /** By the record's own id, by the values of fields, or by counting, where records have no id. */
  readonly by: 'id' | 'value' | 'offset';
  /** Names on the wire. */
  readonly fields: readonly string[];
  /** Of the last field. */
  readonly direction: 'asc' | 'desc';
  /** Whether the caller wants it. */
  readonly explicit: boolean;
}

export const BY_ID: Order = { by: 'id', fields: ['id'], direction: 'asc', explicit: false };

/** The fields of `order by`: where all are ascending, the id leaves no ties. */
export function orderColumns({ by, fields, direction }: Order): readonly string[] {
  return by === 'value' && direction === 'asc' ? [...fields, 'id'] : fields;
}

/** Whether each record has the field, and the server compares it as it returns it. */
export function isServerTime(field: string): boolean {
  return field === 'createdtime' || field === 'modifiedtime';
}

/** Whether clients can put rows of several statements into it. */
export function isMergeable({ by, fields }: Order): boolean {
  return by === 'id' || (by === 'value' && isServerTime(String(fields)));
}

/** What to request, in names of the wire, and what to do with the rows. */
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
  /** Fields that are fetched, and removed from the rows again. */
  readonly hidden: readonly string[];
}

/** Names in this package of the fields that an alternative wants empty. */
export function emptyFields(terms: Conjunction): string[] {
  return terms.flatMap(({ isEmpty }) => (isEmpty === undefined ? [] : [isEmpty]));
}

/** @throws QueryTooLongError, InvalidValueError */
export function planOf(table: ModuleTable, selection: Selection): Plan {
  const requested = normalForm(table.module, selection.conditions);
  const { relation, fields, include } = selection;
  const where = relation === undefined ? requested : (requested ?? [[anyRecord(table)]]);
  const empty = (where ?? []).map(emptyFields);
  const checks = (empty[0] ?? []).filter((name) => empty.every((names) => names.includes(name)));
  const plan = { table, relation, where, order: orderOf(table, selection), checks };
  // The order needs its field to be selected: else its table is not joined, the SQL fails, and the
  // server answers no rows.
  const needed = [...empty.flat(), ...include.keys(), ...selection.order];
  const all = new Set(fields === undefined ? recordFields(table) : [...fields, 'id']);
  const hidden = [...new Set(needed)].filter((name) => !all.has(name));
  if (fields === undefined && hidden.length === 0) {
    return { ...plan, columns: defaultColumns(table), selected: undefined, hidden };
  }
  const selected = [...all, ...hidden];
  const columns = fields === undefined ? defaultColumns(table, hidden) : columnsOf(table, selected);
  return { ...plan, columns: columns.length === 0 ? '*' : columns, selected, hidden };
}

function recordFields({ fields }: ModuleTable): readonly string[] {
  return fields.filter(([, , flags]) => (flags & FIELD.inRecord) !== 0).map(([name]) => name);
}

/** Every record has it: a query in a relation takes no order and no limit without a condition. */
export function anyRecord({ prefix }: ModuleTable): Term {
  return { field: 'id', operator: '>', operand: `${prefix || '1'}x0` };
}

/** Wire names of the fields that can be selected: `ProductTaxes` has no `id` of its own. */
export function columnsOf(table: ModuleTable, fields: readonly string[]): string[] {
  return [...new Set(fields)]
    .filter((name) => {
      const row = fieldRow(table, name);
      return row === undefined ? name !== 'id' : !isRemoved(row);
    })
    .map((name) => wireName(table, name));
}

/**
 * `*`, but for inventory modules, where it would join the line items, and a page of 100 lines holds far
 * fewer records; and for users, where it would bring their keys and passwords. Where the fields are
 * too many to be named, it has to be `*` after all.
 */
export function defaultColumns(
  table: ModuleTable,
  more: readonly string[] = [],
): readonly string[] | '*' {
  if ((table.flags & MODULE.inventory) === 0 && table.module !== 'Users') return '*';
  const wanted = FIELD.queryable | FIELD.inRecord;
  const columns = table.fields
    .filter(([, , flags]) => (flags & (wanted | FIELD.removed)) === wanted)
    .map(([name]) => wireName(table, name))
    .filter(isPrintableName);
  const all = [...columns, ...columnsOf(table, more)];
  const bytes = statementBytes(printStatement({ columns: all, module: table.module }));
  return bytes > QUERY_LIMIT / 2 ? '*' : all;
}

function orderOf(table: ModuleTable, { order, direction }: Selection): Order {
  const fields = order.map((name) => wireName(table, name));
  if (fieldRow(table, 'id')?.[1] !== 'id')
    return { by: 'offset', fields, direction, explicit: true };
  const id = order.indexOf('id');
  // Fields after the id change nothing; the direction is that of the last field.
  const last = id === -1 || id === order.length - 1;
  if (order.length === 0 || id === 0) {
    return { ...BY_ID, ...(last && { direction }), explicit: id === 0 };
  }
  const used = id === -1 ? fields : fields.slice(0, id + (last && direction === 'desc' ? 1 : 0));
  return { by: 'value', fields: used, direction: last ? direction : 'asc', explicit: true };
}

/** An integer of 0 or more. @throws InvalidValueError */
export function checkLimit(table: ModuleTable, count: number): number {
  if (Number.isSafeInteger(count) && count >= 0) return count;
  return refuse({ module: table.module }, 'limit takes an integer of 0 or more');
}
