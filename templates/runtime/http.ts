// Takes: one request and a dispatcher. Gives: status, headers and body of the answer.
// Never: follows a redirect (credentials would go along), repeats, or knows what Vtiger is.

import { abortable } from './clock.js';
import { ConnectionError, TimeoutError, VtigerError } from './errors.js';
import { callError, detailsOf, MAYBE_DONE, protocolError } from './server-errors.js';
import type { Settings } from './settings.js';
import type { DispatcherLike, DispatcherRequest, DispatcherResponse } from './structural.js';
import type { Call } from './transport.js';

export interface HttpRequest {
  readonly origin: string;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

export interface HttpAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: DispatcherResponse['headers'];
  readonly body: Uint8Array;
}

/** What the sender knows about a failed request, for {@link Advice}'s reader in `retry.ts`. */
export interface Advice {
  /** Nothing was sent: even a create can be repeated. */
  readonly unsent?: boolean;
  /** Would fail again: a certificate, an unknown host. */
  readonly final?: boolean;
  /** Looks like a crash: worth one more try. */
  readonly crash?: boolean;
}

/** Kept beside the errors: it is nobody else's business. */
export const advice: WeakMap<VtigerError, Advice> = new WeakMap();

const UNSENT = /REFUSED|AGAIN|NOTFOUND|CONNECT_TIMEOUT/;
const CERTIFICATE = /CERT|TLS|SSL|UNABLE_TO|^EPROTO$/;

/**
 * Sends one request and reads its whole answer.
 * @throws ConnectionError, TimeoutError, AbortedError; ProtocolError for an answer that is too large
 */
export function exchange(
  dispatcher: DispatcherLike,
  request: HttpRequest,
  call: Call,
  settings: Settings,
  redact: (text: string) => string,
): Promise<HttpAnswer> {
  const { timeoutMs = settings.timeoutMs, signal } = call;
  const control = new AbortController();
  return abortable<HttpAnswer>(
    (resolve, reject) => {
      const timer = setTimeout(() => {
        const hint = request.method === 'POST' ? MAYBE_DONE : undefined;
        reject(callError(TimeoutError, call, `no answer within ${timeoutMs} ms`, { hint }));
      }, timeoutMs);
      send(dispatcher, { ...request, signal: control.signal, ...NO_TIMEOUTS }, call, settings).then(
        resolve,
        (error: unknown) => reject(connectionError(error, request, call, redact)),
      );
      return () => {
        clearTimeout(timer);
        // Without a reason an exception is made, which costs more than the rest of this.
        control.abort(null);
      };
    },
    [signal],
  );
}

const NO_TIMEOUTS = { headersTimeout: 0, bodyTimeout: 0 } as const;

async function send(
  dispatcher: DispatcherLike,
  request: DispatcherRequest,
  call: Call,
  { maxAnswerBytes }: Settings,
): Promise<HttpAnswer> {
  const { statusCode, statusText = '', headers, body } = await dispatcher.request(request);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxAnswerBytes) {
      throw protocolError(
        call,
        `the answer is larger than ${maxAnswerBytes} bytes (maxAnswerBytes)`,
      );
    }
    chunks.push(chunk);
  }
  let whole: Buffer = Buffer.concat(chunks);
  const coding = String(headers['content-encoding'] ?? '');
  // It is not asked for, and yet there are proxies that compress everything.
  if (/gzip|deflate|br/.test(coding)) {
    whole = await unpacked(coding, whole, maxAnswerBytes).catch(() => whole);
  }
  return { status: statusCode, statusText, headers, body: whole };
}

async function unpacked(coding: string, packed: Buffer, maxOutputLength: number): Promise<Buffer> {
  const { brotliDecompressSync, unzipSync } = await import('node:zlib');
  return (coding === 'br' ? brotliDecompressSync : unzipSync)(packed, { maxOutputLength });
}

/** What undici throws may hold headers and URLs, so only its code and cleaned text are passed on. */
function connectionError(
  error: unknown,
  { origin, method }: HttpRequest,
  call: Call,
  redact: (text: string) => string,
): VtigerError {
  if (error instanceof VtigerError) return error;
  const { code, syscall, name, message } = Object(error) as Record<string, string | undefined>;
  const reason = redact(`${code ?? name}`);
  const certificate = CERTIFICATE.test(reason);
  const unsent = UNSENT.test(reason) || syscall === 'connect' || certificate;
  const hint = certificate
    ? 'The certificate is not trusted, or this is no TLS.'
    : reason === 'ENOTFOUND'
      ? 'There is no such host.'
      : unsent || method === 'GET'
        ? undefined
        : MAYBE_DONE;
  const failure = new ConnectionError(
    `${unsent ? 'No connection to' : 'Broken connection to'} ${origin} (${reason}).`,
    { ...detailsOf(call), hint, cause: new Error(redact(`${message}`)) },
  );
  advice.set(failure, { unsent, final: certificate || reason === 'ENOTFOUND' });
  return failure;
}
