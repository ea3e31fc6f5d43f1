import type {
  BooleanFilter,
  DateFilter,
  DateTimeFilter,
  DateTimeTextFilter,
  MultiPicklistFilter,
  NoFilter,
  NumberFilter,
  OwnerFilter,
  PicklistFilter,
  ReferenceFilter,
  TextFilter,
  TimeFilter,
} from './filter-types.js';
import type { Metric, Unlisted } from './module-types.js';

/** What a field is in a record, in a write, where `undefined` is not sent, and in `where`. */
export interface Field {
  read: unknown;
  write: unknown;
  filter: unknown;
}

/** The fields of a module as they are read. */
export type RecordOf<F extends { [P in keyof F]: Field }> = { [P in keyof F]: F[P]['read'] };

/** The fields of a module as they are written. */
export type ReviseOf<F extends { [P in keyof F]: Field }> = { [P in keyof F]?: F[P]['write'] };

/** The operators of the fields of a module. */
export type FilterOf<F extends { [P in keyof F]: Field }> = { [P in keyof F]: F[P]['filter'] };

/** A text; `''` where it is empty. */
export interface TextField {
  read: string;
  write: string | null | undefined;
  filter: TextFilter;
}

/** A checkbox. */
export interface BooleanField {
  read: boolean | null;
  write: boolean | undefined;
  filter: BooleanFilter;
}

/** A number. */
export interface NumberField {
  read: number | null;
  write: number | `${number}` | undefined;
  filter: NumberFilter;
}

/** A number as decimal text, which keeps every digit. */
export interface DecimalField {
  read: `${number}` | null;
  write: number | `${number}` | undefined;
  filter: NumberFilter;
}

/** A date, `YYYY-MM-DD`. */
export interface DateField {
  read: string | null;
  write: string | null | undefined;
  filter: DateFilter;
}

/** A time of day, `HH:MM:SS`. */
export interface TimeField {
  read: string | null;
  write: string | null | undefined;
  filter: TimeFilter;
}

/** A date-time. */
export interface DateTimeField {
  read: Date | null;
  write: Date | null | undefined;
  filter: DateTimeFilter;
}

/** A date-time as text, `YYYY-MM-DD HH:MM:SS` in UTC (option `datetime: 'string'`). */
export interface DateTimeTextField {
  read: string | null;
  write: string | null | undefined;
  filter: DateTimeTextFilter;
}

/** A decimal number and a unit. */
export interface MetricField {
  read: Metric | null;
  write: Metric | null | undefined;
  filter: NoFilter;
}

/** A picklist. Roles, imports and renames leave values behind that the list does not have. */
export interface PicklistField<V extends string> {
  read: V | (string & {}) | null;
  write: V | Unlisted | null | undefined;
  filter: PicklistFilter<V>;
}

/** A picklist of which records hold listed values only (option `picklists: 'closed'`). */
export interface ClosedPicklistField<V extends string> {
  read: V | null;
  write: V | Unlisted | null | undefined;
  filter: PicklistFilter<V>;
}

/** A multi-select; empty when nothing is chosen. */
export interface MultiPicklistField<V extends string> {
  read: readonly (V | (string & {}))[];
  write: readonly (V | Unlisted)[] | null | undefined;
  filter: MultiPicklistFilter<V>;
}

/** A multi-select of which records hold listed values only (option `picklists: 'closed'`). */
export interface ClosedMultiPicklistField<V extends string> {
  read: readonly V[];
  write: readonly (V | Unlisted)[] | null | undefined;
  filter: MultiPicklistFilter<V>;
}

/** The id of a record that this one refers to. */
export interface ReferenceField<I extends string> {
  read: I | null;
  write: I | null | undefined;
  filter: ReferenceFilter<I>;
}

/** The id of the user or group that owns the record. */
export interface OwnerField<I extends string> {
  read: I | null;
  write: I | null | undefined;
  filter: OwnerFilter<I>;
}

/** The ids of records that this one refers to. */
export interface MultiReferenceField<I extends string> {
  read: readonly I[];
  write: readonly I[] | null | undefined;
  filter: NoFilter;
}
