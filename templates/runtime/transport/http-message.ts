import type { DispatcherResponse } from '../platform-types.js';

/** One HTTP request, ready to be sent. */
export interface HttpRequest {
  readonly origin: string;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** A response with its body read to the end. */
export interface HttpAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: DispatcherResponse['headers'];
  readonly body: Uint8Array;
}
