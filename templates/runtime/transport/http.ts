// Takes: one request and a dispatcher. Gives: status, headers and body of the answer.
// Never: follows a redirect (credentials would go along), repeats, or knows what Vtiger is.

import { connectionError } from './connection-error.js';
import { callError, MAYBE_DONE, protocolError } from '../response/call-error.js';
import { abortable } from './clock.js';
import { TimeoutError, VtigerError } from '../errors.js';
import type { Settings } from './settings.js';
import type { HttpAnswer, HttpRequest } from './http-message.js';
import type { DispatcherLike, DispatcherRequest } from '../platform-types.js';
import type { Call } from './call.js';

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
  let answered = false;
  return abortable<HttpAnswer>(
    (resolve, reject) => {
      const timer = setTimeout(() => {
        const hint = request.method === 'POST' ? MAYBE_DONE : undefined;
        reject(callError(TimeoutError, call, `no answer within ${timeoutMs} ms`, { hint }));
      }, timeoutMs);
      send(dispatcher, { ...request, signal: control.signal, ...NO_TIMEOUTS }, call, settings)
        .catch((error: unknown) => {
          if (error instanceof VtigerError || control.signal.aborted) throw error;
          throw connectionError(error, request, call, redact);
        })
        .then((answer) => {
          answered = true;
          resolve(answer);
        }, reject);
      return () => {
        clearTimeout(timer);
        // Without a reason an exception is made, which costs more than the rest of this.
        if (!answered) control.abort(null);
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
