// Takes: parts of an answer. Gives: what PHP meant by them: flags that came as booleans, numbers or
// text, lists as objects when their keys have gaps, maps as [] when they are empty.
// Never: fails. One place, so that whoever reads metadata is equally patient.

import { isObject } from './result-shape.js';
import { decodeEntities } from './html-entities.js';

/** A map; `[]`, null and absence are an empty one. */
export function entriesOf(value: unknown): (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** The objects in a map or a list, with their keys. */
export function objectsOf(
  value: unknown,
): (readonly [string, Readonly<Record<string, unknown>>])[] {
  return entriesOf(value).flatMap(([key, about]) => (isObject(about) ? [[key, about]] : []));
}

/** A list, also one that came as an object because its keys have gaps. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : [];
}

/** Text, also when it came as a number or a boolean; undefined for everything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return undefined;
}

/** Text that the server escapes; empty where there is none. */
export function decodedText(value: unknown): string {
  return decodeEntities(textOf(value) ?? '');
}

/** Texts of a list, or of one text joined by commas; empty ones left out. */
export function textsOf(value: unknown): string[] {
  const items = typeof value === 'string' ? value.split(',') : listOf(value);
  return items.map((item) => textOf(item)?.trim() ?? '').filter((item) => item !== '');
}

const YES = new Set(['1', 'true', 'on', 'yes']);

/** `true`, `1`, `"1"`, `"on"` are yes; `""`, `"0"` and the rest are no; absence is `otherwise`. */
export function flagOf(value: unknown, otherwise: boolean): boolean {
  const text = textOf(value);
  return text === undefined ? otherwise : YES.has(text.toLowerCase());
}

/** A whole number above zero, also as text; undefined for everything else. */
export function countOf(value: unknown): number | undefined {
  const text = textOf(value);
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text)) return undefined;
  return Number(text);
}
