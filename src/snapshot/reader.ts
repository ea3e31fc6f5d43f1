import { CodegenError } from '../errors.js';

/** Where in a document the reader stands; paths are written out only when something is wrong. */
export interface Place {
  /** The file, for messages. */
  readonly where: string;
  readonly path: (string | number)[];
  /** Keys that nobody knows, as `modules[].fields[].colour`. */
  readonly dropped: Set<string>;
}

export type JsonObject = Readonly<Record<string, unknown>>;

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
    { fix: 'restore the file, or write it anew with `vtiger-codegen pull`' },
  );
}

/** The object at this place; keys that are not in `known` are noted as dropped. */
export function objectAt(place: Place, raw: unknown, known: ReadonlySet<string>): JsonObject {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return refuse(place, undefined, 'must be an object');
  }
  const object = raw as JsonObject;
  for (const key in object) {
    if (!known.has(key)) {
      const steps = place.path.map((step) => (typeof step === 'number' ? '[]' : `.${step}`));
      place.dropped.add(`${steps.join('')}.${key}`.slice(1));
    }
  }
  return object;
}

/** Reads what lies under `key`, one step deeper. */
export function within<T>(place: Place, key: string | number, read: () => T): T {
  place.path.push(key);
  const value = read();
  place.path.pop();
  return value;
}

/** A list, item by item. */
export function listAt<T>(
  place: Place,
  object: JsonObject,
  key: string,
  read: (place: Place, item: unknown) => T,
): T[] {
  const raw = object[key];
  if (!Array.isArray(raw)) return refuse(place, key, 'must be a list');
  const depth = place.path.push(key);
  const items = raw.map((item: unknown, index) => {
    place.path[depth] = index;
    return read(place, item);
  });
  place.path.length = depth - 1;
  return items;
}

export function textAt(place: Place, object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === 'string' ? value : refuse(place, key, 'must be a text');
}

/** A text that is not empty. */
export function nameAt(place: Place, object: JsonObject, key: string): string {
  return textAt(place, object, key) || refuse(place, key, 'must not be empty');
}

export function flagAt(place: Place, object: JsonObject, key: string): boolean {
  const value = object[key];
  return typeof value === 'boolean' ? value : refuse(place, key, 'must be true or false');
}

/** A whole number above zero. */
export function countAt(place: Place, object: JsonObject, key: string): number {
  const value = object[key];
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
    ? value
    : refuse(place, key, 'must be a whole number above 0');
}

/** One of a few texts. */
export function choiceAt<T extends string>(
  place: Place,
  object: JsonObject,
  key: string,
  choices: readonly T[],
): T {
  const value = choices.find((choice) => choice === object[key]);
  return value ?? refuse(place, key, `must be one of ${choices.join(', ')}`);
}

export function textsAt(place: Place, object: JsonObject, key: string): string[] {
  return listAt(place, object, key, (inside, item) =>
    typeof item === 'string' ? item : refuse(inside, undefined, 'must be a text'),
  );
}

/** Refuses the second of two items with the same name, where names are keys. */
export function demandUnique<T>(
  place: Place,
  key: string,
  items: readonly T[],
  nameOf: (item: T) => string,
  problem: string,
): void {
  const names = items.map(nameOf);
  if (new Set(names).size === names.length) return;
  const index = names.findIndex((name, at) => names.indexOf(name) !== at);
  within(place, key, () => refuse(place, index, problem));
}
