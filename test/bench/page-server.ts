import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

// A REST endpoint in a thread of its own that answers every query with the next page of 100 rows,
// and every revise with a record, as cheaply as it can: what is measured is who reads.

const { rows, rest, delayMs } = workerData as {
  readonly rows: number;
  /** Before each answer. */
  readonly delayMs: number;
  /** The hundred rows of every page, without their ids and braces. */
  readonly rest: readonly string[];
};

const answer = (pathname: string, query: string, element: string): string => {
  if (pathname.endsWith('/revise')) {
    const { id } = JSON.parse(element) as { readonly id: string };
    return `{"id":"${id}",${rest[0]}}`;
  }
  if (!pathname.endsWith('/query')) return '{"id":"19x1","user_name":"a","time_zone":"UTC"}';
  const last = Number(/12x(\d+)/.exec(query)?.[1] ?? 0);
  const ids = Array.from({ length: Math.min(100, rows - last) }, (_, index) => last + index + 1);
  return `[${ids.map((id, at) => `{"id":"12x${id}",${rest[at]}}`).join(',')}]`;
};

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
  const form = new URLSearchParams(await text(request));
  const result = answer(pathname, searchParams.get('query') ?? '', form.get('element') ?? '');
  if (delayMs > 0) await sleep(delayMs);
  response.setHeader('content-type', 'application/json');
  response.end(`{"success":true,"result":${result}}`);
}

const server = createServer((request, response) => void respond(request, response));
server.listen(0, '127.0.0.1', () =>
  parentPort!.postMessage((server.address() as AddressInfo).port),
);
