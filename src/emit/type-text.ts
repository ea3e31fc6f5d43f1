import type { Codec } from '../../templates/runtime/schema/module-table.js';
import type { ModelField, ModelOptions } from '../model/model.js';
import type { TypeText } from './layout.js';

interface TypeRow {
  readonly read: (field: ModelField, options: ModelOptions) => TypeText;
  readonly write: (field: ModelField) => Written;
  /** All three in one, for fields that queries compare; the id of a record stands by itself. */
  readonly fieldType?: (field: ModelField, options: ModelOptions) => TypeText;
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

/** One row a codec; the field types are those of `schema/field-types.ts` in the runtime. */
const TYPES: Readonly<Record<Codec, TypeRow>> = {
  text: plain('string', TEXT, 'TextField'),
  boolean: plain(orNull('boolean'), written(['boolean'], false), 'BooleanField'),
  integer: plain(orNull('number'), NUMBER, 'NumberField'),
  'integer-text': plain(orNull('`${number}`'), NUMBER, 'DecimalField'),
  double: plain(orNull('number'), NUMBER, 'NumberField'),
  decimal: plain(orNull('`${number}`'), NUMBER, 'DecimalField'),
  date: plain(orNull('string'), TEXT, 'DateField'),
  time: plain(orNull('string'), TEXT, 'TimeField'),
  datetime: plain(orNull('Date'), written(['Date']), 'DateTimeField'),
  'datetime-text': plain(orNull('string'), TEXT, 'DateTimeTextField'),
  metric: plain(orNull('Metric'), written(['Metric']), 'MetricField'),
  picklist: {
    read: (field, options) => ({ union: [...values(field, options), 'null'] }),
    write: ({ picklist }) => (picklist === null ? TEXT : written([picklist.type, 'Unlisted'])),
    fieldType: (field, options) => picklistField('PicklistField', field, options),
  },
  multipicklist: {
    read: (field, options) => ({ listOf: values(field, options) }),
    write: ({ picklist }) =>
      picklist === null ? TEXTS : written([`readonly (${picklist.type} | Unlisted)[]`]),
    fieldType: (field, options) => picklistField('MultiPicklistField', field, options),
  },
  reference: {
    read: (field) => ({ union: [...ids(field), 'null'] }),
    write: (field) => written(ids(field)),
    fieldType: (field) => ({ generic: 'ReferenceField', argument: ids(field) }),
  },
  owner: {
    read: (field) => ({ union: [...ids(field), 'null'] }),
    write: (field) => written(ids(field)),
    fieldType: (field) => ({ generic: 'OwnerField', argument: ids(field) }),
  },
  multireference: {
    read: (field) => ({ listOf: ids(field) }),
    write: (field) => written([listOf(ids(field))]),
    fieldType: (field) => ({ generic: 'MultiReferenceField', argument: ids(field) }),
  },
  id: {
    read: (field) => ({ union: ids(field) }),
    write: (field) => written(ids(field), false),
  },
  grid: plain('readonly GridRow[]', written(['readonly GridRow[]'], false)),
  list: plain('readonly string[]', TEXTS),
};

/** A codec whose types depend on nothing else: they are built once. */
function plain(read: TypeText, write: Written, fieldType?: string): TypeRow {
  return {
    read: () => read,
    write: () => write,
    ...(fieldType !== undefined && { fieldType: () => fieldType }),
  };
}

function picklistField(name: string, { picklist }: ModelField, options: ModelOptions): TypeText {
  const closed = options.picklists === 'closed' ? 'Closed' : '';
  return `${closed}${name}<${picklist?.type ?? 'string'}>`;
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

/** Whether a write cannot empty the field only because it is mandatory. */
export function isNeverEmptied(field: ModelField): boolean {
  const { optional, emptiable } = TYPES[field.codec].write(field);
  return field.mandatory && optional !== emptiable;
}

/** How the field is read, written and compared, in one; undefined where these are declared one by one. */
export function fieldTypeOf(field: ModelField, options: ModelOptions): TypeText | undefined {
  return field.queryable ? TYPES[field.codec].fieldType?.(field, options) : undefined;
}
