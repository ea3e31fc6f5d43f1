import { parseUtc, canonicalTime, formatUtc, isDate } from './date-time.js';
import { canonicalDecimal, canonicalInteger, PLAIN_DECIMAL } from './decimal.js';
import { isRecordId } from './record-id.js';
import { readListOnly, TRUE } from '../response/php-values.js';
import type { Codec } from '../schema/module-table.js';
import type { Metric } from '../schema/module-types.js';

/** What {@link decodeValue} gives for a value that its codec cannot read. */
export const UNDECODABLE: unique symbol = Symbol('undecodable');

/** Between the values of a multi-select, blanks included. */
export const SEPARATOR = ' |##| ';

/** Wire text of a scalar; `''` where there is none; `undefined` for arrays and objects. */
function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Text is never refused: a structure under a text field (a type of tomorrow) reads as its JSON. */
function decodeText(value: unknown): string {
  const text = scalarText(value);
  if (text !== undefined) return text;
  return Array.isArray(value) && value.length === 0 ? '' : JSON.stringify(value);
}

function decodeBoolean(text: string): unknown {
  if (TRUE.test(text)) return true;
  return /^(?:0|off|false|no)$/i.test(text) ? false : UNDECODABLE;
}

function decodeNumber(text: string): number {
  // For the usual spelling `Number` is right, and quicker than a canonical text.
  return Number(PLAIN_DECIMAL.test(text) ? text : canonicalDecimal(text));
}

/** A double holds any number of 15 digits, with a point or a sign. */
const EXACT_LENGTH = 15;

function isExactly(double: number, text: string): boolean {
  return canonicalDecimal(String(double)) === canonicalDecimal(text);
}

function decodeDatetime(text: string, asText: boolean): unknown {
  const time = parseUtc(text);
  if (Number.isNaN(time)) return /^(?:0000-00-00|-0001-11-30)/.test(text) ? null : UNDECODABLE;
  return asText ? formatUtc(time) : new Date(time);
}

/**
 * A few fields that Vtiger calls `time` hold a count of hours, a span of more than a day (`24:00`,
 * `36:30:00`) or a timestamp (`Calendar.duration_hours`, columns of non-entity modules); these read as
 * they come.
 */
function decodeTime(text: string): unknown {
  const time = canonicalTime(text);
  if (time !== undefined) return time;
  const isSpan = /^-?\d+(?::[0-5]\d){0,2}$/.test(text);
  return isSpan || !Number.isNaN(parseUtc(text)) ? text : UNDECODABLE;
}

/** The day, also where the column holds its midnight; PHP prints a zero date as the second form. */
function decodeDate(text: string): unknown {
  const day = text.replace(/[ T]00:00:00(?:\.0+)?Z?$/, '');
  if (isDate(day)) return day;
  return day === '0000-00-00' || day === '-0001-11-30' ? null : UNDECODABLE;
}

/** `0` and `11x0` are how an empty reference is stored. */
function decodeId(text: string): unknown {
  if (isRecordId(text)) return text;
  return /^(?:\d+x)?0$/.test(text) ? null : UNDECODABLE;
}

function decodeMetric(text: string): unknown {
  const at = text.indexOf('::');
  const amount = canonicalDecimal(at < 0 ? text : text.slice(0, at));
  const unit = at < 0 ? '' : text.slice(at + 2);
  if (amount === undefined) return at === 0 ? null : UNDECODABLE;
  return { amount, unit } satisfies Metric;
}

function decodeIds(items: readonly string[]): unknown {
  const ids: string[] = [];
  for (const item of items) {
    const id = decodeId(item.trim());
    if (typeof id === 'string') ids.push(id);
    else if (id !== null && item.trim() !== '') return UNDECODABLE;
  }
  return ids;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function decodeGrid(value: unknown): unknown {
  let rows = value;
  if (typeof rows === 'string') {
    if (rows.trim() === '') return [];
    try {
      rows = JSON.parse(rows);
    } catch {
      return UNDECODABLE;
    }
  }
  if (rows === null || rows === undefined) return [];
  const list = readListOnly(rows);
  return list?.every(isObject) ? list.map((row) => ({ ...row })) : UNDECODABLE;
}

/** The items of a list, which is an array on some servers and joined text on others; none is empty. */
function splitList(value: unknown, separator: string | RegExp): string[] | undefined {
  const items = Array.isArray(value) ? value.map(scalarText) : scalarText(value)?.split(separator);
  return items?.includes(undefined) ? undefined : (items as string[])?.filter(Boolean);
}

type ScalarCodec = Exclude<Codec, 'text' | 'grid' | 'multipicklist' | 'list' | 'multireference'>;

function decodeScalar(codec: ScalarCodec, text: string): unknown {
  switch (codec) {
    case 'boolean':
      return decodeBoolean(text);
    case 'integer': {
      const integer = decodeNumber(text);
      return Number.isSafeInteger(integer) ? integer + 0 : UNDECODABLE;
    }
    case 'integer-text':
      return canonicalInteger(text) ?? UNDECODABLE;
    case 'double': {
      const double = decodeNumber(text);
      // Digits beyond the precision of a double would change silently.
      const exact = text.length <= EXACT_LENGTH || isExactly(double, text);
      return Number.isFinite(double) && exact ? double + 0 : UNDECODABLE;
    }
    case 'decimal':
      return canonicalDecimal(text, 2) ?? UNDECODABLE;
    case 'date':
      return decodeDate(text);
    case 'time':
      return decodeTime(text);
    case 'datetime':
      return decodeDatetime(text, false);
    case 'datetime-text':
      return decodeDatetime(text, true);
    case 'picklist':
      return text;
    case 'metric':
      return decodeMetric(text);
    case 'reference':
    case 'owner':
      return decodeId(text);
    case 'id':
      // retrieve echoes the id of the request, blanks and leading zeros included.
      return decodeId(text.trim().replace(/x0+(?=\d)/, 'x'));
  }
}

/**
 * Decodes one value as the server sent it: text as a rule, a number or a boolean now and then.
 *
 * @returns {@link UNDECODABLE} where the codec cannot read the value
 */
export function decodeValue(codec: Codec, value: unknown): unknown {
  if (codec === 'text') return decodeText(value);
  if (codec === 'grid') return decodeGrid(value);
  if (codec === 'multipicklist') return splitList(value, SEPARATOR) ?? UNDECODABLE;
  if (codec === 'list') return splitList(value, /,\s*/) ?? UNDECODABLE;
  if (codec === 'multireference') {
    const items = splitList(value, /,| \|##\| /);
    return items === undefined ? UNDECODABLE : decodeIds(items);
  }
  const text = scalarText(value);
  if (text === undefined) return Array.isArray(value) && value.length === 0 ? null : UNDECODABLE;
  return text === '' ? null : decodeScalar(codec, text);
}
