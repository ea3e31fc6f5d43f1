import { isObject } from '../../templates/runtime/response/result-shape.js';
import { quoteForDisplay } from '../text/quote.js';

// What a pull requires of an answer, and what it reports about the rest; values are read as in the
// runtime (php-values.ts).

/** Keys of answers that the snapshot has no place for, as `describe.fields[].uitype`. */
export type DroppedKeys = Set<string>;

/** An answer that cannot be read. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

export type WireObject = Readonly<Record<string, unknown>>;

/**
 * The answer itself, or a part without which it means nothing.
 * @throws UnreadableAnswer
 */
export function demandObject(value: unknown, path: string): WireObject {
  if (!isObject(value)) throw new UnreadableAnswer(`${path} is not an object`);
  return value;
}

/** Notes the keys of an object that this tool does not know. */
export function noteUnknown(
  object: WireObject,
  known: ReadonlySet<string>,
  place: string,
  dropped: DroppedKeys,
): void {
  for (const key of Object.keys(object)) {
    if (!known.has(key)) dropped.add(`${place}.${keyForDisplay(key)}`);
  }
}

/** A long key is not cut: the rest of a secret would no longer be recognised. */
function keyForDisplay(key: string): string {
  if (key.length > 60) return `(a key of ${key.length} characters)`;
  return /^\w+$/.test(key) ? key : quoteForDisplay(key);
}
