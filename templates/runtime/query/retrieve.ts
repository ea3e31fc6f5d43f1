import { callError, protocolError } from '../response/call-error.js';
import type { Core } from '../core.js';
import type { DecodedRecord } from '../codec/decode-record.js';
import { UnsupportedOperationError } from '../errors.js';
import { decodeLines } from '../codec/line-items.js';
import type { CallOptions } from '../options.js';
import { MODULE, type ModuleTable } from '../schema/module-table.js';
import type { Call } from '../transport/call.js';

/** Options of `retrieveMany`. */
export interface RetrieveManyOptions extends CallOptions {
  /**
   * What becomes of ids that a query does not find: `omit` (the default) skips them,
   * `retrieve` retrieves each: only so converted leads and inactive users are found.
   */
  readonly onMissing?: 'omit' | 'retrieve' | undefined;
}

/**
 * Refuses what the API user of this package may not do, before it is sent.
 * @throws UnsupportedOperationError
 */
export function allow(table: ModuleTable, right: number, operation: string): void {
  if ((table.flags & right) !== 0) return;
  const { module } = table;
  throw callError(UnsupportedOperationError, { operation, module }, 'not allowed here', {
    hint: 'If the rights of the API user have changed, generate the package again.',
  });
}

/**
 * `retrieve`: a record with everything that the CRM answers, decoded.
 * @param single whether no other record was requested, so that a value that cannot be decoded is an error
 */
export async function retrieveRecord(
  core: Core,
  table: ModuleTable,
  id: string,
  options: CallOptions,
  single = true,
): Promise<DecodedRecord> {
  allow(table, MODULE.retrieveable, 'retrieve');
  const call = core.callOn(table, 'GET', 'retrieve', id, {}, options);
  const record = decodeAnswer(core, table, call, await core.callForObject(call), single);
  return decodeLines(core, table, record, single);
}

/** The record in an answer. @throws DecodeError, ProtocolError */
export function decodeAnswer(
  core: Core,
  table: ModuleTable,
  call: Call,
  answer: object,
  single = true,
): DecodedRecord {
  const record = core.decode(table, answer, 'detail', { single });
  if (call.recordId !== undefined && record['id'] !== call.recordId) {
    throw protocolError(call, 'the answer is about another record');
  }
  return record;
}
