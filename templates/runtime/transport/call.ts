import type { LossCounts } from '../event-types.js';
import type { CallOptions } from '../options.js';
import type { ServerRelease } from './server-versions.js';

/** A file of a multipart request. */
export interface FilePart {
  /** Form field name: `filename` for Documents, `imagename[]` for images. */
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly data: Uint8Array;
}

/** One API call, in no dialect yet. */
export interface Call extends CallOptions {
  readonly operation: string;
  /** GET operations are safe to repeat; POST operations are not, and are never repeated once sent. */
  readonly method: 'GET' | 'POST';
  /** A list is sent as one key repeated: `fieldTypeList[]`. */
  readonly params?: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly files?: readonly FilePart[] | undefined;
  /** For error messages and hints. */
  readonly module?: string | undefined;
  readonly recordId?: string | undefined;
  /** Sent even where the server is known to lack it: an install may have operations of its own. */
  readonly raw?: true | undefined;
}

/** The API user: from `me` on REST, from the login on the session webservice. */
export interface CurrentUser {
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
export interface Usage {
  /** Requests by operation, including probes, logins and repeats. */
  readonly calls: Readonly<Record<string, number>>;
  /** From the server's rate headers; null where it sends none. */
  readonly minute: {
    readonly limit: number;
    readonly remaining: number;
    readonly resetsAt: Date;
  } | null;
  readonly day: { readonly limit: number; readonly remaining: number } | null;
  /** Losses that this client has seen: see `onEvent`. */
  readonly losses: LossCounts;
}

/** Speaks with one instance, in one dialect. */
export interface Transport {
  /** @throws ConfigurationError with `transport: 'auto'` before the first call: it is not known yet */
  readonly kind: 'rest' | 'session';
  /** `8.4.0`; null where the server does not report it, or before the first call. */
  readonly serverVersion: string | null;
  /** The release that `server-versions.ts` knows; unknown before the first call. */
  readonly release: ServerRelease;
  /**
   * Returns the `result` of the envelope: `undefined` where a success had none (or null), `[]` for
   * an empty map, as PHP writes it.
   * @throws VtigerError and its classes
   */
  call(call: Call): Promise<unknown>;
  /** The API user; at most one request. */
  me(options?: CallOptions): Promise<CurrentUser>;
  usage(): Usage;
  /** The text without what it may repeat of this client: key, sessions, and a telling user name. */
  redact(text: string): string;
  /**
   * Lets running calls end, then ends the sessions and connections. Later calls are refused with a
   * ConfigurationError. A dispatcher of the options stays open.
   */
  close(): Promise<void>;
}
