import {
  FIELD,
  type Codec,
  type FieldRow,
  type ModuleTable,
} from '../../../templates/runtime/schema/module-table.js';

/** Every flag but `escaped` and `mandatory`. */
export const ALL: number = FIELD.writable | FIELD.queryable | FIELD.inRecord | FIELD.inDetail;

export function tableOf(fields: readonly FieldRow[], more: Partial<ModuleTable> = {}): ModuleTable {
  return { module: 'Contacts', prefix: '12', flags: 31, fields, relations: [], ...more };
}

/** A table of `id` and one field `f` of the codec. */
export function tableFor(codec: Codec, extra?: FieldRow[3], flags: number = ALL): ModuleTable {
  return tableOf([
    ['id', 'id', FIELD.queryable | FIELD.inRecord | FIELD.inDetail],
    extra === undefined ? ['f', codec, flags] : ['f', codec, flags, extra],
  ]);
}

/** What a call throws; fails the test where it throws nothing. */
export function thrownBy(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}
