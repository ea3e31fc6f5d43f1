import { CallOptions, ModuleTypes, Connection, ModuleTable, UnknownModule } from './core.js';
export {
  AbortSignalLike,
  AlteredEvent,
  BaseClient,
  BooleanFilter,
  CheckSchemaOptions,
  Codec,
  ConnectOptions,
  ConnectionOptions,
  CurrentUser,
  CurrentUserOf,
  DateFilter,
  DateTimeFilter,
  DateTimeTextFilter,
  DecodeFailure,
  DispatcherLike,
  DispatcherRequest,
  DispatcherResponse,
  FieldInfo,
  FieldRow,
  Files,
  GridRow,
  IdFilter,
  ListTypesOptions,
  LookupField,
  LookupHit,
  LookupScope,
  Meta,
  Metric,
  ModuleDescription,
  ModuleInfo,
  MultiPicklistFilter,
  NoFilter,
  NumberFilter,
  OwnerFilter,
  PicklistFilter,
  RecordId,
  RecordIdOf,
  ReferenceFilter,
  RelationInfo,
  RelationRow,
  RequestEvent,
  RequestOptions,
  SchemaDrift,
  SchemaDriftKind,
  StoredFile,
  TableEntry,
  TextFilter,
  TimeFilter,
  Unlisted,
  Usage,
  Vtql,
  VtqlName,
  VtqlStatement,
  VtqlValue,
  WaitEvent,
  connect,
  isOneOf,
  unlisted,
  vtql,
} from './core.js';

/** Every way a call can fail. */
type VtigerErrorCode =
  | 'CONFIGURATION'
  | 'CONNECTION'
  | 'TIMEOUT'
  | 'ABORTED'
  | 'PROTOCOL'
  | 'AUTHENTICATION'
  | 'ACCESS_DENIED'
  | 'RECORD_NOT_FOUND'
  | 'DUPLICATE_RECORD'
  | 'MANDATORY_FIELD_MISSING'
  | 'INVALID_REFERENCE'
  | 'INVALID_ID'
  | 'INVALID_VALUE'
  | 'VALUE_ALTERED'
  | 'DECODE'
  | 'QUERY_SYNTAX'
  | 'QUERY_TOO_LONG'
  | 'RATE_LIMITED'
  | 'UNSUPPORTED_OPERATION'
  | 'SERVER';
interface VtigerErrorDetails {
  /** API operation, `retrieve`. */
  readonly operation?: string | undefined;
  /** Module API name. */
  readonly module?: string | undefined;
  readonly recordId?: string | undefined;
  readonly field?: string | undefined;
  readonly fields?: readonly string[] | undefined;
  /** What is known to cause this, and what to do. */
  readonly hint?: string | undefined;
  /** The server's own code, `INVALID_ID_ATTRIBUTE`; `0` for duplicates. */
  readonly serverCode?: string | undefined;
  /** The server's own words; they may quote data, so they are kept out of `message`, JSON and logs. */
  readonly serverMessage?: string | undefined;
  readonly httpStatus?: number | undefined;
  readonly cause?: unknown;
}
/**
 * What every method of the client throws. `message` is ours and quotes no data; what the server
 * said is in `serverMessage`, which is non-enumerable.
 */
declare class VtigerError extends Error {
  readonly name: string;
  readonly code: VtigerErrorCode;
  readonly operation?: string | undefined;
  readonly module?: string | undefined;
  readonly recordId?: string | undefined;
  readonly field?: string | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly hint?: string | undefined;
  readonly serverCode?: string | undefined;
  readonly httpStatus?: number | undefined;
  /** Non-enumerable. */
  readonly serverMessage?: string | undefined;
  constructor(message: string, details?: VtigerErrorDetails);
}
/** Whether this is a {@link VtigerError}, also one of another copy of this runtime. */
declare function isVtigerError(error: unknown): error is VtigerError;
/** The options do not make sense, or are not safe: a plain-http URL, a time zone that is needed and not known. */
declare class ConfigurationError extends VtigerError {
  readonly name = 'ConfigurationError';
  readonly code = 'CONFIGURATION';
}
/** The instance could not be reached, or the connection broke. */
declare class ConnectionError extends VtigerError {
  readonly name = 'ConnectionError';
  readonly code = 'CONNECTION';
}
/** No complete answer within `timeoutMs`. */
declare class TimeoutError extends VtigerError {
  readonly name = 'TimeoutError';
  readonly code = 'TIMEOUT';
}
/** The caller's signal ended the call; `cause` is its reason. */
declare class AbortedError extends VtigerError {
  readonly name = 'AbortedError';
  readonly code = 'ABORTED';
}
/** The answer is not what the API promises: no JSON, truncated, too large, a redirect, a success without its result. */
declare class ProtocolError extends VtigerError {
  readonly name = 'ProtocolError';
  readonly code = 'PROTOCOL';
}
/** User name or access key were refused. */
declare class AuthenticationError extends VtigerError {
  readonly name = 'AuthenticationError';
  readonly code = 'AUTHENTICATION';
}
/** The API user may not do this, or the module is not there: Vtiger does not tell the two apart. */
declare class AccessDeniedError extends VtigerError {
  readonly name = 'AccessDeniedError';
  readonly code = 'ACCESS_DENIED';
}
/** The record is absent, deleted, or not allowed: Vtiger does not tell these apart. */
declare class RecordNotFoundError extends VtigerError {
  readonly name = 'RecordNotFoundError';
  readonly code = 'RECORD_NOT_FOUND';
}
/** The duplicate check of the module refused the record (Vtiger's code 0). */
declare class DuplicateRecordError extends VtigerError {
  readonly name = 'DuplicateRecordError';
  readonly code = 'DUPLICATE_RECORD';
}
/** A mandatory field is missing; `field` names the first one, as the server does. */
declare class MandatoryFieldMissingError extends VtigerError {
  readonly name = 'MandatoryFieldMissingError';
  readonly code = 'MANDATORY_FIELD_MISSING';
}
/** A reference points to a module that the field does not take. */
declare class InvalidReferenceError extends VtigerError {
  readonly name = 'InvalidReferenceError';
  readonly code = 'INVALID_REFERENCE';
}
/** A record id is malformed, or of another module. */
declare class InvalidIdError extends VtigerError {
  readonly name = 'InvalidIdError';
  readonly code = 'INVALID_ID';
}
/** A value was refused before anything was sent; `field` names it, the value is not quoted. */
declare class InvalidValueError extends VtigerError {
  readonly name = 'InvalidValueError';
  readonly code = 'INVALID_VALUE';
}
/** The write DID happen, and the server stored `fields` differently from what was sent. */
declare class ValueAlteredError extends VtigerError {
  readonly name = 'ValueAlteredError';
  readonly code = 'VALUE_ALTERED';
}
/** A value read from the CRM cannot be decoded; module, record id and field are named, the value is not. */
declare class DecodeError extends VtigerError {
  readonly name = 'DecodeError';
  readonly code = 'DECODE';
}
/** The server's parser refused the statement. */
declare class QuerySyntaxError extends VtigerError {
  readonly name = 'QuerySyntaxError';
  readonly code = 'QUERY_SYNTAX';
}
/** The statement would exceed 7,000 bytes of URL, which web servers refuse. */
declare class QueryTooLongError extends VtigerError {
  readonly name = 'QueryTooLongError';
  readonly code = 'QUERY_TOO_LONG';
}
/** The server's limit is reached and waiting did not help. */
declare class RateLimitError extends VtigerError {
  readonly name = 'RateLimitError';
  readonly code = 'RATE_LIMITED';
}
/** This instance, or this transport, does not have the operation. */
declare class UnsupportedOperationError extends VtigerError {
  readonly name = 'UnsupportedOperationError';
  readonly code = 'UNSUPPORTED_OPERATION';
}
/** Any other failure that the server reports, an empty HTTP 500 included. */
declare class ServerError extends VtigerError {
  readonly name = 'ServerError';
  readonly code = 'SERVER';
}

/** The operators that the language itself has. */
type TermOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'like' | 'in';
/** One comparison as it stands in a statement; operands are wire text, not yet quoted. */
interface Term {
  /** Name on the wire. */
  readonly field: string;
  readonly operator: TermOperator;
  /** An array for `in`, and only there. */
  readonly operand: string | readonly string[];
}

/** What `where` builds. */
type ConditionTree =
  | {
      readonly kind: 'terms';
      /** Alternatives to each other; none: no record meets it. */
      readonly terms: readonly Term[];
      /** Field whose decoded value has to be looked at: the language finds too much. */
      readonly check?: string | undefined;
      /** Modules of which one's id prefix has to be read live before this can be sent. */
      readonly prefixOf?: readonly string[] | undefined;
    }
  | {
      readonly kind: 'and' | 'or';
      readonly parts: readonly ConditionTree[];
    };

/** Reference field -> target module -> its fields. */
type IncludeSpec = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** A related list of one record. */
interface Relation {
  readonly id: string;
  /** As the server wants it. */
  readonly label: string;
}
/** What a query builder has collected; never changed, only replaced. */
interface Selection {
  /** Only records that are related to this one. */
  readonly relation?: Relation;
  /** Names in this package; undefined: all. */
  readonly fields?: readonly string[];
  /** Joined by `and`. */
  readonly conditions: readonly ConditionTree[];
  readonly order: readonly string[];
  /** Of the last order field. */
  readonly direction: 'asc' | 'desc';
  readonly limit: number;
  readonly include: IncludeSpec;
}

/** Options of `createMany`, `reviseMany` and `deleteMany`. */
interface BatchOptions extends CallOptions {
  /** Writes at a time. Default 4; the connection's own `concurrency` bounds it too. */
  readonly concurrency?: number | undefined;
  /** Told after each item. */
  readonly onProgress?: ((progress: BatchProgress) => void) | undefined;
}
/** How far a batch is. */
interface BatchProgress {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}
/** What became of one item. */
type BatchResult<T> =
  | {
      readonly ok: true;
      readonly value: T;
    }
  | {
      readonly ok: false;
      readonly error: VtigerError;
    };

/**
 * Whose changes: those of records that the API user owns, or that its groups own too, or all
 * (`application`, for administrators only).
 */
type SyncScope = 'user' | 'userandgroup' | 'application';
/** Where a later run goes on; plain JSON, to be kept as it is. */
interface ChangeToken {
  readonly version: 1;
  readonly module: string;
  readonly scope: SyncScope;
  /** Second since 1970 of the last change. */
  readonly time: number;
  /** What was delivered of that second: record id -> fingerprint. */
  readonly seen: Readonly<Record<string, string>>;
}
/** Options of `changes`. */
interface ChangesOptions extends CallOptions {
  /** The first moment of interest, or the token of the last change that was handled. */
  readonly since: Date | ChangeToken;
  readonly scope: SyncScope;
}
/** One change; keep `token` when it is handled, to go on behind it. */
type Change<M extends ModuleTypes> =
  | {
      readonly kind: 'updated';
      readonly id: M['id'];
      /** As it is now: new, or changed once or several times. */
      readonly record: M['record'];
      readonly token: ChangeToken;
    }
  | {
      readonly kind: 'deleted';
      readonly id: M['id'];
      readonly token: ChangeToken;
    }
  /**
   * Comes first where the server's `sync` does not work (open-source Vtiger 8 on PHP 8), or not for
   * this scope (up to 7): changes are then found by `modifiedtime`, and what was deleted, or is not
   * to be seen any more, is not told.
   */
  | {
      readonly kind: 'unknown-deletions';
      readonly token: ChangeToken;
    };

/** What an operator takes. */
type Operand<T> = T extends readonly unknown[] ? T : never;
/** What a field can be compared with by `=`. */
type Equal<T> = T extends {
  '=': [infer V];
}
  ? V
  : never;
/** An object with some of these names: what an editor completes them from. */
type Named<F> = {
  readonly [P in keyof F]?: unknown;
};
/** The values that the fields of `T` can equal. */
type Matched<T, F> = {
  readonly [P in keyof T]: P extends keyof F ? Equal<F[P]> : 'this is no field of the module';
};
/** A condition of one module, made by {@link Where}. */
interface Condition<M extends ModuleTypes> {
  readonly module: M['name'];
  readonly tree: ConditionTree;
}
/** Makes conditions, to be joined by `or` and `and`. */
interface Where<M extends ModuleTypes> {
  <F extends keyof M['filter'] & string, O extends keyof M['filter'][F] & string>(
    field: F,
    operator: O,
    ...operand: Operand<M['filter'][F][O]>
  ): Condition<M>;
  /** At least one of them holds; no record meets an empty list. */
  or(conditions: readonly Condition<M>[]): Condition<M>;
  /** All of them hold; every record meets an empty list. */
  and(conditions: readonly Condition<M>[]): Condition<M>;
}
/** Fields of a module that queries return. */
type RecordField<M extends ModuleTypes> = keyof M['filter'] & keyof M['record'] & string;
/** What a repository can narrow its records to: the fields, and always `id`. */
type Narrowed<M extends ModuleTypes, F> = Pick<
  M['record'],
  (F & keyof M['record']) | ('id' & keyof M['record'])
>;
/**
 * What `include` takes: reference field -> fields of the record that it points to; where it may
 * point to several modules, module -> fields.
 */
type Include<R> = {
  readonly [F in keyof R]?: R[F] extends ModuleTypes
    ? readonly RecordField<R[F]>[]
    : R[F] extends readonly ModuleTypes[]
      ? {
          readonly [T in R[F][number] as T['name']]?: readonly RecordField<T>[];
        }
      : never;
};
/**
 * What `include` adds as `$ref`. Null where the reference is empty, where it points to a module
 * that was not asked for, or to a record that queries do not return: one that is deleted, not
 * allowed, an inactive user, a converted lead.
 */
type Included<R, I> = {
  readonly [F in keyof I & keyof R]: R[F] extends ModuleTypes
    ? Narrowed<R[F], Listed<I[F]>> | null
    : R[F] extends readonly ModuleTypes[]
      ? IncludedOf<R[F][number], I[F]> | null
      : never;
};
/** The union over the modules that were asked for, told apart by `module`. */
type IncludedOf<T extends ModuleTypes, S> = T extends ModuleTypes
  ? T['name'] extends keyof S
    ? {
        readonly module: T['name'];
      } & Narrowed<T, Listed<S[T['name']]>>
    : never
  : never;
/** The elements of a list of names. */
type Listed<L> = L extends readonly (infer F)[] ? F : never;

/**
 * A query under construction. Every method gives a new one, nothing is sent before `all`, `first`,
 * `count`, `pages` or `for await`, and one query can be used many times.
 *
 * Without `orderBy`, or by id, paging is exact. By `createdtime` and `modifiedtime` it is exact as
 * long as the records stand still. By any other field a record that is changed meanwhile may be
 * missed: the CRM then counts rows.
 */
declare class Query<
  M extends ModuleTypes,
  Row = M['record'],
  Next extends string = keyof M['filter'] & string,
> implements AsyncIterable<Row> {
  #private;
  constructor(connection: Connection, table: ModuleTable, selection?: Selection);
  /**
   * Narrows the rows to these fields and `id`: worth it, a page of all fields takes the CRM 3 to 20
   * times as long.
   * @throws InvalidValueError for fields that cannot be queried
   */
  select<F extends RecordField<M>>(...fields: readonly F[]): Query<M, Narrowed<M, F>, Next>;
  /**
   * Adds a condition; all of them must hold. Texts compare as in the database: case, accents and
   * trailing blanks are ignored.
   * @throws InvalidValueError naming the field: it cannot be queried, or does not take the value
   */
  where<F extends keyof M['filter'] & string, O extends keyof M['filter'][F] & string>(
    field: F,
    operator: O,
    ...operand: Operand<M['filter'][F][O]>
  ): Query<M, Row, Next>;
  /** `where((w) => w.or([w('title', 'isEmpty'), w('title', '=', 'CEO')]))` */
  where(build: (w: Where<M>) => Condition<M>): Query<M, Row, Next>;
  /** `where({ leadsource: 'Web Site' })`: each field equals its value. */
  where<T extends Named<M['filter']>>(match: Matched<T, M['filter']>): Query<M, Row, Next>;
  /**
   * Orders by this field, after those named before. A direction comes with the last field only:
   * the query language of Vtiger has one, and it applies to the last.
   */
  orderBy(field: Next): Query<M, Row, Next>;
  orderBy(
    field: Next,
    direction: 'asc' | 'desc',
  ): Query<M, Row, 'the direction comes with the last order field'>;
  /** At most so many rows, over all pages. @throws InvalidValueError */
  limit(count: number): Query<M, Row, Next>;
  /**
   * Adds `$ref` to each row: what its references point to, by one query a page and target module.
   * The reference itself stays an id. @throws InvalidValueError
   */
  include<const I extends Include<M['references']>>(
    fields: I,
  ): Query<
    M,
    Row & {
      readonly $ref: Included<M['references'], I>;
    },
    Next
  >;
  /** All rows, page by page. @throws VtigerError */
  all(options?: CallOptions): Promise<Row[]>;
  /** The first row, or null. @throws VtigerError */
  first(options?: CallOptions): Promise<Row | null>;
  /** The first row. @throws RecordNotFoundError where there is none */
  firstOrThrow(options?: CallOptions): Promise<Row>;
  /** The rows in pages of at most 100; a page is read when it is asked for. */
  pages(options?: CallOptions): AsyncIterable<Row[]>;
  /**
   * How many rows `all` would give: by one call, or, where the server does not count (8.4), by
   * about 2 log2 of a hundredth of them.
   */
  count(options?: CallOptions): Promise<number>;
  /**
   * The statement of the first page; empty where no record can meet the conditions, so that nothing
   * is asked. @throws QueryTooLongError
   */
  toVtql(): string;
  [Symbol.asyncIterator](): AsyncIterator<Row>;
}

/** The tags of records of one module; Vtiger Cloud only. */
interface Tags<Id extends string> {
  /** Operation `tags_add`. */
  add(id: Id, tags: readonly string[], options?: CallOptions): Promise<void>;
  /** Operation `tags_retrieve`. */
  list(id: Id, options?: CallOptions): Promise<readonly string[]>;
  /** Operation `tag_delete`, from this record. */
  remove(id: Id, tags: readonly string[], options?: CallOptions): Promise<void>;
  /** Operation `tag_delete` with `delete_all`: from every record that has them. */
  removeEverywhere(id: Id, tags: readonly string[], options?: CallOptions): Promise<void>;
}

/** The module at the other end of a relation. */
type Related<T> = T extends ModuleTypes ? T : UnknownModule;

/** A file to be uploaded. */
interface Upload {
  /** Its name in the CRM; blanks may become `_`. */
  readonly name: string;
  /** MIME type, `image/png`. */
  readonly type: string;
  readonly data: Uint8Array;
}

/** Options of {@link Repository.retrieveMany}. */
interface RetrieveManyOptions extends CallOptions {
  /**
   * What becomes of ids that a query does not find: `omit` (the default) leaves them out,
   * `retrieve` asks for each, because converted leads and inactive users are found only so.
   */
  readonly onMissing?: 'omit' | 'retrieve' | undefined;
}
/** One item of {@link Repository.reviseMany}. */
interface Revision<M extends ModuleTypes> {
  readonly id: M['id'];
  readonly values: M['revise'];
}
/** Reads and writes the records of one module; also the query for all of them. */
declare class Repository<M extends ModuleTypes> extends Query<M> {
  #private;
  constructor(connection: Connection, table: ModuleTable);
  /** Takes a record id from outside. @throws InvalidIdError for what is no id of this module */
  id(text: string): M['id'];
  /**
   * One record with all that the CRM tells of it: operation `retrieve`, always one call.
   * @throws RecordNotFoundError where it is absent or not allowed: Vtiger does not tell which
   */
  retrieve(id: M['id'], options?: CallOptions): Promise<M['detail']>;
  /**
   * One record as queries return it, or null. Calls of one tick for the same fields become one query
   * per 100 ids. @throws VtigerError
   */
  find(id: M['id'], options?: CallOptions): Promise<M['record'] | null>;
  find<F extends RecordField<M>>(
    id: M['id'],
    fields: readonly F[],
    options?: CallOptions,
  ): Promise<Narrowed<M, F> | null>;
  /**
   * Many records as queries return them, in the order of the ids, by one query per 100.
   * @throws VtigerError; RecordNotFoundError with `onMissing: 'retrieve'` only
   */
  retrieveMany(ids: readonly M['id'][], options?: RetrieveManyOptions): Promise<M['record'][]>;
  /**
   * Makes a record. What the CRM stored differently is reported to `onAltered`.
   * @returns the record as it was stored
   * @throws InvalidValueError, MandatoryFieldMissingError before anything is sent;
   *   DuplicateRecordError; ValueAlteredError with `writes: 'verified'`, when it was made
   */
  create(values: M['create'], options?: CallOptions): Promise<M['detail']>;
  /** Writes a record; its mandatory fields are restated, what is left out stays. Throws as `create`. */
  update(id: M['id'], values: M['update'], options?: CallOptions): Promise<M['detail']>;
  /** Writes some fields of a record. Throws as `create`. */
  revise(id: M['id'], values: M['revise'], options?: CallOptions): Promise<M['detail']>;
  /** Deletes a record. @throws RecordNotFoundError where it is absent or not allowed */
  delete(id: M['id'], options?: CallOptions): Promise<void>;
  /** `create` for many; a failed item does not stop the others. */
  createMany(
    items: readonly M['create'][],
    options?: BatchOptions,
  ): Promise<BatchResult<M['detail']>[]>;
  /** `revise` for many; a failed item does not stop the others. */
  reviseMany(
    items: readonly Revision<M>[],
    options?: BatchOptions,
  ): Promise<BatchResult<M['detail']>[]>;
  /** `delete` for many; a failed item does not stop the others. */
  deleteMany(ids: readonly M['id'][], options?: BatchOptions): Promise<BatchResult<undefined>[]>;
  /**
   * The records that a related list holds, as a query: operation `query_related`, 100 a call.
   * @throws InvalidValueError for a label that the module does not have
   */
  related<L extends keyof M['relations'] & string>(
    id: M['id'],
    label: L,
  ): Query<Related<M['relations'][L]>>;
  /**
   * Puts a record on a related list: operation `add_related`. Vtiger reports success for a record
   * that does not exist, too: with `writes: 'verified'` it is looked for before, by one query for
   * all links of a tick. @throws RecordNotFoundError then; InvalidValueError, UnsupportedOperationError before sending
   */
  link<L extends keyof M['relations'] & string>(
    id: M['id'],
    label: L,
    other: Related<M['relations'][L]>['id'],
    options?: CallOptions,
  ): Promise<void>;
  /**
   * Takes a record off a related list: operation `delete_related`, Vtiger Cloud only. The server
   * undoes every link between the two, whatever the label. Throws as `link`.
   */
  unlink<L extends keyof M['relations'] & string>(
    id: M['id'],
    label: L,
    other: Related<M['relations'][L]>['id'],
    options?: CallOptions,
  ): Promise<void>;
  /**
   * What was changed since a moment, oldest first, at least once: operation `sync`. The second in
   * which the last run ended is asked again, and what was delivered of it comes only if it differs.
   * Where `sync` does not work, changes are found by `modifiedtime`, and an `unknown-deletions` comes
   * first. @throws InvalidValueError for a token of another module; AccessDeniedError
   */
  changes(options: ChangesOptions): AsyncIterable<Change<M>>;
  /** The tags of records; Vtiger Cloud only, as the manual tells. */
  get tags(): Tags<M['id']>;
  /**
   * The plain value of an encrypted field: operation `decrypt`, Vtiger Cloud only, as the manual
   * tells. @throws InvalidValueError for what is no field of this module
   */
  decrypt(id: M['id'], field: keyof M['record'] & string, options?: CallOptions): Promise<string>;
  /** Opens a closed record again: operation `reopen`, Vtiger Cloud only, as the manual tells. */
  reopen(id: M['reopen'], options?: CallOptions): Promise<void>;
  /**
   * Makes a record with files, for its image and file fields: a multipart `create`.
   * @throws ValueAlteredError where the record was made and a file was not kept; as `create` else
   */
  createWithFiles(
    values: M['create'],
    files: Readonly<Record<string, readonly Upload[]>>,
    options?: CallOptions,
  ): Promise<M['detail']>;
}

/** One organization of a hierarchy. */
interface HierarchyNode<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** The CRM's word for its place: `Org`, `Parent Org`. */
  readonly label: string;
  /** Steps below the topmost one, which has 0. */
  readonly level: number;
  /** Whether it is the one that was asked about. */
  readonly current: boolean;
}
/** Organizations, which can stand below each other. */
declare class AccountRepository<M extends ModuleTypes> extends Repository<M> {
  /**
   * The organizations above and below one, itself included: operation `get_account_hierarchy`,
   * Vtiger Cloud only. The shape is that of the manual, no Cloud was at hand.
   * @throws UnsupportedOperationError on open-source Vtiger
   */
  hierarchy(id: M['id'], options?: CallOptions): Promise<HierarchyNode<M['id']>[]>;
}

/** Documents: records with a file. */
declare class DocumentRepository<M extends ModuleTypes> extends Repository<M> {
  /**
   * Makes a document with its file: a multipart `create`, checked afterwards. To attach it to a
   * record, `link` that with it.
   * @throws ValueAlteredError where the document was made without its file; as `create` else
   */
  upload(file: Upload, values: M['create'], options?: CallOptions): Promise<M['detail']>;
}

/** The lines that a create of the module takes. */
type LinesOf<M extends ModuleTypes> = M['create'] extends {
  readonly LineItems: infer L;
}
  ? L
  : never;
/** Quotes, orders and invoices: records with lines. */
declare class InventoryRepository<M extends ModuleTypes> extends Repository<M> {
  /**
   * Replaces the lines of a record: operation `revise` with LineItems, which is why `revise` itself
   * does not take them. Vtiger 8.4 on PHP 8 crashes on it when the lines are replaced, and leaves the
   * totals at 0: use it only where the server is known to do it right.
   * @throws ServerError from such a server, when the record is broken
   */
  replaceLines(id: M['id'], lines: LinesOf<M>, options?: CallOptions): Promise<M['detail']>;
}

/** The types of a module, and beside them its own names for what the conversion fills, if it has any. */
type Target = ModuleTypes | readonly [ModuleTypes, string];
/** What a lead can become: module name -> its types. */
interface ConversionTargets {
  readonly Accounts?: Target;
  readonly Contacts?: Target;
  readonly Potentials?: Target;
}
/** Where nothing is known of the targets: plain values. */
interface UnknownTargets {
  readonly Accounts: UnknownModule;
  readonly Contacts: UnknownModule;
  readonly Potentials: UnknownModule;
}
/** Filled by the server from the lead, and from what is made beside it. */
type Linked = 'assigned_user_id' | 'account_id' | 'related_to' | 'contact_id';
/** The values of one target: what a create demands, but for what the conversion fills. */
type Conversion<T> = T extends UnknownModule
  ? Readonly<Record<string, unknown>>
  : T extends ModuleTypes
    ? Filled<T, Linked>
    : T extends readonly [infer M extends ModuleTypes, infer Own extends string]
      ? Filled<M, Linked | Own>
      : never;
type Filled<M extends ModuleTypes, F> = Omit<M['create'], F & string> &
  Pick<M['revise'], F & keyof M['revise']>;
/** What `convert` takes. */
type Conversions<T> = {
  readonly [K in keyof T]?: Conversion<T[K]>;
};
/** What `convert` gives: the ids of what was made. */
type Converted<T> = {
  readonly [K in keyof T]?: T[K] extends ModuleTypes
    ? T[K]['id']
    : T[K] extends readonly [infer M extends ModuleTypes, string]
      ? M['id']
      : never;
};
/** Leads, which can become organizations, contacts and opportunities. */
declare class LeadRepository<
  M extends ModuleTypes,
  T extends ConversionTargets = UnknownTargets,
> extends Repository<M> {
  /**
   * Makes new records out of a lead: operation `convertlead`. Vtiger cannot link the lead to an
   * existing opportunity. It answers ids only: with `onAltered` or `writes: 'verified'` each new
   * record is retrieved and compared with what was sent.
   * @throws InvalidValueError before anything is sent; MandatoryFieldMissingError; ServerError where
   *   it was converted before; ProtocolError where the server says nothing of what it made
   */
  convert(id: M['id'], targets: Conversions<T>, options?: CallOptions): Promise<Converted<T>>;
}

export {
  AbortedError,
  AccessDeniedError,
  AccountRepository,
  AuthenticationError,
  CallOptions,
  ConfigurationError,
  Connection,
  ConnectionError,
  DecodeError,
  DocumentRepository,
  DuplicateRecordError,
  InvalidIdError,
  InvalidReferenceError,
  InvalidValueError,
  InventoryRepository,
  LeadRepository,
  MandatoryFieldMissingError,
  ModuleTable,
  ModuleTypes,
  ProtocolError,
  Query,
  QuerySyntaxError,
  QueryTooLongError,
  RateLimitError,
  RecordNotFoundError,
  Repository,
  ServerError,
  TimeoutError,
  UnknownModule,
  UnsupportedOperationError,
  ValueAlteredError,
  VtigerError,
  isVtigerError,
};
export type {
  BatchOptions,
  BatchProgress,
  BatchResult,
  Change,
  ChangeToken,
  ChangesOptions,
  Condition,
  Conversion,
  ConversionTargets,
  Conversions,
  Converted,
  Equal,
  HierarchyNode,
  Include,
  Included,
  IncludedOf,
  LinesOf,
  Listed,
  Narrowed,
  Operand,
  RecordField,
  Related,
  RetrieveManyOptions,
  Revision,
  SyncScope,
  Tags,
  UnknownTargets,
  Upload,
  VtigerErrorCode,
  VtigerErrorDetails,
  Where,
};
