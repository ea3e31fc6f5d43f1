import type {
  AlteredEvent,
  ClientEvent,
  RequestEvent,
  StrictOptions,
  UndecodableEvent,
  WaitEvent,
} from './event-types.js';
import type { AbortSignalLike, DispatcherLike, FetchLike } from './platform-types.js';

/** How to reach one Vtiger instance. */
export interface ConnectOptions {
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
export interface CallOptions {
  readonly signal?: AbortSignalLike | undefined;
  readonly timeoutMs?: number | undefined;
}
