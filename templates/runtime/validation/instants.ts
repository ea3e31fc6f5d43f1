import { isDate } from '../codec/date-time.js';
import { LINES, lineTable } from '../codec/line-items.js';
import { isObject } from '../response/result-shape.js';
import { fieldRow } from '../schema/field-rows.js';
import { FIELD, type ModuleTable } from '../schema/module-table.js';

type Values = Readonly<Record<string, unknown>>;

/** RFC 3339: without an offset, nobody could say which instant is meant. */
const INSTANT =
  /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

function parseInstant(text: string): Date | undefined {
  return INSTANT.test(text) && isDate(text.slice(0, 10)) ? new Date(text) : undefined;
}

/**
 * The values, with a Date wherever a date-time is written as text.
 * @param onRefused is called for text that names no instant; the field gets some Date then
 */
export function readInstants(
  table: ModuleTable,
  values: Values,
  onRefused: (path: readonly PropertyKey[], reason: string) => void,
  path: readonly PropertyKey[] = [],
): Values {
  const entries = Object.entries(values).map(([field, value]): readonly [string, unknown] => {
    const at = [...path, field];
    const lines = field === LINES && Array.isArray(value) ? lineTable(table) : undefined;
    if (lines !== undefined) {
      const read = (value as readonly unknown[]).map((line, index) =>
        isObject(line) ? readInstants(lines, line, onRefused, [...at, index]) : line,
      );
      return [field, read];
    }
    const [, codec, flags = 0] = fieldRow(table, field) ?? [];
    if (codec !== 'datetime' || typeof value !== 'string' || (flags & FIELD.writable) === 0) {
      return [field, value];
    }
    const instant = parseInstant(value);
    if (instant === undefined) {
      onRefused(at, 'takes ISO 8601 with an offset, like 2026-07-04T10:20:30Z');
    }
    return [field, instant ?? new Date(0)];
  });
  return Object.fromEntries(entries);
}
