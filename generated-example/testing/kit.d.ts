/// <reference lib="esnext.disposable" />
import { ConnectOptions, FetchLike, TableEntry } from '../runtime/index.js';

//#region src/sandbox/http/node-server.d.ts
/** An HTTP server on loopback. */
interface LoopbackServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  /** Stops listening and drops open connections. */
  readonly close: () => Promise<void>;
}
//#endregion
//#region src/sandbox/profile.d.ts
/** How the instance behaves; see `profileOf` for what each one does. */
type ProfileName = 'oss-7.5' | 'oss-8.2' | 'oss-8.3' | 'oss-8.4' | 'oss-8.4-fixed' | 'cloud';
//#endregion
//#region src/sandbox/schema/column.d.ts
/** What a database column holds: everything is text, as MySQL hands it to PHP. */
type Cell = string | null;

/** What describe does not report about a column; the rest follows from the type of the field. */
interface ColumnHint {
  /** Digits after the point. */
  readonly scale?: number;
  /** Digits in all; a number beyond is clamped. */
  readonly digits?: number;
  /** Characters; longer text is cut. */
  readonly length?: number;
  /** A BIGINT: exact beyond 32 bits. */
  readonly bigint?: boolean;
  /** A percentage: its commas are dropped before it is read as a number. */
  readonly percent?: boolean;
  /** What an unset column holds, where it is not what the type says. */
  readonly unset?: Cell;
}
//#endregion
//#region src/sandbox/schema/schema.d.ts
/** Storage hints of a tenant, keyed `Module.field`. */
type ColumnHints = Readonly<Record<string, ColumnHint>>;
//#endregion
//#region src/sandbox/store/users.d.ts
/** A user of the instance, and what the view of that user hides or changes. */
interface SandboxUser {
  /** The `5` of `19x5`. */
  readonly number: number;
  readonly username: string;
  readonly accessKey: string;
  readonly admin: boolean;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  /** IANA name; datetimes are written in it. Default `UTC`. */
  readonly timeZone?: string;
  /** As Vtiger writes it (`yyyy-mm-dd`); shows in describe and decides about odd dates on write. */
  readonly dateFormat?: string;
  /** Decimals that numbers are rounded to on write. Default 2. */
  readonly decimals?: number;
  /** Groups the user is in. */
  readonly groups?: readonly number[];
  /** Modules the user does not see. A user who is no administrator never sees Users. */
  readonly hiddenModules?: readonly string[];
  /** Modules the user may read only. */
  readonly readOnlyModules?: readonly string[];
  /** `Module.field` names that the profile of the user hides. */
  readonly hiddenFields?: readonly string[];
  /** `Module.field` names that the profile of the user shows as read-only. */
  readonly readOnlyFields?: readonly string[];
  /** Picklist values by role, keyed `Module.field`. */
  readonly picklists?: Readonly<Record<string, readonly string[]>>;
  /**
   * Labels in the language of the user: `Module`, `Module.field` or `Module.field.value`, and
   * `SINGLE_Module` for the singular.
   */
  readonly labels?: Readonly<Record<string, string>>;
  /** `own`: sharing is private, so that a user sees own records and those of own groups only. Default `all`. */
  readonly sees?: 'all' | 'own';
}
//#endregion
//#region src/sandbox/http/faults.d.ts
/** How a request fails that `failNext` is meant for. */
type SandboxFailure =
  | /** The error document of the server. No client repeats the request. */ {
      readonly code: string;
      readonly message?: string | undefined;
    } /** An HTTP status without a body, such as 503 or 429, and its `Retry-After` in seconds. */
  | {
      readonly status: number;
      readonly retryAfter?: number | undefined;
    } /** `refused`: the request never arrives. `lost`: it is carried out, and its answer never arrives. */
  | {
      readonly connection: 'refused' | 'lost';
    };
//#endregion
//#region src/sandbox/http/rate-limit.d.ts
/** An edition of the Cloud, by how many calls it allows. */
type Edition = 'growth' | 'professional' | 'enterprise' | 'unlimited';
//#endregion
//#region src/sandbox/http/sessions.d.ts
/** How a session that can no longer be used is refused. */
type SessionFailure = 'INVALID_SESSIONID' | 'SESSION_EXPIRED' | 'SESSION_LEFT_IDLE';
//#endregion
//#region src/sandbox/store/loading.d.ts
/** A record as the API writes it: ids with their prefix, dates in UTC. */
interface SandboxRecord {
  readonly module: string;
  /** `12x34`. */
  readonly id: string;
  readonly values: Readonly<Record<string, string | null>>;
  readonly deleted?: boolean;
  readonly converted?: boolean;
}

interface SandboxFile {
  /** `12x574`: the prefix of the module, and a number of its own. */
  readonly id: string;
  readonly record: string;
  readonly filename: string;
  readonly filetype: string;
  readonly base64: string;
}

interface SandboxLink {
  readonly source: string;
  readonly target: string;
  readonly label: string;
}

/** What an instance holds when it starts. */
interface SandboxData {
  readonly records: readonly SandboxRecord[];
  readonly files?: readonly SandboxFile[];
  readonly links?: readonly SandboxLink[];
}
//#endregion
//#region src/sandbox/options.d.ts
/** One request that came in. */
interface SandboxRequest {
  readonly endpoint: 'session' | 'rest' | 'other';
  /** In lower case; empty where the request named none. */
  readonly operation: string;
  /** The HTTP verb. */
  readonly method: string;
  /** Of the query string and of the form; without access keys and sessions. */
  readonly params: Readonly<Record<string, string>>;
  /** HTTP status of the answer; 0 where none arrived. */
  readonly status: number;
}

/** An operation on the wire, as `requests` name it. */
type SandboxOperation =
  | 'create'
  | 'update'
  | 'revise'
  | 'delete'
  | 'retrieve'
  | 'query'
  | 'sync'
  | 'login'
  | 'describe'
  | (string & {});
//#endregion
//#region templates/testing/faker.d.ts
/** What the factory calls to make up texts; `faker` of `@faker-js/faker` 8 and later has all of it. */
interface FakerLike {
  seed(seed: number): unknown;
  readonly person: {
    firstName(): string;
    lastName(): string;
  };
  readonly company: {
    name(): string;
  };
  readonly internet: {
    email(): string;
    url(): string;
  };
  readonly phone: {
    number(): string;
  };
  readonly location: {
    city(): string;
    country(): string;
    state(): string;
    streetAddress(): string;
    zipCode(): string;
  };
  readonly lorem: {
    words(): string;
    sentence(): string;
  };
}
//#endregion
//#region templates/testing/options.d.ts
/** Options of `createTestCrm`; each has a default. */
interface TestCrmOptions {
  /** The same seed makes the same data. Default 1. */
  readonly seed?: number | undefined;
  /** Stops the clock of the instance at this time. Default: it runs. */
  readonly now?: Date | string | undefined;
  /** Which Vtiger it is. Default `cloud` for a snapshot of a Cloud, else `oss-8.4-fixed`. */
  readonly profile?: ProfileName | undefined;
  /** Records to begin with, beside users, groups, currencies and folders; values as on the wire. */
  readonly data?: SandboxData | undefined;
  /** Users beside the administrator, each with a view of its own. */
  readonly users?: readonly SandboxUser[] | undefined;
  /** Makes up names and texts for the factory, such as `faker` of `@faker-js/faker`. */
  readonly faker?: FakerLike | undefined;
  /** More options of the client. It does not repeat failed calls unless `retries` says so. */
  readonly client?: Partial<ConnectOptions> | undefined;
  /** Limits of the `cloud` profile. Default `unlimited`. */
  readonly edition?: Edition | undefined;
  /** Milliseconds that each answer takes. Default 0. */
  readonly latencyMs?: number | undefined;
  /** Name of the administrator. Default `admin`. */
  readonly username?: string | undefined;
  /** Access key of the administrator. */
  readonly accessKey?: string | undefined;
  /** What describe does not report about columns, keyed `Module.field`: scale, width, empty value. */
  readonly columns?: ColumnHints | undefined;
  /** Reference fields behind relations, keyed `Module/label`. */
  readonly relationFields?: Readonly<Record<string, string>> | undefined;
  /** Whether failures of the REST endpoint have a body. Default true. */
  readonly errorBodies?: boolean | undefined;
}

/** A client, the instance that it talks to, and a factory of records. */
interface TestCrm<Client, Factories> {
  readonly crm: Client;
  readonly sandbox: TestSandbox;
  /** One for each module whose records can be created. What it stores is in no log, and never fails. */
  readonly factory: Factories;
  /** Closes the client, and what listens. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The options of a client of the instance. */
interface TestConnection {
  readonly url: string;
  readonly username: string;
  readonly accessKey: string;
  readonly transport: 'rest' | 'session';
  readonly fetch: FetchLike;
}

/** The instance of a test. */
interface TestSandbox {
  /** For more clients: `createClient(sandbox.connection)`. */
  readonly connection: TestConnection;
  readonly profile: ProfileName;
  /** What the clients sent since the start or the last reset, oldest first. */
  readonly requests: readonly SandboxRequest[];
  /**
   * Lets the next request of an operation fail; each call is for one request. Without a failure it
   * is an error of the server that no client repeats.
   */
  readonly failNext: (operation: SandboxOperation, failure?: SandboxFailure) => void;
  /** Milliseconds that each answer takes from now on. */
  readonly setLatency: (milliseconds: number) => void;
  /** Stops the clock of the instance at a time; null lets it run again. */
  readonly setTime: (time: Date | null) => void;
  /** Ends every session: the next call of each is refused with this code. */
  readonly expireSessions: (failure?: SessionFailure) => void;
  /** Stores a record without a call, with values as on the wire. Returns its id. */
  readonly insert: (module: string, values: Readonly<Record<string, unknown>>) => string;
  /** Back to the start: records, numbers, clock, latency, limits, failures, `requests` and factory. */
  readonly reset: () => void;
  /** Serves on 127.0.0.1, for tests of other processes; 0, the default, takes a free port. */
  readonly listen: (port?: number) => Promise<LoopbackServer>;
}
//#endregion
//#region templates/testing/factory.d.ts
/** Builds and stores records of one module that this CRM accepts. */
interface ModuleFactory<
  M extends {
    readonly create: unknown;
    readonly detail: unknown;
  },
> {
  /**
   * Values for a create: what is mandatory, unique, or the name of the record. A record that they
   * must point to is stored first.
   */
  build(values?: Partial<M['create']>): M['create'];
  /** Stores a record. */
  create(values?: Partial<M['create']>): Promise<M['detail']>;
  /** Stores records one after the other; a function makes the values of each. */
  createMany(
    count: number,
    values?: Partial<M['create']> | ((index: number) => Partial<M['create']>),
  ): Promise<M['detail'][]>;
}
//#endregion
//#region templates/testing/kit.d.ts
/** What the kit needs of the package that it is part of. */
interface KitPackage<Client> {
  readonly createClient: (options: ConnectOptions) => Client;
  readonly tables: readonly TableEntry[];
  readonly snapshot: object;
}

interface Closable {
  $close(): Promise<void>;
}

/** Starts an instance; `createTestCrm` of the package calls it. */
declare function createTestKit<Client extends Closable, Factories>(
  kitPackage: KitPackage<Client>,
  options?: TestCrmOptions,
): Promise<TestCrm<Client, Factories>>;
//#endregion
export {
  type Edition,
  type FakerLike,
  KitPackage,
  type LoopbackServer,
  type ModuleFactory,
  type ProfileName,
  type SandboxData,
  type SandboxFailure,
  type SandboxFile,
  type SandboxLink,
  type SandboxOperation,
  type SandboxRecord,
  type SandboxRequest,
  type SandboxUser,
  TestConnection,
  TestCrm,
  TestCrmOptions,
  TestSandbox,
  createTestKit,
};
