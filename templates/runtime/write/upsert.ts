import { callError } from '../response/call-error.js';
import { alteredFields } from '../codec/compare-values.js';
import type { Core } from '../core.js';
import type { DecodedRecord } from '../codec/decode-record.js';
import { AmbiguousMatchError, isVtigerError } from '../errors.js';
import { fieldFlags } from '../schema/field-rows.js';
import { FIELD, type ModuleTable } from '../schema/module-table.js';
import type { ModuleTypes } from '../schema/module-types.js';
import type { CallOptions } from '../options.js';
import type { Matched } from '../query/query-types.js';
import { readMatch, readMatching, type Match } from './match.js';
import { writeRecord } from './write-record.js';

type Values = Readonly<Record<string, unknown>>;

/** What `findOrCreate` takes. */
export interface FindOrCreate<M extends ModuleTypes, T> {
  /** The natural key: every field equals its value, as the database compares. */
  readonly where: Matched<T, M['filter']>;
  /** Written where no record matches. It should hold the values of `where`, or none ever will. */
  readonly create: M['create'];
}

/** What `upsert` takes. */
export interface Upsert<M extends ModuleTypes, T> extends FindOrCreate<M, T> {
  /** Written where one record matches; what it holds already is not sent. */
  readonly update: M['revise'] | ((record: M['record']) => M['revise']);
}

/** What `findOrCreate` returns: a record that was found is as queries return it. */
export type FoundOrCreated<M extends ModuleTypes> =
  | { readonly outcome: 'created'; readonly record: M['detail'] }
  | { readonly outcome: 'unchanged'; readonly record: M['record'] };

/** What `upsert` returns. */
export type Upserted<M extends ModuleTypes> =
  FoundOrCreated<M> | { readonly outcome: 'updated'; readonly record: M['detail'] };

/** {@link Upsert} of any module. */
export interface UpsertItem {
  readonly where: unknown;
  readonly create: unknown;
  readonly update?: unknown;
}

/** {@link Upserted} of any module. */
export interface UpsertResult {
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly record: DecodedRecord;
}

/** Enough to name the records of an ambiguous match, by one call. */
const MOST = 100;

/** `upsert`, and `findOrCreate` where the item has no `update`. */
export async function upsertRecord(
  core: Core,
  table: ModuleTable,
  item: UpsertItem,
  options: CallOptions,
): Promise<UpsertResult> {
  const match = readMatch(core, table, item.where);
  // Two upserts of one key would both find nothing and both create.
  const turn = { name: `upsert ${table.module} ${match.key}`, limit: 1 };
  const work = (): Promise<UpsertResult> =>
    writeMatched(core, table, item, match, undefined, options);
  return core.writes.run([turn], work, options.signal);
}

/** @param found the records that match; undefined where they are not known yet */
export async function writeMatched(
  core: Core,
  table: ModuleTable,
  item: UpsertItem,
  match: Match,
  found: readonly DecodedRecord[] | undefined,
  options: CallOptions,
): Promise<UpsertResult> {
  const lookUp = (): Promise<DecodedRecord[]> =>
    readMatching(core, table, match.conditions, MOST, options);
  const rows = found ?? (await lookUp());
  if (rows.length > 0) return reviseMatched(core, table, item, match, rows, options);
  try {
    const write = { mode: 'create', values: item.create as Values } as const;
    return { outcome: 'created', record: await writeRecord(core, table, write, options) };
  } catch (error) {
    if (!isVtigerError(error) || error.code !== 'DUPLICATE_RECORD') throw error;
    // Another client created it after the look-up. If there is still no match, another field has to
    // be unique.
    const rivals = await lookUp();
    if (rivals.length === 0) throw error;
    return reviseMatched(core, table, item, match, rivals, options);
  }
}

async function reviseMatched(
  core: Core,
  table: ModuleTable,
  { update }: UpsertItem,
  { fields }: Match,
  rows: readonly DecodedRecord[],
  options: CallOptions,
): Promise<UpsertResult> {
  const { module } = table;
  const [record = {}] = rows;
  if (rows.length > 1) {
    const count = rows.length < MOST ? String(rows.length) : `${MOST} or more`;
    throw callError(
      AmbiguousMatchError,
      { operation: 'upsert', module },
      `${count} records match ${fields.join(', ')}`,
      {
        fields,
        recordIds: rows.map(({ id }) => String(id)),
        hint: 'Nothing was written: merge them, or add a field to where.',
      },
    );
  }
  const wanted =
    typeof update === 'function' ? (update as (found: DecodedRecord) => unknown)(record) : update;
  const values = changedValues(table, { ...(Object(wanted ?? {}) as Values) }, record);
  if (Object.keys(values).length === 0) return { outcome: 'unchanged', record };
  const write = { mode: 'revise', id: String(record['id']), values } as const;
  return { outcome: 'updated', record: await writeRecord(core, table, write, options) };
}

/** The values that the record does not hold yet. What queries do not return cannot be compared. */
function changedValues(table: ModuleTable, values: Values, record: DecodedRecord): Values {
  const altered = new Set(alteredFields(table, values, record));
  const changed = Object.entries(values).filter(([field, value]) => {
    const flags = fieldFlags(table, field);
    const comparable = (flags & FIELD.inDetail) !== 0 && (flags & FIELD.inRecord) !== 0;
    return value !== undefined && (!comparable || altered.has(field));
  });
  return Object.fromEntries(changed);
}
