import type { Unlisted } from './module-types.js';

/** The operators of a value with an order. The operands are named, because editors show the names. */
export interface ComparisonFilter<One extends [unknown], Many extends [unknown]> {
  '=': One;
  '!=': One;
  '<': One;
  '<=': One;
  '>': One;
  '>=': One;
  in: Many;
}

/**
 * The operators of a text field. Comparison is that of the database: case, accents and trailing
 * blanks are ignored. `!=` leaves out records where the field was never set (NULL).
 */
export interface TextFilter extends ComparisonFilter<[value: string], [values: readonly string[]]> {
  contains: [text: string];
  startsWith: [text: string];
  endsWith: [text: string];
  isEmpty: [];
}

/** The operators of a picklist; values outside the list go through `unlisted()`. */
export interface PicklistFilter<V extends string> {
  '=': [value: V | Unlisted];
  '!=': [value: V | Unlisted];
  in: [values: readonly (V | Unlisted)[]];
  isEmpty: [];
}

/** The operators of a multi-select. */
export interface MultiPicklistFilter<V extends string> {
  /** This value is among the chosen ones. */
  includes: [value: V | Unlisted];
  isEmpty: [];
}

/** The operators of a checkbox. */
export interface BooleanFilter {
  '=': [value: boolean];
  '!=': [value: boolean];
}

/** The operators of a number or an amount of money; decimal text keeps every digit, see `decimal`. */
export type NumberFilter = ComparisonFilter<
  [value: number | `${number}`],
  [values: readonly (number | `${number}`)[]]
>;

/** The operators of a date, `YYYY-MM-DD`. Empty dates cannot be found: the database holds NULL. */
export type DateFilter = ComparisonFilter<[date: string], [dates: readonly string[]]>;

/** The operators of a time of day, `HH:MM:SS`. */
export type TimeFilter = ComparisonFilter<[time: string], [times: readonly string[]]>;

/** The operators of a date-time; a bound with milliseconds is rounded so that it keeps its meaning. */
export type DateTimeFilter = ComparisonFilter<[instant: Date], [instants: readonly Date[]]>;

/** The operators of a date-time as text, `YYYY-MM-DD HH:MM:SS` in UTC (option `datetime: 'string'`). */
export type DateTimeTextFilter = ComparisonFilter<[instant: string], [instants: readonly string[]]>;

/** The operators of an owner: a user or a group. */
export interface OwnerFilter<I extends string> {
  '=': [id: I];
  '!=': [id: I];
  in: [ids: readonly I[]];
}

/** The operators of a reference. */
export interface ReferenceFilter<I extends string> extends OwnerFilter<I> {
  isEmpty: [];
}

/** The operators of the record's own id; ids are compared by their number. */
export type IdFilter<I extends string> = ComparisonFilter<[id: I], [ids: readonly I[]]>;

/** A field that can be selected and not compared. */
export interface NoFilter {
  readonly '(this field cannot be compared)': [never];
}
