import type { Codec } from '../../templates/runtime/schema/module-table.js';
import type { ModelField, ModelOptions } from '../model/model.js';
import type { TypeText } from './layout.js';

interface TypeRow {
  readonly read: (field: ModelField, options: ModelOptions) => TypeText;
  readonly write: (field: ModelField) => Written;
  readonly filter: (field: ModelField, options: ModelOptions) => TypeText;
}

/** What a write takes: where it has to be sent, where it may be, and where null empties it. */
interface Written {
  readonly required: TypeText;
  readonly optional: TypeText;
  readonly emptiable: TypeText;
}

const TEXT = written(['string']);
const TEXTS = written(['readonly string[]']);
const NUMBER = written(['number', '`${number}`'], false);

/** One row a codec. */
const TYPES: Readonly<Record<Codec, TypeRow>> = {
  text: plain('string', TEXT, 'TextFilter'),
  boolean: plain(orNull('boolean'), written(['boolean'], false), 'BooleanFilter'),
  integer: plain(orNull('number'), NUMBER, 'NumberFilter'),
  'integer-text': plain(orNull('`${number}`'), NUMBER, 'NumberFilter'),
  double: plain(orNull('number'), NUMBER, 'NumberFilter'),
  decimal: plain(orNull('`${number}`'), NUMBER, 'NumberFilter'),
  date: plain(orNull('string'), TEXT, 'DateFilter'),
  time: plain(orNull('string'), TEXT, 'TimeFilter'),
  datetime: plain(orNull('Date'), written(['Date']), 'DateTimeFilter'),
  'datetime-text': plain(orNull('string'), TEXT, 'DateTimeTextFilter'),
  metric: plain(orNull('Metric'), written(['Metric']), 'NoFilter'),
  picklist: {
    read: (field, options) => ({ union: [...values(field, options), 'null'] }),
    write: ({ picklist }) => (picklist === null ? TEXT : written([picklist.type, 'Unlisted'])),
    filter: (field) => `PicklistFilter<${field.picklist?.type ?? 'string'}>`,
  },
  multipicklist: {
    read: (field, options) => ({ listOf: values(field, options) }),
    write: ({ picklist }) =>
      picklist === null ? TEXTS : written([`readonly (${picklist.type} | Unlisted)[]`]),
    filter: (field) => `MultiPicklistFilter<${field.picklist?.type ?? 'string'}>`,
  },
  reference: {
    read: (field) => ({ union: [...ids(field), 'null'] }),
    write: (field) => written(ids(field)),
    filter: (field) => ({ generic: 'ReferenceFilter', argument: ids(field) }),
  },
  owner: {
    read: (field) => ({ union: [...ids(field), 'null'] }),
    write: (field) => written(ids(field)),
    filter: (field) => ({ generic: 'OwnerFilter', argument: ids(field) }),
  },
  multireference: {
    read: (field) => ({ listOf: ids(field) }),
    write: (field) => written([listOf(ids(field))]),
    filter: () => 'NoFilter',
  },
  id: {
    read: (field) => ({ union: ids(field) }),
    write: (field) => written(ids(field), false),
    filter: (field) => ({ generic: 'IdFilter', argument: ids(field) }),
  },
  grid: plain('readonly GridRow[]', written(['readonly GridRow[]'], false), 'NoFilter'),
  list: plain('readonly string[]', TEXTS, 'NoFilter'),
};

/** A codec whose types depend on nothing else: they are built once. */
function plain(read: TypeText, write: Written, filter: string): TypeRow {
  return { read: () => read, write: () => write, filter: () => filter };
}

function orNull(type: string): TypeText {
  return { union: [type, 'null'] };
}

function written(members: readonly string[], emptiable = true): Written {
  const optional = { union: [...members, 'undefined'] };
  return {
    required: { union: members },
    optional,
    emptiable: emptiable ? { union: [...members, 'null', 'undefined'] } : optional,
  };
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
  return TYPES[field.codec].write(field).required;
}

/** What a write may send; `undefined` is not sent, `null` empties where the server can. */
export function optionalType(field: ModelField): TypeText {
  const { optional, emptiable } = TYPES[field.codec].write(field);
  return field.mandatory ? optional : emptiable;
}

/** What `where` knows of the field. */
export function filterType(field: ModelField, options: ModelOptions): TypeText {
  return TYPES[field.codec].filter(field, options);
}
