// Takes: a field of the Model. Gives: what it is when read, when written, and in a filter.
import type { Codec } from '../../templates/runtime/table.js';
import type { ModelField, ModelOptions } from '../model/model.js';
import type { TypeText } from './layout.js';

interface TypeRow {
  readonly read: (field: ModelField, options: ModelOptions) => TypeText;
  /** Members of the union that a write takes, before null and undefined. */
  readonly write: (field: ModelField) => readonly string[];
  readonly filter: (field: ModelField, options: ModelOptions) => TypeText;
  /** Whether a write may empty it with null. */
  readonly emptiable: boolean;
}

const number = ['number', 'string'];

/** One row a codec. */
const TYPES: Readonly<Record<Codec, TypeRow>> = {
  text: {
    read: () => 'string',
    write: () => ['string'],
    filter: () => 'TextFilter',
    emptiable: true,
  },
  boolean: plain('boolean', ['boolean'], 'BooleanFilter', false),
  integer: plain('number', number, 'NumberFilter', false),
  'integer-text': plain('string', number, 'NumberFilter', false),
  double: plain('number', number, 'NumberFilter', false),
  decimal: plain('string', number, 'NumberFilter', false),
  date: plain('string', ['string'], 'DateFilter', true),
  time: plain('string', ['string'], 'TimeFilter', true),
  datetime: plain('Date', ['Date'], 'DateTimeFilter', true),
  'datetime-text': plain('string', ['string'], 'DateTimeTextFilter', true),
  metric: plain('Metric', ['Metric'], 'NoFilter', true),
  picklist: {
    read: (field, options) => ({ union: [...values(field, options), 'null'] }),
    write: (field) => (field.picklist === null ? ['string'] : [field.picklist.type, 'Unlisted']),
    filter: (field) => `PicklistFilter<${field.picklist?.type ?? 'string'}>`,
    emptiable: true,
  },
  multipicklist: {
    read: (field, options) => ({ listOf: values(field, options) }),
    write: (field) => [
      field.picklist === null
        ? 'readonly string[]'
        : `readonly (${field.picklist.type} | Unlisted)[]`,
    ],
    filter: (field) => `MultiPicklistFilter<${field.picklist?.type ?? 'string'}>`,
    emptiable: true,
  },
  reference: {
    read: (field) => ({ union: [...ids(field), 'null'] }),
    write: ids,
    filter: (field) => ({ generic: 'ReferenceFilter', argument: ids(field) }),
    emptiable: true,
  },
  owner: {
    read: (field) => ({ union: [...ids(field), 'null'] }),
    write: ids,
    filter: (field) => ({ generic: 'OwnerFilter', argument: ids(field) }),
    emptiable: true,
  },
  multireference: {
    read: (field) => ({ listOf: ids(field) }),
    write: (field) => [listOf(ids(field))],
    filter: () => 'NoFilter',
    emptiable: true,
  },
  id: {
    read: (field) => ({ union: ids(field) }),
    write: ids,
    filter: (field) => ({ generic: 'IdFilter', argument: ids(field) }),
    emptiable: false,
  },
  grid: {
    read: () => 'readonly GridRow[]',
    write: () => ['readonly GridRow[]'],
    filter: () => 'NoFilter',
    emptiable: false,
  },
  list: {
    read: () => 'readonly string[]',
    write: () => ['readonly string[]'],
    filter: () => 'NoFilter',
    emptiable: true,
  },
};

function plain(
  read: string,
  write: readonly string[],
  filter: string,
  emptiable: boolean,
): TypeRow {
  return { read: () => `${read} | null`, write: () => write, filter: () => filter, emptiable };
}

function listOf([first = 'never', ...rest]: readonly string[]): string {
  return rest.length === 0 ? `readonly ${first}[]` : `readonly (${[first, ...rest].join(' | ')})[]`;
}

function ids(field: ModelField): readonly string[] {
  const types = field.targets.map((target) => target.idType);
  return types.length === 0 ? ['RecordId'] : [...new Set(types)];
}

/** Reads are open: roles, imports and renames leave values behind that the list does not have. */
function values(field: ModelField, options: ModelOptions): readonly string[] {
  if (field.picklist === null) return ['string'];
  return options.picklists === 'closed'
    ? [field.picklist.type]
    : [field.picklist.type, '(string & {})'];
}

/** What the field is in a record that was read. */
export function readType(field: ModelField, options: ModelOptions): TypeText {
  return TYPES[field.codec].read(field, options);
}

/** What a create must send. */
export function requiredType(field: ModelField): TypeText {
  return { union: TYPES[field.codec].write(field) };
}

/** What a write may send; `undefined` is not sent, `null` empties where the server can. */
export function optionalType(field: ModelField): TypeText {
  const { write, emptiable } = TYPES[field.codec];
  const members = write(field);
  return { union: [...members, ...(emptiable && !field.mandatory ? ['null'] : []), 'undefined'] };
}

/** What `where` knows of the field. */
export function filterType(field: ModelField, options: ModelOptions): TypeText {
  return TYPES[field.codec].filter(field, options);
}
