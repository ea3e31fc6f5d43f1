import type { Snapshot, SnapshotField } from '../../src/snapshot/snapshot.js';

/** Postgres types: those that kysely-codegen has a type for. */
const TYPES: Readonly<Record<string, string>> = {
  boolean: 'bool',
  integer: 'int4',
  double: 'float8',
  currency: 'numeric',
  date: 'date',
  datetime: 'timestamptz',
  time: 'time',
};

function columnOf(module: string, field: SnapshotField): object {
  const { name, type, picklist, mandatory, label } = field;
  return {
    name,
    comment: label,
    dataType: picklist === undefined ? (TYPES[type] ?? 'text') : `${module}_${name}`,
    dataTypeSchema: 'public',
    enumValues: picklist?.map(({ value }) => value) ?? null,
    isNullable: !mandatory && name !== 'id',
    isArray: type === 'multipicklist',
  };
}

/** The same modules and fields as tables, in the metadata that kysely-codegen prints from: no database. */
export function kyselyMetadata({ modules }: Snapshot): object {
  const enums = modules.flatMap(({ name, fields }) =>
    fields.flatMap((field) =>
      field.picklist === undefined
        ? []
        : [[`public.${name}_${field.name}`, field.picklist.map(({ value }) => value)] as const],
    ),
  );
  return {
    enums: Object.fromEntries(enums),
    tables: modules.map(({ name, fields }) => ({
      name,
      schema: 'public',
      columns: fields.map((field) => columnOf(name, field)),
    })),
  };
}
