// Takes: a row as the server sent it and the table of its module. Gives: the record that the types
// promise. Never: changes the row, or quotes a value in an error.

import { PLAIN_DECIMAL } from './decimal.js';
import { decodeEntities } from '../response/html-entities.js';
import { decodeValue, UNDECODABLE } from './decode-value.js';
import { DecodeError, ProtocolError } from '../errors.js';
import type { MissingFieldEvent, UndecodableEvent } from '../event-types.js';
import { isRecordId } from './record-id.js';
import { hasOwn } from '../schema/has-own.js';
import { FIELD, MODULE, type Codec, type ModuleTable } from '../schema/module-table.js';

export type DecodedRecord = Record<string, unknown>;

export interface DecodeContext {
  /** Called where a value cannot be decoded and reads as null; where absent, that throws. */
  readonly onUndecodable?: ((event: UndecodableEvent) => void) | undefined;
  /** Called for a value that could be read in part only. */
  readonly onPartial?: ((event: UndecodableEvent) => void) | undefined;
  /** Called for a field of the type that the answer lacks, and that reads as empty. */
  readonly onMissing?: ((event: MissingFieldEvent) => void) | undefined;
  /** Keeps what the table does not declare, under its own names and as it came. */
  readonly keepsUndeclared?: boolean | undefined;
  /**
   * Field names of a narrowed query: the record then has these and `id`, of the declared fields.
   * Pass the same array for each row of a query, so that its plan is made once.
   */
  readonly selected?: readonly string[] | undefined;
}

/** Which operations the row comes from: query, related and sync, or retrieve and writes. */
export type RecordShape = 'record' | 'detail';

type Row = Readonly<Record<string, unknown>>;

interface PlannedField {
  readonly name: string;
  readonly codec: Codec;
  readonly escaped: boolean;
  /** Text that needs no decoding, the most common case by far. */
  readonly verbatim: boolean;
  /** Whether an answer without it has lost it; what no server describes may be absent at any time. */
  readonly reportsLoss: boolean;
}

interface Plan {
  /** By wire name; null for fields that are not selected, or not part of the shape. */
  readonly fields: ReadonlyMap<string, PlannedField | null>;
  /** The fields that are keys of the record even if the wire lacks them. */
  readonly expected: readonly PlannedField[];
  /** Whether keys of the row have other names in the record. */
  readonly renames: boolean;
}

const plans = new WeakMap<ModuleTable, WeakMap<object, Plan>>();
const shapeKeys: Record<RecordShape, object> = { record: {}, detail: {} };

const MAY_BE_ABSENT = FIELD.removed | FIELD.undescribed | FIELD.occasional;

function makePlan(
  table: ModuleTable,
  shape: RecordShape,
  selected: readonly string[] | undefined,
): Plan {
  const wanted = selected === undefined ? undefined : new Set([...selected, 'id']);
  const inShape = shape === 'record' ? FIELD.inRecord : FIELD.inDetail;
  // Rows of other modules omit empty fields; tags are only in records that have some.
  const isEntity = (table.flags & MODULE.entity) !== 0;
  const fields = new Map<string, PlannedField | null>();
  const expected: PlannedField[] = [];
  let renames = false;
  for (const [name, codec, flags] of table.fields) {
    const wire = wireName(table, name);
    const escaped = (flags & FIELD.escaped) !== 0;
    const reportsLoss = isEntity && wire !== 'tags' && (flags & MAY_BE_ABSENT) === 0;
    const field = { name, codec, escaped, verbatim: codec === 'text' && !escaped, reportsLoss };
    const included = wanted === undefined ? (flags & inShape) !== 0 : wanted.has(name);
    fields.set(wire, included ? field : null);
    if (included) expected.push(field);
    // An alias belongs to its field, even if the wire has an undeclared key of that name.
    if (wire !== name && !fields.has(name)) fields.set(name, null);
    renames ||= wire !== name;
  }
  return { fields, expected, renames };
}

function planOf(table: ModuleTable, shape: RecordShape, context: DecodeContext): Plan {
  let ofTable = plans.get(table);
  if (ofTable === undefined) plans.set(table, (ofTable = new WeakMap()));
  const key = context.selected ?? shapeKeys[shape];
  let plan = ofTable.get(key);
  if (plan === undefined) ofTable.set(key, (plan = makePlan(table, shape, context.selected)));
  return plan;
}

/** The name of a field on the wire: its own, unless this package gave it an alias. */
export function wireName(table: ModuleTable, field: string): string {
  const { aliases } = table;
  return aliases !== undefined && hasOwn(aliases, field) ? (aliases[field] ?? field) : field;
}

/** Sets an own property whatever its name; a plain assignment of `__proto__` would not. */
export function put(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(target, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else target[name] = value;
}

function decodeField(
  table: ModuleTable,
  row: Row,
  field: PlannedField,
  value: unknown,
  context: DecodeContext,
): unknown {
  const { name, codec } = field;
  const plain = field.escaped && typeof value === 'string' ? decodeEntities(value) : value;
  const raw = codec === 'reference' ? firstOfJoined(plain) : plain;
  const decoded = decodeValue(codec, raw);
  const { module } = table;
  const recordId = isRecordId(row['id']) ? row['id'] : null;
  if (decoded !== UNDECODABLE && (decoded !== null || codec !== 'id')) {
    if (raw !== plain) context.onPartial?.({ type: 'undecodable', module, recordId, field: name });
    return decoded;
  }
  const { onUndecodable } = context;
  // A record without an id is of no use, and the type of `id` has no null.
  if (onUndecodable === undefined || codec === 'id') {
    throw new DecodeError(`${module} ${recordId ?? '(no id)'}: ${name} holds no ${codec}.`, {
      module,
      field: name,
      recordId: recordId ?? undefined,
      hint: undecodableHint(codec, value),
    });
  }
  onUndecodable({ type: 'undecodable', module, recordId, field: name });
  return null;
}

function undecodableHint(codec: Codec, value: unknown): string | undefined {
  const isNumber = PLAIN_DECIMAL.test(String(value));
  if (codec === 'integer' && isNumber) return "Beyond 2^53 generate with integer: 'string'.";
  if (codec === 'double' && isNumber) return 'It has more digits than a number holds.';
  if (codec === 'owner' && isNumber) return 'Known cause: that user or group does not exist.';
  return codec === 'id' ? undefined : 'A query reads such values as null and reports them.';
}

/** Records of several parents hold their ids joined by `|`; the type has room for the first. */
function firstOfJoined(value: unknown): unknown {
  if (typeof value !== 'string' || !value.includes('|')) return value;
  return value.split('|').find((id) => isRecordId(id)) ?? value;
}

function reportMissing(
  { module }: ModuleTable,
  row: Row,
  field: string,
  { onMissing }: DecodeContext,
): void {
  // A row without an id is refused elsewhere.
  if (field === 'id') return;
  const recordId = isRecordId(row['id']) ? row['id'] : null;
  onMissing?.({ type: 'missing-field', module, recordId, field });
}

/**
 * Decodes one row. The keys of the result are the declared fields of the shape, or of the selection.
 * Servers send more than they describe, keys and passwords of users among it: that stays out.
 *
 * @throws DecodeError where a value is none of its codec, unless `onUndecodable` is there to be called
 * @throws ProtocolError where the row is no object
 */
export function decodeRecord(
  table: ModuleTable,
  row: unknown,
  shape: RecordShape,
  context: DecodeContext,
): DecodedRecord {
  if (typeof row !== 'object' || row === null || (Array.isArray(row) && row.length > 0)) {
    throw new ProtocolError(`The answer holds no record of ${table.module}.`, {
      module: table.module,
    });
  }
  const { fields, expected, renames } = planOf(table, shape, context);
  const source = row as Row;
  // Fast, because a spread keeps the hidden class of the row, and `for in` reads by it.
  const record: Record<string, unknown> = renames ? {} : { ...source };
  let found = 0;
  for (const key in source) {
    const value = source[key];
    const field = fields.get(key);
    if (field === null) {
      // A statement with `*` brings more fields than were selected.
      if (!renames) delete record[key];
      continue;
    }
    if (field === undefined) {
      if (context.keepsUndeclared !== true) {
        if (!renames) delete record[key];
      } else if (renames) put(record, key, value);
      continue;
    }
    found++;
    const decoded =
      field.verbatim && typeof value === 'string'
        ? value
        : decodeField(table, source, field, value, context);
    if (renames || decoded !== value) put(record, field.name, decoded);
  }
  if (found < fields.size) {
    for (const field of expected) {
      if (hasOwn(record, field.name)) continue;
      if (field.reportsLoss) reportMissing(table, source, field.name, context);
      put(record, field.name, decodeField(table, source, field, undefined, context));
    }
  }
  return record;
}
