// Takes: an instance on loopback. Gives: a server before it that lets single requests meet a fault.
// Never: forwards to anything but that instance.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';

/** `break` ends the connection after the instance did its work. */
export type Fault = '503' | 'break' | 'gzip' | 'hang' | 'named' | 'redirect';

/** A running front. */
export interface Front {
  readonly url: string;
  close(): Promise<void>;
}

/** Clients arm the next fault by `GET /_front/meet/FAULT`. */
export async function startFront(instance: string): Promise<Front> {
  const bodies: string[] = [];
  let next: string | undefined;
  let met: string | undefined;
  let hanging = false;
  const waiting: (() => void)[] = [];
  const hang = (): void => {
    hanging = true;
    for (const resolve of waiting.splice(0)) resolve();
  };

  const control = async (path: string): Promise<string> => {
    const [, , action, value = ''] = path.split('/');
    if (action === 'meet') [next, met, hanging] = [value, undefined, false];
    if (action === 'arrived' && !hanging) {
      await new Promise<void>((resolve) => void waiting.push(resolve));
    }
    if (action === 'met') return String(met);
    return String(bodies.filter((body) => body.includes(value)).length);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    const body = await buffer(request);
    if (path.startsWith('/_front/')) return void response.end(await control(path));
    bodies.push(`${path.startsWith('/redirected') ? 'redirected ' : ''}${body.toString('latin1')}`);
    const fault = next;
    next = undefined;
    met = fault ?? met;
    if (fault === 'hang') return hang();
    if (fault === '503') return void response.writeHead(503, { 'retry-after': '0' }).end();
    if (fault === 'named') return void response.writeHead(400, 'ACCESS_DENIED').end();
    if (fault === 'redirect') {
      return void response.writeHead(302, { location: '/redirected' }).end();
    }
    const { method = 'GET', headers } = request;
    const forwarded = await fetch(new URL(path, instance), {
      method,
      headers: headersOf(headers),
      redirect: 'manual',
      ...(method === 'GET' ? {} : { body }),
    });
    const bytes = Buffer.from(await forwarded.arrayBuffer());
    if (fault === 'break') return void response.destroy();
    const compressed = fault === 'gzip';
    const type = forwarded.headers.get('content-type') ?? 'application/json';
    response.writeHead(forwarded.status, {
      'content-type': type,
      ...(compressed ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(compressed ? gzipSync(bytes) : bytes);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What the instance needs to see; the rest belongs to the connection to the front. */
function headersOf(headers: IncomingMessage['headers']): Record<string, string> {
  const passed = ['authorization', 'content-type', 'accept', 'user-agent'];
  return Object.fromEntries(
    passed.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );
}
