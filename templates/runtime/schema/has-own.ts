/** As `Object.hasOwn`, which the library of ES2021 lacks: source is compiled with that of its app. */
export function hasOwn(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}
