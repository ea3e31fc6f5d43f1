import type { Snapshot } from '../snapshot/snapshot.js';
import type { Edition } from './http/rate-limit.js';
import type { SessionFailure } from './http/sessions.js';
import type { ProfileName } from './profile.js';
import type { ColumnHints } from './schema/schema.js';
import type { SandboxData } from './store/loading.js';
import type { Store } from './store/store.js';
import type { SandboxUser } from './store/users.js';

/** How a sandbox is to be; everything has a default. */
export interface SandboxOptions {
  /** The metadata of the instance. Default: the demo tenant. */
  readonly snapshot?: Snapshot | undefined;
  /** What it holds. Default: the demo records with the demo tenant, else owners only. */
  readonly data?: SandboxData | undefined;
  /** Which Vtiger it is. Default `oss-8.4`. */
  readonly profile?: ProfileName | undefined;
  /** Port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number | undefined;
  /** Name of the administrator. Default `admin`. */
  readonly username?: string | undefined;
  /** Access key of the administrator. */
  readonly accessKey?: string | undefined;
  /** Users beside the administrator, each with a view of its own; a `19x1` takes its place. */
  readonly users?: readonly SandboxUser[] | undefined;
  /** What describe does not tell of columns, keyed `Module.field`: scale, width, empty value. */
  readonly columns?: ColumnHints | undefined;
  /** Reference fields behind relations, keyed `Module/label`. */
  readonly relationFields?: Readonly<Record<string, string>> | undefined;
  /** Limits of the `cloud` profile. Default `unlimited`. */
  readonly edition?: Edition | undefined;
  /** Whether failures of the REST endpoint have a body; the manual shows none. Default true. */
  readonly errorBodies?: boolean | undefined;
  /** Milliseconds that each answer takes; those of one session add up. Default 0. */
  readonly latencyMs?: number | undefined;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly clock?: (() => number) | undefined;
}

/** One request that came in. */
export interface SandboxRequest {
  readonly endpoint: 'session' | 'rest' | 'other';
  /** In lower case; empty where the request named none. */
  readonly operation: string;
  /** The HTTP verb. */
  readonly method: string;
  /** Of the query string and of the form; access keys and sessions are left out. */
  readonly params: Readonly<Record<string, string>>;
  /** HTTP status of the answer. */
  readonly status: number;
}

/** A running instance. */
export interface Sandbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  readonly username: string;
  readonly accessKey: string;
  readonly profile: ProfileName;
  /** What came in so far, oldest first. */
  readonly requests: readonly SandboxRequest[];
  /** The data, for tests that look behind the API. */
  readonly store: Store;
  /** Ends every session in the given way: the next call of each is refused. */
  readonly expireSessions: (failure?: SessionFailure) => void;
  /** Stops listening and drops open connections. */
  readonly close: () => Promise<void>;
}
