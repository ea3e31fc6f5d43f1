// Takes: values and a table. Gives: the record as the server stored it, compared with what was sent.
// Never: repeats a write, or lets a silent loss pass.

import { alteredFields } from './compare.js';
import type { Core } from './core.js';
import type { DecodedRecord } from './decode.js';
import { elementJson } from './element-json.js';
import { encodeRecord } from './encode.js';
import type { WriteMode } from './encode.js';
import { refuse } from './encode-value.js';
import { DecodeError, UnsupportedOperationError, ValueAlteredError } from './errors.js';
import { fieldRow } from './field-rows.js';
import { addProduct, decodeLines, isInventory, keptRate, withLines } from './inventory.js';
import type { CallOptions } from './options.js';
import { callError, protocolError } from './call-error.js';
import { MODULE } from './table.js';
import type { ModuleTable } from './table.js';
import type { Call, FilePart } from './transport.js';

const DONE = 'The write did happen.';

/** One write. */
export interface Write {
  readonly mode: WriteMode;
  /** Undefined for a create. */
  readonly id?: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  readonly files?: readonly FilePart[] | undefined;
  /** Whether lines may be replaced, although the server may break halfway. */
  readonly replaceLines?: boolean;
}

/**
 * Refuses what the API user of this package may not do, before it is sent.
 * @throws UnsupportedOperationError
 */
export function allow(table: ModuleTable, right: number, operation: string): void {
  if ((table.flags & right) !== 0) return;
  const { module } = table;
  throw callError(UnsupportedOperationError, { operation, module }, 'not allowed here', {
    hint: 'The API user may not; if that has changed, generate the package again.',
  });
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
  const context = await core.encodeContext(table, write.values, options);
  const inventory = isInventory(table);
  const sent = inventory
    ? withLines(table, write.values, mode, replaceLines, context)
    : write.values;
  const element = encodeRecord(table, sent, mode, context);
  if (Object.keys(element).length === 0) {
    return refuse({ module }, `${mode} has nothing to write`);
  }
  if (inventory) addProduct(element);
  if (id !== undefined) {
    const rate = inventory ? await keptRate(core, table, id, sent, options) : undefined;
    if (rate !== undefined) element['conversion_rate'] = rate;
    element['id'] = id;
  }
  const call: Call = {
    // An update of an inventory record is a revise on the server too, but it demands the product
    // of the first line before, which no record in the types has.
    operation: inventory && mode === 'update' ? 'revise' : mode,
    method: 'POST',
    params: { ...(id === undefined && { elementType: module }), element: elementJson(element) },
    files,
    module,
    recordId: id,
    ...options,
  };
  const answer = await core.ask(call);
  const record = decodeAnswer(core, table, call, answer);
  report(core, table, call.operation, sent, record);
  return inventory ? decodeLines(core, table, record) : record;
}

function decodeAnswer(core: Core, table: ModuleTable, call: Call, answer: object): DecodedRecord {
  const { operation, module, recordId } = call;
  let record: DecodedRecord;
  try {
    record = core.decode(table, answer, 'detail');
  } catch (error) {
    if (!(error instanceof DecodeError) || call.method === 'GET') throw error;
    const { field, recordId: id, message } = error;
    throw new DecodeError(message, { operation, module, field, recordId: id, hint: DONE });
  }
  if (recordId !== undefined && record['id'] !== recordId) {
    throw protocolError(call, 'the answer is of another record');
  }
  return record;
}

/**
 * Tells of every sent value that was stored as another one.
 * @throws ValueAlteredError with `writes: 'verified'`, and for an instant that was moved
 */
export function report(
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
  const { onAltered, writes } = core.options;
  onAltered?.({ module, recordId, operation, fields });
  // An instant that was moved is wrong in every use of it.
  const moved = fields.filter((field) => fieldRow(table, field)?.[1].startsWith('datetime'));
  if (writes !== 'verified' && moved.length === 0) return;
  const shown = writes === 'verified' ? fields : moved;
  throw callError(
    ValueAlteredError,
    { operation, module, recordId },
    `${recordId} was written, but stored with other values in ${shown.join(', ')}`,
    {
      fields: shown,
      hint:
        writes === 'verified'
          ? DONE
          : `${DONE} The server may use another time zone than its user has.`,
    },
  );
}

/** `retrieve`: the whole record, decoded. */
export async function retrieveRecord(
  core: Core,
  table: ModuleTable,
  id: string,
  options: CallOptions,
): Promise<DecodedRecord> {
  allow(table, MODULE.retrieveable, 'retrieve');
  const call = core.callOn(table, 'GET', 'retrieve', id, {}, options);
  return decodeLines(core, table, decodeAnswer(core, table, call, await core.ask(call)));
}

/** `delete` */
export async function deleteRecord(
  core: Core,
  table: ModuleTable,
  id: string,
  options: CallOptions,
): Promise<void> {
  allow(table, MODULE.deleteable, 'delete');
  await core.ask(core.callOn(table, 'POST', 'delete', id, {}, options));
}
