import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createTransport } from '../../../templates/runtime/transport/create-transport.js';
import { createSecrets } from '../../../templates/runtime/transport/secrets.js';
import { everythingIn, quickClock, serve, sessions, text } from './loopback.js';
import type { Handler, Loopback } from './loopback.js';

const KEY = 'S3cretAccessKey0';
const SESSION = '5e55ionName0';

/** Every form in which a server has seen the credentials of a client. */
const CANARIES: Readonly<Record<string, readonly ['rest' | 'session', string]>> = {
  'the access key': ['session', KEY],
  'the access key over REST': ['rest', KEY],
  'the Basic credentials': ['rest', Buffer.from(`api:${KEY}`).toString('base64').replace('=', '')],
  'the session name': ['session', SESSION],
  'the md5 secret': ['session', createHash('md5').update(`token-1${KEY}`).digest('hex')],
};

const refusal = (code: string, message: string): string =>
  JSON.stringify({ success: false, error: { code, message } });

/** Every place where a server can put a text that may end in an error. */
// prettier-ignore
const ECHOES: Readonly<Record<string, (secret: string) => Handler>> = {
  'as the code': (secret) => text(refusal(secret, 'no')),
  'as the code, in HTTP 400': (secret) => text(refusal(secret, 'no'), 400),
  'within a code': (secret) => text(refusal(`ODD_${secret}`, 'no')),
  'in the message': (secret) => text(refusal('ACCESS_DENIED', `denied to ${secret}, ${secret.toLowerCase()}`)),
  'as a field that lacks a value': (secret) => text(refusal('MANDATORY_FIELDS_MISSING', `${secret} does not have a value`)),
  'in the status line': (secret) => (response) => void response.writeHead(400, `denied: ${secret}`).end(),
  'as a duplicate in the status line': (secret) => (response) => void response.writeHead(409, `DUPLICATE_RECORD_FOUND ${secret}`).end(),
  'as the host of a redirect': (secret) => text('', 302, { location: `https://${secret}.example/` }),
  'in the path of a redirect': (secret) => text('', 302, { location: `/${secret}?k=${secret}` }),
  'as its version': (secret) => text(refusal('X', 'no'), 200, { 'x-vtiger-version': secret }),
  'in rate headers': (secret) => text('', 429, { 'retry-after': secret, 'x-ratelimit-remaining': secret }),
  'in the content type and a cookie': (secret) => text('', 400, { 'content-type': secret, 'set-cookie': secret }),
  'in a page': (secret) => text(`<html>${secret}</html>`),
  'in a text': (secret) => text(secret, 500),
  'in JSON that is no envelope': (secret) => text(JSON.stringify({ success: secret })),
  'in broken JSON': (secret) => text(`{"success":${secret}`),
};

describe('what a server echoes appears in no error', () => {
  let server: Loopback;
  afterEach(() => server.close());

  const rows = Object.entries(CANARIES).flatMap(([what, [dialect, secret]]) =>
    Object.keys(ECHOES).map((where) => ({ what, where, dialect, secret })),
  );
  it.each(rows)('$what, $where', async ({ where, dialect, secret }) => {
    const echo = ECHOES[where]!(secret);
    server = await serve(dialect === 'rest' ? echo : sessions(echo, { sessionName: SESSION }));
    const events: unknown[] = [];
    const transport = createTransport(
      {
        ...{ url: server.url, username: 'api', accessKey: KEY, transport: dialect, retries: 1 },
        onWait: (event) => events.push(event),
        onRequest: (event) => events.push(event),
      },
      quickClock(),
    );
    const call = { operation: 'retrieve', method: 'GET', params: { id: '12x1' } } as const;
    const error: unknown = await transport.call(call).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ operation: 'retrieve' });
    const seen = [everythingIn(error), JSON.stringify(events), transport.serverVersion].join('\n');
    expect(seen.toLowerCase()).not.toContain(secret.toLowerCase());
    await transport.close();
  });
});

describe('redact', () => {
  it.each([
    ['a Key.+* here', 'Key.+*', 'a *** here'],
    ['KEY.+*', 'Key.+*', '***'],
    ['Keyx+*', 'Key.+*', 'Keyx+*'],
    ['Key.%2B*', 'Key.+*', '***'],
    ['schlüssel', 'Schlüssel', '***'],
    // A session with such a name is no secret, and its letter is in every word.
    ['access', 's', 'access'],
    ['lone \ud800 surrogate', 'x\ud800yz', 'lone \ud800 surrogate'],
  ])('%s without %s is %s', (foreign, secret, redacted) => {
    const secrets = createSecrets('unrelated');
    secrets.add(secret);
    expect(secrets.redact(foreign)).toBe(redacted);
  });
});
