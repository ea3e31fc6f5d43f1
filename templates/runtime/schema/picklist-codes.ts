// Codes stand for the values of picklists, so that a table need not hold them. They are not a protection.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Characters of a code: 24 bits, so that one value in a million is wrongly taken for one of a dozen. */
const LENGTH = 4;

/**
 * The codes of the values, sorted: order is no part of what a package promises, because roles sort
 * differently.
 */
export function picklistCodes(values: readonly string[]): string {
  return [...new Set(values.map(valueCode))].sort().join('');
}

/** Whether the value is one of those behind the codes. */
export function isListed(codes: string, value: string): boolean {
  const code = valueCode(value);
  let at = codes.indexOf(code);
  while (at >= 0 && at % LENGTH !== 0) at = codes.indexOf(code, at + 1);
  return at >= 0;
}

/** FNV-1a with the end of MurmurHash3, which spreads values that differ in one character. */
function valueCode(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  let code = '';
  for (let digit = 0; digit < LENGTH; digit++) code += DIGITS[(hash >>> (6 * digit)) & 63];
  return code;
}
