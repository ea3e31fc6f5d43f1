import { afterEach, describe, expect, it } from 'vitest';
import { createTransport } from '../../../templates/runtime/transport/create-transport.js';
import type { ConnectOptions } from '../../../templates/runtime/options.js';
import type { WaitEvent } from '../../../templates/runtime/event-types.js';
import { quickClock, refuse, serve, sessions, succeed, text } from './loopback.js';
import type { Handler, Loopback } from './loopback.js';

const KEY = 'schlüssel';
const listtypes = { operation: 'listtypes', method: 'GET' } as const;
const ADA = { id: '19x5', user_name: 'ada', time_zone: 'UTC', is_admin: 'off' };

describe('REST transport and detection', () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  const connect = async (handler: Handler, options: Partial<ConnectOptions> = {}, path = '') => {
    const server: Loopback = await serve(handler);
    const clock = quickClock();
    const transport = createTransport(
      { url: server.url + path, username: 'ada', accessKey: KEY, ...options },
      clock,
    );
    ends.push(
      () => server.close(),
      () => transport.close(),
    );
    return { server, transport, clock };
  };

  it('sends HTTP Basic in UTF-8, GET in the URL, POST as a form', async () => {
    const { server, transport } = await connect(
      succeed([], { 'x-vtiger-version': '9.1' }),
      {},
      '/crm/restapi/v1/vtiger/default',
    );
    expect(transport.kind).toBe('rest');
    await transport.call({ ...listtypes, params: { 'fieldTypeList[]': ['grid', 'text'] } });
    await transport.call({ operation: 'delete', method: 'POST', params: { id: '12x1' } });
    await transport.call({ operation: 'reopen', method: 'POST', params: { id: '12x1' } });
    const [get, post, reopen] = server.seen;
    const basic = `Basic ${Buffer.from(`ada:${KEY}`, 'utf8').toString('base64')}`;
    expect(get).toMatchObject({ method: 'GET', path: '/crm/restapi/v1/vtiger/default/listtypes' });
    expect(get?.headers.authorization).toBe(basic);
    expect(get?.query.getAll('fieldTypeList[]')).toEqual(['grid', 'text']);
    expect(post).toMatchObject({ method: 'POST', path: '/crm/restapi/v1/vtiger/default/delete' });
    expect(post?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(post?.body.toString()).toBe('id=12x1');
    expect(post?.query.size).toBe(0);
    expect([reopen?.query.get('id'), reopen?.form.get('id')]).toEqual(['12x1', '12x1']);
    expect(transport.serverVersion).toBe('9.1');
    expect(transport.usage().calls).toEqual({ listtypes: 1, delete: 1, reopen: 1 });
  });

  it('sends files as multipart, whatever their names hold', async () => {
    const { server, transport } = await connect(succeed({}), { transport: 'rest' });
    const data = Uint8Array.of(0, 255, 13, 10);
    const name = 'a"; filename="b\r\n.txt';
    await transport.call({
      ...{ operation: 'create', method: 'POST', params: { element: '{"a":"ü"}' } },
      files: [{ field: 'filename', name, type: 'text/plain\r\nx: y', data }],
    });
    const [seen] = server.seen;
    const form = await new Response(Uint8Array.from(seen?.body ?? []), {
      headers: { 'content-type': seen?.headers['content-type'] ?? '' },
    }).formData();
    expect(form.get('element')).toBe('{"a":"ü"}');
    const file = form.get('filename') as File;
    expect(file.type).toBe('application/octet-stream');
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(data);
    expect([...form.keys()]).toEqual(['element', 'filename']);
    expect(decodeURIComponent(file.name)).toBe(name);
  });

  it('detects REST by me, and remembers its answer', async () => {
    const { server, transport } = await connect(succeed(ADA));
    expect(() => transport.kind).toThrow(/not known before the first call/);
    await Promise.all([transport.call(listtypes), transport.me(), transport.call(listtypes)]);
    expect(await transport.me()).toEqual({
      ...{ id: '19x5', user_name: 'ada', first_name: '', last_name: '', email1: '' },
      ...{ time_zone: 'UTC', is_admin: false },
    });
    expect(transport.kind).toBe('rest');
    expect(server.operations()).toEqual(['me', 'listtypes', 'listtypes']);
  });

  const noRest: readonly (readonly [string, Handler])[] = [
    ['404', text('<html>', 404)],
    ['an HTML login page', text('<!DOCTYPE html>')],
    ['a redirect to it', text('', 302, { location: '/index.php' })],
    ['500', text('', 500)],
    ['403', text('', 403)],
    ['400', text('', 400)],
    ['an answer without a user', succeed({})],
  ];
  it.each(noRest)('takes sessions where REST answers %s', async (_what, answer) => {
    const { server, transport } = await connect((response, seen) =>
      (seen.path.startsWith('/restapi') ? answer : sessions(succeed('ok')))(response, seen),
    );
    expect(await transport.call(listtypes)).toBe('ok');
    expect(transport.kind).toBe('session');
    expect(server.operations()).toEqual(['me', 'getchallenge', 'login', 'listtypes']);
    expect(server.seen[2]?.form.get('accessKey')).toHaveLength(32);
  });

  // prettier-ignore
  const neither: readonly (readonly [string, Handler, string, RegExp, string[]])[] = [
    ['no Vtiger', text('<html>', 404), 'PROTOCOL', /^Neither the REST API nor http:.*\/webservice\.php answers: getch/, ['me', 'getchallenge']],
    ['a wrong key', text('', 401), 'AUTHENTICATION', /HTTP 401/, ['me']],
    ['an unknown user', refuse('ACCESS_DENIED'), 'AUTHENTICATION', /active user/, ['me', 'getchallenge']],
    ['another host', text('', 301, { location: 'https://www.crm.example/' }), 'PROTOCOL', /https:\/\/www\.crm\.example/, ['me', 'getchallenge']],
    ['a gateway without a server', text('', 502), 'SERVER', /HTTP 502/, ['me', 'me', 'me', 'me']],
  ];
  it.each(neither)(
    'auto with %s: one clear error',
    async (_what, answer, code, says, operations) => {
      const { server, transport } = await connect(answer);
      const error: unknown = await transport.call(listtypes).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code });
      expect((error as Error).message).toMatch(says);
      expect(server.operations()).toEqual(operations);
    },
  );

  it('an unreachable host is one clear error, and a write is tried again', async () => {
    const clock = quickClock();
    const transport = createTransport(
      { url: 'http://127.0.0.1:9', username: 'ada', accessKey: KEY, transport: 'rest' },
      clock,
    );
    await expect(transport.call({ operation: 'create', method: 'POST' })).rejects.toMatchObject({
      code: 'CONNECTION',
      message: 'No connection to http://127.0.0.1:9 (ECONNREFUSED).',
    });
    expect(clock.pauses).toHaveLength(3);
    await transport.close();
  });

  it('a failure of TLS is one clear error, at once', async () => {
    const server = await serve(succeed(1));
    ends.push(() => server.close());
    const clock = quickClock();
    const url = server.url.replace('http:', 'https:');
    const transport = createTransport({ url, username: 'ada', accessKey: KEY }, clock);
    await expect(transport.call(listtypes)).rejects.toMatchObject({
      code: 'CONNECTION',
      hint: expect.stringMatching(/TLS/) as string,
    });
    expect(clock.pauses).toEqual([]);
    await transport.close();
  });

  it('waits before the limit is reached, and reports the wait and the remaining calls', async () => {
    const windows = new Map<number, number>();
    const events: WaitEvent[] = [];
    let refused = 0;
    const { transport, clock } = await connect(
      (response, seen) => {
        const reset = Math.ceil(clock.now() / 60_000) * 60;
        const used = (windows.get(reset) ?? 0) + 1;
        windows.set(reset, used);
        const headers = {
          'x-floodcontrol-minutelimit': '5',
          'x-floodcontrol-remaining': `${Math.max(0, 5 - used)}`,
          'x-floodcontrol-reset': `${reset}`,
          'x-ratelimit-dailylimit': '3000',
          'x-ratelimit-remaining': '2900',
          date: new Date(clock.now()).toUTCString(),
        };
        if (used > 5) refused++;
        return text('{"success":true,"result":1}', used > 5 ? 429 : 200, headers)(response, seen);
      },
      { transport: 'rest', concurrency: 2, onWait: (event) => events.push(event) },
    );
    await Promise.all(Array.from({ length: 23 }, () => transport.call(listtypes)));
    expect(refused).toBe(0);
    expect(windows.size).toBeGreaterThanOrEqual(5);
    expect(events[0]).toMatchObject({ reason: 'rate-limit', operation: 'listtypes' });
    expect(Math.max(...clock.pauses)).toBeLessThanOrEqual(61_000);
    expect(transport.usage()).toMatchObject({
      calls: { listtypes: 23 },
      minute: { limit: 5 },
      day: { limit: 3000, remaining: 2900 },
    });
  });

  it('close ends waits and refuses later calls', async () => {
    const server = await serve(text('', 429, { 'retry-after': '100' }));
    ends.push(() => server.close());
    const url = server.url;
    const transport = createTransport({ url, username: 'a', accessKey: 'k', transport: 'rest' });
    const call = transport.call(listtypes);
    while (server.seen.length === 0) await new Promise(setImmediate);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const outcome = expect(call).rejects.toMatchObject({ code: 'CONFIGURATION' });
    await transport.close();
    await outcome;
    await expect(transport.me()).rejects.toThrow('The client is closed.');
    await transport.close();
  });

  it('refuses operation names that would leave the endpoint', async () => {
    const { transport, server } = await connect(succeed(1), { transport: 'rest' });
    for (const operation of ['../x', 'a/b', 'a?b', '', 'a.', '__proto__ ']) {
      await expect(transport.call({ operation, method: 'GET' })).rejects.toThrow(/operation/);
    }
    expect(server.seen).toHaveLength(0);
  });
});
