import { decodeValue, UNDECODABLE } from '../codec/decode-value.js';
import { isObject } from '../response/result-shape.js';
import { fieldRow } from '../schema/field-rows.js';
import type { Codec, ModuleTable } from '../schema/module-table.js';

/** The part of `FormData` and `URLSearchParams` that is read: names with values, some more than once. */
export interface FormEntries {
  forEach(callback: (value: unknown, name: string) => void): void;
}

const LISTS: ReadonlySet<Codec | undefined> = new Set<Codec>([
  'multipicklist',
  'multireference',
  'list',
]);

/**
 * What a form holds as the values of a create: empty text is absent, a box that is ticked is `true`, a
 * name that comes again makes a list. What is no text goes on as it is.
 */
export function readForm(table: ModuleTable, form: unknown): unknown {
  const entries = entriesOf(form);
  if (entries === undefined) return form;
  const values = new Map<string, unknown[]>();
  for (const [name, value] of entries) {
    if (value === '') continue;
    const earlier = values.get(name);
    if (earlier === undefined) values.set(name, [value]);
    else earlier.push(value);
  }
  const read = [...values].map(([name, all]) => {
    const codec = fieldRow(table, name)?.[1];
    const items = all.flat().filter((item) => item !== '');
    if (LISTS.has(codec)) return [name, items];
    return [name, all.length > 1 ? all : readText(codec, all[0])];
  });
  return Object.fromEntries(read);
}

function entriesOf(form: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (!isObject(form)) return undefined;
  if (typeof form['forEach'] !== 'function') return Object.entries(form);
  const entries: [string, unknown][] = [];
  (form as unknown as FormEntries).forEach((value, name) => entries.push([name, value]));
  return entries;
}

function readText(codec: Codec | undefined, value: unknown): unknown {
  if (typeof value !== 'string' || codec === undefined || codec === 'text') return value;
  if (codec === 'picklist') return value;
  const read = codec === 'boolean' ? decodeValue(codec, value.trim()) : UNDECODABLE;
  return read === UNDECODABLE ? value.trim() : read;
}
