/** Compares two texts by UTF-16 code unit: the same on every machine, whatever its language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A sorted copy, by the text that `key` returns. */
export function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...items].sort((a, b) => byCodeUnit(key(a), key(b)));
}

/** A sorted copy without repeats. */
export function sortedSet(items: readonly string[]): string[] {
  return [...new Set(items)].sort(byCodeUnit);
}
