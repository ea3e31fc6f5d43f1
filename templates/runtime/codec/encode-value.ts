import { isObject } from '../response/result-shape.js';
import { sendableDecimal } from './decimal.js';
import { SEPARATOR } from './decode-value.js';
import {
  checkId,
  checkPicklistValue,
  checkText,
  encodeScalar,
  refuse,
  targetsOf,
  type ValueContext,
  type ValuePlace,
} from './encode-scalar.js';
import type { FieldRow } from '../schema/module-table.js';
import type { Metric } from '../schema/module-types.js';

/** Joins texts so that splitting gives the same texts again. */
function joinTexts(
  values: unknown,
  separator: string,
  check: (value: unknown) => string,
  at: ValuePlace,
): string {
  if (!Array.isArray(values)) return refuse(at, 'takes an array of strings');
  const texts = values.map(check);
  const joined = texts.join(separator);
  if (values.length === 0) return '';
  return joined.split(separator).every((part, i) => part !== '' && part === texts[i])
    ? joined
    : refuse(at, `holds an empty string, or the separator "${separator}"`);
}

function encodeMetric(value: unknown, at: ValuePlace): string {
  const { amount, unit } = Object(value) as Partial<Metric>;
  const number = sendableDecimal(amount);
  return number === undefined
    ? refuse(at, 'takes { amount, unit }')
    : `${number}::${checkText(unit, at)}`;
}

/** One cell of a grid; nothing nested, because the server would take the first element only. */
function encodeCell(value: unknown, at: ValuePlace): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number'
    ? (sendableDecimal(value) ?? refuse(at, 'takes plain numbers'))
    : checkText(value, at);
}

function encodeGrid(value: unknown, at: ValuePlace): unknown {
  if (!Array.isArray(value)) return refuse(at, 'takes an array of rows');
  return (value as unknown[]).map((row) => {
    if (!isObject(row)) return refuse(at, 'takes an array of objects');
    const cells = Object.entries(row).filter(([, cell]) => cell !== undefined);
    return Object.fromEntries(cells.map(([key, cell]) => [key, encodeCell(cell, at)]));
  });
}

/**
 * One value as it goes over the wire, `null` and `undefined` aside: text, or rows for a grid.
 *
 * @throws InvalidValueError where the field does not take the value
 */
export function encodeValue(row: FieldRow, value: unknown, context: ValueContext): unknown {
  const codec = row[1];
  if (codec === 'multipicklist') {
    const check = (one: unknown): string => checkPicklistValue(row, one, context);
    return joinTexts(value, SEPARATOR, check, context);
  }
  if (codec === 'list') return joinTexts(value, ',', (one) => checkText(one, context), context);
  if (codec === 'metric') return encodeMetric(value, context);
  if (codec === 'grid') return encodeGrid(value, context);
  if (codec === 'multireference') {
    if (!Array.isArray(value)) return refuse(context, 'takes an array of record ids');
    return value.map((id) => checkId(id, targetsOf(row), context)).join(',');
  }
  return encodeScalar(row, value, context) ?? refuse(context, 'cannot be set');
}
