import type { Core } from '../core.js';
import type { DecodedRecord } from '../codec/decode-record.js';
import { refuse } from '../codec/encode-scalar.js';
import { InvalidValueError, isVtigerError, QueryTooLongError } from '../errors.js';
import { leafOf } from '../query/where.js';
import { unless } from '../response/unless.js';
import { fieldRow } from '../schema/field-rows.js';
import { hasOperator } from '../schema/operators.js';
import type { ModuleTable } from '../schema/module-table.js';
import { runBatch, type BatchOptions, type BatchResult } from './bulk.js';
import { foldValue, readMatch, readMatching, type Match } from './match.js';
import { writeMatched, type UpsertItem, type UpsertResult } from './upsert.js';

/** Keys in one query. */
const CHUNK = 100;

/** Rows of a query; more of them mean ambiguous keys, which are looked up one by one. */
const MOST_ROWS = 1000;

/** An item with its key, or with what is wrong with it. */
interface Prepared {
  readonly item: UpsertItem;
  readonly index: number;
  readonly match: Match | Error;
}

type Found = Map<Match, DecodedRecord[]> | undefined;

/** `upsert` for many: the existing records are read by one query per 100 keys of one field. */
export async function upsertRecords(
  core: Core,
  table: ModuleTable,
  items: readonly UpsertItem[],
  options: BatchOptions,
): Promise<BatchResult<UpsertResult>[]> {
  const prepared = prepare(core, table, items);
  const find = createFinder(core, table, prepared, options);
  const work = async ({ item, index, match }: Prepared): Promise<UpsertResult> => {
    if (match instanceof Error) throw match;
    const found = await find(match);
    try {
      return await writeMatched(core, table, item, match, found, options);
    } catch (error) {
      if (isVtigerError(error)) throw error;
      // An error thrown by the caller's update must not discard the results of the other items.
      const { module } = table;
      throw new InvalidValueError(`${module}: update of item ${index} threw.`, {
        module,
        cause: error,
      });
    }
  };
  return runBatch(prepared, work, options);
}

/** The second item with the same key is refused: which of the two is meant to win is not known. */
function prepare(core: Core, table: ModuleTable, items: readonly UpsertItem[]): Prepared[] {
  const first = new Map<string, number>();
  return items.map((item, index) => {
    try {
      const match = readMatch(core, table, item.where);
      const earlier = first.get(match.key);
      if (earlier === undefined) first.set(match.key, index);
      else {
        const { module } = table;
        refuse({ module }, `item ${index} has the same key in where as item ${earlier}`);
      }
      return { item, index, match };
    } catch (error) {
      return { item, index, match: error as Error };
    }
  });
}

/** Reads the chunk of a key when its first key is needed. */
function createFinder(
  core: Core,
  table: ModuleTable,
  prepared: readonly Prepared[],
  options: BatchOptions,
): (match: Match) => Promise<DecodedRecord[] | undefined> {
  const chunkOf = new Map<Match, Match[]>();
  const open = new Map<string, Match[]>();
  for (const { match } of prepared) {
    if (match instanceof Error) continue;
    const [field = '', ...others] = match.fields;
    if (others.length > 0 || !hasOperator(fieldRow(table, field)?.[1] ?? 'list', 'in')) continue;
    let chunk = open.get(field);
    if (chunk === undefined || chunk.length === CHUNK) open.set(field, (chunk = []));
    chunk.push(match);
    chunkOf.set(match, chunk);
  }
  const reads = new Map<Match[], Promise<Found>>();
  return async (match) => {
    const chunk = chunkOf.get(match);
    if (chunk === undefined || chunk.length === 1) return undefined;
    let read = reads.get(chunk);
    if (read === undefined) reads.set(chunk, (read = readChunk(core, table, chunk, options)));
    const found = await read;
    return found === undefined ? undefined : (found.get(match) ?? []);
  };
}

/**
 * The records of each key. Undefined where a record equals none of them even by folding: the database
 * knows better which one it equals, so that each key has to be looked up alone.
 */
async function readChunk(
  core: Core,
  table: ModuleTable,
  chunk: readonly Match[],
  options: BatchOptions,
): Promise<Found> {
  const [field = ''] = chunk[0]?.fields ?? [];
  const byKey = new Map(
    chunk.map((match) => [foldValue(table, field, match.values[field]), match]),
  );
  const operand = chunk.map(({ values }) => values[field]);
  const condition = leafOf(core, table, field, 'in', operand);
  const answer = readMatching(core, table, [condition], MOST_ROWS, options);
  // One key may be too long for any statement.
  const rows = await unless(QueryTooLongError, answer);
  if (rows === undefined || rows.length === MOST_ROWS) return undefined;
  const found = new Map<Match, DecodedRecord[]>();
  for (const row of rows) {
    const match = byKey.get(foldValue(table, field, row[field]));
    if (match === undefined) return undefined;
    found.set(match, [...(found.get(match) ?? []), row]);
  }
  return found;
}
