import type { LoopbackServer } from '../../src/sandbox/http/node-server.js';
import type { SandboxFailure } from '../../src/sandbox/http/faults.js';
import type { Edition } from '../../src/sandbox/http/rate-limit.js';
import type { SessionFailure } from '../../src/sandbox/http/sessions.js';
import type { SandboxOperation, SandboxRequest } from '../../src/sandbox/options.js';
import type { ProfileName } from '../../src/sandbox/profile.js';
import type { ColumnHints } from '../../src/sandbox/schema/schema.js';
import type { SandboxData } from '../../src/sandbox/store/loading.js';
import type { SandboxUser } from '../../src/sandbox/store/users.js';
import type { ConnectOptions, FetchLike } from '../runtime/index.js';
import type { FakerLike } from './faker.js';

/** Options of `createTestCrm`; each has a default. */
export interface TestCrmOptions {
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
export interface TestCrm<Client, Factories> {
  readonly crm: Client;
  readonly sandbox: TestSandbox;
  /** One for each module whose records can be created. What it stores is in no log, and never fails. */
  readonly factory: Factories;
  /** Closes the client, and what listens. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The options of a client of the instance. */
export interface TestConnection {
  readonly url: string;
  readonly username: string;
  readonly accessKey: string;
  readonly transport: 'rest' | 'session';
  readonly fetch: FetchLike;
}

/** The instance of a test. */
export interface TestSandbox {
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
