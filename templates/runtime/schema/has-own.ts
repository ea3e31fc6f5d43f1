/** As `Object.hasOwn`, which the library of ES2021 lacks: source is compiled with that of its app. */
export function hasOwn(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

/** An entry of a record; a module or a field may have the name of something that every object has. */
export function ownEntry<T>(
  record: Readonly<Record<string, T>> | undefined,
  key: string,
): T | undefined {
  return record !== undefined && hasOwn(record, key) ? record[key] : undefined;
}
