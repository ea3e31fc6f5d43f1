import type {
  BooleanFilter,
  DateFilter,
  DateTimeFilter,
  DateTimeTextFilter,
  IdFilter,
  MultiPicklistFilter,
  NumberFilter,
  OwnerFilter,
  PicklistFilter,
  ReferenceFilter,
  TextFilter,
  TimeFilter,
} from './filter-types.js';
import type { Codec } from './module-table.js';

/** The type of the conditions of each codec. Codecs that are not here cannot stand in a condition. */
export interface Filters {
  text: TextFilter;
  picklist: PicklistFilter<string>;
  multipicklist: MultiPicklistFilter<string>;
  boolean: BooleanFilter;
  integer: NumberFilter;
  'integer-text': NumberFilter;
  double: NumberFilter;
  decimal: NumberFilter;
  date: DateFilter;
  time: TimeFilter;
  datetime: DateTimeFilter;
  'datetime-text': DateTimeTextFilter;
  reference: ReferenceFilter<string>;
  owner: OwnerFilter<string>;
  id: IdFilter<string>;
}

type OperatorsOf<F> = Readonly<Record<keyof F, true>>;

const EQUALITY = { '=': true, '!=': true } as const;
const MEMBERSHIP = { ...EQUALITY, in: true } as const;
const COMPARISON = { ...MEMBERSHIP, '<': true, '<=': true, '>': true, '>=': true } as const;

/**
 * What each codec can be compared by. The compiler holds it against the types: an operator that is added
 * to one of them has to be added to the other.
 */
const OPERATORS: { readonly [C in keyof Filters]: OperatorsOf<Filters[C]> } = {
  text: { ...COMPARISON, contains: true, startsWith: true, endsWith: true, isEmpty: true },
  picklist: { ...MEMBERSHIP, isEmpty: true },
  multipicklist: { includes: true, isEmpty: true },
  boolean: EQUALITY,
  integer: COMPARISON,
  'integer-text': COMPARISON,
  double: COMPARISON,
  decimal: COMPARISON,
  date: COMPARISON,
  time: COMPARISON,
  datetime: COMPARISON,
  'datetime-text': COMPARISON,
  reference: { ...MEMBERSHIP, isEmpty: true },
  owner: MEMBERSHIP,
  id: COMPARISON,
};

/** An operator of some field. */
export type ConditionOperator = { [C in keyof Filters]: keyof Filters[C] }[keyof Filters];

/** The operators of a field of this codec; none where it cannot stand in a condition. */
export function operatorsOf(codec: Codec): readonly string[] {
  const operators: Partial<Record<Codec, object>> = OPERATORS;
  return Object.keys(operators[codec] ?? {});
}

/** Whether a field of this codec takes the operator. */
export function hasOperator(codec: Codec, operator: string): boolean {
  return operatorsOf(codec).includes(operator);
}
