import type { Snapshot } from '../snapshot/snapshot.js';
import type { LoopbackServer } from './http/node-server.js';
import type { SandboxFailure } from './http/faults.js';
import type { Edition } from './http/rate-limit.js';
import type { SessionFailure } from './http/sessions.js';
import type { ProfileName } from './profile.js';
import type { ColumnHints } from './schema/schema.js';
import type { SandboxData } from './store/loading.js';
import type { Store } from './store/store.js';
import type { SandboxUser } from './store/users.js';

/** What an instance is made from; everything but the snapshot has a default. */
export interface InProcessOptions {
  /** The metadata of the instance. */
  readonly snapshot: Snapshot;
  /** Its records. Default: users only. */
  readonly data?: SandboxData | undefined;
  /** Which Vtiger it is. Default `oss-8.4`. */
  readonly profile?: ProfileName | undefined;
  /** Name of the administrator. Default `admin`. */
  readonly username?: string | undefined;
  /** Access key of the administrator. */
  readonly accessKey?: string | undefined;
  /** Users beside the administrator, each with a view of its own; a `19x1` takes its place. */
  readonly users?: readonly SandboxUser[] | undefined;
  /** What describe does not report about columns, keyed `Module.field`: scale, width, empty value. */
  readonly columns?: ColumnHints | undefined;
  /** Reference fields behind relations, keyed `Module/label`. */
  readonly relationFields?: Readonly<Record<string, string>> | undefined;
  /** Limits of the `cloud` profile. Default `unlimited`. */
  readonly edition?: Edition | undefined;
  /** Whether failures of the REST endpoint have a body; the manual shows none. Default true. */
  readonly errorBodies?: boolean | undefined;
  /** Milliseconds that each answer takes; those of one session add up. Default 0. */
  readonly latencyMs?: number | undefined;
  /** Seeds what a real server leaves to chance, such as the order of ties. Default 1. */
  readonly seed?: number | undefined;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly clock?: (() => number) | undefined;
}

/** As for an instance in process; the metadata and the records of the demo tenant are defaults. */
export interface SandboxOptions extends Omit<InProcessOptions, 'snapshot'> {
  /**
   * The metadata of the instance: a snapshot or the import of one, the path of a file that ends in
   * `.json`, or the name of a generated package that is installed. Default: the demo tenant.
   */
  readonly snapshot?: string | object | undefined;
  /** Port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number | undefined;
}

/** One request that came in. */
export interface SandboxRequest {
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

/** In the form of the platform's `fetch`; the host in the URL does not matter. */
export type SandboxFetch = (input: Request | string | URL, init?: RequestInit) => Promise<Response>;

/** An operation on the wire, as `requests` name it. */
export type SandboxOperation =
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

/** An instance that answers in this process. */
export interface InProcessSandbox {
  /** Answers one request: the option `fetch` of a client takes it. */
  readonly fetch: SandboxFetch;
  /** The same for what prepares a test: not delayed, made to fail, limited or logged. */
  readonly setUpFetch: SandboxFetch;
  readonly username: string;
  readonly accessKey: string;
  readonly profile: ProfileName;
  /** What came in since the start or the last reset, oldest first. */
  readonly requests: readonly SandboxRequest[];
  /** The data, for tests that look behind the API. */
  readonly store: Store;
  /** Stores a record without a call, with values as on the wire. Returns its id. */
  readonly insert: (module: string, values: Readonly<Record<string, unknown>>) => string;
  /** Lets the next request of an operation fail; each call is for one request. */
  readonly failNext: (operation: SandboxOperation, failure?: SandboxFailure) => void;
  /** Milliseconds that each answer takes from now on. */
  readonly setLatency: (milliseconds: number) => void;
  /** Stops the clock of the instance at a time; null lets it run again. */
  readonly setTime: (time: Date | null) => void;
  /** Ends every session: the next call of each is refused with this code. */
  readonly expireSessions: (failure?: SessionFailure) => void;
  /** Back to the start: records, numbers, clock, latency, limits, failures and `requests`. Sessions stay. */
  readonly reset: () => void;
  /** Serves on 127.0.0.1, for tests of other processes; 0, the default, takes a free port. */
  readonly listen: (port?: number) => Promise<LoopbackServer>;
}

/** An instance that listens on loopback. */
export interface Sandbox extends InProcessSandbox, LoopbackServer {}
