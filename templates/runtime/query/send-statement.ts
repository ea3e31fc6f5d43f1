// Takes: a statement. Gives: the rows that the server answers.
// Never: sends a statement above the limit of a URL.

import type { Core } from '../core.js';
import type { CallOptions } from '../options.js';
import { requireList } from '../response/result-shape.js';
import type { ModuleTable } from '../schema/module-table.js';
import type { Call } from '../transport/call.js';
import type { Row } from './cursors.js';
import type { Reader } from './paging.js';
import type { Relation } from './query-plan.js';
import { printBounded } from './split-query.js';
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
  return requireList(call, await core.call(call));
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
