import { formatUtc } from './date-time.js';
import { canonicalDecimal } from './decimal.js';
import { fieldRow } from '../schema/field-rows.js';
import { encodeValue } from './encode-value.js';
import { hasOwn } from '../schema/has-own.js';
import { readText } from '../response/php-values.js';
import { isObject } from '../response/result-shape.js';
import { FIELD, type FieldRow, type ModuleTable } from '../schema/module-table.js';

/**
 * One text for each value, that of the wire: `12.30` and `12.3` are one. Lists have no order. What
 * cannot be written has no spelling and equals nothing.
 */
export function spellValue(row: FieldRow, value: unknown): unknown {
  if (value === null || value === undefined) return '';
  if (row[1] === 'double') return Number(value);
  const unordered = Array.isArray(value) ? [...new Set(value.map(withoutMark))].sort() : value;
  const at = { module: '', field: row[0], anyValue: true, wallTime: formatUtc };
  try {
    return encodeValue(row, unordered, at);
  } catch {
    return NaN;
  }
}

/** The text of a value that `unlisted` let through; others as they are. */
function withoutMark(value: unknown): unknown {
  return isObject(value) ? value['unlisted'] : value;
}

function sameCell(sent: unknown, stored: unknown): boolean {
  const left = readText(sent) ?? '';
  const right = readText(stored) ?? '';
  return left === right || (canonicalDecimal(left) ?? NaN) === canonicalDecimal(right);
}

/** The server adds columns to the rows and pads numbers; what was sent must be among them. */
function sameRows(sent: unknown, stored: unknown): boolean {
  if (!Array.isArray(sent) || !Array.isArray(stored) || sent.length !== stored.length) return false;
  const other = stored as Record<string, unknown>[];
  return (sent as Record<string, unknown>[]).every((row, index) =>
    Object.entries(row).every(
      ([key, cell]) => cell === undefined || sameCell(cell, other[index]?.[key]),
    ),
  );
}

/**
 * Names the sent fields that the server stored as another value: cut text, rounded decimals, dead
 * references, fields that it ignored. `'12.30'`, `'12.3'` and `12.3` are one value, a Date counts in whole
 * seconds, text must be identical to the character. Fields that no write answers (passwords) cannot
 * be compared and are skipped. Pure; never throws.
 *
 * @param sent - the values as the caller gave them
 * @param stored - the decoded answer of the write
 */
export function alteredFields(
  table: ModuleTable,
  sent: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(sent).filter((field) => {
    const row = fieldRow(table, field);
    const value = sent[field];
    if (row === undefined || value === undefined || (row[2] & FIELD.inDetail) === 0) return false;
    const back = hasOwn(stored, field) ? stored[field] : null;
    return row[1] === 'grid'
      ? !sameRows(value, back)
      : spellValue(row, value) !== spellValue(row, back);
  });
}
