import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ConnectOptions } from '../../../templates/runtime/options.js';
import type { FetchLike, FetchRequest } from '../../../templates/runtime/platform-types.js';
import { createTransport } from '../../../templates/runtime/transport/create-transport.js';
import { serve, succeed } from './loopback.js';
import type { Loopback } from './loopback.js';

const GET = { operation: 'retrieve', method: 'GET' } as const;
const options = (url: string): ConnectOptions => ({
  ...{ url, username: 'a', accessKey: 'k', transport: 'rest' },
});

describe('requests by fetch', () => {
  let server: Loopback;
  beforeAll(async () => {
    server = await serve(succeed({ id: '12x1' }));
  });
  afterAll(() => server.close());
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.doUnmock('undici');
    vi.resetModules();
  });

  const answer = (): Response => Response.json({ success: true, result: 'intercepted' });

  it('the fetch of the options is used, and gets the complete request', async () => {
    const requests: [string, FetchRequest][] = [];
    const fetch: FetchLike = (url, init) => {
      requests.push([url, init]);
      return Promise.resolve(answer());
    };
    const transport = createTransport({ ...options('https://crm.example'), fetch });
    expect(await transport.call(GET)).toBe('intercepted');
    expect(requests).toMatchObject([
      [
        'https://crm.example/restapi/v1/vtiger/default/retrieve',
        { method: 'GET', redirect: 'manual', headers: { authorization: 'Basic YTpr' } },
      ],
    ]);
    await transport.close();
  });

  it("with httpClient 'fetch' the platform's fetch is looked up at each call", async () => {
    const transport = createTransport({ ...options(server.url), httpClient: 'fetch' });
    expect(await transport.call(GET)).toEqual({ id: '12x1' });
    vi.stubGlobal('fetch', () => Promise.resolve(answer()));
    expect(await transport.call(GET)).toBe('intercepted');
    await transport.close();
  });

  it.each([
    ['is a stub, as on Bun', () => ({ Agent: class {} })],
    ['is missing', () => Promise.reject(new Error('Cannot find package'))],
  ])("where undici %s the platform's fetch is used", async (_, load) => {
    vi.doMock('undici', load);
    vi.resetModules();
    const fresh = await import('../../../templates/runtime/transport/create-transport.js');
    const transport = fresh.createTransport(options(server.url));
    expect(await transport.call(GET)).toEqual({ id: '12x1' });
    await transport.close();
  });

  it("Deno's own fetch is refused, since it repeats a create by itself", async () => {
    vi.stubGlobal('Deno', {});
    const transport = createTransport({ ...options(server.url), httpClient: 'fetch' });
    await expect(transport.call(GET)).rejects.toThrow(/Deno's fetch repeats a POST/);
    await transport.close().catch(() => undefined);
    const own = createTransport({ ...options(server.url), fetch: () => Promise.resolve(answer()) });
    expect(await own.call(GET)).toBe('intercepted');
    await own.close();
  });

  it.each([
    ['page', 'document'],
    ['worker', 'importScripts'],
  ])('in a %s of a browser a client is refused before anything is sent', (_, global) => {
    vi.stubGlobal(global, {});
    expect(() => createTransport(options(server.url))).toThrow(/cannot run in a browser/);
  });

  it.each([
    [{ httpClient: 'node' as never }, /httpClient must be auto or fetch/],
    [{ httpClient: 'fetch', dispatcher: { request: vi.fn() } }, /exclude each other/],
  ] as const)('refuses %j', (more, message) => {
    expect(() => createTransport({ ...options(server.url), ...more })).toThrow(message);
  });
});
