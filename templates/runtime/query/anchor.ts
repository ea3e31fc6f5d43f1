import { wireName } from '../codec/decode-record.js';
import { isRecordId, recordNumber } from '../codec/record-id.js';
import type { Codec, ModuleTable } from '../schema/module-table.js';
import type { Row } from './pages.js';

/** A row that a page ends with, and what it holds of the field that orders. */
export interface Anchor {
  readonly id: string;
  readonly value: string;
}

/** The database sorts by the first 1,024 bytes of a sort key: longer values are not compared. */
const LONGEST = 255;

/** Of a decimal with more digits, `=` compares floating point, and finds more than ties in the order. */
const EXACT_DIGITS = 15;

/** What a page can be continued by. */
export function anchorOf(
  codec: Codec | undefined,
  { id, ...row }: Row,
  field: string,
): Anchor | undefined {
  const raw = row[field];
  const value = typeof raw === 'number' ? String(raw) : raw;
  if (typeof value !== 'string' || value === '' || value.length > LONGEST) return undefined;
  // An owner that no longer exists reads as a bare number, which the server cannot compare.
  const isId = codec === 'reference' || codec === 'owner';
  return isId && !isRecordId(value) ? undefined : { id: String(id), value };
}

/** Whether rows that equal the anchor are exactly those that tie with it in an order. */
export function isExact(codec: Codec | undefined, { value }: Anchor): boolean {
  if (codec !== 'double' && codec !== 'decimal') return true;
  return value.replace(/\D/g, '').length <= EXACT_DIGITS;
}

/** By the name on the wire. */
export function codecOf(table: ModuleTable, field: string): Codec | undefined {
  return table.fields.find(([name]) => wireName(table, name) === field)?.[1];
}

/** Whether references in ascending order show that it is that of numbers: `11x999` before `11x1000`. */
export function areOrderedByNumber(values: readonly unknown[]): boolean {
  const numbers = values.filter((value) => isRecordId(value)).map(recordNumber);
  return numbers.some((number, at) => {
    const next = numbers[at + 1] ?? '';
    return number.length < next.length && number > next;
  });
}
