// Takes: the values of a write and the table of the module. Gives: the `element` of the request.
// Never: quotes a value in an error, or lets through what the server would lose in silence.

import { refuseField } from './unknown-field.js';
import { isObject } from '../response/result-shape.js';
import { put, wireName } from './decode-record.js';
import { refuse, type ValueContext } from './encode-scalar.js';
import { encodeValue } from './encode-value.js';
import { ConfigurationError, MandatoryFieldMissingError } from '../errors.js';
import { fieldRow, isRemoved, fieldRows } from '../schema/field-rows.js';
import { FIELD, type Codec, type FieldRow, type ModuleTable } from '../schema/module-table.js';
import { toZone } from './time-zone.js';
import { hasOwn } from '../schema/has-own.js';

/** What a write needs to know besides the table. */
export interface EncodeContext {
  /** IANA name of the API user's time zone; null where nobody knows it. */
  readonly timeZone: string | null;
  /** The id prefix of a module, where it is known. */
  readonly prefixOf?: ((module: string) => string | undefined) | undefined;
  readonly dryRun?: boolean | undefined;
  /** Called with what is refused, instead of throwing at the first; then the element is of no use. */
  readonly onRefused?: ((error: unknown, path: readonly PropertyKey[]) => void) | undefined;
}

export type WriteMode = 'create' | 'update' | 'revise';

/** Whether one of the values was removed from the picklist of the CRM. */
function holdsRemovedValue(row: FieldRow, value: unknown): boolean {
  const removed = row[4];
  return removed !== undefined && [value].flat().some((one) => removed.includes(one as string));
}

/**
 * Whether these values hold a date-time, so that the API user's time zone must be known before
 * {@link encodeRecord} is called.
 */
export function needsTimeZone(table: ModuleTable, values: object): boolean {
  return Object.entries(values).some(([field, value]) => {
    const row = fieldRow(table, field);
    const codec = row === undefined || isRemoved(row) ? undefined : row[1];
    return (codec === 'datetime' || codec === 'datetime-text') && value !== null;
  });
}

/** Codecs of which the server would store 0, or nothing, where `null` is sent. */
const NEVER_NULL: ReadonlySet<Codec> = new Set<Codec>([
  'boolean',
  'integer',
  'integer-text',
  'double',
  'decimal',
  'grid',
  'id',
]);

export function takesNull([, codec, flags]: FieldRow): boolean {
  return (flags & FIELD.mandatory) === 0 && !NEVER_NULL.has(codec);
}

function encodeField(
  row: FieldRow,
  value: unknown,
  mode: WriteMode,
  context: ValueContext,
): unknown {
  // By index: destructuring the row costs a tenth of the time.
  const flags = row[2];
  if (isRemoved(row)) return refuse(context, 'was removed from the CRM, and cannot be written');
  if (holdsRemovedValue(row, value)) {
    return refuse(context, 'takes no value that was removed from the CRM');
  }
  if ((flags & FIELD.writable) === 0) return refuse(context, 'is read-only');
  const mandatory = (flags & FIELD.mandatory) !== 0;
  if (value === null && !mandatory && !takesNull(row)) return refuse(context, 'cannot be null');
  const encoded = value === null ? '' : encodeValue(row, value, context);
  const empty = encoded === '' || (Array.isArray(encoded) && encoded.length === 0);
  if (mandatory && empty) {
    if (mode === 'revise') return refuse(context, 'is mandatory and cannot be emptied');
    throw missing(context, context.field);
  }
  return encoded;
}

function missing({ module }: { module: string }, field: string): MandatoryFieldMissingError {
  const reason = 'is mandatory';
  const message = `${module}: ${field} ${reason}.`;
  return new MandatoryFieldMissingError(message, { module, field, reason });
}

/**
 * The element of a create, update or revise: the names and values that go to the server, without
 * those that are `undefined`. A create also gets the values that its module cannot do without. The
 * record id of an update or revise is the caller's to add.
 *
 * @throws InvalidValueError before anything is sent: an unknown or read-only field, a value that
 *   the server would refuse, cut, empty or misread
 * @throws MandatoryFieldMissingError where create or update lack a mandatory field
 * @throws ConfigurationError where a date-time is written and the time zone is not known
 */
export function encodeRecord(
  table: ModuleTable,
  values: Readonly<Record<string, unknown>>,
  mode: WriteMode,
  context: EncodeContext,
): Record<string, unknown> {
  const { module } = table;
  if (!isObject(values)) {
    return refuse({ module }, `${mode} takes an object of fields`);
  }
  const { timeZone, prefixOf, dryRun, onRefused } = context;
  const wallTime = (time: number): string | undefined => {
    if (timeZone !== null) return toZone(time, timeZone);
    throw new ConfigurationError(`${module}: the time zone of the API user is not known.`, {
      module,
      hint: 'Set the option timeZone.',
    });
  };
  const known = fieldRows(table);
  // As in decodeRecord: most values are sent as they are, and a spread is faster than adding key by key.
  const source: Record<string, unknown> = { ...values };
  const element: typeof source = table.aliases === undefined ? source : {};
  const at = { module, field: '', prefixOf, dryRun, wallTime };
  for (const field in source) {
    const value = source[field];
    if (value === undefined) {
      if (element === source) delete element[field];
      continue;
    }
    at.field = field;
    let encoded: unknown;
    try {
      const row = known.get(field) ?? refuseField(table.module, field, known.keys());
      encoded = encodeField(row, value, mode, at);
    } catch (error) {
      if (onRefused === undefined) throw error;
      onRefused(error, [field]);
    }
    if (element !== source || encoded !== value) put(element, wireName(table, field), encoded);
  }
  if (mode === 'create') addFixed(table, element);
  if (mode !== 'revise') {
    for (const field of mandatoryFields(table)) {
      if (hasOwn(element, wireName(table, field))) continue;
      const error = missing(table, field);
      if (onRefused === undefined) throw error;
      onRefused(error, [field]);
    }
  }
  return element;
}

/** What create and update have to hold. */
export function mandatoryFields(table: ModuleTable): string[] {
  const required = FIELD.mandatory | FIELD.writable;
  return table.fields
    .filter(([, , flags]) => (flags & required) === required)
    .map(([name]) => name);
}

/** Without these the server makes something else of the record (a task becomes an event). */
function addFixed(table: ModuleTable, element: Record<string, unknown>): void {
  for (const [wire, value] of Object.entries(table.fixed ?? {})) {
    if (hasOwn(element, wire) && element[wire] !== value) {
      refuse({ module: table.module, field: wire }, 'has a fixed value in this module');
    }
    put(element, wire, value);
  }
}
