// Takes: a selection. Gives: records of one module, decoded and checked.
// Never: returns a record that was not asked for, though the server may send it.

import { listOf } from './answers.js';
import { isEmptyValue } from './condition.js';
import { isOpen } from './condition-tree.js';
import type { Core } from './core.js';
import type { DecodedRecord } from './decode.js';
import { printBounded, readPlan } from './long-list.js';
import type { CallOptions } from './options.js';
import type { Reader, Row } from './paging.js';
import { planOf } from './query-plan.js';
import type { Plan, Relation, Selection } from './query-plan.js';
import type { ModuleTable } from './table.js';
import type { Call } from './transport.js';
import type { Statement } from './vtql.js';

/** Sends one statement, within a relation if there is one. @throws QueryTooLongError, ProtocolError, whatever the call throws */
export async function askRows(
  core: Core,
  statement: Statement,
  options: CallOptions,
  relation?: Relation,
): Promise<readonly Row[]> {
  const { module } = statement;
  const query = printBounded(statement);
  const call: Call = {
    operation: relation === undefined ? 'query' : 'query_related',
    method: 'GET',
    params:
      relation === undefined ? { query } : { query, id: relation.id, relatedLabel: relation.label },
    module,
    recordId: relation?.id,
    ...options,
  };
  return listOf(call, await core.call(call));
}

export function readerOf(
  core: Core,
  table: ModuleTable,
  options: CallOptions,
  relation?: Relation,
): Reader {
  return {
    ask: (statement) => askRows(core, statement, options, relation),
    shortIsLast: () => core.shortIsLast(table, options),
  };
}

/** The records of a selection, a page of the server at a time. */
export async function* readRecords(
  core: Core,
  table: ModuleTable,
  asked: Selection,
  options: CallOptions,
): AsyncGenerator<DecodedRecord[]> {
  const selection = asked.conditions.some(isOpen)
    ? await (await import('./query-parts.js')).withPrefixes(core, table.module, asked, options)
    : asked;
  const plan = planOf(table, selection);
  let left = selection.limit;
  if (left === 0 || plan.where?.length === 0) return;
  const { include } = selection;
  const addReferences =
    include.size > 0
      ? await (await import('./query-parts.js')).createIncluder(core, table, include, options)
      : undefined;
  const reader = readerOf(core, table, options, plan.relation);
  for await (const rows of readPlan(plan, () => left, reader)) {
    const records = decodeRows(core, plan, rows).slice(0, left);
    left -= records.length;
    if (records.length === 0) continue;
    await addReferences?.(records);
    for (const name of plan.hidden) for (const record of records) delete record[name];
    yield records;
    if (left <= 0) return;
  }
}

function decodeRows(core: Core, plan: Plan, rows: readonly Row[]): DecodedRecord[] {
  const records = rows.map((row) => core.decode(plan.table, row, 'record', plan.selected));
  if (plan.checks.length === 0) return records;
  return records.filter((record) => plan.checks.every((field) => isEmptyValue(record[field])));
}
