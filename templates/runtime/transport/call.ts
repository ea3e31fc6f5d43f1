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

/** One API call, before it is dressed for a dialect. */
export interface Call extends CallOptions {
  readonly operation: string;
  /** GET operations are safe to repeat; POST operations are not, and never are repeated once sent. */
  readonly method: 'GET' | 'POST';
  /** A list is sent as one key repeated: `fieldTypeList[]`. */
  readonly params?: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly files?: readonly FilePart[] | undefined;
  /** For error messages and hints. */
  readonly module?: string | undefined;
  readonly recordId?: string | undefined;
  /** Sent whatever is known of the server: an install may have operations of its own. */
  readonly raw?: true | undefined;
}

/** Who the API user is: from `me` on REST, from the login answer on the session webservice. */
export interface CurrentUser {
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
export interface Usage {
  /** Requests by operation: probes, logins and repeats included. */
  readonly calls: Readonly<Record<string, number>>;
  /** As the server's rate headers say; null where it sends none. */
  readonly minute: {
    readonly limit: number;
    readonly remaining: number;
    readonly resetsAt: Date;
  } | null;
  readonly day: { readonly limit: number; readonly remaining: number } | null;
  /** Losses that this client met: see `onEvent`. */
  readonly losses: LossCounts;
}

/** Speaks one dialect with one instance. */
export interface Transport {
  /**
   * Which dialect is spoken.
   * @throws ConfigurationError with `transport: 'auto'` before the first call: it is not known yet
   */
  readonly kind: 'rest' | 'session';
  /** `8.4.0`; null where the server does not tell, or before the first call. */
  readonly serverVersion: string | null;
  readonly release: ServerRelease;
  /**
   * Makes the call and gives the `result` of the envelope, `undefined` where a success had none
   * (or null). An empty map comes as `[]`, as PHP writes it: the reader of an answer normalises.
   * @throws VtigerError and its classes
   */
  call(call: Call): Promise<unknown>;
  /** Who is logged in; asks the server at most once. */
  me(options?: CallOptions): Promise<CurrentUser>;
  usage(): Usage;
  /**
   * Lets running calls end, then ends the sessions and connections. Later calls are refused with a
   * ConfigurationError. A dispatcher that was given is left open.
   */
  close(): Promise<void>;
}
