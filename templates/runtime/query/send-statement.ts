import type { Core } from '../core.js';
import type { CallOptions } from '../options.js';
import { isRecordId } from '../codec/record-id.js';
import { protocolError } from '../response/call-error.js';
import { requireList } from '../response/result-shape.js';
import type { ModuleTable } from '../schema/module-table.js';
import type { Call } from '../transport/call.js';
import type { Reader, Row } from './pages.js';
import type { Relation } from './query-plan.js';
import { printBounded } from './split-query.js';
import type { Statement } from './vtql.js';

/** Sends one statement, within a relation if there is one. @throws QueryTooLongError, ProtocolError, whatever the call throws */
export async function sendStatement(
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
  return ownRows(core, call, module, requireList(call, await core.call(call)));
}

export function readerOf(
  core: Core,
  table: ModuleTable,
  options: CallOptions,
  relation?: Relation,
): Reader {
  return {
    fetchRows: (statement) => sendStatement(core, statement, options, relation),
    shortPageIsLast: () => core.shortPageIsLast(table, options),
  };
}

/** The rows, if all of them are of the module: an id of another would be read as one of this. */
export function ownRows(
  core: Core,
  call: Call,
  module: string,
  rows: readonly Row[],
): readonly Row[] {
  const prefix = core.prefixOf(module) ?? '';
  const isForeign = ({ id }: Row): boolean => isRecordId(id) && !isRecordId(id, prefix);
  if (!rows.some(isForeign)) return rows;
  throw protocolError(call, 'the answer holds a record of another module', {
    hint: 'Where the ids of the instance have changed, generate the package again.',
  });
}
