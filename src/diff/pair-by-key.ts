import { byCodeUnit } from '../snapshot/order.js';

/** Items of both lists by key, in code unit order of the keys. */
export function pairByKey<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): [key: string, before: T | undefined, after: T | undefined][] {
  const previous = new Map(before.map((item) => [keyOf(item), item]));
  const next = new Map(after.map((item) => [keyOf(item), item]));
  const keys = [...new Set([...previous.keys(), ...next.keys()])].sort(byCodeUnit);
  return keys.map((key) => [key, previous.get(key), next.get(key)]);
}

/** The items that `others` does not have, in their order. */
export function itemsMissingFrom(others: readonly string[], items: readonly string[]): string[] {
  const known = new Set(others);
  return items.filter((item) => !known.has(item));
}
