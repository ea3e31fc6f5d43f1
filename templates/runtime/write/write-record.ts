// Takes: values and a table. Gives: the record as the server stored it, compared with what was sent.
// Never: repeats a write, or lets a silent loss pass.

import { callError } from '../response/call-error.js';
import { alteredFields } from '../codec/compare-values.js';
import type { Core } from '../core.js';
import type { DecodedRecord } from '../codec/decode-record.js';
import { elementJson } from '../codec/element-json.js';
import { encodeRecord, needsTimeZone } from '../codec/encode-record.js';
import type { EncodeContext, WriteMode } from '../codec/encode-record.js';
import { refuse } from '../codec/encode-scalar.js';
import { DecodeError, ValueAlteredError } from '../errors.js';
import { fieldRow } from '../schema/field-rows.js';
import { addColumns, keptRate, withLines } from './line-items-write.js';
import { decodeLines, isInventory } from '../codec/line-items.js';
import type { CallOptions } from '../options.js';
import { allow, decodeAnswer } from '../query/retrieve.js';
import { MODULE } from '../schema/module-table.js';
import type { ModuleTable } from '../schema/module-table.js';
import type { Call, FilePart } from '../transport/call.js';

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

/** What the encoder has to know; asks for the time zone only where it is needed. */
export async function contextOf(
  core: Core,
  table: ModuleTable,
  values: object,
  options: CallOptions,
): Promise<EncodeContext> {
  const timeZone = needsTimeZone(table, values)
    ? ((await core.me(options)).time_zone ?? core.options.timeZone ?? null)
    : null;
  return { timeZone, prefixOf: (module) => core.prefixOf(module) };
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
  const context = await contextOf(core, table, write.values, options);
  const inventory = isInventory(table);
  const sent = inventory
    ? withLines(table, write.values, mode, replaceLines, context)
    : write.values;
  const element = encodeRecord(table, sent, mode, context);
  if (Object.keys(element).length === 0) {
    return refuse({ module }, `${mode} has nothing to write`);
  }
  if (inventory) addColumns(table, element);
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
  const record = decodeWritten(core, table, call, answer);
  report(core, table, call.operation, sent, record);
  return inventory ? decodeLines(core, table, record) : record;
}

function decodeWritten(core: Core, table: ModuleTable, call: Call, answer: object): DecodedRecord {
  try {
    return decodeAnswer(core, table, call, answer);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const { operation, module } = call;
    const { field, recordId, message } = error;
    throw new DecodeError(message, { operation, module, field, recordId, hint: DONE });
  }
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
