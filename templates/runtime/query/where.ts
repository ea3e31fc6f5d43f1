import { wireName } from '../codec/decode-record.js';
import { refuse, targetsOf } from '../codec/encode-scalar.js';
import type { Core } from '../core.js';
import type { ModuleTable } from '../schema/module-table.js';
import type { ModuleTypes } from '../schema/module-types.js';
import type { ConditionOperator } from '../schema/operators.js';
import { comparableRow, encodeCondition } from './condition.js';
import type { ConditionTree } from './condition-tree.js';
import type { Condition } from './query-types.js';
import type { Term } from './vtql.js';

/** What `where` takes: a condition, an object of values, or a function that builds conditions. */
export type WhereArguments = readonly [first: unknown, operator?: unknown, operand?: unknown];

/** The conditions that a call of `where` adds, checked. @throws InvalidValueError */
export function conditionsOf(
  core: Core,
  table: ModuleTable,
  [first, operator, operand]: WhereArguments,
): ConditionTree[] {
  if (typeof first === 'string') {
    return [leafOf(core, table, first, String(operator), operand)];
  }
  if (typeof first === 'function') {
    const build = first as (w: unknown) => Condition<ModuleTypes>;
    return [treeOf(table, build(whereOf(core, table)))];
  }
  return Object.entries(Object(first) as object).map(([field, value]) =>
    leafOf(core, table, field, '=', value),
  );
}

/** One condition, checked. @throws InvalidValueError */
export function leafOf(
  core: Core,
  table: ModuleTable,
  field: string,
  operator: string,
  operand: unknown,
): ConditionTree {
  const condition = { field, operator: operator as ConditionOperator, operand };
  const prefixOf = (module: string): string | undefined => core.prefixOf(module);
  const row = comparableRow(table, field);
  if (operator === 'isEmpty' && row[1] === 'reference') {
    const modules = [...targetsOf(row), table.module];
    if (modules.every((module) => prefixOf(module) === undefined)) {
      const name = wireName(table, field);
      const term: Term = { field: name, operator: '=', operand: 'x0', isEmpty: field };
      return { kind: 'terms', terms: [term], prefixOf: modules };
    }
  }
  return { kind: 'terms', terms: encodeCondition(table, condition, { prefixOf }) };
}

function treeOf(table: ModuleTable, condition: Condition<ModuleTypes> | undefined): ConditionTree {
  if (condition?.tree !== undefined && condition.module === table.module) return condition.tree;
  return refuse({ module: table.module }, 'where takes conditions made by its callback');
}

function whereOf(core: Core, table: ModuleTable): unknown {
  const { module } = table;
  const joined =
    (kind: 'and' | 'or') =>
    (conditions: readonly Condition<ModuleTypes>[]): unknown => ({
      module,
      tree: { kind, parts: conditions.map((one) => treeOf(table, one)) },
    });
  const make = (field: string, operator: string, operand?: unknown): unknown => ({
    module,
    tree: leafOf(core, table, field, operator, operand),
  });
  return Object.assign(make, { or: joined('or'), and: joined('and') });
}
