import { decodeRecord, put, wireName, type DecodedRecord } from '../codec/decode-record.js';
import { decodeValue } from '../codec/decode-value.js';
import type { WriteMode } from '../codec/encode-record.js';
import { LINES, lineTable } from '../codec/line-items.js';
import { isPlaceholder } from '../codec/record-id.js';
import type { Core } from '../core.js';
import type { CallOptions } from '../options.js';
import { retrieveRecord } from '../query/retrieve.js';
import { fieldFlags, fieldRow } from '../schema/field-rows.js';
import { FIELD, type ModuleTable } from '../schema/module-table.js';
import type { EncodedWrite } from './encode-write.js';

/**
 * Reports a write instead of sending it. The record of a revise or update is read, so that one that
 * does not exist is noticed; a field that a create does not name is empty, and its id is `12x0`, which no record has.
 */
export async function dryWrite(
  core: Core,
  table: ModuleTable,
  mode: WriteMode,
  id: string | undefined,
  { element, sent }: EncodedWrite,
  options: CallOptions,
): Promise<DecodedRecord> {
  const exists = id !== undefined && !isPlaceholder(id);
  const empty = emptyRecord(core, table);
  const before = exists ? await retrieveRecord(core, table, id, options) : empty;
  const fields = Object.keys(sent).filter((field) => sent[field] !== undefined);
  core.events.emit({
    type: 'dry-run',
    operation: mode,
    module: table.module,
    recordId: id ?? null,
    fields,
  });
  const record = { ...before };
  for (const field of fields) {
    if ((fieldFlags(table, field) & FIELD.inDetail) === 0) continue;
    const value = sent[field] === null ? empty[field] : storedValue(table, field, element, sent);
    put(record, field, value);
  }
  return record;
}

function emptyRecord(core: Core, table: ModuleTable): DecodedRecord {
  const prefix = core.prefixOf(table.module) ?? '0';
  const record = withoutEvents(table, { id: `${prefix}x1` });
  record['id'] = `${prefix}x0`;
  return record;
}

/** A row as a record; what it lacks is empty, and nobody has lost it. */
function withoutEvents(table: ModuleTable, row: object): DecodedRecord {
  return decodeRecord(table, row, 'detail', { onMissing: () => undefined });
}

/** The value as it would come back, if the CRM stored it as it was sent. */
function storedValue(
  table: ModuleTable,
  field: string,
  element: Readonly<Record<string, unknown>>,
  sent: Readonly<Record<string, unknown>>,
): unknown {
  const value = sent[field];
  const lines = lineTable(table);
  if (field === LINES && lines !== undefined && Array.isArray(value)) {
    return value.map((line: object) => withoutEvents(lines, line));
  }
  const [, codec = 'text'] = fieldRow(table, field) ?? [];
  // On the wire it is in the time zone of the API user.
  if (value instanceof Date) return new Date(Math.floor(value.getTime() / 1000) * 1000);
  // Ids among them may be placeholders of a dry run.
  const isAsSent = codec === 'datetime-text' || codec === 'reference' || codec === 'owner';
  return isAsSent ? value : decodeValue(codec, element[wireName(table, field)]);
}
