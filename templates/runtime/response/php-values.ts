// Reads values as PHP encodes them: flags are booleans, numbers or text, lists with gaps are objects,
// and empty maps are []. All readers of metadata use these.

import { isObject } from './result-shape.js';
import { decodeEntities } from './html-entities.js';

/** A map; `[]`, null and absence are an empty one. */
export function readEntries(value: unknown): (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** The objects in a map or a list, with their keys. */
export function readObjects(
  value: unknown,
): (readonly [string, Readonly<Record<string, unknown>>])[] {
  return readEntries(value).flatMap(([key, item]) => (isObject(item) ? [[key, item]] : []));
}

/** A list, also one that came as an object because its keys have gaps. */
export function readList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : [];
}

/** Keys of a list, and of one with gaps, are digits; those of a map are names. */
export function isName(key: string): boolean {
  return !/^\d+$/.test(key);
}

/** As {@link readList}, and undefined for what is no list. */
export function readListOnly(value: unknown): unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.keys(value).some(isName) ? undefined : Object.values(value);
}

/** Text, also when it came as a number or a boolean; undefined for everything else. */
export function readText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return undefined;
}

/** A text that the server has escaped, decoded; empty where there is none. */
export function readDecodedText(value: unknown): string {
  return decodeEntities(readText(value) ?? '');
}

/** The texts of a list, or of one text joined by commas, without empty ones. */
export function readTexts(value: unknown): string[] {
  const items = typeof value === 'string' ? value.split(',') : readList(value);
  return items.map((item) => readText(item)?.trim() ?? '').filter((item) => item !== '');
}

export const TRUE: RegExp = /^(?:1|on|true|yes)$/i;

/** `true`, `1`, `"1"`, `"on"` are true; `""`, `"0"` and the rest are false. */
export function readFlag(value: unknown, fallback: boolean): boolean {
  const text = readText(value);
  return text === undefined ? fallback : TRUE.test(text);
}

/** A whole number above zero, also as text; undefined for everything else. */
export function readPositiveInteger(value: unknown): number | undefined {
  const text = readText(value);
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text)) return undefined;
  return Number(text);
}
