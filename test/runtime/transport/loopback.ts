import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { abortable } from '../../../templates/runtime/transport/clock.js';
import type { Clock } from '../../../templates/runtime/transport/clock.js';

/** A request as it arrived. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly operation: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type Handler = (response: ServerResponse, seen: Seen) => void | Promise<void>;

export interface Loopback {
  readonly url: string;
  readonly seen: Seen[];
  /** Operations in the order of arrival. */
  operations(): string[];
  close(): Promise<void>;
}

/** A server on loopback that hands every request to `handler`. */
export async function serve(handler: Handler): Promise<Loopback> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    void read(request).then((one) => {
      seen.push(one);
      return handler(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    operations: () => seen.map(({ operation }) => operation),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<Seen> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
  const form = new URLSearchParams(body.toString());
  return {
    method: request.method ?? '',
    path: pathname,
    operation:
      searchParams.get('operation') ?? form.get('operation') ?? pathname.split('/').at(-1) ?? '',
    query: searchParams,
    form,
    headers: request.headers,
    body,
  };
}

/** Answers `{"success":true,"result":…}`. */
export function succeed(result: unknown, headers: Record<string, string> = {}): Handler {
  return text(JSON.stringify({ success: true, result }), 200, headers);
}

/** Answers as Vtiger refuses: with HTTP 200 on the session webservice. */
export function refuse(code: string | number, message = 'no', status = 200): Handler {
  return text(JSON.stringify({ success: false, error: { message, code } }), status);
}

export function text(
  body: string | Uint8Array,
  status = 200,
  headers: Record<string, string> = {},
): Handler {
  return (response) => {
    response.writeHead(status, headers).end(body);
  };
}

/** Cuts the connection: at once, or after the head and the first bytes of a longer body. */
export function cut(sent?: string): Handler {
  return (response) => {
    if (sent === undefined) response.socket?.destroy();
    else {
      response.writeHead(200, { 'content-length': sent.length + 100 });
      response.write(sent, () => response.socket?.destroy());
    }
  };
}

/** The sessions of a real Vtiger, as far as a transport sees them; other operations go to `rest`. */
export function sessions(rest: Handler, login: Record<string, unknown> = {}): Handler {
  let count = 0;
  return (response, seen) => {
    if (seen.operation === 'getchallenge') {
      return succeed({ token: `token-${++count}`, serverTime: 1, expireTime: 301 })(response, seen);
    }
    if (seen.operation === 'login') {
      const answer = { sessionName: `session-${count}`, userId: '19x1', vtigerVersion: '8.4.0' };
      return succeed({ ...answer, ...login })(response, seen);
    }
    if (seen.operation === 'logout') return succeed({ message: 'successfull' })(response, seen);
    return rest(response, seen);
  };
}

/** A clock whose pauses take no time, but are written down and move it on. */
export function quickClock(): Clock & { readonly pauses: number[] } {
  let ahead = 0;
  const pauses: number[] = [];
  return {
    pauses,
    now: () => Date.now() + ahead,
    random: () => 0.5,
    pause: (milliseconds, signals) => {
      pauses.push(milliseconds);
      ahead += milliseconds;
      return abortable<void>((resolve) => {
        setImmediate(resolve);
        return undefined;
      }, signals);
    },
  };
}

/** All that can be seen of an error: hidden properties, stacks, causes. */
export function everythingIn(error: unknown): string {
  const chain: string[] = [];
  for (let one = error; one instanceof Error; one = one.cause) {
    chain.push(inspect(one, { showHidden: true, depth: 10 }), JSON.stringify(one), String(one));
  }
  return chain.join('\n');
}
