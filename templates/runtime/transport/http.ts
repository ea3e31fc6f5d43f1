import { callError, MAYBE_DONE, protocolError } from '../response/call-error.js';
import { abortable } from './clock.js';
import { TimeoutError, type VtigerError } from '../errors.js';
import type { Settings } from './settings.js';
import type { ConnectionFailure, HttpRequest, HttpResponse } from './http-message.js';
import { nodeModule } from './node-module.js';
import type { DispatcherLike, DispatcherRequest } from '../platform-types.js';
import type { Call } from './call.js';

type Limits = Pick<Settings, 'timeoutMs' | 'maxResponseBytes'>;

/**
 * Sends one request and reads its response to the end. A timeout, the signal of the call and a
 * response that is too large are failures with an error of ours.
 */
export function exchange(
  dispatcher: DispatcherLike,
  request: HttpRequest,
  call: Call,
  limits: Limits,
): Promise<HttpResponse | ConnectionFailure> {
  const { timeoutMs = limits.timeoutMs, signal } = call;
  const control = new AbortController();
  let done = false;
  return abortable<HttpResponse>(
    (resolve, reject) => {
      const timer = setTimeout(() => {
        const hint = request.method === 'POST' ? MAYBE_DONE : undefined;
        reject(callError(TimeoutError, call, `no answer within ${timeoutMs} ms`, { hint }));
      }, timeoutMs);
      receive(
        dispatcher,
        { ...request, signal: control.signal, ...NO_TIMEOUTS },
        call,
        limits,
      ).then((response) => {
        done = true;
        resolve(response);
      }, reject);
      return () => {
        clearTimeout(timer);
        // Without a reason an exception is created, which costs more than the rest of this function.
        if (!done) control.abort(null);
      };
    },
    [signal],
  ).catch((thrown: unknown) => ({ thrown }));
}

const NO_TIMEOUTS = { headersTimeout: 0, bodyTimeout: 0 } as const;

async function receive(
  dispatcher: DispatcherLike,
  request: DispatcherRequest,
  call: Call,
  { maxResponseBytes }: Limits,
): Promise<HttpResponse> {
  const { statusCode, statusText = '', headers, body } = await dispatcher.request(request);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxResponseBytes) throw tooLarge(call, maxResponseBytes);
    chunks.push(chunk);
  }
  const received = concat(chunks, size);
  const coding = String(headers['content-encoding'] ?? '');
  return {
    status: statusCode,
    statusText,
    headers,
    // Not requested, but some proxies compress everything.
    body: /gzip|deflate|br/.test(coding)
      ? await decompress(coding, received, call, maxResponseBytes)
      : received,
  };
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Off the main thread, so that the time limit holds; what is not compressed stays as it is. */
function decompress(
  coding: string,
  compressed: Uint8Array,
  call: Call,
  maxOutputLength: number,
): Promise<Uint8Array> {
  const zlib = nodeModule('node:zlib');
  if (zlib === undefined) return Promise.resolve(compressed);
  return new Promise((resolve, reject) => {
    const settle = (error: Error | null, body: Uint8Array): void => {
      if (error === null) resolve(body);
      else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
        reject(tooLarge(call, maxOutputLength));
      else resolve(compressed);
    };
    if (coding === 'br') zlib.brotliDecompress(compressed, { maxOutputLength }, settle);
    else zlib.unzip(compressed, { maxOutputLength }, settle);
  });
}

function tooLarge(call: Call, maxResponseBytes: number): VtigerError {
  return protocolError(
    call,
    `the response is larger than ${maxResponseBytes} bytes (maxResponseBytes)`,
  );
}
