import type { Wire } from '../values/wire.js';

/**
 * The answer as Vtiger's own encoder writes it: control characters other than the five with a
 * short escape go out raw, so that one in a record makes the document invalid; an empty map is
 * `[]`.
 */
export function encodeJson(value: Wire): string {
  if (typeof value === 'string') return encodeText(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(encodeJson).join(',')}]`;
  if (value.size === 0) return '[]';
  const entries = [...value].map(([key, entry]) => `${encodeText(key)}:${encodeJson(entry)}`);
  return `{${entries.join(',')}}`;
}

function isList(value: readonly Wire[] | ReadonlyMap<string, Wire>): value is readonly Wire[] {
  return Array.isArray(value);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function encodeText(text: string): string {
  return `"${text.replace(/["\\\b\f\n\r\t]/g, (char) => ESCAPES.get(char) ?? char)}"`;
}
