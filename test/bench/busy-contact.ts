import {
  FIELD,
  type Codec,
  type FieldRow,
  type ModuleTable,
} from '../../templates/runtime/schema/module-table.js';

/** A contact of a busy instance: how many fields of each codec, and what the wire says of one. */
const FIELDS: readonly (readonly [codec: Codec, count: number, wire: (row: number) => string])[] = [
  ['text', 38, (row) => `Analytical Engine Works ${row}`],
  ['text', 12, () => ''],
  ['picklist', 12, (row) => ['Existing Customer', 'Web Site', ''][row % 3]!],
  ['boolean', 8, (row) => String(row % 2)],
  ['reference', 4, (row) => `11x${4711 + row}`],
  ['owner', 2, (row) => `19x${5 + (row % 7)}`],
  ['datetime', 3, (row) => `2026-0${1 + (row % 9)}-${10 + (row % 19)} 15:09:${10 + (row % 50)}`],
  ['date', 4, (row) => `2026-03-${10 + (row % 20)}`],
  ['integer', 3, (row) => String(row * 42)],
  ['decimal', 2, (row) => `${row}34.50000000`],
  ['double', 1, (row) => `${row}.5000`],
  ['multipicklist', 1, (row) => (row % 2 === 0 ? 'Red |##| Blue' : '')],
];
const WRITABLE = FIELD.writable | FIELD.queryable | FIELD.inRecord | FIELD.inDetail;

export const wire = new Map<string, (row: number) => string>();
const fields: FieldRow[] = [['id', 'id', WRITABLE & ~FIELD.writable]];
for (const [codec, count, value] of FIELDS) {
  for (let index = 0; index < count; index++) {
    const name = `${codec}_${fields.length}`;
    wire.set(name, value);
    fields.push(
      codec === 'reference' ? [name, codec, WRITABLE, ['Accounts']] : [name, codec, WRITABLE],
    );
  }
}
export const table: ModuleTable = {
  module: 'Contacts',
  prefix: '12',
  flags: 31,
  fields,
  relations: [],
};

/** The rows of a page as the wire has them, with all fields or with some. */
export function pageOf(names: readonly string[]): Record<string, string>[] {
  return Array.from({ length: 100 }, (_, at) => {
    const values = names.map((name) => [name, wire.get(name)!(at + 1)]);
    return { id: `12x${at + 1}`, ...Object.fromEntries(values) } as Record<string, string>;
  });
}

/** All fields. */
export const page = JSON.stringify(pageOf([...wire.keys()]));
