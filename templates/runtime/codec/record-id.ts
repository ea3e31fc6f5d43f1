import { InvalidIdError } from '../errors.js';

/**
 * Whether `value` has the form of a record id, `12x34`: digits, `x`, a number above zero without
 * leading zeros. With `prefix`, the part before the `x` must be exactly that.
 */
export function isRecordId(value: unknown, prefix = ''): value is string {
  if (typeof value !== 'string') return false;
  const cross = value.indexOf('x');
  if (cross < 1 || cross === value.length - 1 || value.charCodeAt(cross + 1) === 48) return false;
  if (prefix !== '' && (cross !== prefix.length || !value.startsWith(prefix))) return false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (i !== cross && (code < 48 || code > 57)) return false;
  }
  return true;
}

/** Whether this is the id of a record that a dry run has not created. */
export function isPlaceholder(id: unknown): id is string {
  return typeof id === 'string' && /^\d+x0$/.test(id);
}

/**
 * Takes a record id from outside.
 *
 * @param prefix - the `12` of `12x34`; empty where it is not known, then any prefix fits
 * @param module - for the error message
 * @throws InvalidIdError
 */
export function parseRecordId(text: unknown, prefix: string, module: string): string {
  if (isRecordId(text, prefix)) return text;
  const form = `${prefix || '12'}x34`;
  throw new InvalidIdError(`${module}: this is not a record id, which looks like ${form}.`, {
    module,
  });
}

/** The part after the `x`: the number that keyset paging compares. */
export function recordNumber(id: string): string {
  return id.slice(id.indexOf('x') + 1);
}

/** Orders two record ids as the server orders them: by number, whatever the prefix. */
export function compareRecordIds(a: string, b: string): number {
  const left = recordNumber(a);
  const right = recordNumber(b);
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}
