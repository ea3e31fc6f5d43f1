// What an operator can watch: each request, and nothing of what is in it.
import { channel } from 'node:diagnostics_channel';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../../templates/runtime/index.js';
import type { Connection, RequestEvent } from '../../../templates/runtime/index.js';
import { contacts } from '../../helpers/contacts-module.js';
import { cut, refuse, serve, sessions, succeed, text } from './loopback.js';
import type { Handler, Loopback } from './loopback.js';

const SECRETS = /Geheim|session-1|token-1|Lovelace|12x70|Basic|crm\.example|127\.0\.0\.1/;

describe.each(['session', 'rest'] as const)('tracing on %s', (dialect) => {
  let server: Loopback;
  let connection: Connection;
  let events: RequestEvent[];
  afterEach(async () => {
    await connection.$close();
    await server.close();
  });
  const open = async (answer: Handler): Promise<void> => {
    server = await serve(dialect === 'rest' ? answer : sessions(answer));
    events = [];
    connection = connect({
      ...{ url: server.url, username: 'Geheim', accessKey: 'GeheimKey', transport: dialect },
      ...{ retries: 1, concurrency: 1, onRequest: (event) => events.push(event) },
    });
  };
  const signOn = dialect === 'rest' ? [] : ['getchallenge', 'login'];

  it('onRequest reports each request: operation, module, status, time', async () => {
    await open(succeed([{ id: '12x70', lastname: 'Lovelace' }]));
    const repository = contacts(connection);
    await repository.where('lastname', '=', 'Lovelace').select('lastname').limit(1).all();
    await connection.$request('custom', { name: 'Lovelace' });
    expect(events.map(({ operation, module }) => [operation, module])).toEqual([
      ...signOn.map((operation) => [operation, undefined]),
      ['query', 'Contacts'],
      ['custom', undefined],
    ]);
    expect(new Set(events.map(({ status }) => status))).toEqual(new Set([200]));
    expect(events.every(({ milliseconds }) => milliseconds >= 0)).toBe(true);
    expect(JSON.stringify(events)).not.toMatch(SECRETS);
  });

  it.each<[string, readonly Handler[], readonly (number | undefined)[]]>([
    ['a repeat', [text('', 503), succeed({ id: '12x70' })], [503, 200]],
    ['a refusal', [refuse('ACCESS_DENIED', 'Lovelace', 400)], [400]],
    ['a broken connection', [cut(), succeed({ id: '12x70' })], [undefined, 200]],
  ])('onRequest is called for %s', async (_, answers, want) => {
    const left = [...answers];
    await open((response, seen) => (left.length > 1 ? left.shift() : left[0])!(response, seen));
    await contacts(connection)
      .retrieve('12x70')
      .catch(() => undefined);
    const own = events.filter(({ operation }) => operation === 'retrieve');
    expect(own.map(({ status }) => status)).toEqual(want);
    expect(JSON.stringify(events)).not.toMatch(SECRETS);
  });

  it("undici's own channels see the same requests", async () => {
    await open(succeed({ id: '12x70' }));
    const origins: unknown[] = [];
    const listen = (message: unknown): void => {
      const { origin } = (message as { request: { origin: unknown } }).request;
      if (origin === server.url) origins.push(origin);
    };
    channel('undici:request:create').subscribe(listen);
    await contacts(connection).retrieve('12x70');
    channel('undici:request:create').unsubscribe(listen);
    expect(origins).toHaveLength(signOn.length + 1);
    expect(events).toHaveLength(signOn.length + 1);
  });
});
