import { createServer as createHttp2Server } from 'node:http2';
import { createSecureServer } from 'node:http2';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTransport } from '../../../templates/runtime/transport/create-transport.js';
import type { ConnectOptions } from '../../../templates/runtime/options.js';
import { forwardProxy, type ForwardProxy } from '../../helpers/forward-proxy.js';
import { selfSigned } from '../../helpers/self-signed.js';
import { everythingIn, serve, succeed, text, type Loopback } from './loopback.js';

const GET = { operation: 'retrieve', method: 'GET' } as const;
const PASSWORD = 'Pr0xy-s3cret';
const closers: (() => Promise<unknown>)[] = [];
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function listen<S extends Server>(server: S): Promise<S> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  return server;
}

/** The result of one call, or the error. */
async function attempt(options: Partial<ConnectOptions> & { url: string }): Promise<unknown> {
  const transport = createTransport({
    ...{ username: 'api', accessKey: 'S3cretKey0', transport: 'rest', retries: 0 },
    ...{ insecureHttp: true, ...options },
  });
  try {
    return await transport.call(GET).catch((error: unknown) => error);
  } finally {
    await transport.close();
  }
}

let crm: Loopback;
let secure: Server;
let proxy: ForwardProxy;
let tunnel: ForwardProxy;
let guarded: ForwardProxy;
beforeAll(async () => {
  crm = await serve(succeed('reached'));
  const answer = JSON.stringify({ success: true, result: 'reached by TLS' });
  secure = await listen(createTlsServer(selfSigned('crm.example'), (_, r) => r.end(answer)));
  proxy = await forwardProxy(Number(new URL(crm.url).port));
  tunnel = await forwardProxy(portOf(secure));
  guarded = await forwardProxy(Number(new URL(crm.url).port), `ada:${PASSWORD}`);
});
afterAll(async () => {
  await Promise.all([crm, proxy, tunnel, guarded].map((one) => one.close()));
  await Promise.all(closers.map((close) => close()));
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const one of [proxy, tunnel, guarded]) one.requests.length = 0;
});

describe('the option proxy', () => {
  it('plain http goes through it without a tunnel, https through a tunnel', async () => {
    expect(await attempt({ url: 'http://crm.example', proxy: proxy.url })).toBe('reached');
    expect(proxy.requests).toEqual(['GET http://crm.example/restapi/v1/vtiger/default/retrieve']);
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const url = 'https://crm.example';
    expect(await attempt({ url, proxy: tunnel.url })).toBe('reached by TLS');
    expect(tunnel.requests).toEqual(['CONNECT crm.example:443']);
  });

  it('loopback is reached without it', async () => {
    expect(await attempt({ url: crm.url, proxy: 'http://127.0.0.1:9' })).toBe('reached');
  });

  it.each([
    { set: { HTTP_PROXY: true }, by: 'proxy' },
    { set: { http_proxy: true }, by: 'proxy' },
    { set: { HTTP_PROXY: true, NO_PROXY: 'localhost,crm.example' }, by: 'nothing' },
    { set: { HTTP_PROXY: true, NO_PROXY: '*' }, by: 'nothing' },
    { set: { HTTP_PROXY: true, NO_PROXY: 'other.example' }, by: 'proxy' },
  ])("with 'environment' and $set the request goes by $by", async ({ set, by }) => {
    const empty = [
      'HTTP_PROXY',
      'http_proxy',
      'HTTPS_PROXY',
      'https_proxy',
      'NO_PROXY',
      'no_proxy',
    ];
    for (const name of empty) vi.stubEnv(name, undefined);
    for (const [name, value] of Object.entries<string | boolean>(set)) {
      vi.stubEnv(name, typeof value === 'string' ? value : proxy.url);
    }
    const reached = await attempt({ url: 'http://crm.example', proxy: 'environment' });
    expect(proxy.requests).toHaveLength(by === 'proxy' ? 1 : 0);
    // Without the proxy there is no such host.
    if (by === 'proxy') expect(reached).toBe('reached');
    else expect(reached).toMatchObject({ code: 'CONNECTION' });
  });

  it('a user name and a password in its URL are sent to it alone, and appear nowhere', async () => {
    const url = guarded.url.replace('//', `//ada:${PASSWORD}@`);
    expect(await attempt({ url: 'http://crm.example', proxy: url })).toBe('reached');
    expect(crm.seen.at(-1)?.headers.authorization).toMatch(/^Basic /);
    const wrong = guarded.url.replace('//', `//ada:${PASSWORD}x@`);
    const error = await attempt({ url: 'https://crm.example', proxy: wrong });
    expect(error).toMatchObject({
      code: 'CONNECTION',
      message:
        'No connection to the proxy for https://crm.example (HTTP 407). The proxy wants a user name and a password in its URL.',
    });
    expect(everythingIn(error)).not.toContain(PASSWORD);
  });

  it.each([
    ['http://crm.example', 'wants a user name and a password'],
    ['https://crm.example', 'wants a user name and a password'],
  ])('a proxy that wants a password says so at %s', async (url, hint) => {
    expect(await attempt({ url, proxy: guarded.url })).toMatchObject({
      code: 'CONNECTION',
      written: false,
      message: expect.stringMatching(/^No connection to the proxy for .*HTTP 407/) as string,
      hint: expect.stringContaining(hint) as string,
    });
  });

  it('a proxy that is not there is distinguished from a CRM that is not', async () => {
    const url = 'https://crm.example';
    expect(await attempt({ url, proxy: 'http://127.0.0.1:9' })).toMatchObject({
      message: 'No connection to the proxy for https://crm.example (ECONNREFUSED).',
    });
    expect(await attempt({ url: 'http://127.0.0.1:9' })).toMatchObject({
      message: 'No connection to http://127.0.0.1:9 (ECONNREFUSED).',
    });
  });

  it.each([
    [{ proxy: 'proxy:3128' }, /proxy is not a URL like/],
    [{ proxy: 'socks5://127.0.0.1' }, /proxy is not a URL like/],
    [{ proxy: `http://ada:${PASSWORD}%@proxy` }, /proxy is not a URL like/],
    [{ proxy: `http://ada:${PASSWORD}@proxy/x` }, /proxy is not a URL like/],
    [{ proxy: 42 as unknown as string }, /proxy is not a URL like/],
    [{ proxy: 'http://proxy', httpClient: 'fetch' as const }, /fetch and proxy exclude/],
    [{ proxy: 'http://proxy', dispatcher: { request: vi.fn() } }, /dispatcher and proxy exclude/],
  ])('%o is refused', async (options, message) => {
    const wrong = () => attempt({ url: 'https://crm.example', ...options });
    await expect(wrong()).rejects.toThrow(message);
    await expect(wrong()).rejects.not.toThrow(PASSWORD);
  });

  it('a proxy of the environment that is no URL is refused, naming the variables', async () => {
    vi.stubEnv('HTTPS_PROXY', `ada:${PASSWORD}@proxy:3128`);
    const error = await attempt({ url: 'https://crm.example', proxy: 'environment' });
    expect(error).toMatchObject({
      message: expect.stringMatching(/HTTP_PROXY or HTTPS_PROXY is not a URL/) as string,
    });
    expect(everythingIn(error)).not.toContain(PASSWORD);
  });
});

describe('what stands in the way says what it is', () => {
  it('a certificate that is not trusted names NODE_EXTRA_CA_CERTS, by fetch too', async () => {
    const url = `https://localhost:${portOf(secure)}`;
    const want = {
      code: 'CONNECTION',
      hint: expect.stringContaining('NODE_EXTRA_CA_CERTS') as string,
    };
    expect(await attempt({ url })).toMatchObject(want);
    expect(await attempt({ url, httpClient: 'fetch' })).toMatchObject(want);
    expect(await attempt({ url: 'https://crm.example', proxy: tunnel.url })).toMatchObject(want);
  });

  it('a server of HTTP/2 only', async () => {
    const server = await listen(createSecureServer(selfSigned('localhost')));
    const url = `https://localhost:${portOf(server)}`;
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    expect(await attempt({ url })).toMatchObject({
      hint: expect.stringMatching(/HTTP\/2 only.*allowH2/) as string,
    });
    const clear = await listen(createHttp2Server());
    expect(await attempt({ url: `http://localhost:${portOf(clear)}` })).toMatchObject({
      hint: expect.stringMatching(/HTTP\/1\.1/) as string,
    });
  });

  it('a port without TLS', async () => {
    expect(await attempt({ url: crm.url.replace('http', 'https') })).toMatchObject({
      hint: 'This is not TLS: the port may be one for plain http.',
    });
  });

  it.each([
    ['rest', 401, '<html>Login</html>', 'PROTOCOL', /gateway before the CRM/],
    ['rest', 401, 'Unauthorized', 'PROTOCOL', /gateway before the CRM/],
    ['rest', 401, '', 'AUTHENTICATION', /access key/],
    ['rest', 407, '', 'CONNECTION', /proxy wants/],
    ['session', 401, '', 'PROTOCOL', /gateway before the CRM/],
  ] as const)('over %s HTTP %i with %j', async (transport, status, body, code, hint) => {
    const server = await serve(text(body, status));
    const error = await attempt({ url: server.url, transport });
    expect(error).toMatchObject({ code, hint: expect.stringMatching(hint) as string });
    await server.close();
  });

  it.each(['https://${HOST}', '$VTIGER_HOST', 'https://%HOST%/', 'https://{{ host }}', '<host>'])(
    '%s is a variable that nothing replaced',
    async (url) => {
      await expect(attempt({ url })).rejects.toThrow(/a variable that nothing has replaced/);
    },
  );
});
