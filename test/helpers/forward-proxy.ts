import { createServer, request as send, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

export interface ForwardProxy {
  readonly url: string;
  /** `GET http://crm.example/…` or `CONNECT crm.example:443`, as they arrived. */
  readonly requests: string[];
  close(): Promise<void>;
}

/**
 * A proxy on loopback that takes every request to one port of this machine, whatever its host.
 * @param authorization what it wants as `Basic user:password`; others get HTTP 407
 */
export async function forwardProxy(port: number, authorization?: string): Promise<ForwardProxy> {
  const requests: string[] = [];
  const isAllowed = ({ headers }: IncomingMessage): boolean =>
    authorization === undefined ||
    headers['proxy-authorization'] === `Basic ${Buffer.from(authorization).toString('base64')}`;
  const server = createServer((incoming, response) => {
    const { method, url = '' } = incoming;
    requests.push(`${method} ${url}`);
    if (!isAllowed(incoming)) {
      response.writeHead(407).end('Proxy Authentication Required');
      return;
    }
    const { pathname, search } = new URL(url);
    const { headers } = incoming;
    const target = { host: '127.0.0.1', port, method, path: pathname + search, headers };
    incoming.pipe(
      send(target, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  const sockets = new Set<{ destroy(): unknown }>();
  server.on('connect', (incoming, socket) => {
    requests.push(`CONNECT ${incoming.url}`);
    sockets.add(socket);
    if (!isAllowed(incoming)) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(upstream).pipe(socket);
    });
    sockets.add(upstream);
    for (const end of [socket, upstream]) end.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
