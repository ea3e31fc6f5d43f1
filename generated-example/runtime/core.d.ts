/**
 * Types of our own for what comes from outside, so that the declarations of this package import
 * nothing: they compile with or without `@types/node`, the DOM library or undici.
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
  /** 0: the one timeout for the whole request is kept here. */
  readonly headersTimeout?: number | null;
  readonly bodyTimeout?: number | null;
}
/** The answer of {@link DispatcherLike.request}. */
interface DispatcherResponse {
  readonly statusCode: number;
  readonly statusText?: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
}
/**
 * A dispatcher of undici 6, 7 or 8 (`Agent`, `ProxyAgent`, `MockAgent` …), as far as it is used
 * here. Whoever made it closes it.
 */
interface DispatcherLike {
  request(options: DispatcherRequest): Promise<DispatcherResponse>;
}

/** How to reach one Vtiger instance. */
interface ConnectOptions {
  /** Bare host, `<host>/restapi/v1/vtiger/default` or `<host>/webservice.php`; https, or loopback. */
  readonly url: string;
  readonly username: string;
  /** The access key of My Preferences, not the password. */
  readonly accessKey: string;
  /**
   * `auto` (the default) finds out with at most two calls which one the instance speaks; REST is
   * preferred, because `me`, tags and lookup exist only there.
   */
  readonly transport?: 'auto' | 'rest' | 'session' | undefined;
  /** Milliseconds for one request, its body included. Default 60,000. */
  readonly timeoutMs?: number | undefined;
  /** The largest answer taken, in bytes. Default 64 MiB. */
  readonly maxAnswerBytes?: number | undefined;
  /** Repeats of a request that is safe to repeat. Default 3. */
  readonly retries?: number | undefined;
  /** Requests at a time on REST, sessions on the session webservice. Default 4. */
  readonly concurrency?: number | undefined;
  /** Allows `http://` to hosts other than loopback: the access key can then be read on the way. */
  readonly insecureHttp?: boolean | undefined;
  /** A dispatcher of undici 6, 7 or 8: a proxy, an agent, a MockAgent. */
  readonly dispatcher?: DispatcherLike | undefined;
  /** IANA name of the API user's time zone; needed to write date-times where the server does not tell it. */
  readonly timeZone?: string | undefined;
  /**
   * `verified` throws `ValueAlteredError` where the server stored something else than was sent. It
   * costs calls only where no answer tells: one more a record that a lead becomes, and one for the
   * links of a tick.
   */
  readonly writes?: 'reported' | 'verified' | undefined;
  /** Told of every sent field that was stored differently: names, no contents. */
  readonly onAltered?: ((event: AlteredEvent) => void) | undefined;
  /** `null` turns what cannot be decoded into null instead of throwing a `DecodeError`. */
  readonly onDecodeError?: 'throw' | 'null' | ((event: DecodeFailure) => void) | undefined;
  /** Told of waits and repeats: never with contents. */
  readonly onWait?: ((event: WaitEvent) => void) | undefined;
  /**
   * Told of every HTTP request when it is over, sign-on and repeats included: never with contents.
   * (The channels of undici itself, `undici:request:*`, show paths and headers: statements, keys.)
   */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
}
/** A write that the server altered. */
interface AlteredEvent {
  readonly module: string;
  readonly recordId: string;
  readonly operation: string;
  readonly fields: readonly string[];
}
/** A value that could not be decoded. */
interface DecodeFailure {
  readonly module: string;
  readonly recordId: string | null;
  readonly field: string;
}
/** The client waits: for the server's rate limit, or before a repeat. */
interface WaitEvent {
  readonly reason: 'rate-limit' | 'retry' | 'login';
  readonly operation: string;
  readonly milliseconds: number;
}
/** One HTTP request that is over. */
interface RequestEvent {
  readonly operation: string;
  /** API name, where the request is about one module. */
  readonly module: string | undefined;
  /** HTTP status; undefined where no whole answer came. */
  readonly status: number | undefined;
  readonly milliseconds: number;
}
/** What every call takes. */
interface CallOptions {
  readonly signal?: AbortSignalLike | undefined;
  readonly timeoutMs?: number | undefined;
}

/**
 * What the runtime has to know about a module. The generated package holds one table a module;
 * it is data, written by the generator, and the only place where CRM names reach the runtime.
 */
/** How a value of a field is read from the wire and written to it. */
type Codec =
  /** Any text: `''` when empty. */
  | 'text'
  /** `"0"`/`"1"` or `"on"`/`"off"` -> boolean or null. */
  | 'boolean'
  /** -> number or null; beyond 2^53 a `DecodeError`. */
  | 'integer'
  /** -> decimal string or null (option `integer: 'string'`). */
  | 'integer-text'
  /** -> number or null. */
  | 'double'
  /** Money -> decimal string or null, no cent lost. */
  | 'decimal'
  /** -> `YYYY-MM-DD` or null. */
  | 'date'
  /** -> `HH:MM:SS` or null. */
  | 'time'
  /** UTC -> Date or null. */
  | 'datetime'
  /** UTC -> `YYYY-MM-DD HH:MM:SS` or null (option `datetime: 'string'`). */
  | 'datetime-text'
  /** -> string or null. */
  | 'picklist'
  /** `a |##| b` -> array, empty when nothing is chosen. */
  | 'multipicklist'
  /** `number::unit` -> `{ amount, unit }` or null. */
  | 'metric'
  /** -> record id or null. */
  | 'reference'
  /** Comma list of record ids -> array. */
  | 'multireference'
  /** -> record id of a user or group, or null. */
  | 'owner'
  /** The record's own id; never null. */
  | 'id'
  /** Rows of a grid field, or line items: an array of plain objects as the server gives them. */
  | 'grid'
  /** Comma list of file names or attachment ids -> array. */
  | 'list';
/**
 * `[name, codec, flags, extra?, gone?]`. `extra` is the known length in characters of a text, the
 * modules that a reference may point to, or the hash of a picklist's values, 0 or absent for none;
 * `gone` are the values of a picklist that the CRM no longer has.
 */
type FieldRow = readonly [
  name: string,
  codec: Codec,
  flags: number,
  extra?: number | readonly string[],
  gone?: readonly string[],
];
/** `[key, module, actions?]`: key is what the server wants back as relation label. */
type RelationRow = readonly [key: string, module: string, actions?: readonly string[]];
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
  /** `[field, values]` that mean closed, where the server told. */
  readonly closed?: readonly [field: string, values: readonly string[]];
  /** Patterns of `Module.field` that were left out on purpose. */
  readonly leftOut?: readonly string[];
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

/** Who the API user is: from `me` on REST, from the login answer on the session webservice. */
interface CurrentUser {
  /** `19x1` */
  readonly id: string;
  readonly user_name: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly email1: string;
  /** IANA name; null where the server does not tell. */
  readonly time_zone: string | null;
  /** null where the server does not tell. */
  readonly is_admin: boolean | null;
}
/** What the calls of a client cost and what is left. */
interface Usage {
  /** Requests by operation: probes, logins and repeats included. */
  readonly calls: Readonly<Record<string, number>>;
  /** As the server's rate headers say; null where it sends none. */
  readonly minute: {
    readonly limit: number;
    readonly remaining: number;
    readonly resetsAt: Date;
  } | null;
  readonly day: {
    readonly limit: number;
    readonly remaining: number;
  } | null;
}

/** A file of the CRM. */
interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** MIME type, as the server tells it. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly data: Uint8Array;
}
/** Files that hang on records. */
interface Files {
  /**
   * One file: operation `files_retrieve`.
   * @param id of the attachment, out of `imageattachmentids` of a record; not the id of the record
   * @throws RecordNotFoundError
   */
  retrieve(id: string, options?: CallOptions): Promise<StoredFile>;
}

/** Any record id: `<module prefix>x<number>`. */
type RecordId = `${number}x${number}`;
declare const moduleOf: unique symbol;
/** An id of one module, where the package serves several instances whose prefixes differ (`ids: 'brand'`). */
type RecordIdOf<M extends string> = string & {
  readonly [moduleOf]: M;
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
  readonly record: object;
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
/** A module that is not part of this package: its records are what the server sends. */
interface UnknownModule {
  readonly name: string;
  readonly id: RecordId;
  readonly record: Readonly<Record<string, unknown>>;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly create: 'this module is not part of the package';
  readonly update: 'this module is not part of the package';
  readonly revise: 'this module is not part of the package';
  readonly reopen: RecordId;
  readonly filter: object;
  readonly references: object;
  readonly relations: object;
}
declare const unlistedValue: unique symbol;
/** A picklist value that is not in the list of this CRM; made by {@link unlisted}. */
type Unlisted = string & {
  readonly [unlistedValue]: true;
};
/**
 * Lets a value through that the picklist does not list: one that was renamed, or is hidden from
 * the role of the API user. Vtiger stores it unchecked.
 */
declare function unlisted(value: string): Unlisted;
/** Whether a value that was read is one of the listed ones; narrows the open type of a picklist. */
declare function isOneOf<const V extends string>(
  values: readonly V[],
  value: string | null | undefined,
): value is V;
/** A value of a metric picklist: a decimal number and a unit. */
interface Metric {
  readonly amount: string;
  readonly unit: string;
}
/** One row of a grid field, or one undescribed object, as the server gives it. */
type GridRow = Readonly<Record<string, unknown>>;

/**
 * The operators of a text field. Comparison is that of the database: case, accents and trailing
 * blanks are ignored. `!=` leaves out records where the field was never set (NULL).
 */
interface TextFilter {
  '=': [value: string];
  '!=': [value: string];
  '<': [value: string];
  '<=': [value: string];
  '>': [value: string];
  '>=': [value: string];
  in: [values: readonly string[]];
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
/** The operators of a number or an amount of money; a decimal text keeps every digit. */
interface NumberFilter {
  '=': [value: number | string];
  '!=': [value: number | string];
  '<': [value: number | string];
  '<=': [value: number | string];
  '>': [value: number | string];
  '>=': [value: number | string];
  in: [values: readonly (number | string)[]];
}
/** The operators of a date, `YYYY-MM-DD`. Empty dates cannot be asked for: the database holds NULL. */
interface DateFilter {
  '=': [date: string];
  '!=': [date: string];
  '<': [date: string];
  '<=': [date: string];
  '>': [date: string];
  '>=': [date: string];
  in: [dates: readonly string[]];
}
/** The operators of a time of day, `HH:MM:SS`. */
interface TimeFilter {
  '=': [time: string];
  '!=': [time: string];
  '<': [time: string];
  '<=': [time: string];
  '>': [time: string];
  '>=': [time: string];
  in: [times: readonly string[]];
}
/** The operators of a date-time; a bound with milliseconds is rounded so that it keeps its meaning. */
interface DateTimeFilter {
  '=': [instant: Date];
  '!=': [instant: Date];
  '<': [instant: Date];
  '<=': [instant: Date];
  '>': [instant: Date];
  '>=': [instant: Date];
  in: [instants: readonly Date[]];
}
/** The operators of a date-time as text, `YYYY-MM-DD HH:MM:SS` in UTC (option `datetime: 'string'`). */
interface DateTimeTextFilter {
  '=': [instant: string];
  '!=': [instant: string];
  '<': [instant: string];
  '<=': [instant: string];
  '>': [instant: string];
  '>=': [instant: string];
  in: [instants: readonly string[]];
}
/** The operators of a reference. */
interface ReferenceFilter<I extends string> {
  '=': [id: I];
  '!=': [id: I];
  in: [ids: readonly I[]];
  isEmpty: [];
}
/** The operators of an owner: a user or a group. */
interface OwnerFilter<I extends string> {
  '=': [id: I];
  '!=': [id: I];
  in: [ids: readonly I[]];
}
/** The operators of the record's own id; ids are compared by their number. */
interface IdFilter<I extends string> {
  '=': [id: I];
  '!=': [id: I];
  '<': [id: I];
  '<=': [id: I];
  '>': [id: I];
  '>=': [id: I];
  in: [ids: readonly I[]];
}
/** A field that can be selected and not compared. */
interface NoFilter {
  readonly '(this field cannot be compared)': [never];
}

/** A module of which nothing is known but the form of its ids. */
interface AnyModule extends UnknownModule {
  readonly filter: Readonly<Record<string, TextFilter>>;
}
/** The modules of a connection that is told of none, by API name. */
type AnyModules = Readonly<Record<string, AnyModule>>;
/** A record that `$lookup` found, with those of its fields that the server sent. */
type LookupHit<M = AnyModule> =
  | (M extends ModuleTypes
      ? {
          /** API name. */
          readonly module: M['name'];
          readonly record: Readonly<Partial<M['record']>> & {
            readonly id: M['id'];
          };
        }
      : never)
  | {
      /** The id is of a module that was not searched, or is not known here. */
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
  | readonly Name[]
  | {
      readonly [N in Name]?: readonly LookupField<Modules[N]>[];
    };

type Fields = Readonly<Record<string, unknown>>;
/** One module of `listtypes`. */
interface ModuleInfo {
  /** API name. */
  readonly name: string;
  readonly label: string;
  readonly singular: string;
  readonly isEntity: boolean;
}
/** One field of `describe`, as the server tells it. */
interface FieldInfo extends Fields {
  readonly name: string;
  readonly label: string;
  readonly mandatory: boolean;
  readonly editable: boolean;
  readonly type: Fields & {
    readonly name: string;
  };
}
/** A module of `describe`, as the server tells it. */
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
  /** What the server wants as label; HTML escapes kept. */
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
/** What can differ. Generating the package again settles all of it. */
type SchemaDriftKind =
  /** The package does not know the module. Harmless until you want to use it. */
  | 'module-added'
  /** The module is no longer listed, or no longer described: calls to it fail. */
  | 'module-missing'
  /** Ids of the module begin with `detail` now: those that are stored lead nowhere, or elsewhere. */
  | 'prefix-changed'
  /** The API user got the right `detail` (`createable`, …); the package may not offer it. */
  | 'right-granted'
  /** The API user lost the right `detail` (`createable`, …): such calls fail. */
  | 'right-lost'
  /** Other values mean closed, or those of another field, `detail`. Affects `reopen`. */
  | 'closed-states-changed'
  /** There is a related list of the label `detail`. Told with `relations: true` only. */
  | 'relation-added'
  /** The related list `detail` is gone, or leads to another module. Told with `relations: true` only. */
  | 'relation-missing'
  /** The package does not know the field, or keeps it as deprecated. Harmless until you want it. */
  | 'field-added'
  /** The field is no longer described: a query that names it fails, and a value sent is ignored. */
  | 'field-missing'
  /** The field is of the type `detail` now, and read and written otherwise: expect `DecodeError`s. */
  | 'type-changed'
  /** The reference may hold ids of the module `detail` too. */
  | 'target-added'
  /** The reference takes no ids of the module `detail` any more. */
  | 'target-missing'
  /**
   * The picklist has other values, in any order; labels do not count. Where one was added and none
   * lost, `detail` is that value.
   */
  | 'picklist-changed'
  /** The text is cut at `detail` characters: what the package lets pass may be stored cut. */
  | 'now-shorter'
  /** The text may have `detail` characters; the package refuses more than before. */
  | 'now-longer'
  /** A create or update without the field is refused by the server; also of one that was left out. */
  | 'now-mandatory'
  /** The package demands more than the server. */
  | 'no-longer-mandatory'
  /** The field is described as editable; the package may not offer that. */
  | 'now-writable'
  /** A value that is sent is ignored without an error. */
  | 'now-read-only';

declare const nameBrand: unique symbol;
/** The name of a module or field, checked by `vtql.identifier`. */
interface VtqlName {
  readonly [nameBrand]: true;
}
/** What may stand in a {@link vtql} template. */
type VtqlValue =
  string | number | bigint | boolean | Date | VtqlName | readonly (string | number | bigint)[];
/** A statement made by {@link vtql}. */
interface VtqlStatement {
  readonly text: string;
  /** The module it asks, empty where it could not be read. */
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
 * @throws InvalidValueError for values that the language cannot say, an empty text among them
 */
declare const vtql: Vtql;

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
/** A connection to one Vtiger; what is no module starts with `$`. */
declare class Connection<UserId extends string = RecordId, Modules = AnyModules> {
  /** The metadata of the live instance. */
  readonly $meta: Meta;
  /** Files that hang on records. */
  readonly $files: Files;
  constructor(options: ConnectionOptions);
  /** Who the API user is: operation `me`, or what the login told. @throws VtigerError */
  $me(options?: CallOptions): Promise<CurrentUserOf<UserId>>;
  /**
   * Any operation, raw: for custom ones, and for what this client does not know.
   * @returns the `result` of the answer, undecoded; undefined where a success had none
   * @throws VtigerError
   */
  $request(
    operation: string,
    params?: Readonly<Record<string, string | readonly string[]>>,
    options?: RequestOptions,
  ): Promise<unknown>;
  /**
   * A statement that the query builder cannot say: one call, at most 100 rows.
   * @returns the rows, decoded where the module is part of the package
   * @throws InvalidValueError, QueryTooLongError before anything is sent; VtigerError
   */
  $query(
    statement: VtqlStatement,
    options?: CallOptions,
  ): Promise<Readonly<Record<string, unknown>>[]>;
  /**
   * Records with exactly this phone number or e-mail address: operation `lookup`, Vtiger Cloud only
   * (as the manual tells, no Cloud was at hand).
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
   * In what the live instance differs from the one that this package was generated from, as the API
   * user of this connection sees it: another user than the one who described it may see less. One
   * call, and one more for each module; with `relations: true` two for each entity module.
   *
   * Modules and fields that the config leaves out are not told; of a package that several API users
   * described, nothing is told that one of them may merely not see. What only people see (labels,
   * order, defaults) is not compared.
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

/** What every client has beside its modules. */
type BaseClient<UserId extends string = RecordId, Modules = AnyModules> = Connection<
  UserId,
  Modules
>;
/**
 * The client of a package: a connection with a repository a module, made when it is first used.
 * @param leftOut patterns of modules that the package leaves out on purpose
 * @throws ConfigurationError
 */
declare function createBaseClient<C>(
  options: ConnectOptions,
  tables: readonly TableEntry[],
  leftOut?: readonly string[],
): C;

export { Connection, connect, createBaseClient, isOneOf, unlisted, vtql };
export type {
  AbortSignalLike,
  AlteredEvent,
  BaseClient,
  BooleanFilter,
  CallOptions,
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
  ModuleTable,
  ModuleTypes,
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
  UnknownModule,
  Unlisted,
  Usage,
  Vtql,
  VtqlName,
  VtqlStatement,
  VtqlValue,
  WaitEvent,
};
