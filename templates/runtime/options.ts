import type { AbortSignalLike, DispatcherLike } from './platform-types.js';

/** How to reach one Vtiger instance. */
export interface ConnectOptions {
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
export interface AlteredEvent {
  readonly module: string;
  readonly recordId: string;
  readonly operation: string;
  readonly fields: readonly string[];
}

/** A value that could not be decoded. */
export interface DecodeFailure {
  readonly module: string;
  readonly recordId: string | null;
  readonly field: string;
}

/** The client waits: for the server's rate limit, or before a repeat. */
export interface WaitEvent {
  readonly reason: 'rate-limit' | 'retry' | 'login';
  readonly operation: string;
  readonly milliseconds: number;
}

/** One HTTP request that is over. */
export interface RequestEvent {
  readonly operation: string;
  /** API name, where the request is about one module. */
  readonly module: string | undefined;
  /** HTTP status; undefined where no whole answer came. */
  readonly status: number | undefined;
  readonly milliseconds: number;
}

/** What every call takes. */
export interface CallOptions {
  readonly signal?: AbortSignalLike | undefined;
  readonly timeoutMs?: number | undefined;
}
