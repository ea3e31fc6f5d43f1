/** One completed HTTP request; logins and retries count too. */
export interface RequestEvent {
  readonly type: 'request';
  readonly operation: string;
  /** API name, where the request is about one module. */
  readonly module: string | undefined;
  /** HTTP status; undefined where no complete response came. */
  readonly status: number | undefined;
  readonly milliseconds: number;
}

/** The client waits: for the server's rate limit, before a retry, or before another login. */
export interface WaitEvent {
  readonly type: 'wait';
  readonly reason: 'rate-limit' | 'retry' | 'login';
  readonly operation: string;
  readonly milliseconds: number;
}

/** A write happened, and the CRM stored other values in `fields` than were sent. */
export interface AlteredEvent {
  readonly type: 'altered';
  readonly operation: string;
  readonly module: string;
  readonly recordId: string;
  readonly fields: readonly string[];
}

/** A field of the type is missing from the response: it was hidden or deleted after the package was generated. */
export interface MissingFieldEvent {
  readonly type: 'missing-field';
  readonly module: string;
  readonly recordId: string | null;
  readonly field: string;
}

/** A value cannot be decoded; it reads as null. */
export interface UndecodableEvent {
  readonly type: 'undecodable';
  readonly module: string;
  readonly recordId: string | null;
  readonly field: string;
}

/** A write that would have been sent, had the client not been a dry run. */
export interface DryRunEvent {
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
export type ClientEvent = RequestEvent | WaitEvent | DryRunEvent | LossEvent;

/** An event that means: the data is not what the program takes it for. */
export type LossEvent = AlteredEvent | MissingFieldEvent | UndecodableEvent;

/** Which losses throw instead of being reported. */
export interface StrictOptions {
  /** `ValueAlteredError` where the CRM stored other values than were sent. The write did happen. */
  readonly altered?: boolean | undefined;
  /** `DecodeError` where a field of the type is missing from the response. */
  readonly missing?: boolean | undefined;
  /** `DecodeError` where a value of any read cannot be decoded, not only of reads of one record. */
  readonly undecodable?: boolean | undefined;
}

/** How many losses this client has seen, by kind. */
export type LossCounts = Readonly<Record<LossEvent['type'], number>>;
