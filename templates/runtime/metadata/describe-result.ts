// Reads `describe` as the generator does. What cannot be read is omitted.

import { isObject } from '../response/result-shape.js';
import { decodeEntities } from '../response/html-entities.js';
import {
  isName,
  readPositiveInteger,
  readEntries,
  readFlag,
  readList,
  readListOnly,
  readObjects,
  readText,
  readTexts,
} from '../response/php-values.js';
import type { Codec } from '../schema/module-table.js';
import { hasOwn } from '../schema/has-own.js';

type Fields = Readonly<Record<string, unknown>>;

/** A field as it is described; of its kind only what belongs to its kind. */
export interface DescribedField {
  readonly type: string;
  /** What a package may read and write it by; its options choose. */
  readonly codecs: readonly Codec[];
  readonly length: number | undefined;
  readonly refersTo: readonly string[];
  /** Values of a picklist that can be written, each once. */
  readonly values: readonly string[];
  readonly mandatory: boolean;
  readonly editable: boolean;
}

/** Types that are no text; the second codec is for those who chose it. */
const CODECS: Readonly<Record<string, readonly Codec[]>> = {
  integer: ['integer', 'integer-text'],
  tinyint: ['integer', 'integer-text'],
  double: ['double'],
  decimal: ['double'],
  currency: ['decimal', 'double'],
  boolean: ['boolean'],
  date: ['date'],
  datetime: ['datetime', 'datetime-text'],
  time: ['time'],
  picklist: ['picklist'],
  multipicklist: ['multipicklist'],
  metricpicklist: ['metric'],
  // Read as text where no module is named, or none that the user may see.
  reference: ['reference', 'text'],
  multireference: ['multireference', 'text'],
  owner: ['owner'],
  image: ['list'],
  grid: ['grid'],
};

/**
 * The codecs that fit a field of this type; a field that names modules is never text.
 * @param hasValues whether the field lists values
 */
export function codecsOf(
  type: string,
  refersTo: readonly string[],
  hasValues: boolean,
): readonly Codec[] {
  const codecs = hasOwn(CODECS, type) ? CODECS[type] : undefined;
  if (codecs === undefined) {
    return hasValues && mayListValues(type, refersTo) ? ['picklist', 'text'] : ['text'];
  }
  return refersTo.length > 0 ? codecs.filter((codec) => codec !== 'text') : codecs;
}

/** Owners and references may list values too: the names of people and records. */
export function mayListValues(type: string, refersTo: readonly string[]): boolean {
  return refersTo.length === 0 && !/owner|reference|user/i.test(type);
}

/** The fields of an answer by name, as they came. The first of two of one name is taken, as PHP would. */
export function fieldsOf(raw: unknown): ReadonlyMap<string, Fields> {
  const fields = new Map<string, Fields>();
  for (const [key, field] of readObjects(raw)) {
    const name = readText(field['name']) || (isName(key) ? key : '');
    if (name !== '' && !fields.has(name)) fields.set(name, field);
  }
  return fields;
}

/** The same, as far as a package rests on them. */
export function describedFields(raw: unknown): ReadonlyMap<string, DescribedField> {
  return new Map([...fieldsOf(raw)].map(([name, field]) => [name, readField(field)]));
}

function readField(raw: Fields): DescribedField {
  const about = typeOf(raw);
  const type = readText(about['name']) || 'unknown';
  const refersTo = readTexts(about['refersTo']);
  const values = picklistEntries(about['picklistValues']).map(({ value }) => value);
  return {
    type,
    codecs: codecsOf(
      type,
      refersTo,
      values.some((value) => value !== ''),
    ),
    length: readPositiveInteger(about['length']),
    refersTo,
    values: [...new Set(values)].filter((value) => value !== '' && isReadable(value)),
    mandatory: readFlag(raw['mandatory'], false),
    editable: readFlag(raw['editable'], true),
  };
}

/** The type of a field: an object, or its name alone. */
export function typeOf(field: Fields): Fields {
  return isObject(field['type']) ? field['type'] : { name: field['type'] };
}

/** Values of a picklist, with labels as they came: a list of pairs or of texts, or a map. */
export function picklistEntries(raw: unknown): { value: string; label: string }[] {
  const pairs = readListOnly(raw)?.map((item) => [item, item] as const) ?? readEntries(raw);
  return pairs.flatMap(([key, entry]): { value: string; label: string }[] => {
    const value = isObject(entry) ? readText(entry['value'] ?? key) : readText(key);
    if (value === undefined) return [];
    const label = isObject(entry) ? readText(entry['label']) : readText(entry);
    return [{ value, label: label || value }];
  });
}

/** Bytes that are no UTF-8 read as U+FFFD: nobody can write or compare such a value. */
export function isReadable(value: string): boolean {
  return !value.includes('\uFFFD');
}

/**
 * What the server wants back as the label of a relation, and what it shows. The open-source webservice
 * keys relations by label, the Cloud by module. Undefined where there is no label.
 */
export function relationLabel(
  key: string,
  about: Fields,
): { readonly key: string; readonly label: string } | undefined {
  const label = readText(about['label']) || (isName(key) ? key : '');
  if (label === '') return undefined;
  const display = readText(about['translated_label']) || label;
  return {
    // Where the key is the label, only the key may hold the escapes that the server wants.
    key: decodeEntities(key) === decodeEntities(label) ? key : label,
    label: decodeEntities(display),
  };
}

/** Which values of which field mean closed; undefined where the server does not say. */
export function closedStatesOf(raw: unknown): { field: string; values: string[] } | undefined {
  if (!isObject(raw)) return undefined;
  const field = readText(raw['status_field']) ?? '';
  const values = readList(raw['status_values']).flatMap((value): string[] => {
    const text = readText(value);
    return text === undefined ? [] : [text];
  });
  return field === '' ? undefined : { field, values };
}
