// Takes: a row as the server sent it and the table of its module. Gives: the record that the types
// promise. Never: changes the row, or quotes a value in an error.

import { decodeEntities } from '../response/html-entities.js';
import { decodeValue, UNDECODABLE } from './decode-value.js';
import { DecodeError, ProtocolError } from '../errors.js';
import type { UndecodableEvent } from '../event-types.js';
import { isRecordId } from './record-id.js';
import { FIELD, type Codec, type ModuleTable } from '../schema/module-table.js';

export type DecodedRecord = Record<string, unknown>;

/** How records are decoded. */
export interface DecodeContext {
  /** Called where a value cannot be decoded and reads as null; where absent, that throws. */
  readonly onUndecodable?: ((event: UndecodableEvent) => void) | undefined;
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
}

interface Plan {
  /** By wire name; null for fields that are not selected. */
  readonly fields: ReadonlyMap<string, PlannedField | null>;
  /** The fields that are keys of the record even if the wire lacks them. */
  readonly expected: readonly PlannedField[];
  /** Whether keys of the row have other names in the record. */
  readonly renames: boolean;
}

const plans = new WeakMap<ModuleTable, WeakMap<object, Plan>>();
const shapeKeys: Record<RecordShape, object> = { record: {}, detail: {} };

function makePlan(
  table: ModuleTable,
  shape: RecordShape,
  selected: readonly string[] | undefined,
): Plan {
  const wanted = selected === undefined ? undefined : new Set([...selected, 'id']);
  const inShape = shape === 'record' ? FIELD.inRecord : FIELD.inDetail;
  const fields = new Map<string, PlannedField | null>();
  const expected: PlannedField[] = [];
  let renames = false;
  for (const [name, codec, flags] of table.fields) {
    const wire = wireName(table, name);
    const escaped = (flags & FIELD.escaped) !== 0;
    const field = { name, codec, escaped, verbatim: codec === 'text' && !escaped };
    const included = wanted === undefined || wanted.has(name);
    fields.set(wire, included ? field : null);
    if (included && (wanted !== undefined || (flags & inShape) !== 0)) expected.push(field);
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
  return aliases !== undefined && Object.hasOwn(aliases, field) ? (aliases[field] ?? field) : field;
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
  const raw = field.escaped && typeof value === 'string' ? decodeEntities(value) : value;
  const decoded = decodeValue(codec, raw);
  if (decoded !== UNDECODABLE && (decoded !== null || codec !== 'id')) return decoded;
  const { onUndecodable } = context;
  const { module } = table;
  const recordId = isRecordId(row['id']) ? row['id'] : null;
  // A record that nobody can name is of no use, and the type of `id` has no null.
  if (onUndecodable === undefined || codec === 'id') {
    const beyond = codec === 'integer' && /^-?\d{16,}$/.test(String(value));
    throw new DecodeError(`${module} ${recordId ?? '(no id)'}: ${name} holds no ${codec}.`, {
      module,
      field: name,
      recordId: recordId ?? undefined,
      hint: beyond
        ? "Beyond 2^53 generate with integer: 'string'."
        : codec === 'id'
          ? undefined
          : 'A query reads such values as null and reports them.',
    });
  }
  onUndecodable({ type: 'undecodable', module, recordId, field: name });
  return null;
}

/**
 * Decodes one row. Every declared field of the shape (or of the selection) is an own key of the
 * result; keys that the table does not declare keep their names and raw values.
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
  // A spread keeps the hidden class of the row, and `for in` reads by it: this is what is fast.
  const record: Record<string, unknown> = renames ? {} : { ...source };
  let found = 0;
  for (const key in source) {
    const value = source[key];
    const field = fields.get(key);
    if (field === null) {
      // The server sends more than was selected where the statement had to say `*`.
      if (!renames) delete record[key];
      continue;
    }
    if (field === undefined) {
      if (renames) put(record, key, value);
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
      if (Object.hasOwn(record, field.name)) continue;
      put(record, field.name, decodeField(table, source, field, undefined, context));
    }
  }
  return record;
}
