/**
 * Our own types for what the platform and undici provide. The declarations of this package import
 * nothing, so they compile with or without `@types/node`, the DOM library or undici.
 */

/** An `AbortSignal`, as far as it is used here. */
export interface AbortSignalLike {
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
export interface DispatcherRequest {
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
  /** 0: the client has one timeout of its own for the request and its response. */
  readonly headersTimeout?: number | null;
  readonly bodyTimeout?: number | null;
}

/** The response of {@link DispatcherLike.request}. */
export interface DispatcherResponse {
  readonly statusCode: number;
  readonly statusText?: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * A dispatcher of undici 6, 7 or 8 (`Agent`, `ProxyAgent`, `MockAgent` …), as far as it is used
 * here. Its owner closes it.
 */
export interface DispatcherLike {
  request(options: DispatcherRequest): Promise<DispatcherResponse>;
}

/** The options of {@link FetchLike} that are used here. */
export interface FetchRequest {
  readonly method?: string;
  /** A record of strings. */
  readonly headers?: unknown;
  /** A string, bytes, or null. */
  readonly body?: unknown;
  /** An AbortSignal. */
  readonly signal?: unknown;
  readonly redirect?: string;
}

/** The `Response` of {@link FetchLike}, as far as it is used here. */
export interface FetchResponse {
  readonly status: number;
  /** Empty over HTTP/2. */
  readonly statusText: string;
  readonly headers: { forEach(each: (value: string, name: string) => void): void };
  readonly body: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
      cancel(): Promise<void>;
    };
  } | null;
}

/**
 * A function like `fetch`, of the platform or of a test. `never`, because `fetch` itself names types
 * that cannot be named here; it is called with a URL and a {@link FetchRequest}.
 */
export type FetchLike = (url: string, init: never) => Promise<FetchResponse>;
