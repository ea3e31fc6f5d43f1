import { CodegenError } from '../errors.js';
import { byCodeUnit, sortedSet } from './order.js';
import type { ListSchema, ObjectSchema, ScalarName, ValueSchema } from './schema-types.js';

/** Where in a document the reader is; the path is written out only when something is wrong. */
export interface Place {
  /** The file, for messages. */
  readonly where: string;
  readonly path: (string | number)[];
  /** Keys that the schema does not have, as `modules[].fields[].colour`. */
  readonly dropped: Set<string>;
}

/** Reads a value into its canonical form. `key` is its place, for messages. */
type Reader = (raw: unknown, place: Place, key: string | number) => unknown;

type JsonObject = Readonly<Record<string, unknown>>;

/** @throws CodegenError SNAPSHOT_INVALID, naming the path of `key` */
export function refuse(place: Place, key: string | number | undefined, problem: string): never {
  const steps = key === undefined ? place.path : [...place.path, key];
  const path = steps
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
  throw new CodegenError(
    'SNAPSHOT_INVALID',
    `${place.where}: ${path === '' ? 'the document' : path} ${problem}`,
    { fix: 'restore the file, or write it again with `vtiger-codegen pull`' },
  );
}

/** @throws CodegenError SNAPSHOT_INVALID where the value is no object */
export function demandObject(raw: unknown, place: Place): JsonObject {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as JsonObject;
  return refuse(place, undefined, 'must be an object');
}

/**
 * A reader of an object: it checks every key, drops and notes the unknown ones, and returns the keys
 * in the order of the schema and every set sorted: a copy, or the object itself where it is so already.
 */
export function objectReader(schema: ObjectSchema): (raw: unknown, place: Place) => object {
  const keys = Object.entries(schema).map(([key, value]) => ({
    key,
    optional: isOptional(value),
    read: readerOf(value),
  }));
  const known = new Set(Object.keys(schema));
  return (raw, place) => {
    const object = demandObject(raw, place);
    const all = Object.keys(object);
    const result: Record<string, unknown> = {};
    let found = 0;
    let isCanonical = true;
    for (const { key, optional, read } of keys) {
      const value = object[key];
      if (value === undefined && optional) continue;
      result[key] = read(value, place, key);
      isCanonical &&= result[key] === value && all[found] === key;
      found++;
    }
    if (all.length === found) return isCanonical ? object : result;
    for (const key of all) if (!known.has(key)) noteDropped(place, key);
    return result;
  };
}

function noteDropped(place: Place, key: string): void {
  const steps = place.path.map((step) => (typeof step === 'number' ? '[]' : `.${step}`));
  place.dropped.add(`${steps.join('')}.${key}`.slice(1));
}

function isOptional(schema: ValueSchema): boolean {
  return typeof schema === 'string' ? schema.endsWith('?') : 'optional' in schema;
}

function readerOf(schema: ValueSchema): Reader {
  if (typeof schema === 'string') return scalarReader(schema);
  if ('constant' in schema) return () => schema.constant;
  if ('oneOf' in schema) {
    const { oneOf } = schema;
    return (raw, place, key) =>
      oneOf.find((choice) => choice === raw) ??
      refuse(place, key, `must be one of ${oneOf.join(', ')}`);
  }
  if ('list' in schema) return listReader(schema);
  const read = objectReader(schema.object);
  return (raw, place, key) => {
    place.path.push(key);
    const value = read(raw, place);
    place.path.pop();
    return value;
  };
}

const SCALARS: Readonly<Record<ScalarName, Reader>> = {
  text: (raw, place, key) =>
    typeof raw === 'string' ? raw : refuse(place, key, 'must be a string'),
  name: (raw, place, key) => {
    if (typeof raw !== 'string') refuse(place, key, 'must be a string');
    return raw === '' ? refuse(place, key, 'must not be empty') : raw;
  },
  flag: (raw, place, key) =>
    typeof raw === 'boolean' ? raw : refuse(place, key, 'must be true or false'),
  count: (raw, place, key) =>
    typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0
      ? raw
      : refuse(place, key, 'must be a whole number above 0'),
  digits: (raw, place, key) =>
    typeof raw === 'string' && /^\d+$/.test(raw)
      ? raw
      : refuse(place, key, 'must be a string of digits, or null'),
  recordId: (raw, place, key) =>
    typeof raw === 'string' && /^\d+x\d+$/.test(raw)
      ? raw
      : refuse(place, key, 'must be a record id like 19x1'),
  texts: readTexts,
  set: (raw, place, key) => {
    const texts = readTexts(raw, place, key);
    return rises(texts, byCodeUnit) ? texts : sortedSet(texts);
  },
};

function scalarReader(schema: string): Reader {
  const read = SCALARS[schema.replace(/\?$|\|null$/, '') as ScalarName];
  return schema.endsWith('|null')
    ? (raw, place, key) => (raw === null ? null : read(raw, place, key))
    : read;
}

function readTexts(raw: unknown, place: Place, key: string | number): string[] {
  if (!Array.isArray(raw)) refuse(place, key, 'must be a list');
  const wrong = (raw as unknown[]).findIndex((item) => typeof item !== 'string');
  if (wrong < 0) return raw as string[];
  place.path.push(key);
  return refuse(place, wrong, 'must be a string');
}

function listReader({ list, sortBy = [], uniqueBy = [] }: ListSchema): Reader {
  const read = objectReader(list);
  const compare = comparing(sortBy);
  return (raw, place, key) => {
    if (!Array.isArray(raw)) return refuse(place, key, 'must be a list');
    const depth = place.path.push(key);
    const items = (raw as unknown[]).map((item, index) => {
      place.path[depth] = index;
      return read(item, place) as JsonObject;
    });
    place.path.length = depth;
    const sorted = sortBy.length > 0 && rises(items, compare);
    // What rises by the keys that must be unique has no repeats.
    if (uniqueBy.length > 0 && !(sorted && sortBy.join() === uniqueBy.join())) {
      demandUnique(items, uniqueBy, place);
    }
    place.path.length = depth - 1;
    if (!sorted && sortBy.length > 0) return items.sort(compare);
    return items.every((item, index) => item === raw[index]) ? (raw as unknown[]) : items;
  };
}

function demandUnique(items: readonly JsonObject[], keys: readonly string[], place: Place): void {
  const seen = new Set<unknown>();
  const [first = '', ...others] = keys;
  items.forEach((item, index) => {
    // One text is its own key; two need a separator that neither can hold.
    const id = others.length === 0 ? item[first] : JSON.stringify(keys.map((key) => item[key]));
    if (seen.has(id)) refuse(place, index, `repeats the ${keys.join(' and ')} of another`);
    seen.add(id);
  });
}

function comparing(keys: readonly string[]): (a: JsonObject, b: JsonObject) => number {
  return (a, b) => {
    for (const key of keys) {
      const order = byCodeUnit(a[key] as string, b[key] as string);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Sorted already, and without repeats. */
function rises<T>(items: readonly T[], compare: (a: T, b: T) => number): boolean {
  return items.every((item, at) => at === 0 || compare(items[at - 1] as T, item) < 0);
}
