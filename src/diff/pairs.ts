import type { Change, Finding } from '../snapshot/change.js';
import { byCodeUnit } from '../snapshot/order.js';
import { quoteForDisplay } from '../text/quote.js';

/** Items of both lists by key, in code unit order of the keys. */
export function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): [key: string, before: T | undefined, after: T | undefined][] {
  const was = new Map(before.map((item) => [keyOf(item), item]));
  const is = new Map(after.map((item) => [keyOf(item), item]));
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort(byCodeUnit);
  return keys.map((key) => [key, was.get(key), is.get(key)]);
}

/** A finding at its place. */
export function changeAt(where: string, [severity, what]: Finding): Change {
  return { severity, where, what };
}

/** What `from` has and `these` have not, in its order. */
export function without(from: readonly string[], these: readonly string[]): string[] {
  const left = new Set(these);
  return from.filter((item) => !left.has(item));
}

/** A value of the snapshot in a message. */
export function inWords(value: unknown): string {
  if (value === undefined || value === null) return '(none)';
  if (Array.isArray(value))
    return `[${value.map((item) => quoteForDisplay(String(item))).join(', ')}]`;
  return typeof value === 'string' ? quoteForDisplay(value) : JSON.stringify(value);
}
