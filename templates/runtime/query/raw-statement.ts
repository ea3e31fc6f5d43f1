import { isObject, requireList } from '../response/result-shape.js';
import type { Core } from '../core.js';
import { wireName, type DecodedRecord } from '../codec/decode-record.js';
import { isRecordId } from '../codec/record-id.js';
import { refuse } from '../codec/encode-scalar.js';
import { fieldRow } from '../schema/field-rows.js';
import { tooLong } from './split-query.js';
import type { CallOptions } from '../options.js';
import type { ModuleTable } from '../schema/module-table.js';
import type { Call } from '../transport/call.js';
import { statementBytes, QUERY_LIMIT } from './vtql.js';
import { ownRows } from './send-statement.js';
import type { VtqlStatement } from './vtql-tag.js';

/** The rows of a statement of the caller's own, decoded as far as its module is known. */
export async function readStatement(
  core: Core,
  statement: VtqlStatement,
  options: CallOptions,
): Promise<DecodedRecord[]> {
  if (!isObject(statement)) return refuse({ module: '$query' }, 'takes a vtql`…`, not a text');
  const { module, text } = statement;
  const table = core.findTable(module);
  checkCompared(statement, table);
  if (statementBytes(text) > QUERY_LIMIT) throw tooLong(module);
  const params = { query: text };
  const call: Call = { operation: 'query', method: 'GET', params, module, ...options };
  const rows = requireList(call, await core.call(call));
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  if (table === undefined || !keys.has('id')) return rows.map((row) => ({ ...row }));
  const selected = fieldsOf(table, keys);
  // Fields that the statement names are kept, even if the package lacks them; those of `*` are not.
  const keepsUndeclared = !/^select\s+\*/i.test(text);
  const own = ownRows(core, call, module, rows);
  return own.map((row) => core.decode(table, row, 'record', { selected, keepsUndeclared }));
}

/** The fields that stand in a row under one of these keys. */
export function fieldsOf(table: ModuleTable, keys: ReadonlySet<string>): readonly string[] {
  return table.fields.map(([name]) => name).filter((name) => keys.has(wireName(table, name)));
}

/**
 * Vtiger puts what is compared with an id into its SQL without quotes, after a loose check: only
 * well-formed ids may stand there.
 * @throws InvalidValueError
 */
function checkCompared({ module, compared }: VtqlStatement, table: ModuleTable | undefined): void {
  for (const { field = '', value } of compared) {
    const codec = table === undefined ? undefined : fieldRow(table, field)?.[1];
    const ids =
      codec === undefined
        ? /\dx/.test(value)
        : codec === 'id' || codec === 'reference' || codec === 'owner';
    if (!ids || isRecordId(value)) continue;
    const hint = 'The field is not known here, and the value looks like an id.';
    const unknown = codec === undefined ? { hint } : {};
    refuse({ module, field, ...unknown }, 'is compared with no record id');
  }
}
