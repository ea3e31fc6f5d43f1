import { shown } from '../snapshot/shown.js';

// How PHP answers are read: flags as booleans, numbers or text, lists as objects when their keys
// have gaps, maps as [] when they are empty. One place, so that every parser is equally patient.

/** Keys of answers that the snapshot has no place for, as `describe.fields[].uitype`. */
export type DroppedKeys = Set<string>;

/** An answer that cannot be understood, however patiently; `path` says where. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

export type WireObject = Readonly<Record<string, unknown>>;

/** Whether this is an object that is no list. */
export function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The answer itself, or a part without which it means nothing.
 * @throws UnreadableAnswer
 */
export function demandObject(value: unknown, path: string): WireObject {
  if (!isObject(value)) throw new UnreadableAnswer(`${path} is not an object`);
  return value;
}

/** A map; `[]`, null and absence are an empty one. */
export function entriesOf(value: unknown): (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
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

/** Notes the keys of an object that nobody here knows. */
export function noteUnknown(
  object: WireObject,
  known: ReadonlySet<string>,
  place: string,
  dropped: DroppedKeys,
): void {
  for (const key of Object.keys(object)) {
    if (!known.has(key)) dropped.add(`${place}.${/^\w{1,64}$/.test(key) ? key : shown(key)}`);
  }
}
