// Takes: the values of a picklist. Gives: one number for them, so that a table need not hold them.
// Never: a secret; who has the values can make the number.

const MASK = 0xffffff;

/**
 * The sum of the hashes of the values, 24 bits; 0 for none. A sum, because order is no part of what
 * a package promises (roles sort differently), and because it gives away a value that was added.
 * So few bits, because they are what does not compress in a package; one change in 16 million is missed.
 */
export function picklistHash(values: readonly string[]): number {
  return values.reduce((sum, value) => (sum + valueHash(value)) & MASK, 0);
}

/** The value by which these are more than those behind the hash; undefined where it is not one. */
export function addedValue(before: number, values: readonly string[]): string | undefined {
  const rest = (picklistHash(values) - before) & MASK;
  return values.find((value) => valueHash(value) === rest);
}

/** FNV-1a with the end of MurmurHash3, without which `A1 B2` would often sum up as `A2 B1` does. */
function valueHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & MASK;
}
