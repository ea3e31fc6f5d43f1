import { describe, expect, it } from 'vitest';
import { createCookies } from '../../../templates/runtime/transport/cookies.js';
import { createTransport } from '../../../templates/runtime/transport/create-transport.js';
import { refuse, serve, sessions, succeed } from './loopback.js';

describe('createCookies', () => {
  it.each<readonly [what: string, sent: readonly (string | string[])[], want: string | undefined]>([
    ['none', [], undefined],
    ['one', ['AWSALB=a+/1=; Expires=Sun, 06 Dec 2026 10:00:00 GMT; Path=/'], 'AWSALB=a+/1='],
    ['several', [['a=1; HttpOnly', 'b=2']], 'a=1; b=2'],
    ['a later value', ['a=1', 'a=2'], 'a=2'],
    ['that of PHP', ['PHPSESSID=abc'], undefined],
    ['a long one', [`a=${'x'.repeat(1000)}`], undefined],
  ])('%s', (_, sent, want) => {
    const cookies = createCookies();
    for (const lines of sent) cookies.read({ 'set-cookie': lines });
    expect(cookies.header().cookie).toBe(want);
  });

  it('takes no more than a header has room for', () => {
    const cookies = createCookies();
    cookies.read({ 'set-cookie': Array.from({ length: 100 }, (_, index) => `c${index}=1`) });
    expect(cookies.header().cookie?.split('; ')).toHaveLength(20);
  });
});

// A session is known to the server that opened it, and a cookie leads there.
it.each(['auto', 'fetch'] as const)('a balancer gets its cookies back: %s', async (httpClient) => {
  const server = await serve((response, seen) => {
    const known = seen.headers.cookie === 'node=2; seen=1';
    if (!known) response.setHeader('set-cookie', ['node=2; Path=/', 'seen=1; Path=/']);
    const answer = known ? succeed({ id: '12x1' }) : refuse('INVALID_SESSIONID');
    return sessions(answer)(response, seen);
  });
  const { url } = server;
  const who = { username: 'api', accessKey: 'key', transport: 'session' } as const;
  const transport = createTransport({ url, ...who, httpClient });
  const call = { operation: 'retrieve', method: 'GET' } as const;
  await expect(transport.call(call)).resolves.toEqual({ id: '12x1' });
  await transport.close();
  const own = createTransport({ url, ...who, httpClient, headers: { cookie: 'node=7' } });
  await expect(own.call(call)).rejects.toMatchObject({ code: 'AUTHENTICATION' });
  expect(server.seen.at(-1)?.headers.cookie).toBe('node=7');
  await own.close();
  await server.close();
});
