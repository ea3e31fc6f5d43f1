/**
 * Decimal text without floating point: money and big integers keep every digit. All functions are
 * pure and give `undefined` for what is no number, so that the caller names the field.
 */

const anyNumber = /^\s*([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?\s*$/i;
/** A number in plain notation. */
export const PLAIN_DECIMAL: RegExp = /^-?\d+(?:\.\d+)?$/;

/**
 * One spelling for each number: plain notation, no leading zeros, no `-0`, trailing zeros trimmed
 * down to `decimals`. `5406.08000000` -> `5406.08`, `7` -> `7.00`, `1.0E-7` -> `0.0000001`.
 */
export function canonicalDecimal(text: string, decimals = 0): string | undefined {
  return isUsual(text) ? trimZeros(text, decimals) : spellDecimal(text, decimals);
}

/** Without sign, exponent and superfluous leading zeros: what the wire has as a rule. */
function isUsual(text: string): boolean {
  return /^(?:[1-9]\d*|0)(?:\.\d+)?$/.test(text);
}

function trimZeros(text: string, decimals: number): string {
  const point = text.indexOf('.');
  if (point < 0) return decimals === 0 ? text : `${text}.${'0'.repeat(decimals)}`;
  let end = text.length;
  while (end > point && text.charCodeAt(end - 1) === 48) end--;
  if (end === point + 1 && decimals === 0) end = point;
  return text.slice(0, end).padEnd(decimals === 0 ? 0 : point + 1 + decimals, '0');
}

function spellDecimal(text: string, decimals: number): string | undefined {
  const match = anyNumber.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', part = '', exponent] = match;
  let digits = whole + part;
  let point = whole.length + Number(exponent ?? 0);
  if (point < 1) {
    digits = '0'.repeat(1 - point) + digits;
    point = 1;
  }
  digits = digits.padEnd(point, '0');
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const fraction = digits.slice(point);
  const spelt = trimZeros(fraction === '' ? integer : `${integer}.${fraction}`, decimals);
  return sign === '-' && /[1-9]/.test(spelt) ? `-${spelt}` : spelt;
}

/** Digits only: `007` -> `7`, `12.000` -> `12`; a fraction that is not zero gives `undefined`. */
export function canonicalInteger(text: string): string | undefined {
  const decimal = canonicalDecimal(text);
  return decimal?.includes('.') === true ? undefined : decimal;
}

/**
 * What may be sent as a number: `number` or plain decimal text. Grouping, exponents in text, `NaN`
 * and numbers that JavaScript itself prints with an exponent (from 1e21) are refused.
 */
export function sendableDecimal(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return Math.abs(value) < 1e21 ? canonicalDecimal(String(value)) : undefined;
  }
  return typeof value === 'string' && PLAIN_DECIMAL.test(value)
    ? canonicalDecimal(value)
    : undefined;
}

/** What may be sent as an integer: a safe `number`, a `bigint`, or digits in text. */
export function sendableInteger(value: unknown): string | undefined {
  if (typeof value === 'bigint' || Number.isSafeInteger(value))
    return String(value === 0 ? 0 : value);
  return typeof value === 'string' && /^-?\d+$/.test(value) ? canonicalInteger(value) : undefined;
}
