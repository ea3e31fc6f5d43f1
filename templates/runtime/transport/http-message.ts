import type { DispatcherResponse } from '../platform-types.js';

/** One HTTP request, ready to be sent. */
export interface HttpRequest {
  readonly origin: string;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** A response with its complete body, decompressed. */
export interface HttpResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: DispatcherResponse['headers'];
  readonly body: Uint8Array;
}

/** No complete response came: whatever was thrown, which may hold headers and URLs. */
export interface ConnectionFailure {
  readonly thrown: unknown;
}
