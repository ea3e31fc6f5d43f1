import { ServerCrash, internalError } from '../failures.js';

/** The fields of an element, in the order they were sent. */
export type Element = ReadonlyMap<string, unknown>;

/**
 * Reads the JSON of an `element` as Vtiger's own decoder does: `\uXXXX` is replaced before
 * anything else, so that a literal backslash followed by `uXXXX` breaks the document.
 * @throws {OperationError} INTERNAL_SERVER_ERROR for what is no JSON.
 * @throws {ServerCrash} for nothing, or a scalar.
 */
export function parseElement(text: string): Element {
  if (text === '') throw new ServerCrash('no element');
  const value = parseLenient(text);
  if (typeof value !== 'object' || value === null) throw new ServerCrash('element is a scalar');
  return new Map(Object.entries(value));
}

/** @throws {OperationError} INTERNAL_SERVER_ERROR. */
export function parseLenient(text: string): unknown {
  const unescaped = text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  // Control characters inside of strings are fine with PHP, not with JSON.parse.
  const tolerated = unescaped.replace(/"(?:[^"\\]|\\[^])*"/g, (literal) =>
    literal.replace(
      /[\u0000-\u001f]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
  try {
    return JSON.parse(tolerated) as unknown;
  } catch {
    throw internalError();
  }
}
