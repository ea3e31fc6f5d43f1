import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

// A REST endpoint in a thread of its own that answers every query with the next page of 100 rows,
// as cheaply as it can: what is measured is who reads.

const { rows, rest } = workerData as {
  readonly rows: number;
  /** The hundred rows of every page, without their ids and braces. */
  readonly rest: readonly string[];
};

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://loopback');
  const last = Number(/12x(\d+)/.exec(url.searchParams.get('query') ?? '')?.[1] ?? 0);
  const ids = Array.from({ length: Math.min(100, rows - last) }, (_, index) => last + index + 1);
  const page = ids.map((id, at) => `{"id":"12x${id}",${rest[at]}}`).join(',');
  const me = '{"id":"19x1","user_name":"a","time_zone":"UTC"}';
  const result = url.pathname.endsWith('/query') ? `[${page}]` : me;
  response.setHeader('content-type', 'application/json');
  response.end(`{"success":true,"result":${result}}`);
});
server.listen(0, '127.0.0.1', () =>
  parentPort!.postMessage((server.address() as AddressInfo).port),
);
