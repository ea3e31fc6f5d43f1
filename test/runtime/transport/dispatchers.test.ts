import * as undici6 from 'undici6';
import * as undici7 from 'undici';
import type * as undici8 from 'undici8';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { createTransport } from '../../../templates/runtime/transport/create-transport.js';
import type { DispatcherLike } from '../../../templates/runtime/platform-types.js';
import { serve, succeed, text } from './loopback.js';
import type { Loopback } from './loopback.js';

const node = Number(process.versions.node.split('.')[0]);
const GET = { operation: 'retrieve', method: 'GET' } as const;
const POST = { operation: 'create', method: 'POST', params: { element: '{"a":"ü"}' } } as const;

interface Undici {
  readonly Agent: new () => DispatcherLike & { close(): Promise<void>; closed: boolean };
  readonly ProxyAgent: new (uri: string) => DispatcherLike & { close(): Promise<void> };
  readonly MockAgent: typeof undici7.MockAgent;
}

type Fits = readonly DispatcherLike[];

/** Undici 8 does not load before Node 22. */
const VERSIONS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['6', () => Promise.resolve(undici6)],
  ['7', () => Promise.resolve(undici7)],
  ...(node >= 22 ? [['8', () => import('undici8')] as const] : []),
];

describe('dispatchers', () => {
  let server: Loopback;
  beforeAll(async () => {
    server = await serve((response, seen) =>
      (seen.operation === 'broken'
        ? text('{"success":true,"result":"' + 'x'.repeat(100_000))
        : succeed({ id: '12x1' }, { 'X-Vtiger-Version': '9.0' }))(response, seen),
    );
  });
  afterAll(() => server.close());

  it('of undici 6, 7 and 8 fit the structural type', () => {
    type Composed = undici7.Dispatcher.ComposedDispatcher;
    const six = (...all: [undici6.Agent, undici6.ProxyAgent, undici6.MockAgent]): Fits => all;
    const seven = (...all: [undici7.Agent, undici7.ProxyAgent, undici7.MockAgent]): Fits => all;
    const more = (...all: [undici7.RetryAgent, undici7.EnvHttpProxyAgent, Composed]): Fits => all;
    const eight = (...all: [undici8.Agent, undici8.ProxyAgent, undici8.MockAgent]): Fits => all;
    // The check is the compiler's: each of these is a compile error where a type does not fit.
    expect([six, seven, more, eight]).toHaveLength(4);
    expectTypeOf<{ request(): string }>().not.toExtend<DispatcherLike>();
  });

  describe.each(VERSIONS)('undici %s', (_version, load) => {
    const connect = (dispatcher: DispatcherLike, url = server.url) =>
      createTransport({ url, username: 'a', accessKey: 'k', transport: 'rest', dispatcher });

    it('Agent: requests, answers, bounds, and is left open', async () => {
      const { Agent } = (await load()) as Undici;
      const agent = new Agent();
      const transport = connect(agent);
      expect(await transport.call(GET)).toEqual({ id: '12x1' });
      expect(await transport.call(POST)).toEqual({ id: '12x1' });
      expect(server.seen.at(-1)?.form.get('element')).toBe('{"a":"ü"}');
      expect(transport.serverVersion).toBe('9.0');
      const small = createTransport({
        ...{ url: server.url, username: 'a', accessKey: 'k', transport: 'rest' },
        ...{ dispatcher: agent, maxResponseBytes: 1000 },
      });
      await expect(small.call({ operation: 'broken', method: 'GET' })).rejects.toThrow(/larger/);
      await transport.close();
      await small.close();
      expect(await connect(agent).call(GET)).toEqual({ id: '12x1' });
      await agent.close();
    });

    it('ProxyAgent: plain http goes through the proxy', async () => {
      const { ProxyAgent } = (await load()) as Undici;
      let target = '';
      const { createServer } = await import('node:http');
      const proxy = createServer((request, response) => {
        target = request.url ?? '';
        response.end('{"success":true,"result":"by proxy"}');
      });
      proxy.on('connect', (request, socket) => {
        target = `CONNECT ${request.url}`;
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        const body = '{"success":true,"result":"by proxy"}';
        socket.once('data', () =>
          socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`),
        );
      });
      await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
      const { port } = proxy.address() as { port: number };
      const agent = new ProxyAgent(`http://127.0.0.1:${port}`);
      expect(await connect(agent, 'http://localhost:9').call(GET)).toBe('by proxy');
      expect(target).toContain('localhost:9');
      await agent.close();
      proxy.close();
    });

    it('MockAgent: answers, and no secret in its error about a missing mock', async () => {
      const { MockAgent } = (await load()) as Undici;
      const agent = new MockAgent();
      agent.disableNetConnect();
      agent
        .get('https://crm.example')
        .intercept({ path: '/restapi/v1/vtiger/default/retrieve', method: 'GET' })
        .reply(200, '{"success":true,"result":"mocked"}');
      const transport = createTransport({
        ...{ url: 'https://crm.example', username: 'a', accessKey: 'Geheim0' },
        ...{ transport: 'rest', retries: 0, dispatcher: agent },
      });
      expect(await transport.call(GET)).toBe('mocked');
      const error: unknown = await transport.call(GET).catch((reason: unknown) => reason);
      const { everythingIn } = await import('./loopback.js');
      expect(everythingIn(error)).toMatch(/ConnectionError/);
      expect(everythingIn(error)).not.toContain(Buffer.from('a:Geheim0').toString('base64'));
      await agent.close();
    });
  });
});
