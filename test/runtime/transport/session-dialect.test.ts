import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createTransport } from '../../../templates/runtime/transport/create-transport.js';
import type { ConnectOptions } from '../../../templates/runtime/options.js';
import type { Transport } from '../../../templates/runtime/transport/call.js';
import { quickClock, refuse, serve, sessions, succeed } from './loopback.js';
import type { Handler, Loopback } from './loopback.js';

const QUERY = { operation: 'query', method: 'GET', params: { query: 'select * from X;' } } as const;

describe('session transport', () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  const connect = async (
    handler: Handler,
    options: Partial<ConnectOptions> = {},
  ): Promise<{ server: Loopback; transport: Transport }> => {
    const server = await serve(handler);
    const transport = createTransport(
      { url: `${server.url}/crm/webservice.php`, username: 'ada', accessKey: 'key0', ...options },
      quickClock(),
    );
    ends.push(
      () => server.close(),
      () => transport.close(),
    );
    return { server, transport };
  };

  it('logs in with the md5 of token and key, and sends GET and POST where each is read', async () => {
    const { server, transport } = await connect(sessions(succeed('ok')));
    expect(transport.kind).toBe('session');
    await transport.call(QUERY);
    const element = '{"lastname":"Ünïcødé & +%"}';
    const params = { element, elementType: 'Contacts' };
    await transport.call({ operation: 'create', method: 'POST', params });
    expect(server.operations()).toEqual(['getchallenge', 'login', 'query', 'create']);
    const [challenge, login, query, create] = server.seen;
    expect(challenge).toMatchObject({ method: 'GET', path: '/crm/webservice.php' });
    expect(Object.fromEntries(login?.form ?? [])).toEqual({
      operation: 'login',
      username: 'ada',
      accessKey: createHash('md5').update('token-1key0').digest('hex'),
    });
    expect([...(query?.query ?? [])]).toEqual([
      ['query', 'select * from X;'],
      ['operation', 'query'],
      ['sessionName', 'session-1'],
    ]);
    expect(query?.body).toHaveLength(0);
    expect([...(create?.query ?? [])]).toEqual([]);
    expect(Object.fromEntries(create?.form ?? [])).toEqual({
      ...params,
      operation: 'create',
      sessionName: 'session-1',
    });
  });

  it('opens as many sessions as are needed, one login at a time, one request each', async () => {
    const busy = new Map<string, number>();
    let logins = 0;
    let most = 0;
    const { server, transport } = await connect(
      async (response, seen) => {
        if (seen.operation === 'logout') return logIn(response, seen);
        if (/getchallenge|login/.test(seen.operation)) {
          logins += seen.operation === 'getchallenge' ? 1 : 0;
          expect(logins).toBe(1);
          await sleep(5);
          logins -= seen.operation === 'login' ? 1 : 0;
          return logIn(response, seen);
        }
        const session = seen.query.get('sessionName') ?? '';
        busy.set(session, (busy.get(session) ?? 0) + 1);
        expect(busy.get(session)).toBe(1);
        most = Math.max(
          most,
          [...busy.values()].reduce((sum, one) => sum + one),
        );
        await sleep(20);
        busy.set(session, 0);
        return succeed('ok')(response, seen);
      },
      { concurrency: 3 },
    );
    const logIn = sessions(succeed('ok'));
    await Promise.all(Array.from({ length: 12 }, () => transport.call(QUERY)));
    expect(most).toBe(3);
    expect(server.operations().filter((one) => one === 'login')).toHaveLength(3);
    await transport.call(QUERY);
    expect(transport.usage().calls).toEqual({ getchallenge: 3, login: 3, query: 13 });
    await transport.close();
    expect(server.operations().filter((one) => one === 'logout')).toHaveLength(3);
    await expect(transport.call(QUERY)).rejects.toMatchObject({ code: 'CONFIGURATION' });
  });

  it('uses one session for calls that follow one another', async () => {
    const { server, transport } = await connect(sessions(succeed('ok')));
    for (let count = 0; count < 5; count++) await transport.call(QUERY);
    expect(server.operations().filter((one) => one === 'login')).toHaveLength(1);
  });

  it('does not try a wrong key again for the calls that wait for the same login', async () => {
    const { server, transport } = await connect((response, seen) =>
      seen.operation === 'getchallenge'
        ? succeed({ token: 't' })(response, seen)
        : refuse('INVALID_USER_CREDENTIALS')(response, seen),
    );
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => transport.call(QUERY)));
    expect(results.map((one) => one.status === 'rejected' && (one.reason as Error).name)).toEqual(
      Array(5).fill('AuthenticationError'),
    );
    // Three tries for the four that are at it together, one for the fifth, which came after.
    expect(server.operations().filter((one) => one === 'login')).toHaveLength(4);
  });

  it('reads the current user from the login answer', async () => {
    const login = { username: 'ada', first_name: 'Ada', last_name: 'L', email: 'a@b.example' };
    const { server, transport } = await connect(
      sessions(succeed('ok'), { ...login, time_zone: 'Europe/Berlin', is_admin: 'on' }),
    );
    const me = {
      ...{ id: '19x1', user_name: 'ada', first_name: 'Ada', last_name: 'L' },
      ...{ email1: 'a@b.example', time_zone: 'Europe/Berlin', is_admin: true },
    };
    expect(await transport.me()).toEqual(me);
    expect(await transport.me()).toEqual(me);
    expect(transport.serverVersion).toBe('8.4.0');
    expect(server.operations()).toEqual(['getchallenge', 'login']);
  });

  it('ends a call by its signal, and goes on with the next', async () => {
    const { server, transport } = await connect(
      sessions(async (response, seen) => {
        await sleep(seen.query.get('slow') ? 5000 : 0, undefined, { ref: false });
        return succeed('ok')(response, seen);
      }),
      { concurrency: 1 },
    );
    const control = new AbortController();
    const slow = transport.call({ ...QUERY, params: { slow: '1' }, signal: control.signal });
    const queued = transport.call({ ...QUERY, signal: control.signal });
    const next = transport.call(QUERY);
    while (!server.operations().includes('query')) await sleep(5);
    control.abort(new Error('enough'));
    const error = { code: 'ABORTED', cause: { message: 'enough' } };
    await expect(slow).rejects.toMatchObject(error);
    await expect(queued).rejects.toMatchObject(error);
    expect(await next).toBe('ok');
    await expect(transport.call({ ...QUERY, signal: control.signal })).rejects.toMatchObject(error);
  });
});
