// Takes: values and a table. Gives: the record as the server stored it, compared with what was sent.
// Never: repeats a write, or hides a loss.

import { callError } from '../response/call-error.js';
import { alteredFields } from '../codec/compare-values.js';
import type { Core } from '../core.js';
import type { DecodedRecord } from '../codec/decode-record.js';
import { elementJson } from '../codec/element-json.js';
import { needsTimeZone, type EncodeContext, type WriteMode } from '../codec/encode-record.js';
import { isRecordId } from '../codec/record-id.js';
import { ValueAlteredError } from '../errors.js';
import { fieldRow } from '../schema/field-rows.js';
import { dryWrite } from './dry-run.js';
import { encodeWrite } from './encode-write.js';
import { decodeLines, LINES } from '../codec/line-items.js';
import type { CallOptions } from '../options.js';
import { allow, decodeAnswer, retrieveRecord } from '../query/retrieve.js';
import { isInventory, MODULE, type ModuleTable } from '../schema/module-table.js';
import type { Call, FilePart } from '../transport/call.js';
import { afterWrite } from './write-outcome.js';
import { restate } from './restate.js';
import { writeKeys } from './write-queue.js';

export interface Write {
  readonly mode: WriteMode;
  /** Undefined for a create. */
  readonly id?: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  readonly files?: readonly FilePart[] | undefined;
  /** Whether lines may be replaced, although the server may break halfway. */
  readonly replaceLines?: boolean;
}

/** What the encoder has to know; the time zone costs a call, so it is read only where it is needed. */
export async function encodeContext(
  core: Core,
  table: ModuleTable,
  values: object,
  options: CallOptions,
): Promise<EncodeContext> {
  const timeZone = needsTimeZone(table, values)
    ? ((await core.me(options)).time_zone ?? core.options.timeZone ?? null)
    : null;
  const { dryRun = false } = core.options;
  return { timeZone, dryRun, prefixOf: (module) => core.prefixOf(module) };
}

/** `create`, `update` or `revise`: the stored record, decoded. */
export async function writeRecord(
  core: Core,
  table: ModuleTable,
  write: Write,
  options: CallOptions,
): Promise<DecodedRecord> {
  const { mode, replaceLines = false, files } = write;
  const { module } = table;
  allow(table, mode === 'create' ? MODULE.createable : MODULE.updateable, mode);
  const id = mode === 'create' ? undefined : core.idOf(module, write.id);
  const context = await encodeContext(core, table, write.values, options);
  const inventory = isInventory(table);
  const { dryRun, readOnly } = core.options;
  const encoded = encodeWrite(table, write.values, mode, context, replaceLines);
  if (dryRun && !readOnly) return dryWrite(core, table, mode, id, encoded, options);
  const { element, sent } = encoded;
  const { writeConcurrency } = core.options;
  let expected: Readonly<Record<string, unknown>> = {};
  const send = async (): Promise<readonly [Call, Readonly<Record<string, unknown>>]> => {
    if (id !== undefined) {
      const { currency_id, ...restated } = await restate(core, table, id, sent, options);
      // Not sent, only compared: the server replaces it.
      expected = { currency_id };
      Object.assign(element, restated, { id });
    }
    const call: Call = {
      // On the server an update of an inventory record is a revise too, but it demands the product of
      // the first line, which the types of the record do not have.
      operation: inventory && mode === 'update' ? 'revise' : mode,
      method: 'POST',
      params: { ...(id === undefined && { elementType: module }), element: elementJson(element) },
      files,
      module,
      recordId: id,
      ...options,
    };
    return [call, await core.callForObject(call)];
  };
  const keys = writeKeys(table, id, writeConcurrency);
  const [call, answer] = await core.writes.run(keys, send, options.signal);
  return readWritten(core, table, call, { ...expected, ...sent }, answer);
}

/**
 * The record that a write answers, compared with what was sent. Whatever fails here says that the
 * write did happen, and names the record.
 */
async function readWritten(
  core: Core,
  table: ModuleTable,
  call: Call,
  sent: Readonly<Record<string, unknown>>,
  answer: Readonly<Record<string, unknown>>,
): Promise<DecodedRecord> {
  const recordId = isRecordId(answer['id']) ? answer['id'] : call.recordId;
  try {
    const record = await storedRecord(core, table, call, sent, answer);
    compareWritten(core, table, call.operation, sent, record);
    return record;
  } catch (error) {
    throw recordId === undefined ? error : afterWrite(error, recordId);
  }
}

/** The record as it is stored: from the answer, or read again where the answer is known to differ. */
async function storedRecord(
  core: Core,
  table: ModuleTable,
  call: Call,
  sent: Readonly<Record<string, unknown>>,
  answer: Readonly<Record<string, unknown>>,
): Promise<DecodedRecord> {
  const record = decodeLines(core, table, decodeAnswer(core, table, call, answer));
  const changedLater = (CHANGED_AFTER_ANSWER[table.module] ?? []).filter((field) => field in sent);
  const countable = !(LINES in sent) || Array.isArray(record[LINES]);
  if (countable && changedLater.length === 0) return record;
  const { signal, timeoutMs } = call;
  try {
    return await retrieveRecord(core, table, String(record['id']), { signal, timeoutMs });
  } catch (error) {
    if (!countable) throw error;
    // The record is written, and all but these fields are known: null reports them as altered.
    for (const field of changedLater) record[field] = null;
    return record;
  }
}

/**
 * Fields that Vtiger changes after it has built the answer of the write, so that only a later read
 * shows what is stored: an order without a recurrence loses its invoice status (8.4.0).
 */
const CHANGED_AFTER_ANSWER: Readonly<Record<string, readonly string[]>> = {
  SalesOrder: ['invoicestatus'],
};

/**
 * Reports every sent value that was stored as another one.
 * @throws ValueAlteredError with `strict.altered`, and for an instant that was moved
 */
export function compareWritten(
  core: Core,
  table: ModuleTable,
  operation: string,
  sent: Readonly<Record<string, unknown>>,
  record: DecodedRecord,
): void {
  const { module } = table;
  const fields = alteredFields(table, sent, record);
  if (fields.length === 0) return;
  const recordId = String(record['id']);
  core.events.emit({ type: 'altered', operation, module, recordId, fields });
  const { altered: strict } = core.events.strict;
  // A date-time that was shifted is always an error.
  const moved = fields.filter((field) => fieldRow(table, field)?.[1].startsWith('datetime'));
  if (!strict && moved.length === 0) return;
  const wrong = strict ? fields : moved;
  throw callError(
    ValueAlteredError,
    { operation, module, recordId },
    `${recordId} was written, but stored with other values in ${wrong.join(', ')}`,
    {
      fields: wrong,
      written: true,
      hint: `The write did happen.${strict ? '' : ' The server may use another time zone than its user has.'}`,
    },
  );
}

export async function deleteRecord(
  core: Core,
  table: ModuleTable,
  id: string,
  options: CallOptions,
): Promise<void> {
  allow(table, MODULE.deleteable, 'delete');
  const call = core.callOn(table, 'POST', 'delete', id, {}, options);
  const keys = writeKeys(table, id, core.options.writeConcurrency);
  await core.writes.run(keys, () => core.callForObject(call), options.signal);
}
