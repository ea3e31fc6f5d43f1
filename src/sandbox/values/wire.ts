/** A value of an answer; maps keep hostile keys (`__proto__`) as plain data. */
export type Wire = string | number | boolean | null | readonly Wire[] | ReadonlyMap<string, Wire>;

export type WireRecord = Map<string, Wire>;

/** A map from an object written in code; never from outside data. */
export function wireMap(entries: Readonly<Record<string, Wire>>): WireRecord {
  return new Map(Object.entries(entries));
}
