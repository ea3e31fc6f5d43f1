import { ENTITY_SPACE, type Schema } from '../schema/schema.js';
import type { Cell } from '../schema/column.js';

/** One row; references and owners are bare numbers, as in the database. */
export interface StoredRecord {
  readonly module: string;
  readonly number: number;
  readonly values: Map<string, Cell>;
  /** Seconds since 1970; the last create, change or delete. */
  changed: number;
  deleted: boolean;
  /** Queries exclude a converted lead, retrieve does not. */
  converted: boolean;
  /** Per user: the star is not part of the record. */
  readonly starred: Map<number, string>;
  /** The name as it was sent, uncut; null where nothing was written yet. */
  label: string | null;
}

export interface Attachment {
  readonly number: number;
  readonly record: number;
  readonly filename: string;
  readonly filetype: string;
  readonly content: Uint8Array;
}

/** A link of two records under a relation label. */
export interface Link {
  readonly source: number;
  readonly target: number;
  readonly label: string;
}

/** Everything the instance remembers, apart from sessions. */
export interface Store {
  readonly spaces: Map<string, Map<number, StoredRecord>>;
  readonly attachments: Map<number, Attachment>;
  readonly links: Link[];
  /** Next number of each space. */
  readonly sequences: Map<string, number>;
  /** Next record number (`CON12`) of each module. */
  readonly counters: Map<string, number>;
}

export function createStore(): Store {
  return {
    spaces: new Map(),
    attachments: new Map(),
    links: [],
    sequences: new Map(),
    counters: new Map(),
  };
}

/** Puts a store back to what another one holds, which later changes do not reach. */
export function restoreStore(store: Store, from: Store): void {
  Object.assign(store, copyStore(from));
}

/** A copy that no later change reaches. */
export function copyStore({ spaces, attachments, links, sequences, counters }: Store): Store {
  const copies = [...spaces].map(([space, records]) => [space, copyRecords(records)] as const);
  return {
    spaces: new Map(copies),
    attachments: new Map(attachments),
    links: [...links],
    sequences: new Map(sequences),
    counters: new Map(counters),
  };
}

function copyRecords(records: ReadonlyMap<number, StoredRecord>): Map<number, StoredRecord> {
  const copies = [...records].map(([number, record]) => {
    const { values, starred } = record;
    return [number, { ...record, values: new Map(values), starred: new Map(starred) }] as const;
  });
  return new Map(copies);
}

/** The next free number among the records of a module. */
export function nextNumber(store: Store, space: string): number {
  const next = store.sequences.get(space) ?? 1;
  store.sequences.set(space, next + 1);
  return next;
}

export function addRecord(store: Store, space: string, record: StoredRecord): void {
  let records = store.spaces.get(space);
  if (records === undefined) {
    records = new Map();
    store.spaces.set(space, records);
  }
  records.set(record.number, record);
  const next = store.sequences.get(space) ?? 1;
  if (record.number >= next) store.sequences.set(space, record.number + 1);
}

/**
 * Calendar and Events are one table: the activity type says which of the two a record is, whatever
 * it was created as.
 */
export function moduleOf(record: StoredRecord): string {
  if (record.module !== 'Calendar' && record.module !== 'Events') return record.module;
  return record.values.get('activitytype') === 'Task' ? 'Calendar' : 'Events';
}

/** A record of a module by its number, unless it is deleted. */
export function findRecord(
  store: Store,
  schema: Schema,
  module: string,
  number: number,
): StoredRecord | undefined {
  const record = store.spaces.get(schema.space(module))?.get(number);
  return record === undefined || record.deleted || moduleOf(record) !== module ? undefined : record;
}

/** An entity record of any module. */
export function findEntity(store: Store, number: number): StoredRecord | undefined {
  const record = store.spaces.get(ENTITY_SPACE)?.get(number);
  return record?.deleted === true ? undefined : record;
}

/** The records of a module in order of their numbers, deleted ones included. */
export function recordsOf(store: Store, schema: Schema, module: string): StoredRecord[] {
  const records = store.spaces.get(schema.space(module))?.values() ?? [];
  return [...records]
    .filter((record) => moduleOf(record) === module)
    .sort((a, b) => a.number - b.number);
}
