import type { Column } from '../schema/column.js';

const NUMERIC = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i;
const LEADING_NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)/;

/**
 * A number as a decimal column keeps it: rounded to the decimals of the user, whatever the column
 * could hold, then padded to the scale and clamped to the width. Junk is 0, without an error.
 */
export function decimalCell(value: string, column: Column, decimals: number): string {
  const text = column.percent ? value.replaceAll(',', '') : value;
  const rounded = roundDecimal(plainNumber(text, column.field.type === 'currency'), decimals);
  return clampDecimal(roundDecimal(rounded, column.scale), column);
}

/** `7.9` is 8; beyond the width it is clamped; junk is 0. */
export function integerCell(value: string, column: Column): string {
  const rounded = BigInt(roundDecimal(plainNumber(value, true), 0));
  const limit = column.bigint ? 2n ** 63n : 2n ** 31n;
  if (rounded > limit - 1n) return String(limit - 1n);
  return String(rounded < -limit ? -limit : rounded);
}

/** Plain notation of a number; where it is none, its leading part if that is to count, else 0. */
function plainNumber(value: string, leading: boolean): string {
  if (!NUMERIC.test(value)) return leading ? (LEADING_NUMBER.exec(value)?.[0].trim() ?? '0') : '0';
  const text = value.trim();
  return /e/i.test(text) ? Number(text).toLocaleString('en-US', PLAIN) : text;
}

const PLAIN = { useGrouping: false, maximumFractionDigits: 20 } as const;

/** Rounds half away from zero on the decimal text, as MySQL does. */
export function roundDecimal(value: string, decimals: number): string {
  const negative = value.startsWith('-');
  const [whole = '', fraction = ''] = value.replace(/^[+-]/, '').split('.');
  const digits = `${whole === '' ? '0' : whole}${fraction.padEnd(decimals + 1, '0').slice(0, decimals + 1)}`;
  const scaled = (BigInt(digits) + 5n) / 10n;
  const text = String(scaled).padStart(decimals + 1, '0');
  const split = text.length - decimals;
  const body = decimals === 0 ? text : `${text.slice(0, split)}.${text.slice(split)}`;
  return negative && scaled !== 0n ? `-${body}` : body;
}

function clampDecimal(value: string, column: Column): string {
  const room = column.digits - column.scale;
  const negative = value.startsWith('-');
  const whole = value.replace('-', '').split('.')[0] ?? '';
  if (whole.length <= room) return value;
  const nines = `${'9'.repeat(room)}.${'9'.repeat(column.scale)}`;
  return negative ? `-${nines}` : nines;
}
