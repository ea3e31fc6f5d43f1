import { refuse } from './encode-scalar.js';
import { sendableDecimal } from './decimal.js';

/**
 * Checks decimal text from outside, like `1234.50`, and types it for writes and `where`.
 * @throws InvalidValueError for grouping, exponents and what is no number
 */
export function decimal(text: string): `${number}` {
  if (typeof text === 'string' && sendableDecimal(text) !== undefined) return text as `${number}`;
  return refuse({ module: 'decimal' }, 'takes a plain number as text, like 1234.50');
}
