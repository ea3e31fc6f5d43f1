import { changeLink } from '../write/links.js';
import { runBatch, type BatchOptions, type BatchResult, type Revision } from '../write/bulk.js';
import { readChanges } from '../sync/changes.js';
import { watchChanges, type WatchOptions } from '../sync/watch.js';
import { createWithFiles, type Upload } from '../write/upload.js';
import { decryptField, createTags, type Tags } from './cloud-operations.js';
import { deleteRecord, writeRecord, type Write } from '../write/write-record.js';
import { findRow } from '../query/find-batch.js';
import type { Change, ChangeBatch, ChangesOptions } from '../sync/change-token.js';
import { queryableRow } from '../query/condition.js';
import type { Connection } from '../connection.js';
import type { DecodedRecord } from '../codec/decode-record.js';
import type { ModuleTypes } from '../schema/module-types.js';
import type { CallOptions } from '../options.js';
import { Query } from '../query/query.js';
import { EVERYTHING } from '../query/query-plan.js';
import { queryState } from '../query/query-state.js';
import type { Found, RecordField } from '../query/query-types.js';
import { relationOf, type Related } from '../schema/relations.js';
import { allow, retrieveRecord, type RetrieveManyOptions } from '../query/retrieve.js';
import { MODULE, type ModuleTable } from '../schema/module-table.js';
import {
  upsertRecord,
  type FindOrCreate,
  type FoundOrCreated,
  type Upsert,
  type Upserted,
} from '../write/upsert.js';
import { upsertRecords } from '../write/upsert-many.js';

/** Reads and writes the records of one module; also the query for all of them. */
export class Repository<M extends ModuleTypes> extends Query<M> {
  constructor(connection: Connection, table: ModuleTable) {
    super(connection, table);
    queryState(this).core.register(table);
  }

  /** Checks a text from outside, and returns it as an id of this module. @throws InvalidIdError */
  id(text: string): M['id'] {
    const { core, table } = queryState(this);
    return core.idOf(table.module, text);
  }

  /**
   * One record with all its fields, and its line items: one call, operation `retrieve`. `find` reads a few
   * fields, and returns null where there is no record.
   * @throws RecordNotFoundError where it is absent or not allowed: Vtiger does not say which
   */
  retrieve(id: M['id'], options: CallOptions = {}): Promise<M['detail']> {
    const { core, table } = queryState(this);
    return retrieveRecord(core, table, id, options);
  }

  /**
   * One record, with these fields or all that queries return, or null. Calls that begin together, for
   * the same fields, become one query per 100 ids. @throws VtigerError; DecodeError for a value that cannot be decoded
   */
  async find<F extends keyof M['filter'] & keyof M['record'] & string = RecordField<M>>(
    id: M['id'],
    fields?: readonly F[] | CallOptions,
    options?: CallOptions,
  ): Promise<Found<M, F> | null> {
    const { core, table } = queryState(this);
    const selected = isList(fields) ? fields : undefined;
    const call = (isList(fields) ? options : fields) ?? {};
    for (const field of selected ?? []) queryableRow(table, field);
    const row = await findRow(core, table, this.id(id), selected, call);
    if (row === undefined) return null;
    return core.decode(table, row, 'record', { selected, single: true }) as Found<M, F>;
  }

  /**
   * Many records as queries return them, in the order of the ids, by one query per 100. A value that
   * cannot be decoded is null, and reported.
   * @throws VtigerError; RecordNotFoundError with `onMissing: 'retrieve'` only
   */
  async retrieveMany(
    ids: readonly M['id'][],
    options: RetrieveManyOptions = {},
  ): Promise<M['record'][]> {
    const { core, table } = queryState(this);
    const found = await Promise.all(
      ids.map(async (id): Promise<DecodedRecord | null> => {
        const row = await findRow(core, table, this.id(id), undefined, options);
        if (row !== undefined) return core.decode(table, row, 'record');
        if (options.onMissing !== 'retrieve') return null;
        return retrieveRecord(core, table, id, options, false);
      }),
    );
    return found.filter((record) => record !== null);
  }

  /**
   * Creates a record. What the CRM stored differently is reported to `onEvent`.
   * @returns the record as it was stored
   * @throws InvalidValueError, MandatoryFieldMissingError before anything is sent;
   *   DuplicateRecordError; ValueAlteredError with `strict.altered`, when the record is stored already
   */
  create(values: M['create'], options: CallOptions = {}): Promise<M['detail']> {
    return write(this, { mode: 'create', values: values as DecodedRecord }, options);
  }

  /**
   * Changes a record. Its mandatory fields are required again; other fields that are absent stay as they
   * are. To change single fields use `revise`. Throws as `create`.
   */
  update(id: M['id'], values: M['update'], options: CallOptions = {}): Promise<M['detail']> {
    return write(this, { mode: 'update', id, values: values as DecodedRecord }, options);
  }

  /** Changes the fields that are passed; null empties one. Throws as `create`. */
  revise(id: M['id'], values: M['revise'], options: CallOptions = {}): Promise<M['detail']> {
    return write(this, { mode: 'revise', id, values: values as DecodedRecord }, options);
  }

  /** Deletes a record. @throws RecordNotFoundError where it is absent or not allowed */
  async delete(id: M['id'], options: CallOptions = {}): Promise<void> {
    const { core, table } = queryState(this);
    return deleteRecord(core, table, id, options);
  }

  /** `create` for many; a failed item does not stop the others. */
  createMany(
    items: readonly M['create'][],
    options: BatchOptions = {},
  ): Promise<BatchResult<M['detail']>[]> {
    return runBatch(items, (values) => this.create(values, options), options);
  }

  /** `revise` for many; a failed item does not stop the others. */
  reviseMany(
    items: readonly Revision<M>[],
    options: BatchOptions = {},
  ): Promise<BatchResult<M['detail']>[]> {
    return runBatch(items, ({ id, values }) => this.revise(id, values, options), options);
  }

  /** `delete` for many; a failed item does not stop the others. */
  deleteMany(
    ids: readonly M['id'][],
    options: BatchOptions = {},
  ): Promise<BatchResult<undefined>[]> {
    const work = async (id: M['id']): Promise<undefined> => {
      await this.delete(id, options);
    };
    return runBatch(ids, work, options);
  }

  /**
   * Finds the record by `where` and revises it, or creates it; sends nothing where nothing would
   * change. Not atomic: two programs that do this at once may both create, unless the field is unique in
   * the CRM. @throws AmbiguousMatchError for several matches; otherwise as `create`
   */
  async upsert<T>(item: Upsert<M, T>, options: CallOptions = {}): Promise<Upserted<M>> {
    const { core, table } = queryState(this);
    return upsertRecord(core, table, item, options);
  }

  /** `upsert` without `update`: a record that exists stays as it is. Not atomic either. */
  async findOrCreate<T>(
    { where, create }: FindOrCreate<M, T>,
    options: CallOptions = {},
  ): Promise<FoundOrCreated<M>> {
    const { core, table } = queryState(this);
    const found = upsertRecord(core, table, { where, create }, options);
    return found as Promise<FoundOrCreated<M>>;
  }

  /** `upsert` for many, with one query per 100 keys of one field. A key that comes twice is refused. */
  async upsertMany<T>(
    items: readonly Upsert<M, T>[],
    options: BatchOptions = {},
  ): Promise<BatchResult<Upserted<M>>[]> {
    const { core, table } = queryState(this);
    return upsertRecords(core, table, items, options);
  }

  /**
   * The records that a related list holds, as a query: operation `query_related`, 100 a call. Vtiger
   * returns only the tasks of an `Activities` list: the events on it are missing.
   * @throws InvalidValueError for a label that the module does not have
   */
  related<L extends keyof M['relations'] & string>(
    id: M['id'],
    label: L,
  ): Query<Related<M['relations'][L]>, Related<M['relations'][L]>['record']> {
    const { connection, core, table } = queryState(this);
    const [key, module] = relationOf(table, label);
    const relation = { id: this.id(id), label: key };
    return new Query(connection, core.tableOrEmpty(module), { ...EVERYTHING, relation });
  }

  /**
   * Adds a record to a related list: operation `add_related`. Vtiger reports success even for a record
   * that does not exist, and for a list that follows a reference field: with `strict.altered` the
   * record is looked up first, and the list is read afterwards. @throws RecordNotFoundError,
   * ValueAlteredError then; InvalidValueError, UnsupportedOperationError before sending
   */
  link<L extends keyof M['relations'] & string>(
    id: M['id'],
    label: L,
    other: Related<M['relations'][L]>['id'],
    options: CallOptions = {},
  ): Promise<void> {
    const { core, table } = queryState(this);
    return changeLink(core, table, 'add_related', [id, label, other], options);
  }

  /**
   * Removes a record from a related list: operation `delete_related`, Vtiger Cloud only. The server
   * undoes every link between the two, whatever the label. Throws as `link`.
   */
  unlink<L extends keyof M['relations'] & string>(
    id: M['id'],
    label: L,
    other: Related<M['relations'][L]>['id'],
    options: CallOptions = {},
  ): Promise<void> {
    const { core, table } = queryState(this);
    return changeLink(core, table, 'delete_related', [id, label, other], options);
  }

  /**
   * The records that changed since a moment, oldest first, each at least once: operation `sync`. Where that
   * does not work, they are found by `modifiedtime`, after one `unknown-deletions`. Store `token` of a
   * change, and pass it as `since` to the next run. @throws InvalidValueError for a token of another module; AccessDeniedError
   */
  changes(options: ChangesOptions): AsyncIterable<Change<M>> {
    const { core, table } = queryState(this);
    return eachTime(() => readChanges(core, table, options) as AsyncGenerator<Change<M>>);
  }

  /** `changes` again and again, until the signal ends it; waits while the server is away. @throws as `changes` */
  watch(options: WatchOptions): AsyncIterable<ChangeBatch<M>> {
    const { core, table } = queryState(this);
    return eachTime(() => watchChanges(core, table, options) as AsyncGenerator<ChangeBatch<M>>);
  }

  /** The tags of records; Vtiger Cloud only, by the manual. */
  get tags(): Tags<M['id']> {
    const { core, table } = queryState(this);
    return createTags(core, table);
  }

  /**
   * The plain value of an encrypted field: operation `decrypt`, Vtiger Cloud only, by the
   * manual. @throws InvalidValueError for what is not a field of this module
   */
  async decrypt(
    id: M['id'],
    field: keyof M['record'] & string,
    options: CallOptions = {},
  ): Promise<string> {
    const { core, table } = queryState(this);
    return decryptField(core, table, id, field, options);
  }

  /** Opens a closed record again: operation `reopen`, Vtiger Cloud only, by the manual. */
  async reopen(id: M['reopen'], options: CallOptions = {}): Promise<void> {
    const { core, table } = queryState(this);
    allow(table, MODULE.reopenable, 'reopen');
    await core.callForObject(core.callOn(table, 'POST', 'reopen', id, {}, options));
  }

  /**
   * Creates a record with files, for its image and file fields: a multipart `create`.
   * @throws ValueAlteredError where the record was created and a file was not stored; otherwise as `create`
   */
  async createWithFiles(
    values: M['create'],
    files: Readonly<Record<string, readonly Upload[]>>,
    options: CallOptions = {},
  ): Promise<M['detail']> {
    const { core, table } = queryState(this);
    return createWithFiles(core, table, values as DecodedRecord, files, options);
  }
}

async function write(
  repository: object,
  values: Write,
  options: CallOptions,
): Promise<DecodedRecord> {
  const { core, table } = queryState(repository);
  // With `await` the stack of an early refusal includes the caller.
  return await writeRecord(core, table, values, options);
}

function eachTime<T>(start: () => AsyncGenerator<T>): AsyncIterable<T> {
  return { [Symbol.asyncIterator]: start };
}

function isList(value: readonly string[] | CallOptions | undefined): value is readonly string[] {
  return Array.isArray(value);
}
