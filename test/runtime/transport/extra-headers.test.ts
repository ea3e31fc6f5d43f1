import { describe, expect, it } from 'vitest';
import { createTransport } from '../../../templates/runtime/transport/create-transport.js';
import { readHeaders } from '../../../templates/runtime/transport/extra-headers.js';
import { everythingIn, refuse, serve, sessions, succeed } from './loopback.js';

const KEY = 'S3cretAccessKey0';
const options = { username: 'api', accessKey: KEY } as const;

describe('readHeaders', () => {
  it.each([
    [undefined, {}],
    [{ 'X-Api-Key': 'a b' }, { 'x-api-key': 'a b' }],
    [
      { cookie: 'session=1', 'CF-Access-Client-Id': 'é' },
      { cookie: 'session=1', 'cf-access-client-id': 'é' },
    ],
  ])('%j -> %j', (given, want) => {
    expect(readHeaders(given, 'rest')).toEqual(want);
  });

  it.each([
    [{ 'a b': 'x' }, 'HTTP does not allow'],
    [{ a: 's3cret\r\nb: c' }, 'HTTP does not allow'],
    [{ a: '' }, 'HTTP does not allow'],
    [{ a: 7 as unknown as string }, 'HTTP does not allow'],
    [{ Accept: 's3cret' }, 'cannot set accept'],
    [{ 'Content-Type': 's3cret' }, 'cannot set content-type'],
    [{ Host: 's3cret' }, 'cannot set host'],
    [{ 'Proxy-Authorization': 's3cret' }, 'cannot set proxy-authorization'],
    [{ Authorization: 's3cret' }, 'cannot set authorization on REST'],
  ])('%j is refused, and not quoted', (given, message) => {
    for (const dialect of ['rest', undefined]) {
      expect(() => readHeaders(given, dialect)).toThrow(message);
      expect(() => readHeaders(given, dialect)).not.toThrow('s3cret');
    }
  });
});

describe('the option headers', () => {
  it('goes with every request, and leaves what the client sets', async () => {
    const server = await serve(sessions(succeed({ id: '12x1' })));
    const headers = { 'X-Gateway': 'open sesame', Authorization: 'Basic Z2F0ZQ==' };
    const transport = createTransport({
      url: server.url,
      ...options,
      headers,
      transport: 'session',
    });
    await transport.call({ operation: 'create', method: 'POST', params: { element: '{}' } });
    await transport.close();
    expect(server.operations()).toEqual(['getchallenge', 'login', 'create', 'logout']);
    for (const seen of server.seen) {
      expect(seen.headers).toMatchObject({
        'x-gateway': 'open sesame',
        authorization: 'Basic Z2F0ZQ==',
        accept: 'application/json',
      });
    }
    await server.close();
  });

  it.each([
    [undefined, 'vtiger-codegen'],
    [{ 'User-Agent': 'acme/1.0' }, 'acme/1.0'],
  ])('a user agent is always sent, since firewalls want one: %j -> %s', async (headers, want) => {
    const server = await serve(succeed({ id: '12x1' }));
    for (const httpClient of ['auto', 'fetch'] as const) {
      const transport = createTransport({
        ...{ url: server.url, ...options, headers, httpClient, transport: 'rest' },
      });
      await transport.call({ operation: 'retrieve', method: 'GET' });
      await transport.close();
    }
    expect(server.seen.map(({ headers: sent }) => sent['user-agent'])).toEqual([want, want]);
    await server.close();
  });

  it('its values are in no error, with and without their scheme', async () => {
    const token = 't0ken-of-the-gateway';
    const server = await serve(refuse('ODD', `Bearer ${token} and ${token}`, 400));
    const headers = { 'X-Auth': `Bearer ${token}` };
    const transport = createTransport({ url: server.url, ...options, headers, transport: 'rest' });
    const call = transport.call({ operation: 'retrieve', method: 'GET' });
    const error: unknown = await call.catch((reason: unknown) => reason);
    expect(everythingIn(error)).toContain('ODD');
    expect(everythingIn(error)).not.toContain(token);
    await transport.close();
    await server.close();
  });
});
