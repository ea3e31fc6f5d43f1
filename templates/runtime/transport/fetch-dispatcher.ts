import type {
  DispatcherLike,
  DispatcherRequest,
  DispatcherResponse,
  FetchLike,
  FetchRequest,
  FetchResponse,
} from '../platform-types.js';

/**
 * A dispatcher that sends by `fetch`: for Bun, Deno, workers and edge functions, and for tools that
 * intercept `fetch`.
 * @param ownFetch from the options; the platform's own is looked up at each call, because tests and
 *   interceptors replace it
 */
export function fetchDispatcher(ownFetch: FetchLike | undefined): DispatcherLike {
  return {
    async request({ origin, path, method, headers, body, signal }: DispatcherRequest) {
      const send = ownFetch ?? (globalThis as { fetch?: FetchLike }).fetch;
      if (send === undefined)
        throw new TypeError('This platform has no fetch: set the option fetch.');
      const url = `${String(origin)}${path}`;
      // A redirect is not followed: it would take the credentials along.
      const init: FetchRequest = { method, headers, body, signal, redirect: 'manual' };
      return responseOf(await send(url, init as never).catch(rethrowCause));
    },
  };
}

/** Node's fetch wraps the error of the connection, whose code says whether anything was sent. */
function rethrowCause(error: unknown): never {
  const { cause } = Object(error) as { cause?: unknown };
  throw typeof cause === 'object' && cause !== null && 'code' in cause ? cause : error;
}

function responseOf(response: FetchResponse): DispatcherResponse {
  const headers: Record<string, string | string[]> = {};
  response.headers.forEach((value, name) => {
    if (name === 'set-cookie') headers[name] = [headers[name] ?? [], value].flat();
    // fetch has decompressed the body already.
    else if (name !== 'content-encoding') headers[name] = value;
  });
  const { status, statusText } = response;
  return { statusCode: status, statusText, headers, body: chunksOf(response) };
}

async function* chunksOf({ body }: FetchResponse): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value !== undefined) yield value;
    }
  } finally {
    // The rest of a response that is too large is not read.
    await reader.cancel().catch((): undefined => undefined);
  }
}
