//#region templates/runtime/event-types.d.ts
/** One completed HTTP request; logins and retries count too. */
interface RequestEvent {
  readonly type: 'request';
  readonly operation: string;
  /** API name, where the request is about one module. */
  readonly module: string | undefined;
  /** HTTP status; undefined where no complete response came. */
  readonly status: number | undefined;
  readonly milliseconds: number;
}

/** The client waits: for the server's rate limit, before a retry, or before another login. */
interface WaitEvent {
  readonly type: 'wait';
  readonly reason: 'rate-limit' | 'retry' | 'login';
  readonly operation: string;
  readonly milliseconds: number;
}

/** A write happened, and the CRM stored other values in `fields` than were sent. */
interface AlteredEvent {
  readonly type: 'altered';
  readonly operation: string;
  readonly module: string;
  readonly recordId: string;
  readonly fields: readonly string[];
}

/** A field of the type is missing from the response: it was hidden or deleted after the package was generated. */
interface MissingFieldEvent {
  readonly type: 'missing-field';
  readonly module: string;
  readonly recordId: string | null;
  readonly field: string;
}

/** A value cannot be decoded; it reads as null. */
interface UndecodableEvent {
  readonly type: 'undecodable';
  readonly module: string;
  readonly recordId: string | null;
  readonly field: string;
}

/** A write that would have been sent, had the client not been a dry run. */
interface DryRunEvent {
  readonly type: 'dry-run';
  readonly operation: string;
  /** API name, where the write is about one module. */
  readonly module: string | undefined;
  /** Null for a create. */
  readonly recordId: string | null;
  /** Of a create, update or revise: what would have been sent. */
  readonly fields: readonly string[];
}

/** What `onEvent` is called with. Events name fields and records, never values. */
type ClientEvent = RequestEvent | WaitEvent | DryRunEvent | LossEvent;

/** An event that means: the data is not what the program takes it for. */
type LossEvent = AlteredEvent | MissingFieldEvent | UndecodableEvent;

/** Which losses throw instead of being reported. */
interface StrictOptions {
  /** `ValueAlteredError` where the CRM stored other values than were sent. The write did happen. */
  readonly altered?: boolean | undefined;
  /** `DecodeError` where a field of the type is missing from the response. */
  readonly missing?: boolean | undefined;
  /** `DecodeError` where a value of any read cannot be decoded, not only of reads of one record. */
  readonly undecodable?: boolean | undefined;
}

/** How many losses this client has seen, by kind. */
type LossCounts = Readonly<Record<LossEvent['type'], number>>;
//#endregion
//#region templates/runtime/schema/module-table.d.ts
/**
 * What the runtime has to know about a module. The generated package holds one table a module;
 * it is data, written by the generator, and the only place where CRM names reach the runtime.
 */
/**
 * How a value of a field is read from the wire and written to it.
 *
 * - `text`: any text, `''` when empty.
 * - `boolean`: `"0"`/`"1"` or `"on"`/`"off"`, read as boolean or null.
 * - `integer`: read as number or null; beyond 2^53 a `DecodeError`.
 * - `integer-text`: read as decimal text or null (option `integer: 'string'`).
 * - `double`: read as number or null.
 * - `decimal`: money, read as decimal text or null, no cent lost.
 * - `date`: `YYYY-MM-DD` or null.
 * - `time`: `HH:MM:SS` or null.
 * - `datetime`: UTC, read as Date or null.
 * - `datetime-text`: UTC, read as `YYYY-MM-DD HH:MM:SS` or null (option `datetime: 'string'`).
 * - `picklist`: text or null.
 * - `multipicklist`: `a |##| b`, read as an array, empty when nothing is chosen.
 * - `metric`: `number::unit`, read as `{ amount, unit }` or null.
 * - `reference`: a record id or null.
 * - `multireference`: a comma list of record ids, read as an array.
 * - `owner`: the record id of a user or group, or null.
 * - `id`: the record's own id; never null.
 * - `grid`: rows of a grid field, or line items: plain objects as the server sends them.
 * - `list`: a comma list of file names or attachment ids, read as an array; a file whose name has a comma
 *   reads as two.
 */
type Codec =
  | 'text'
  | 'boolean'
  | 'integer'
  | 'integer-text'
  | 'double'
  | 'decimal'
  | 'date'
  | 'time'
  | 'datetime'
  | 'datetime-text'
  | 'picklist'
  | 'multipicklist'
  | 'metric'
  | 'reference'
  | 'multireference'
  | 'owner'
  | 'id'
  | 'grid'
  | 'list';

/**
 * `[name, codec, flags, extra?, removed?]`. `extra` is the known length in characters of a text, the
 * modules that a reference may point to, or the codes of a picklist's values, absent for none;
 * `removed` are the values of a picklist that the CRM no longer has.
 */
type FieldRow = readonly [
  name: string,
  codec: Codec,
  flags: number,
  extra?: number | string | readonly string[],
  removed?: readonly string[],
];

/**
 * `[key, module, actions?, label?]`: key is what the server wants back as relation label, label what a
 * person reads, where that differs.
 */
type RelationRow = readonly [
  key: string,
  module: string,
  actions?: readonly string[] | null,
  label?: string,
];
interface ModuleTable {
  /** API name, `HelpDesk`. */
  readonly module: string;
  /** The `17` of `17x416`; empty where it cannot be known before login (or `ids: 'brand'`). */
  readonly prefix: string;
  readonly flags: number;
  readonly fields: readonly FieldRow[];
  readonly relations: readonly RelationRow[];
  /** Values of a create that this module cannot do without (`activitytype: "Task"`). */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Field names of this package -> names on the wire, where an alias was chosen. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** `[field, values]` that mean closed, where the server reported them. */
  readonly closed?: readonly [field: string, values: readonly string[]];
  /** Patterns of excluded fields, as `Module.field`. */
  readonly excluded?: readonly string[];
  /** What one of the line items of an inventory record holds. */
  readonly lines?: readonly FieldRow[];
  /** Which repository has more than the usual operations. */
  readonly special?: 'leads' | 'accounts' | 'documents';
}

/**
 * `[key, module, table]`: the name on the client, the API name, and the {@link ModuleTable} as JSON
 * text, which is parsed when the module is first used.
 */
type TableEntry = readonly [key: string, module: string, table: string];

/** The values of the picklists of a package: by module, then by field. */
type PicklistValues = Readonly<Record<string, FieldValues>>;

/** The values of the picklists of a module, by field. */
type FieldValues = Readonly<Record<string, readonly string[]>>;
//#endregion
//#region templates/runtime/platform-types.d.ts
/**
 * Our own types for what the platform and undici provide. The declarations of this package import
 * nothing, so they compile with or without `@types/node`, the DOM library or undici.
 */
/** An `AbortSignal`, as far as it is used here. */
interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/**
 * The options of {@link DispatcherLike.request}: the part of undici's that is used here. What is
 * `unknown` has foreign types in undici (and other ones in each of its versions), none of which can
 * be named here.
 */
interface DispatcherRequest {
  /** A string. */
  readonly origin?: unknown;
  readonly path: string;
  readonly method: string;
  /** A record of strings. */
  readonly headers?: unknown;
  /** A string, bytes, or null. */
  readonly body?: unknown;
  /** An AbortSignal. */
  readonly signal?: unknown;
  /** 0: the client has one timeout of its own for the request and its response. */
  readonly headersTimeout?: number | null;
  readonly bodyTimeout?: number | null;
}

/** The response of {@link DispatcherLike.request}. */
interface DispatcherResponse {
  readonly statusCode: number;
  readonly statusText?: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * A dispatcher of undici 6, 7 or 8 (`Agent`, `ProxyAgent`, `MockAgent` …), as far as it is used
 * here. Its owner closes it.
 */
interface DispatcherLike {
  request(options: DispatcherRequest): Promise<DispatcherResponse>;
}

/** The options of {@link FetchLike} that are used here. */
interface FetchRequest {
  readonly method?: string;
  /** A record of strings. */
  readonly headers?: unknown;
  /** A string, bytes, or null. */
  readonly body?: unknown;
  /** An AbortSignal. */
  readonly signal?: unknown;
  readonly redirect?: string;
}

/** The `Response` of {@link FetchLike}, as far as it is used here. */
interface FetchResponse {
  readonly status: number;
  /** Empty over HTTP/2. */
  readonly statusText: string;
  readonly headers: {
    forEach(each: (value: string, name: string) => void): void;
  };
  readonly body: {
    getReader(): {
      read(): Promise<{
        readonly done: boolean;
        readonly value?: Uint8Array | undefined;
      }>;
      cancel(): Promise<void>;
    };
  } | null;
}

/**
 * A function like `fetch`, of the platform or of a test. `never`, because `fetch` itself names types
 * that cannot be named here; it is called with a URL and a {@link FetchRequest}.
 */
type FetchLike = (url: string, init: never) => Promise<FetchResponse>;
//#endregion
//#region templates/runtime/options.d.ts
/** How to reach one Vtiger instance. */
interface ConnectOptions {
  /**
   * The address at which you log in, such as `https://crm.example.com`; also that of
   * `webservice.php` or of the REST API. `http://` is for this machine only.
   */
  readonly url: string;
  /** The name of the API user. */
  readonly username: string;
  /** The access key of My Preferences, not the password. */
  readonly accessKey: string;
  /**
   * `auto` (the default) detects with at most two calls which one the instance speaks. It prefers
   * REST, because `me`, tags and lookup exist only there.
   */
  readonly transport?: 'auto' | 'rest' | 'session' | undefined;
  /** Milliseconds for one request, its body included. Default 60,000. */
  readonly timeoutMs?: number | undefined;
  /** The largest response accepted, in bytes after decompression. Default 64 MiB. */
  readonly maxResponseBytes?: number | undefined;
  /** How often a request that is safe to repeat is repeated at most. Default 3. */
  readonly retries?: number | undefined;
  /** Requests at a time on REST, sessions on the session webservice. Default 4. */
  readonly concurrency?: number | undefined;
  /**
   * Creates of one module at a time, and writes of all inventory modules together. Default 1:
   * open-source Vtiger numbers records and line items by a select and an update, so writes that
   * overlap give two records the same number and lose line items, and report success. The clients
   * of one URL in this process share the limit; other processes and the users of the CRM are not
   * covered by it.
   */
  readonly writeConcurrency?: number | undefined;
  /** Refuses whatever writes, before it is sent: every `POST`. Reads work. Default false. */
  readonly readOnly?: boolean | undefined;
  /**
   * Sends nothing that writes: each write is checked, encoded and reported as an event of the type
   * `dry-run`. Creates return what they would have stored, with an id like `12x0`; revises and
   * updates read the record and return it as it would be. Default false.
   */
  readonly dryRun?: boolean | undefined;
  /** Allows `http://` to hosts other than loopback: anybody on the way can then read the access key. */
  readonly insecureHttp?: boolean | undefined;
  /**
   * What sends the requests: `auto` (the default) is undici, or the platform's `fetch` where undici
   * is missing, as on Bun, in workers and in edge functions. `fetch` lets interceptors of `fetch`
   * see the calls.
   */
  readonly httpClient?: 'auto' | 'fetch' | undefined;
  /** Used instead of the platform's `fetch`; it makes `httpClient` `fetch`. */
  readonly fetch?: FetchLike | undefined;
  /** A dispatcher of undici 6, 7 or 8: a proxy, an agent, a MockAgent. */
  readonly dispatcher?: DispatcherLike | undefined;
  /**
   * A proxy for requests that leave this machine, `http://user:password@proxy.example.com:3128`; or
   * `environment` for that of `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. It needs undici; with
   * `fetch` the platform decides. Loopback is never reached through a proxy.
   */
  readonly proxy?: 'environment' | (string & {}) | undefined;
  /**
   * Extra headers for every request, for a gateway in front of the CRM. Those that the client
   * sets itself are refused; `authorization` is free with the transport `session` only. Errors and
   * events never hold their values.
   */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** IANA name of the API user's time zone; needed to write date-times where the server does not report it. */
  readonly timeZone?: string | undefined;
  /**
   * Called with what happens on this connection: requests, waits, and every loss: a value that the
   * CRM altered, a field that it no longer returns, a value that cannot be decoded. Events name
   * fields and records, never values. Where nobody listens, a loss warns once per field.
   */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
  /** Losses that throw instead of being reported only. */
  readonly strict?: StrictOptions | undefined;
  /** @deprecated `verified` is now `strict: { altered: true }`. */
  readonly writes?: 'reported' | 'verified' | undefined;
  /** @deprecated Use `onEvent`, type `altered`. */
  readonly onAltered?: ((event: AlteredEvent) => void) | undefined;
  /** @deprecated Use `onEvent`, type `undecodable`; `'throw'` is now `strict: { undecodable: true }`. */
  readonly onDecodeError?: 'throw' | 'null' | ((event: UndecodableEvent) => void) | undefined;
  /** @deprecated Use `onEvent`, type `wait`. */
  readonly onWait?: ((event: WaitEvent) => void) | undefined;
  /** @deprecated Use `onEvent`, type `request`. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
}

/** Options of every call. */
interface CallOptions {
  readonly signal?: AbortSignalLike | undefined;
  readonly timeoutMs?: number | undefined;
}
//#endregion
//#region templates/runtime/transport/call.d.ts
/** The API user: from `me` on REST, from the login on the session webservice. */
interface CurrentUser {
  /** `19x1` */
  readonly id: string;
  readonly user_name: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly email1: string;
  /** IANA name; null where the server does not report it. */
  readonly time_zone: string | null;
  /** null where the server does not report it. */
  readonly is_admin: boolean | null;
}

/** The requests of a client, and the limits of the server. */
interface Usage {
  /** Requests by operation, including probes, logins and repeats. */
  readonly calls: Readonly<Record<string, number>>;
  /** From the server's rate headers; null where it sends none. */
  readonly minute: {
    readonly limit: number;
    readonly remaining: number;
    readonly resetsAt: Date;
  } | null;
  readonly day: {
    readonly limit: number;
    readonly remaining: number;
  } | null;
  /** Losses that this client has seen: see `onEvent`. */
  readonly losses: LossCounts;
}
//#endregion
//#region templates/runtime/repository/cloud-operations.d.ts
/** One organization of a hierarchy. */
interface HierarchyNode<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** What the CRM calls its place: `Org`, `Parent Org`. */
  readonly label: string;
  /** Steps below the topmost one, which has 0. */
  readonly level: number;
  /** Whether it is the one of the request. */
  readonly current: boolean;
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
//#endregion
//#region templates/runtime/schema/module-types.d.ts
/** Any record id: `<module prefix>x<number>`. */
type RecordId = `${number}x${number}`;

/** An id of one module, where the package serves several instances whose prefixes differ (`ids: 'brand'`). */
type RecordIdOf<M extends string> = string & {
  readonly '~module': M;
};

/**
 * What the type parameter of a repository says about its module. Every module of the generated
 * package has one such interface; nothing here is mapped or conditional, so that the cost of a call
 * does not grow with the number of modules or fields.
 */
interface ModuleTypes {
  /** API name. */
  readonly name: string;
  readonly id: string;
  /** What query, related and sync return. */
  readonly record: unknown;
  /** What retrieve, create, revise and update return. */
  readonly detail: object;
  /** What create takes; where the API user may not, a text that says so. */
  readonly create: unknown;
  readonly update: unknown;
  readonly revise: unknown;
  /** What reopen takes: the id; where records are never closed, a text that says so. */
  readonly reopen: unknown;
  /** Field -> the operators it knows, each with its operands. */
  readonly filter: object;
  /** Reference field -> the module it points to, or a tuple of them. */
  readonly references: object;
  /** Relation label, as the server wants it -> the related module. */
  readonly relations: object;
}

/** A record of a module that is not part of this package. */
interface UnknownRecord {
  readonly id: RecordId;
  readonly [field: string]: unknown;
}

/** A module that is not part of this package: its records are what the server sends. */
interface UnknownModule {
  readonly name: string;
  readonly id: RecordId;
  readonly record: UnknownRecord;
  readonly detail: UnknownRecord;
  readonly create: 'this module is not part of the package';
  readonly update: 'this module is not part of the package';
  readonly revise: 'this module is not part of the package';
  readonly reopen: RecordId;
  readonly filter: object;
  readonly references: object;
  readonly relations: object;
}

/** A picklist value that is not in the list of this CRM; made by {@link unlisted}. */
interface Unlisted {
  readonly unlisted: string;
}

/** The values of a picklist, in the order of the CRM; never empty. */
type ListOf<V extends string> = readonly [V, ...V[]];

/**
 * Lets a value through that the picklist does not list: one that was renamed, or is hidden from
 * the role of the API user. Vtiger stores any text.
 */
declare function unlisted(value: string): Unlisted;

/** Whether a value that was read is one of the listed ones; narrows the open type of a picklist. */
declare function isOneOf<const V extends string>(
  values: readonly V[],
  value: string | null | undefined,
): value is V;

/** A value of a metric picklist, `30::minutes`: a decimal number, no digit lost, and its unit. */
interface Metric {
  readonly amount: string;
  readonly unit: string;
}

/** One row of a grid field, or one undescribed object, as the server sends it. */
type GridRow = Readonly<Record<string, unknown>>;
//#endregion
//#region templates/runtime/errors.d.ts
/** Every way in which a call can fail. */
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
  | 'AMBIGUOUS_MATCH'
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
  | 'DRY_RUN'
  | 'SERVER';
interface VtigerErrorDetails {
  /** API operation, `retrieve`. */
  readonly operation?: string | undefined;
  /** Module API name. */
  readonly module?: string | undefined;
  readonly recordId?: string | undefined;
  /** Of an ambiguous match. */
  readonly recordIds?: readonly string[] | undefined;
  readonly field?: string | undefined;
  readonly fields?: readonly string[] | undefined;
  /** Of a value that is refused: `takes true or false`. */
  readonly reason?: string | undefined;
  /** What is known to cause this, and what to do. */
  readonly hint?: string | undefined;
  /** The server's own code, `INVALID_ID_ATTRIBUTE`; `0` for duplicates of an open-source Vtiger. */
  readonly serverCode?: string | undefined;
  /** The server's own words; they may quote data, so `message`, JSON and logs do not have them. */
  readonly serverMessage?: string | undefined;
  readonly httpStatus?: number | undefined;
  /** Of a write: true where it did happen, false where it was not sent; undefined where neither is certain. */
  readonly written?: boolean | undefined;
  readonly cause?: unknown;
}

/**
 * What every method of the client throws. `message` is ours and quotes no data; the server's own
 * words are in `serverMessage`, which is non-enumerable.
 */
declare class VtigerError extends Error {
  readonly name: string;
  readonly code: VtigerErrorCode;
  readonly operation?: string | undefined;
  readonly module?: string | undefined;
  readonly recordId?: string | undefined;
  /** Of an ambiguous match: the first 100. */
  readonly recordIds?: readonly string[] | undefined;
  readonly field?: string | undefined;
  readonly fields?: readonly string[] | undefined;
  /** The end of `message`, by itself. Non-enumerable, so that a printed error has it once. */
  readonly hint?: string | undefined;
  /** Of a value that is refused: why, without the module and the field. Non-enumerable. */
  readonly reason?: string | undefined;
  readonly serverCode?: string | undefined;
  readonly httpStatus?: number | undefined;
  /** Of a write: true where it did happen, false where it was not sent; undefined where neither is certain. */
  readonly written?: boolean | undefined;
  /** Non-enumerable. */
  readonly serverMessage?: string | undefined;
  constructor(message: string, details?: VtigerErrorDetails);
}

/** Whether this is a {@link VtigerError}, also one of another copy of this runtime. */
declare function isVtigerError(error: unknown): error is VtigerError;

/** The options are contradictory or unsafe: a plain-http URL, a missing time zone. */
declare class ConfigurationError extends VtigerError {
  readonly name = 'ConfigurationError';
  readonly code = 'CONFIGURATION';
}

/** The instance could not be reached, or the connection broke. */
declare class ConnectionError extends VtigerError {
  readonly name = 'ConnectionError';
  readonly code = 'CONNECTION';
}

/** No complete response within `timeoutMs`. */
declare class TimeoutError extends VtigerError {
  readonly name = 'TimeoutError';
  readonly code = 'TIMEOUT';
}

/** The caller's signal ended the call; `cause` is its reason. */
declare class AbortedError extends VtigerError {
  readonly name = 'AbortedError';
  readonly code = 'ABORTED';
}

/** The response is not what the API promises: no JSON, truncated, too large, a redirect, a success without its result. */
declare class ProtocolError extends VtigerError {
  readonly name = 'ProtocolError';
  readonly code = 'PROTOCOL';
}

/** User name or access key were refused. */
declare class AuthenticationError extends VtigerError {
  readonly name = 'AuthenticationError';
  readonly code = 'AUTHENTICATION';
}

/** The API user may not do this, or the module is not there: Vtiger does not distinguish them. */
declare class AccessDeniedError extends VtigerError {
  readonly name = 'AccessDeniedError';
  readonly code = 'ACCESS_DENIED';
}

/** The record is absent, deleted, or not allowed: Vtiger does not distinguish these. */
declare class RecordNotFoundError extends VtigerError {
  readonly name = 'RecordNotFoundError';
  readonly code = 'RECORD_NOT_FOUND';
}

/** The duplicate check of the module refused the record. */
declare class DuplicateRecordError extends VtigerError {
  readonly name = 'DuplicateRecordError';
  readonly code = 'DUPLICATE_RECORD';
}

/** Several records match the `where` of an upsert: `recordIds` names them, and nothing was written. */
declare class AmbiguousMatchError extends VtigerError {
  readonly name = 'AmbiguousMatchError';
  readonly code = 'AMBIGUOUS_MATCH';
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

/** A client with `dryRun` sends nothing that writes, and cannot know what this call would answer. */
declare class DryRunError extends VtigerError {
  readonly name = 'DryRunError';
  readonly code = 'DRY_RUN';
}
//#endregion
//#region templates/runtime/write/write-outcome.d.ts
/**
 * What became of a write that failed: `written` although something failed afterwards; `refused`
 * before or by the server, which stored nothing; `not-sent`, so it can be repeated; `unknown` where
 * the answer was lost.
 */
type FailedWrite = 'written' | 'refused' | 'not-sent' | 'unknown';
//#endregion
//#region templates/runtime/write/bulk.d.ts
/** Options of `createMany`, `reviseMany`, `deleteMany` and `upsertMany`. */
interface BatchOptions extends CallOptions {
  /**
   * Items at a time. Default 4; the connection's `concurrency` and `writeConcurrency` bound it too,
   * so by default the creates of one module run one after another.
   */
  readonly concurrency?: number | undefined;
  /** Sends nothing more after the first item that fails. Default false. */
  readonly stopOnError?: boolean | undefined;
  /** Called after each item. */
  readonly onProgress?: ((progress: BatchProgress) => void) | undefined;
}

/** One item of `reviseMany`. */
interface Revision<M extends ModuleTypes> {
  readonly id: M['id'];
  readonly values: M['revise'];
}

/** How far a batch is. */
interface BatchProgress {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

/**
 * What became of one item. A failed one may be `written` all the same, then `error.recordId` names
 * the record; one that is `not-sent` can be tried again as it is.
 */
type BatchResult<T> =
  | {
      readonly ok: true;
      readonly value: T;
    }
  | {
      readonly ok: false;
      readonly error: VtigerError;
      readonly write: FailedWrite;
    };
//#endregion
//#region templates/runtime/sync/change-token.d.ts
/**
 * Whose changes: those of records that the API user owns, or that its groups own too, or all
 * (`application`, for administrators only).
 */
type SyncScope = 'user' | 'userandgroup' | 'application';

/** Where a later run goes on; plain JSON, to be stored as it is. */
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

/**
 * One change; keep `token` when it is handled, to go on behind it. The record of `updated` is as it is
 * now: new, or changed once or several times.
 *
 * `unknown-deletions` comes first where the server's `sync` does not work (open-source Vtiger 8 on
 * PHP 8), or not for this scope (up to 7): changes are then found by `modifiedtime`, and what was
 * deleted, or is not to be seen any more, is not reported.
 */
type Change<M extends ModuleTypes> =
  | {
      readonly kind: 'updated';
      readonly id: M['id'];
      readonly record: M['record'];
      readonly token: ChangeToken;
    }
  | {
      readonly kind: 'deleted';
      readonly id: M['id'];
      readonly token: ChangeToken;
    }
  | {
      readonly kind: 'unknown-deletions';
      readonly token: ChangeToken;
    };

/** The changes of one call, at least one. Store `token` when the changes are handled, with them. */
interface ChangeBatch<M extends ModuleTypes> {
  readonly changes: readonly Change<M>[];
  readonly token: ChangeToken;
}
//#endregion
//#region templates/runtime/sync/watch.d.ts
/** Options of `watch`. */
interface WatchOptions extends ChangesOptions {
  /** Milliseconds between the end of one round and the start of the next, from 1,000. Default 60,000. */
  readonly intervalMs?: number | undefined;
}
//#endregion
//#region templates/runtime/write/upload.d.ts
/** A file to be uploaded. */
interface Upload {
  /** Its name in the CRM; blanks may become `_`. */
  readonly name: string;
  /** MIME type, `image/png`. */
  readonly type: string;
  readonly data: Uint8Array;
}
//#endregion
//#region templates/runtime/schema/filter-types.d.ts
/** The operators of a value with an order. The operands are named, because editors show the names. */
interface ComparisonFilter<One extends [unknown], Many extends [unknown]> {
  '=': One;
  '!=': One;
  '<': One;
  '<=': One;
  '>': One;
  '>=': One;
  in: Many;
}

/**
 * The operators of a text field. Comparison is that of the database: case, accents and trailing
 * blanks are ignored. `!=` leaves out records where the field was never set (NULL).
 */
interface TextFilter extends ComparisonFilter<[value: string], [values: readonly string[]]> {
  contains: [text: string];
  startsWith: [text: string];
  endsWith: [text: string];
  isEmpty: [];
}

/** The operators of a picklist; values outside the list go through `unlisted()`. */
interface PicklistFilter<V extends string> {
  '=': [value: V | Unlisted];
  '!=': [value: V | Unlisted];
  in: [values: readonly (V | Unlisted)[]];
  isEmpty: [];
}

/** The operators of a multi-select. */
interface MultiPicklistFilter<V extends string> {
  /** This value is among the chosen ones. */
  includes: [value: V | Unlisted];
  isEmpty: [];
}

/** The operators of a checkbox. */
interface BooleanFilter {
  '=': [value: boolean];
  '!=': [value: boolean];
}

/** The operators of a number or an amount of money; decimal text keeps every digit, see `decimal`. */
type NumberFilter = ComparisonFilter<
  [value: number | `${number}`],
  [values: readonly (number | `${number}`)[]]
>;

/** The operators of a date, `YYYY-MM-DD`. Empty dates cannot be found: the database holds NULL. */
type DateFilter = ComparisonFilter<[date: string], [dates: readonly string[]]>;

/** The operators of a time of day, `HH:MM:SS`. */
type TimeFilter = ComparisonFilter<[time: string], [times: readonly string[]]>;

/** The operators of a date-time; a bound with milliseconds is rounded so that it keeps its meaning. */
type DateTimeFilter = ComparisonFilter<[instant: Date], [instants: readonly Date[]]>;

/** The operators of a date-time as text, `YYYY-MM-DD HH:MM:SS` in UTC (option `datetime: 'string'`). */
type DateTimeTextFilter = ComparisonFilter<[instant: string], [instants: readonly string[]]>;

/** The operators of an owner: a user or a group. */
interface OwnerFilter<I extends string> {
  '=': [id: I];
  '!=': [id: I];
  in: [ids: readonly I[]];
}

/** The operators of a reference. */
interface ReferenceFilter<I extends string> extends OwnerFilter<I> {
  isEmpty: [];
}

/** The operators of the record's own id; ids are compared by their number. */
type IdFilter<I extends string> = ComparisonFilter<[id: I], [ids: readonly I[]]>;

/** A field that can be selected and not compared. */
interface NoFilter {
  readonly '(this field cannot be compared)': [never];
}
//#endregion
//#region templates/runtime/repository/lookup.d.ts
/** A module of which nothing is known but the form of its ids. */
interface AnyModule extends UnknownModule {
  readonly filter: Readonly<Record<string, TextFilter>>;
}

/** The modules of a connection without tables, by API name. */
type AnyModules = Readonly<Record<string, AnyModule>>;

/**
 * A record that `$lookup` found, with those of its fields that the server sent. `module` is its API
 * name, and null where the id is of a module that was not searched, or is not known here.
 */
type LookupHit<M = AnyModule> =
  | (M extends ModuleTypes
      ? {
          readonly module: M['name'];
          readonly record: Readonly<Partial<M['record']>> & {
            readonly id: M['id'];
          };
        }
      : never)
  | {
      readonly module: null;
      readonly record: Readonly<Record<string, unknown>>;
    };

/** The texts of a module, phone numbers and addresses among them. */
type LookupField<M> = M extends ModuleTypes
  ? {
      [F in keyof M['filter'] & string]: M['filter'][F] extends TextFilter ? F : never;
    }[keyof M['filter'] & string]
  : never;

/** Modules, or module -> fields. */
type LookupScope<Modules = AnyModules, Name extends keyof Modules = keyof Modules> =
  readonly Name[] | { readonly [N in Name]?: readonly LookupField<Modules[N]>[] };
//#endregion
//#region templates/runtime/repository/files.d.ts
/** A file of the CRM. */
interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** MIME type, as the server reports it. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly data: Uint8Array;
}

/** Files that are attached to records. */
interface Files {
  /**
   * One file: operation `files_retrieve`.
   * @param id of the attachment, out of `imageattachmentids` of a record; not the id of the record
   * @throws RecordNotFoundError
   */
  retrieve(id: string, options?: CallOptions): Promise<StoredFile>;
}
//#endregion
//#region templates/runtime/metadata/meta.d.ts
type Fields = Readonly<Record<string, unknown>>;

/** One module of `listtypes`. */
interface ModuleInfo {
  /** API name. */
  readonly name: string;
  readonly label: string;
  readonly singular: string;
  readonly isEntity: boolean;
}

/** One field of `describe`, as the server reports it. */
interface FieldInfo extends Fields {
  readonly name: string;
  readonly label: string;
  readonly mandatory: boolean;
  readonly editable: boolean;
  readonly type: Fields & {
    readonly name: string;
  };
}

/** A module of `describe`, as the server reports it. */
interface ModuleDescription extends Fields {
  readonly name: string;
  readonly label: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deleteable: boolean;
  readonly retrieveable: boolean;
  readonly idPrefix: string;
  readonly fields: readonly FieldInfo[];
}

/** One relation of `relatedtypes`. */
interface RelationInfo {
  /** The label as the server wants it back, HTML escapes included. */
  readonly key: string;
  readonly module: string;
  readonly label: string;
}

/** Options of {@link Meta.listtypes}. */
interface ListTypesOptions extends CallOptions {
  /** Only modules with a field of one of these types, `grid`. */
  readonly fieldTypes?: readonly string[] | undefined;
}

/** The metadata of the live instance. */
interface Meta {
  /** Operation `listtypes`. @throws VtigerError */
  listtypes(options?: ListTypesOptions): Promise<readonly ModuleInfo[]>;
  /** Operation `describe`. @throws VtigerError */
  describe(module: string, options?: CallOptions): Promise<ModuleDescription>;
  /** Operation `relatedtypes`. @throws VtigerError */
  relatedtypes(module: string, options?: CallOptions): Promise<readonly RelationInfo[]>;
}
//#endregion
//#region templates/runtime/metadata/schema-drift.d.ts
/** Options of `$checkSchema`. */
interface CheckSchemaOptions extends CallOptions {
  /** Compares related lists too: one more call for each entity module. */
  readonly relations?: boolean | undefined;
}

/** One difference between the package and the live instance. */
interface SchemaDrift {
  /** API name. */
  readonly module: string;
  /**
   * Its name in this package, or on the wire where the package does not know it; undefined where it
   * is about the module.
   */
  readonly field: string | undefined;
  readonly kind: SchemaDriftKind;
  /** What it is about, where the kind says so: a right, a module, a label, a value. */
  readonly detail: string | undefined;
}

/**
 * What can differ. Generating the package again settles all of it.
 *
 * - `module-added`: the package does not know the module. Harmless until you want to use it.
 * - `module-missing`: the module is no longer listed, or no longer described: calls to it fail.
 * - `prefix-changed`: ids of the module begin with `detail` now: those that are stored lead nowhere, or
 *   elsewhere.
 * - `right-granted`: the API user got the right `detail` (`createable`, …); the package may not offer it.
 * - `right-lost`: the API user lost the right `detail` (`createable`, …): such calls fail.
 * - `closed-states-changed`: other values mean closed, or those of another field, `detail`. Affects
 *   `reopen`.
 * - `relation-added`: there is a related list of the label `detail`. With `relations: true` only.
 * - `relation-missing`: the related list `detail` was removed, or leads to another module. With
 *   `relations: true` only.
 * - `field-added`: the package does not know the field, or keeps it as deprecated. Harmless until you
 *   want to use it.
 * - `field-missing`: the field is no longer described: a query that names it fails, and a value sent is
 *   ignored.
 * - `type-changed`: the field is of the type `detail` now, and read and written otherwise: expect
 *   `DecodeError`s.
 * - `target-added`: the reference may hold ids of the module `detail` too.
 * - `target-missing`: the reference takes no ids of the module `detail` any more.
 * - `value-added`: the picklist has the value `detail`, which the package does not know; labels and order
 *   do not count.
 * - `value-missing`: the picklist has lost the value `detail`: a write of it is refused here, and records
 *   may still hold it. A connection of single modules cannot name the value: `detail` is undefined, once
 *   for a field.
 * - `now-shorter`: the text is cut at `detail` characters: what the package lets pass may be stored cut.
 * - `now-longer`: the text may have `detail` characters; the package refuses more than before.
 * - `now-mandatory`: a create or update without the field is refused by the server; also of one that was
 *   excluded.
 * - `no-longer-mandatory`: the package demands more than the server.
 * - `now-writable`: the field is described as editable; the package may not offer that.
 * - `now-read-only`: a value that is sent is ignored without an error.
 */
type SchemaDriftKind =
  | 'module-added'
  | 'module-missing'
  | 'prefix-changed'
  | 'right-granted'
  | 'right-lost'
  | 'closed-states-changed'
  | 'relation-added'
  | 'relation-missing'
  | 'field-added'
  | 'field-missing'
  | 'type-changed'
  | 'target-added'
  | 'target-missing'
  | 'value-added'
  | 'value-missing'
  | 'now-shorter'
  | 'now-longer'
  | 'now-mandatory'
  | 'no-longer-mandatory'
  | 'now-writable'
  | 'now-read-only';
//#endregion
//#region templates/runtime/query/vtql-tag.d.ts
/** The name of a module or field, checked by `vtql.identifier`. */
interface VtqlName {
  readonly '~name': true;
}

/** What may stand in a {@link vtql} template. */
type VtqlValue =
  string | number | bigint | boolean | Date | VtqlName | readonly (string | number | bigint)[];

/** A statement made by {@link vtql}. */
interface VtqlStatement {
  readonly text: string;
  /** The module it reads, empty where it could not be read. */
  readonly module: string;
  /** Texts that were put in, and what they are compared with. */
  readonly compared: readonly {
    readonly field: string | undefined;
    readonly value: string;
  }[];
}

/** The type of {@link vtql}. */
interface Vtql {
  (parts: readonly string[], ...values: readonly VtqlValue[]): VtqlStatement;
  /** A module or field name that is not known when the template is written. */
  identifier(name: string): VtqlName;
}

/**
 * A statement for `$query`: `` vtql`select id from Contacts where lastname = ${name}` ``. Values are
 * quoted and escaped; arrays become lists for `in`, a Date its UTC time. The semicolon is added.
 * @throws InvalidValueError for values that the language cannot express, an empty text among them
 */
declare const vtql: Vtql;
//#endregion
//#region templates/runtime/connection.d.ts
/** Options of {@link connect}. */
interface ConnectionOptions extends ConnectOptions {
  /** Loads the tables of the modules that `include` follows and nobody has used before. */
  readonly tables?: (() => Promise<readonly TableEntry[]>) | undefined;
}

/** Who the API user is. */
interface CurrentUserOf<UserId extends string> extends CurrentUser {
  readonly id: UserId;
}

/** Options of a raw request. */
interface RequestOptions extends CallOptions {
  /** `GET` (the default) or `POST`: Vtiger reads the parameters of an operation from one of them only. */
  readonly method?: 'GET' | 'POST' | undefined;
}

/** A connection to one Vtiger. Members that are not modules start with `$`. */
declare class Connection<UserId extends string = RecordId, Modules = AnyModules> {
  /** The metadata of the live instance. */
  readonly $meta: Meta;
  /** Files that are attached to records. */
  readonly $files: Files;
  constructor(options: ConnectionOptions);
  /** Who the API user is: operation `me`, or the response to the login. @throws VtigerError */
  $me(options?: CallOptions): Promise<CurrentUserOf<UserId>>;
  /**
   * Any operation, raw: for custom ones, and for what this client does not know.
   * @returns the `result` of the response, undecoded; undefined where a success had none
   * @throws VtigerError
   */
  $request(
    operation: string,
    params?: Readonly<Record<string, string | readonly string[]>>,
    options?: RequestOptions,
  ): Promise<unknown>;
  /**
   * A statement that the query builder cannot express: one call, at most 100 rows.
   * @returns the rows, decoded where the module is part of the package
   * @throws InvalidValueError, QueryTooLongError before anything is sent; VtigerError
   */
  $query(
    statement: VtqlStatement,
    options?: CallOptions,
  ): Promise<Readonly<Record<string, unknown>>[]>;
  /**
   * Records with exactly this phone number or e-mail address: operation `lookup`, Vtiger Cloud only
   * (by the manual; no Cloud was tried).
   * @param scope modules, or module -> fields; none of a module are all
   * @throws UnsupportedOperationError elsewhere; InvalidValueError before anything is sent
   */
  $lookup<Name extends keyof Modules & string>(
    type: 'phone' | 'email',
    value: string,
    scope: LookupScope<Modules, Name>,
    options?: CallOptions,
  ): Promise<LookupHit<Modules[Name]>[]>;
  /**
   * How the live instance differs from the one that this package was generated from, as the API
   * user of this connection sees it: another user than the one who described it may see less. One
   * call, and one more for each module; with `relations: true` two for each entity module.
   *
   * Modules and fields that the config excludes are not reported; in a package that several API users
   * described, neither is what one of them may merely not see. What only people see (labels, order,
   * defaults) is not compared.
   * @returns none where nothing has changed
   * @throws VtigerError
   */
  $checkSchema(options?: CheckSchemaOptions): Promise<SchemaDrift[]>;
  /** What the calls of this client cost, and what the server says is left. */
  $usage(): Usage;
  /** Lets running calls end, then logs out; later calls are refused. */
  $close(): Promise<void>;
}

/**
 * A connection for repositories of single modules: `contacts(connect({ … }))`. Nothing is sent
 * before the first call.
 * @throws ConfigurationError
 */
declare function connect(options: ConnectionOptions): Connection;
//#endregion
//#region templates/runtime/query/vtql.d.ts
/** The operators that the language itself has. */
type TermOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'like' | 'in';

/** One comparison as it stands in a statement; operands are wire text, not yet quoted. */
interface Term {
  /** Name on the wire. */
  readonly field: string;
  readonly operator: TermOperator;
  /** An array for `in`, and only there. */
  readonly operand: string | readonly string[];
  /** Of an `isEmpty`: the name of the field in this package. */
  readonly isEmpty?: string | undefined;
}
//#endregion
//#region templates/runtime/query/condition-tree.d.ts
/** What `where` builds. */
type ConditionTree =
  | Comparisons
  | {
      readonly kind: 'and' | 'or';
      readonly parts: readonly ConditionTree[];
    };

/** One condition. */
interface Comparisons {
  readonly kind: 'terms';
  /** Alternatives to each other; none: no record meets it. */
  readonly terms: readonly Term[];
  /** Modules of which one's id prefix has to be read live before this can be sent. */
  readonly prefixOf?: readonly string[] | undefined;
}

/** Whether it cannot be sent before a prefix has been read live. */
//#endregion
//#region templates/runtime/query/include-spec.d.ts
/** Reference field -> target module -> its fields. */
type IncludeSpec = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
//#endregion
//#region templates/runtime/query/query-plan.d.ts
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
//#endregion
//#region templates/runtime/query/query-types.d.ts
/** The operators of a field. While no field is chosen, an editor sees those of all fields. */
type Operator<Filter, F extends keyof Filter> = [keyof Filter] extends [F]
  ? | '='
    | '!='
    | '<'
    | '<='
    | '>'
    | '>='
    | 'in'
    | 'isEmpty'
    | 'contains'
    | 'startsWith'
    | 'endsWith'
    | 'includes'
  : keyof Filter[F] & string;

/** What an operator takes. While none is chosen, an editor sees the text. */
type Operand<T> = [T] extends [never]
  ? [operand: 'what the operator of this field takes']
  : [T] extends [infer A extends readonly unknown[]]
    ? A
    : never;

/** What a field can be compared with by `=`. */
type Equal<T> = T extends {
  '=': [infer V];
}
  ? V
  : never;

/** The values that the fields of `T` can equal; while it has none, those of all fields. */
type Matched<T, F> = [keyof T & keyof F] extends [never]
  ? { readonly [P in keyof F]?: Equal<F[P]> }
  : {
      readonly [P in keyof T]: P extends keyof F
        ? Equal<F[P]>
        : 'this is not a field of the module';
    };

/**
 * A function has none of the fields. The compiler suggests a name for a misspelt field only where every
 * member of a union has it; once `T` has a field, what is wrong is a value.
 */
type NoField<T, F> = string extends keyof F
  ? unknown
  : [keyof T & keyof F] extends [never]
    ? { readonly [P in keyof F]?: P extends keyof CallableFunction ? unknown : never }
    : unknown;

/** What `orderBy` takes: any field, until a direction was named. */
interface OrderFields<F> {
  readonly sortable: keyof F & string;
  readonly sorted: 'the direction comes with the last order field';
}

/** A condition of one module, made by {@link Where}. */
interface Condition<M extends ModuleTypes> {
  readonly module: M['name'];
  readonly tree: ConditionTree;
}

/** Makes conditions, to be joined by `or` and `and`. */
interface Where<M extends ModuleTypes> {
  <F extends keyof M['filter'] & string, O extends Operator<M['filter'], F>>(
    field: F,
    operator: O,
    ...operand: Operand<M['filter'][F][O & keyof M['filter'][F]]>
  ): Condition<M>;
  /** At least one of them holds; no record meets an empty list. */
  or(conditions: readonly Condition<M>[]): Condition<M>;
  /** All of them hold; every record meets an empty list. */
  and(conditions: readonly Condition<M>[]): Condition<M>;
}

/** Fields of a module that queries return. */
type RecordField<M extends ModuleTypes> = keyof M['filter'] & keyof M['record'] & string;

/** What `find` returns: the record where no fields were named, otherwise those fields and `id`. */
type Found<M extends ModuleTypes, F> = [RecordField<M>] extends [F]
  ? M['record']
  : Pick<M['record'], (F | 'id') & keyof M['record']>;

/**
 * What `include` takes: reference field -> fields of the record that it points to; where it may
 * point to several modules, module -> fields.
 */
type Include<R> = {
  readonly [F in keyof R]?: R[F] extends ModuleTypes
    ? readonly RecordField<R[F]>[]
    : R[F] extends readonly ModuleTypes[]
      ? { readonly [T in R[F][number] as T['name']]?: readonly RecordField<T>[] }
      : never;
};

/**
 * What `include` adds for a reference. Null where the reference is empty, where it points to a module
 * that is not included, or to a record that queries do not return: one that is deleted, not
 * allowed, an inactive user, a converted lead.
 */
type Included<R, S> = R extends ModuleTypes
  ? Pick<R['record'], (Listed<S> | 'id') & keyof R['record']> | null
  : R extends readonly ModuleTypes[]
    ? IncludedOf<R[number], S> | null
    : never;

/** The union over the modules that are included, distinguished by `module`. */
type IncludedOf<T extends ModuleTypes, S> = T extends ModuleTypes
  ? T['name'] extends keyof S
    ? {
        readonly module: T['name'];
      } & Pick<T['record'], (Listed<S[T['name']]> | 'id') & keyof T['record']>
    : never
  : never;

/** The elements of a list of names. */
type Listed<L> = L extends readonly (infer F)[] ? F : never;
//#endregion
//#region templates/runtime/query/query.d.ts
/**
 * A query. Every method returns a new one; nothing is sent before `all`, `first`, `count`, `pages` or
 * `for await`. A query can be used many times.
 *
 * Each matching record comes once, in every order. The database compares, so case, accents and
 * trailing blanks make no difference to an order. A record whose ordered field changes while pages are
 * read may be missed, as it moves to another place. So may one without a value in that field, if others
 * of them are deleted meanwhile: the CRM can only count those.
 */
declare class Query<
  M extends ModuleTypes,
  Row = M['record'],
  Order extends keyof OrderFields<object> = 'sortable',
> implements AsyncIterable<Row> {
  constructor(connection: Connection, table: ModuleTable, selection?: Selection);
  /**
   * Reads these fields and `id` only. Without it a page takes the CRM 3 to 20 times as long.
   * @throws InvalidValueError for fields that cannot be queried
   */
  select<F extends keyof M['filter'] & keyof M['record'] & string>(
    ...fields: readonly F[]
  ): Query<M, Pick<M['record'], (F | 'id') & keyof M['record']>, Order>;
  /**
   * Adds a condition; if there are several, all must hold. Case, accents and trailing blanks of texts
   * make no difference.
   * @throws InvalidValueError naming the field: it cannot be queried, or does not take the value
   */
  where<F extends keyof M['filter'] & string, O extends Operator<M['filter'], F>>(
    field: F,
    operator: O,
    ...operand: Operand<M['filter'][F][O & keyof M['filter'][F]]>
  ): Query<M, Row, Order>;
  /**
   * `where({ leadsource: 'Web Site' })`: each field equals its value.
   * `where((w) => w.or([w('title', 'isEmpty'), w('title', '=', 'CEO')]))`: for any condition.
   */
  where<T>(
    match: Matched<T, M['filter']> | (((w: Where<M>) => Condition<M>) & NoField<T, M['filter']>),
  ): Query<M, Row, Order>;
  /**
   * Orders by this field, after those named before. A direction comes with the last field only:
   * the query language of Vtiger has one, and it applies to the last. References and owners are
   * ordered by the number of their id (as text where the CRM keeps them so: 1000 before 999), and not
   * by the name of the record. Descending, rows without a value come last, and are held in memory until
   * then; about one call for 100 rows, up to twice that where many share a value.
   */
  orderBy(field: OrderFields<M['filter']>[Order]): Query<M, Row, Order>;
  orderBy(
    field: OrderFields<M['filter']>[Order],
    direction: 'asc' | 'desc',
  ): Query<M, Row, 'sorted'>;
  /** The most rows to read, over all pages. It can be more than 100. @throws InvalidValueError */
  limit(count: number): Query<M, Row, Order>;
  /**
   * Also reads the records that references point to, into `$ref` of each row: `include({ account_id:
   * ['accountname'] })`. It makes one query per page and target module. The reference stays an id.
   * @throws InvalidValueError
   */
  include<const I extends Include<M['references']>>(
    fields: I,
  ): Query<
    M,
    Row & {
      readonly $ref: {
        readonly [F in keyof I & keyof M['references']]: Included<M['references'][F], I[F]>;
      };
    },
    Order
  >;
  /** All rows, page by page. @throws VtigerError */
  all(options?: CallOptions): Promise<Row[]>;
  /** The first row, or null. @throws VtigerError */
  first(options?: CallOptions): Promise<Row | null>;
  /** The first row. @throws RecordNotFoundError where there is none */
  firstOrThrow(options?: CallOptions): Promise<Row>;
  /**
   * The rows in pages of at most 100. From the second page on, the next one is read while the loop
   * uses this one: a loop that ends in its first page makes one call, a later end may cost one more.
   */
  pages(options?: CallOptions): AsyncIterable<Row[]>;
  /**
   * How many rows `all` would return: by one call, or, where the server does not count (8.4), by
   * about 2 log2 of a hundredth of them.
   */
  count(options?: CallOptions): Promise<number>;
  /**
   * The statement of the first page; empty where no record can meet the conditions, so that nothing
   * is sent. @throws QueryTooLongError
   */
  toVtql(): string;
  [Symbol.asyncIterator](): AsyncIterator<Row>;
}
//#endregion
//#region templates/runtime/schema/relations.d.ts
/** The module at the other end of a relation. */
type Related<T> = T & ModuleTypes;
//#endregion
//#region templates/runtime/query/retrieve.d.ts
/** Options of `retrieveMany`. */
interface RetrieveManyOptions extends CallOptions {
  /**
   * What becomes of ids that a query does not find: `omit` (the default) skips them,
   * `retrieve` retrieves each: only so converted leads and inactive users are found.
   */
  readonly onMissing?: 'omit' | 'retrieve' | undefined;
}
//#endregion
//#region templates/runtime/write/upsert.d.ts
/** What `findOrCreate` takes. */
interface FindOrCreate<M extends ModuleTypes, T> {
  /** The natural key: every field equals its value, as the database compares. */
  readonly where: Matched<T, M['filter']>;
  /** Written where no record matches. It should hold the values of `where`, or none ever will. */
  readonly create: M['create'];
}

/** What `upsert` takes. */
interface Upsert<M extends ModuleTypes, T> extends FindOrCreate<M, T> {
  /** Written where one record matches; what it holds already is not sent. */
  readonly update: M['revise'] | ((record: M['record']) => M['revise']);
}

/** What `findOrCreate` returns: a record that was found is as queries return it. */
type FoundOrCreated<M extends ModuleTypes> =
  | {
      readonly outcome: 'created';
      readonly record: M['detail'];
    }
  | {
      readonly outcome: 'unchanged';
      readonly record: M['record'];
    };

/** What `upsert` returns. */
type Upserted<M extends ModuleTypes> =
  | FoundOrCreated<M>
  | {
      readonly outcome: 'updated';
      readonly record: M['detail'];
    };
//#endregion
//#region templates/runtime/repository/repository.d.ts
/** Reads and writes the records of one module; also the query for all of them. */
declare class Repository<M extends ModuleTypes> extends Query<M> {
  constructor(connection: Connection, table: ModuleTable);
  /** Checks a text from outside, and returns it as an id of this module. @throws InvalidIdError */
  id(text: string): M['id'];
  /**
   * One record with all its fields, and its line items: one call, operation `retrieve`. `find` reads a few
   * fields, and returns null where there is no record.
   * @throws RecordNotFoundError where it is absent or not allowed: Vtiger does not say which
   */
  retrieve(id: M['id'], options?: CallOptions): Promise<M['detail']>;
  /**
   * One record, with these fields or all that queries return, or null. Calls that begin together, for
   * the same fields, become one query per 100 ids. @throws VtigerError; DecodeError for a value that cannot be decoded
   */
  find<F extends keyof M['filter'] & keyof M['record'] & string = RecordField<M>>(
    id: M['id'],
    fields?: readonly F[] | CallOptions,
    options?: CallOptions,
  ): Promise<Found<M, F> | null>;
  /**
   * Many records as queries return them, in the order of the ids, by one query per 100. A value that
   * cannot be decoded is null, and reported.
   * @throws VtigerError; RecordNotFoundError with `onMissing: 'retrieve'` only
   */
  retrieveMany(ids: readonly M['id'][], options?: RetrieveManyOptions): Promise<M['record'][]>;
  /**
   * Creates a record. What the CRM stored differently is reported to `onEvent`.
   * @returns the record as it was stored
   * @throws InvalidValueError, MandatoryFieldMissingError before anything is sent;
   *   DuplicateRecordError; ValueAlteredError with `strict.altered`, when the record is stored already
   */
  create(values: M['create'], options?: CallOptions): Promise<M['detail']>;
  /**
   * Changes a record. Its mandatory fields are required again; other fields that are absent stay as they
   * are. To change single fields use `revise`. Throws as `create`.
   */
  update(id: M['id'], values: M['update'], options?: CallOptions): Promise<M['detail']>;
  /** Changes the fields that are passed; null empties one. Throws as `create`. */
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
   * Finds the record by `where` and revises it, or creates it; sends nothing where nothing would
   * change. Not atomic: two programs that do this at once may both create, unless the field is unique in
   * the CRM. @throws AmbiguousMatchError for several matches; otherwise as `create`
   */
  upsert<T>(item: Upsert<M, T>, options?: CallOptions): Promise<Upserted<M>>;
  /** `upsert` without `update`: a record that exists stays as it is. Not atomic either. */
  findOrCreate<T>(
    { where, create }: FindOrCreate<M, T>,
    options?: CallOptions,
  ): Promise<FoundOrCreated<M>>;
  /** `upsert` for many, with one query per 100 keys of one field. A key that comes twice is refused. */
  upsertMany<T>(
    items: readonly Upsert<M, T>[],
    options?: BatchOptions,
  ): Promise<BatchResult<Upserted<M>>[]>;
  /**
   * The records that a related list holds, as a query: operation `query_related`, 100 a call. Vtiger
   * returns only the tasks of an `Activities` list: the events on it are missing.
   * @throws InvalidValueError for a label that the module does not have
   */
  related<L extends keyof M['relations'] & string>(
    id: M['id'],
    label: L,
  ): Query<Related<M['relations'][L]>, Related<M['relations'][L]>['record']>;
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
    options?: CallOptions,
  ): Promise<void>;
  /**
   * Removes a record from a related list: operation `delete_related`, Vtiger Cloud only. The server
   * undoes every link between the two, whatever the label. Throws as `link`.
   */
  unlink<L extends keyof M['relations'] & string>(
    id: M['id'],
    label: L,
    other: Related<M['relations'][L]>['id'],
    options?: CallOptions,
  ): Promise<void>;
  /**
   * The records that changed since a moment, oldest first, each at least once: operation `sync`. Where that
   * does not work, they are found by `modifiedtime`, after one `unknown-deletions`. Store `token` of a
   * change, and pass it as `since` to the next run. @throws InvalidValueError for a token of another module; AccessDeniedError
   */
  changes(options: ChangesOptions): AsyncIterable<Change<M>>;
  /** `changes` again and again, until the signal ends it; waits while the server is away. @throws as `changes` */
  watch(options: WatchOptions): AsyncIterable<ChangeBatch<M>>;
  /** The tags of records; Vtiger Cloud only, by the manual. */
  get tags(): Tags<M['id']>;
  /**
   * The plain value of an encrypted field: operation `decrypt`, Vtiger Cloud only, by the
   * manual. @throws InvalidValueError for what is not a field of this module
   */
  decrypt(id: M['id'], field: keyof M['record'] & string, options?: CallOptions): Promise<string>;
  /** Opens a closed record again: operation `reopen`, Vtiger Cloud only, by the manual. */
  reopen(id: M['reopen'], options?: CallOptions): Promise<void>;
  /**
   * Creates a record with files, for its image and file fields: a multipart `create`.
   * @throws ValueAlteredError where the record was created and a file was not stored; otherwise as `create`
   */
  createWithFiles(
    values: M['create'],
    files: Readonly<Record<string, readonly Upload[]>>,
    options?: CallOptions,
  ): Promise<M['detail']>;
}
//#endregion
//#region templates/runtime/repository/account-repository.d.ts
/** Organizations, which can stand below each other. */
declare class AccountRepository<M extends ModuleTypes> extends Repository<M> {
  /**
   * The organizations above and below one, itself included: operation `get_account_hierarchy`,
   * Vtiger Cloud only. The shape follows the manual; no Cloud was tried.
   * @throws UnsupportedOperationError on open-source Vtiger
   */
  hierarchy(id: M['id'], options?: CallOptions): Promise<HierarchyNode<M['id']>[]>;
}
//#endregion
//#region templates/runtime/client.d.ts
/** What every client has besides its modules. */
type BaseClient<UserId extends string = RecordId, Modules = AnyModules> = Connection<
  UserId,
  Modules
>;

/**
 * Creates the client of a package. `createClient` of the package calls it with the tables of its
 * modules; a repository is created, and its table parsed, when it is first used.
 * @param excluded patterns of modules that the package excludes
 * @param loadValues loads the picklist values that the package was generated with
 * @throws ConfigurationError
 */
declare function createBaseClient<C>(
  options: ConnectOptions,
  tables: readonly TableEntry[],
  excluded?: readonly string[],
  loadValues?: () => Promise<{
    readonly picklistValues: PicklistValues;
  }>,
): C;
//#endregion
//#region templates/runtime/repository/document-repository.d.ts
/** Documents: records with a file. */
declare class DocumentRepository<M extends ModuleTypes> extends Repository<M> {
  /**
   * Creates a document with its file: a multipart `create`, checked afterwards. To attach it to a
   * record, `link` that with it.
   * @throws ValueAlteredError where the document was created without its file; otherwise as `create`
   */
  upload(file: Upload, values: M['create'], options?: CallOptions): Promise<M['detail']>;
}
//#endregion
//#region templates/runtime/schema/field-types.d.ts
/** What a field is in a record, in a write, where `undefined` is not sent, and in `where`. */
interface Field {
  read: unknown;
  write: unknown;
  filter: unknown;
}

/** The fields of a module as they are read. */
type RecordOf<F extends { [P in keyof F]: Field }> = { [P in keyof F]: F[P]['read'] };

/** The fields of a module as they are written. */
type ReviseOf<F extends { [P in keyof F]: Field }> = { [P in keyof F]?: F[P]['write'] };

/** The operators of the fields of a module. */
type FilterOf<F extends { [P in keyof F]: Field }> = { [P in keyof F]: F[P]['filter'] };

/** A text; `''` where it is empty. */
interface TextField {
  read: string;
  write: string | null | undefined;
  filter: TextFilter;
}

/** A checkbox. */
interface BooleanField {
  read: boolean | null;
  write: boolean | undefined;
  filter: BooleanFilter;
}

/** A number. */
interface NumberField {
  read: number | null;
  write: number | `${number}` | undefined;
  filter: NumberFilter;
}

/** A number as decimal text, which keeps every digit. */
interface DecimalField {
  read: `${number}` | null;
  write: number | `${number}` | undefined;
  filter: NumberFilter;
}

/** A date, `YYYY-MM-DD`. */
interface DateField {
  read: string | null;
  write: string | null | undefined;
  filter: DateFilter;
}

/** A time of day, `HH:MM:SS`. */
interface TimeField {
  read: string | null;
  write: string | null | undefined;
  filter: TimeFilter;
}

/** A date-time. */
interface DateTimeField {
  read: Date | null;
  write: Date | null | undefined;
  filter: DateTimeFilter;
}

/** A date-time as text, `YYYY-MM-DD HH:MM:SS` in UTC (option `datetime: 'string'`). */
interface DateTimeTextField {
  read: string | null;
  write: string | null | undefined;
  filter: DateTimeTextFilter;
}

/** A decimal number and a unit. */
interface MetricField {
  read: Metric | null;
  write: Metric | null | undefined;
  filter: NoFilter;
}

/** A picklist. Roles, imports and renames leave values behind that the list does not have. */
interface PicklistField<V extends string> {
  read: V | (string & {}) | null;
  write: V | Unlisted | null | undefined;
  filter: PicklistFilter<V>;
}

/** A picklist of which records hold listed values only (option `picklists: 'closed'`). */
interface ClosedPicklistField<V extends string> {
  read: V | null;
  write: V | Unlisted | null | undefined;
  filter: PicklistFilter<V>;
}

/** A multi-select; empty when nothing is chosen. */
interface MultiPicklistField<V extends string> {
  read: readonly (V | (string & {}))[];
  write: readonly (V | Unlisted)[] | null | undefined;
  filter: MultiPicklistFilter<V>;
}

/** A multi-select of which records hold listed values only (option `picklists: 'closed'`). */
interface ClosedMultiPicklistField<V extends string> {
  read: readonly V[];
  write: readonly (V | Unlisted)[] | null | undefined;
  filter: MultiPicklistFilter<V>;
}

/** The id of a record that this one refers to. */
interface ReferenceField<I extends string> {
  read: I | null;
  write: I | null | undefined;
  filter: ReferenceFilter<I>;
}

/** The id of the user or group that owns the record. */
interface OwnerField<I extends string> {
  read: I | null;
  write: I | null | undefined;
  filter: OwnerFilter<I>;
}

/** The ids of records that this one refers to. */
interface MultiReferenceField<I extends string> {
  read: readonly I[];
  write: readonly I[] | null | undefined;
  filter: NoFilter;
}
//#endregion
//#region templates/runtime/repository/inventory-repository.d.ts
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
//#endregion
//#region templates/runtime/repository/lead-repository.d.ts
/** The types of a module, or a pair with the aliases that it has for fields the conversion fills. */
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

/** Filled by the server, from the lead and from the other new records. */
type Linked = 'assigned_user_id' | 'account_id' | 'related_to' | 'contact_id';

/** The values of one target: what a create demands, except for what the conversion fills in. */
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
type Conversions<T> = { readonly [K in keyof T]?: Conversion<T[K]> };

/** What `convert` returns: the ids of the new records. */
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
   * Creates records from a lead: operation `convertlead`. Vtiger cannot link the lead to an existing
   * opportunity. It returns ids only: with `onEvent` or `strict.altered` each new record is retrieved
   * and compared with what was sent.
   * @throws InvalidValueError before anything is sent; MandatoryFieldMissingError; ServerError where
   *   it was converted before; ProtocolError where the server does not name the new records
   */
  convert(id: M['id'], targets: Conversions<T>, options?: CallOptions): Promise<Converted<T>>;
}
//#endregion
//#region templates/runtime/codec/parse-decimal.d.ts
/**
 * Checks decimal text from outside, like `1234.50`, and types it for writes and `where`.
 * @throws InvalidValueError for grouping, exponents and what is no number
 */
declare function decimal(text: string): `${number}`;
//#endregion
//#region templates/runtime/validation/form.d.ts
/** The part of `FormData` and `URLSearchParams` that is read: names with values, some more than once. */
interface FormEntries {
  forEach(callback: (value: unknown, name: string) => void): void;
}
//#endregion
//#region templates/runtime/validation/schema-texts.d.ts
/** What schemas have to know of a module besides its table. Only they need it, so only they load it. */
interface SchemaTexts {
  /** What the CRM calls one record. */
  readonly title: string;
  /** Field -> its label in the CRM. */
  readonly labels: Readonly<Record<string, string>>;
  /** Picklist field -> the values that the CRM lists. */
  readonly values?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Module -> the prefix of its ids, of the modules that references point to. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Column of a line item -> its label. */
  readonly lines?: Readonly<Record<string, string>>;
}
//#endregion
//#region templates/runtime/validation/standard-schema.d.ts
/** A schema that form libraries, servers and agents take: Standard Schema, and Standard JSON Schema. */
interface Schema<Input = unknown, Output = Input> {
  readonly '~standard': SchemaProps<Input, Output>;
}

/** What libraries read of a {@link Schema}. */
interface SchemaProps<Input, Output> {
  readonly version: 1;
  readonly vendor: string;
  /** Never holds a value at run time. */
  readonly types?:
    | {
        readonly input: Input;
        readonly output: Output;
      }
    | undefined;
  readonly validate: (value: unknown) => SchemaResult<Output>;
  /** Both throw a ConfigurationError for targets other than `draft-2020-12` and `draft-07`. */
  readonly jsonSchema: {
    readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
    readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
  };
}

/** Which version of JSON Schema to return. */
interface JsonSchemaOptions {
  readonly target: 'draft-2020-12' | 'draft-07' | (string & {});
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/** The value, or what is wrong with it. Validation never throws, and never is asynchronous. */
type SchemaResult<Output> =
  | {
      readonly value: Output;
      readonly issues?: undefined;
    }
  | {
      readonly issues: readonly SchemaIssue[];
    };

/** One thing that is wrong with a value. */
interface SchemaIssue {
  /** With the label of the field as the CRM shows it, and never with the value. */
  readonly message: string;
  /** The field; for line items, `LineItems`, the index and the field. */
  readonly path?: readonly PropertyKey[] | undefined;
}
//#endregion
//#region templates/runtime/validation/module-schemas.d.ts
/** What a schema takes instead of a Date: text from JSON, too. @typeParam D the date-times of `T` */
type WithInstants<T, D extends PropertyKey> = [D] extends [never]
  ? T
  : Omit<T, D> & { readonly [F in keyof T as F & D]: T[F] | string };

/**
 * The schemas of a module. Each is a Standard Schema and has a Standard JSON Schema; each refuses
 * what the client refuses, except for what only a connection knows.
 * @typeParam D the fields that hold a date-time
 */
interface ModuleSchemas<M extends ModuleTypes, D extends PropertyKey = never> {
  /** Date-times as ISO 8601 text with an offset, or as a Date. */
  readonly create: Schema<WithInstants<M['create'], D>, M['create']>;
  /** The mandatory fields have to be restated. */
  readonly update: Schema<WithInstants<M['update'], D>, M['update']>;
  /** Only what is to change. */
  readonly revise: Schema<WithInstants<M['revise'], D>, M['revise']>;
  /**
   * A create from `FormData`, `URLSearchParams` or an object of texts: `''` is absent, `'on'` is true,
   * numbers and dates are text.
   */
  readonly form: Schema<FormEntries | Readonly<Record<string, unknown>>, M['create']>;
}

/** The schemas in the file of a module. */
declare function schemasOfModule<M extends ModuleTypes, D extends PropertyKey = never>(
  table: ModuleTable,
  texts: SchemaTexts,
): ModuleSchemas<M, D>;

/** The same in the main entry, where table and texts are JSON that is parsed at the first use. */
declare function schemasOfPackage<M extends ModuleTypes, D extends PropertyKey = never>(
  tables: readonly TableEntry[],
  module: string,
  texts: string,
  values?: SchemaTexts['values'],
): ModuleSchemas<M, D>;
//#endregion
export {
  type AbortSignalLike,
  AbortedError,
  AccessDeniedError,
  AccountRepository,
  AlteredEvent,
  AmbiguousMatchError,
  AuthenticationError,
  type BaseClient,
  type BatchOptions,
  type BatchProgress,
  type BatchResult,
  BooleanField,
  BooleanFilter,
  type CallOptions,
  type Change,
  type ChangeBatch,
  type ChangeToken,
  type ChangesOptions,
  type CheckSchemaOptions,
  ClientEvent,
  ClosedMultiPicklistField,
  ClosedPicklistField,
  type Codec,
  ComparisonFilter,
  type Condition,
  ConfigurationError,
  type ConnectOptions,
  Connection,
  ConnectionError,
  type ConnectionOptions,
  type Conversion,
  type ConversionTargets,
  type Conversions,
  type Converted,
  type CurrentUser,
  type CurrentUserOf,
  DateField,
  DateFilter,
  DateTimeField,
  DateTimeFilter,
  DateTimeTextField,
  DateTimeTextFilter,
  DecimalField,
  DecodeError,
  type DispatcherLike,
  type DispatcherRequest,
  type DispatcherResponse,
  DocumentRepository,
  DryRunError,
  DryRunEvent,
  DuplicateRecordError,
  type Equal,
  type FailedWrite,
  type FetchLike,
  type FetchRequest,
  type FetchResponse,
  Field,
  type FieldInfo,
  type FieldRow,
  type FieldValues,
  type Files,
  FilterOf,
  type FindOrCreate,
  type FormEntries,
  type Found,
  type FoundOrCreated,
  type GridRow,
  type HierarchyNode,
  IdFilter,
  type Include,
  type Included,
  type IncludedOf,
  InvalidIdError,
  InvalidReferenceError,
  InvalidValueError,
  InventoryRepository,
  type JsonSchemaOptions,
  LeadRepository,
  type LinesOf,
  type ListOf,
  type ListTypesOptions,
  type Listed,
  type LookupField,
  type LookupHit,
  type LookupScope,
  LossCounts,
  LossEvent,
  MandatoryFieldMissingError,
  type Meta,
  type Metric,
  MetricField,
  MissingFieldEvent,
  type ModuleDescription,
  type ModuleInfo,
  type ModuleSchemas,
  type ModuleTable,
  type ModuleTypes,
  MultiPicklistField,
  MultiPicklistFilter,
  MultiReferenceField,
  NoFilter,
  NumberField,
  NumberFilter,
  type Operand,
  OwnerField,
  OwnerFilter,
  PicklistField,
  PicklistFilter,
  type PicklistValues,
  ProtocolError,
  Query,
  QuerySyntaxError,
  QueryTooLongError,
  RateLimitError,
  type RecordField,
  type RecordId,
  type RecordIdOf,
  RecordNotFoundError,
  RecordOf,
  ReferenceField,
  ReferenceFilter,
  type Related,
  type RelationInfo,
  type RelationRow,
  Repository,
  RequestEvent,
  type RequestOptions,
  type RetrieveManyOptions,
  ReviseOf,
  type Revision,
  type Schema,
  type SchemaDrift,
  type SchemaDriftKind,
  type SchemaIssue,
  type SchemaProps,
  type SchemaResult,
  type SchemaTexts,
  ServerError,
  type StoredFile,
  StrictOptions,
  type SyncScope,
  type TableEntry,
  type Tags,
  TextField,
  TextFilter,
  TimeField,
  TimeFilter,
  TimeoutError,
  UndecodableEvent,
  type UnknownModule,
  type UnknownRecord,
  type UnknownTargets,
  type Unlisted,
  UnsupportedOperationError,
  type Upload,
  type Upsert,
  type Upserted,
  type Usage,
  ValueAlteredError,
  VtigerError,
  VtigerErrorCode,
  VtigerErrorDetails,
  type Vtql,
  type VtqlName,
  type VtqlStatement,
  type VtqlValue,
  WaitEvent,
  type WatchOptions,
  type Where,
  type WithInstants,
  connect,
  createBaseClient,
  decimal,
  isOneOf,
  isVtigerError,
  schemasOfModule,
  schemasOfPackage,
  unlisted,
  vtql,
};
