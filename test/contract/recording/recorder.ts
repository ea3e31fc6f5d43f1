import { setTimeout as pause } from 'node:timers/promises';
import type {
  DispatcherLike,
  DispatcherRequest,
  DispatcherResponse,
} from '../../../templates/runtime/platform-types.js';
import { readRequest } from '../request.js';
import type { SeenRequest } from '../request.js';

/** One request and its response, as they were: not yet fit for other eyes than the owner's. */
export interface RawExchange {
  readonly request: SeenRequest;
  readonly status: number;
  readonly statusText: string;
  readonly headers: DispatcherResponse['headers'];
  readonly body: string;
}

export interface Recorder {
  readonly dispatcher: DispatcherLike;
  /** Gives the exchanges since the last time. */
  take(): readonly RawExchange[];
}

/** @param perMinute requests that are sent in a minute at most */
export function createRecorder(inner: DispatcherLike, perMinute: number): Recorder {
  const spacing = 60_000 / perMinute;
  let exchanges: RawExchange[] = [];
  let next = 0;

  const send = async (options: DispatcherRequest): Promise<DispatcherResponse> => {
    const wait = next - Date.now();
    next = Math.max(next, Date.now()) + spacing;
    if (wait > 0) await pause(wait);
    const response = await inner.request(options);
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { statusCode: status, statusText = '', headers } = response;
    exchanges.push({
      request: readRequest(options),
      status,
      statusText,
      headers,
      body: body.toString('utf8'),
    });
    return { ...response, body: once(body) };
  };

  return {
    dispatcher: { request: send },
    take() {
      const taken = exchanges;
      exchanges = [];
      return taken;
    },
  };
}

async function* once(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(body);
}
