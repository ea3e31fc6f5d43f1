import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP server on loopback. */
export interface LoopbackServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  /** Stops listening and drops open connections. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a `fetch` function over HTTP.
 * @throws {Error} where the port is taken.
 */
export async function listen(
  fetch: (request: Request) => Promise<Response>,
  port: number,
): Promise<LoopbackServer> {
  // Loaded here, because most instances answer without a port, also where there is no Node.
  const { createServer } = await import('node:http');
  const server = createServer(requestListener(fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** A `fetch` function as the listener of a server. */
export function requestListener(
  fetch: (request: Request) => Promise<Response>,
): (message: IncomingMessage, response: ServerResponse) => void {
  return (message, response) => {
    // A client that goes away in the middle of its request gets no answer.
    toRequest(message)
      .then(fetch)
      .then((answer) => send(response, answer))
      .catch(() => response.destroy());
  };
}

async function toRequest(message: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const method = message.method ?? 'GET';
  const bodiless = method === 'GET' || method === 'HEAD';
  const headers = Object.entries(message.headers).filter(([, value]) => typeof value === 'string');
  return new Request(new URL(message.url ?? '/', 'http://127.0.0.1'), {
    method,
    headers: headers as [string, string][],
    ...(bodiless ? {} : { body: Buffer.concat(chunks) }),
  });
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, answer.statusText, {
    ...Object.fromEntries(answer.headers),
    'content-length': String(body.byteLength),
  });
  response.end(body);
}
