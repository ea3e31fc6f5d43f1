import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createTransport } from '../../../templates/runtime/transport/create-transport.js';
import { isVtigerError } from '../../../templates/runtime/errors.js';
import type { ConnectOptions } from '../../../templates/runtime/options.js';
import type { WaitEvent } from '../../../templates/runtime/event-types.js';
import type { Call } from '../../../templates/runtime/transport/call.js';
import {
  cut,
  everythingIn,
  quickClock,
  refuse,
  serve,
  sessions,
  succeed,
  text,
} from './loopback.js';
import type { Handler, Loopback } from './loopback.js';

/*
 * One row a fault: what the server does (the last answer repeats), and either the result that comes
 * out, or the code and the words of the one error. `requests` counts those of the operation itself.
 */
interface Row {
  readonly fault: string;
  readonly answers: readonly Handler[];
  readonly dialect?: 'rest' | 'session';
  readonly call?: Call;
  readonly options?: Partial<ConnectOptions>;
  readonly want: { readonly result: unknown } | { readonly code: string; readonly says: RegExp };
  readonly requests: number;
}

const KEY = 'S3cretAccessKey0';
const GET: Call = { operation: 'retrieve', method: 'GET', params: { id: '12x1' } };
const POST: Call = { operation: 'create', method: 'POST', params: { element: '{}' } };
const fine = succeed({ id: '12x1' });
const FINE = { result: { id: '12x1' } };
const ENVELOPE = '{"success":true,"result":{"id":"12x1"}}';
const slowly =
  (first: string): Handler =>
  (response) => {
    response.writeHead(200, { 'content-length': '1000' });
    if (first) response.write(first);
  };
const redirect = (location: string, status = 302): Handler => text('', status, { location });
const inSeconds = (seconds: number): string => String(Math.ceil(Date.now() / 1000) + seconds);
const soon = { options: { timeoutMs: 150 } };

const fails = (code: string, says: RegExp): Row['want'] => ({ code, says });

// prettier-ignore
const ROWS: readonly Row[] = [
  // Time
  { fault: 'no answer', answers: [() => undefined], ...soon, want: fails('TIMEOUT', /within 150 ms/), requests: 1 },
  { fault: 'no answer to a write', answers: [() => undefined], call: POST, ...soon, want: fails('TIMEOUT', /may have been carried out/), requests: 1 },
  { fault: 'a body that never ends', answers: [slowly('{"success"')], ...soon, want: fails('TIMEOUT', /within 150 ms/), requests: 1 },
  // Compression that was not requested
  { fault: 'gzip', answers: [text(gzipSync(ENVELOPE), 200, { 'content-encoding': 'gzip' })], want: FINE, requests: 1 },
  { fault: 'deflate', answers: [text(deflateSync(ENVELOPE), 200, { 'content-encoding': 'deflate' })], want: FINE, requests: 1 },
  { fault: 'brotli', answers: [text(brotliCompressSync(ENVELOPE), 200, { 'content-encoding': 'br' })], want: FINE, requests: 1 },
  { fault: 'what only says that it is gzip', answers: [text(ENVELOPE, 200, { 'content-encoding': 'gzip' })], want: FINE, requests: 1 },
  { fault: 'a little gzip that is large', answers: [text(gzipSync(' '.repeat(2 ** 21)), 200, { 'content-encoding': 'gzip' })], options: { maxResponseBytes: 2 ** 20 }, want: fails('PROTOCOL', /larger than 1048576 bytes/), requests: 1 },
  // Connections
  { fault: 'reset before the answer', answers: [cut(), fine], want: FINE, requests: 2 },
  { fault: 'reset before the answer, always', answers: [cut()], want: fails('CONNECTION', /Broken connection to http:\/\/127/), requests: 4 },
  { fault: 'reset before the answer to a write', answers: [cut(), fine], call: POST, want: fails('CONNECTION', /may have been carried out/), requests: 1 },
  { fault: 'reset mid-body', answers: [cut('{"success":tr'), fine], want: FINE, requests: 2 },
  { fault: 'reset mid-body of a write', answers: [cut('{"success":tr'), fine], call: POST, want: fails('CONNECTION', /may have been carried out/), requests: 1 },
  // Gateways and crashes
  { fault: '502 then fine', answers: [text('<html>', 502), fine], want: FINE, requests: 2 },
  { fault: '503, 504, 502, then fine', answers: [text('', 503), text('', 504), text('', 502), fine], want: FINE, requests: 4 },
  ...[408, 508, 520, 524, 529].map((status): Row => (
    { fault: `${status} of a gateway`, answers: [text('<html>', status), fine], want: FINE, requests: 2 })),
  { fault: '408 to a write', answers: [text('', 408), fine], call: POST, want: fails('SERVER', /HTTP 408/), requests: 1 },
  { fault: '505, which would come again', answers: [text('', 505), fine], want: fails('SERVER', /HTTP 505/), requests: 1 },
  { fault: '503 with Retry-After', answers: [text('', 503, { 'retry-after': '7' }), fine], want: FINE, requests: 2 },
  { fault: '503 with a Retry-After of a day', answers: [text('', 503, { 'retry-after': '86400' })], want: fails('SERVER', /HTTP 503/), requests: 1 },
  { fault: '503 always', answers: [text('', 503)], want: fails('SERVER', /HTTP 503/), requests: 4 },
  { fault: '503 to a write', answers: [text('', 503), fine], call: POST, want: fails('SERVER', /HTTP 503.*may have been/), requests: 1 },
  { fault: '500 once', answers: [text('', 500), fine], want: FINE, requests: 2 },
  { fault: '500 twice', answers: [text('', 500), text('', 500), fine], want: fails('SERVER', /HTTP 500, empty/), requests: 2 },
  { fault: '500 to a write', answers: [text('', 500), fine], call: POST, want: fails('SERVER', /HTTP 500/), requests: 1 },
  { fault: '500 with an HTML page', answers: [text('<html>Fatal error</html>', 500)], want: fails('SERVER', /HTTP 500/), requests: 2 },
  { fault: '200 with nothing in it', answers: [text('')], want: fails('SERVER', /HTTP 200/), requests: 2 },
  { fault: 'no retries wanted', answers: [text('', 503), fine], options: { retries: 0 }, want: fails('SERVER', /503/), requests: 1 },
  // Limits
  { fault: '429 with headers', answers: [text('', 429, { 'x-floodcontrol-remaining': '0', 'x-floodcontrol-reset': inSeconds(30) }), fine], want: FINE, requests: 2 },
  { fault: '429 with Retry-After', answers: [text('', 429, { 'retry-after': '3' }), fine], want: FINE, requests: 2 },
  { fault: '429 without headers', answers: [text('', 429), text('', 429), fine], want: FINE, requests: 3 },
  { fault: '429 to a write', answers: [text('', 429), fine], call: POST, want: FINE, requests: 2 },
  { fault: '429 always', answers: [text('', 429)], want: fails('RATE_LIMITED', /limited by minute and by day/), requests: 4 },
  { fault: 'a limit in the body of HTTP 400', answers: [refuse('RATE_LIMIT_EXCEEDED', 'no', 400), fine], call: POST, want: FINE, requests: 2 },
  { fault: 'a limit in the body of HTTP 200', answers: [refuse('TOO_MANY_REQUESTS'), fine], want: FINE, requests: 2 },
  { fault: '429 for an hour', answers: [text('', 429, { 'retry-after': '3600' })], want: fails('RATE_LIMITED', /limited by minute and by day/), requests: 1 },
  { fault: '429 because the day is used up', answers: [text('', 429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-dailylimit': '3000' })], want: fails('RATE_LIMITED', /limited by minute and by day/), requests: 1 },
  // Bodies
  { fault: 'an HTML page', answers: [text('<!DOCTYPE html><html>{"success":true}</html>')], want: fails('PROTOCOL', /HTTP 200, an HTML page/), requests: 1 },
  { fault: 'text', answers: [text('Sorry! Attempt to access restricted file.')], want: fails('PROTOCOL', /HTTP 200, plain text/), requests: 1 },
  { fault: 'PHP warnings before the JSON', answers: [text(`<br />\n<b>Warning</b>: Undefined array key "x" in {closure} on line 3<br />\n${ENVELOPE}`)], want: FINE, requests: 1 },
  { fault: 'PHP warnings after the JSON', answers: [text(`${ENVELOPE}\n<br />Deprecated: {x}`)], want: FINE, requests: 1 },
  { fault: 'a byte order mark', answers: [text(`\uFEFF${ENVELOPE}`)], want: FINE, requests: 1 },
  { fault: 'two byte order marks and a line', answers: [text(`\uFEFF\uFEFF\n${ENVELOPE}`)], want: FINE, requests: 1 },
  { fault: 'a comment of a cache behind the JSON', answers: [text(`${ENVELOPE}\n<!-- cached {0.1 s} -->`)], want: FINE, requests: 1 },
  { fault: 'invalid UTF-8', answers: [text(Buffer.from('{"success":true,"result":"Caf\xe9"}', 'latin1'))], want: { result: 'Caf\uFFFD' }, requests: 1 },
  { fault: 'raw control characters', answers: [text('{"success":true,"result":"a\u0001b\u001f\tc\nd\\u0002\\"\\\\"}')], want: { result: 'a\u0001b\u001f\tc\nd\u0002"\\' }, requests: 1 },
  { fault: 'truncated JSON, then whole', answers: [text('{"success":true,"result":[{"id":"12x'), fine], want: FINE, requests: 2 },
  { fault: 'truncated JSON, always', answers: [text('{"success":true,"result":[{"id":"12x1"}')], want: fails('PROTOCOL', /truncated JSON/), requests: 2 },
  { fault: 'truncated answer to a write', answers: [text('{"success":true,"re')], call: POST, want: fails('PROTOCOL', /truncated JSON.*may have been/), requests: 1 },
  { fault: 'broken JSON', answers: [text('{"success":true,,}')], want: fails('PROTOCOL', /invalid JSON/), requests: 1 },
  { fault: 'JSON of someone else', answers: [text('{"status":"ok"}')], want: fails('PROTOCOL', /no answer of Vtiger/), requests: 1 },
  { fault: 'success as a text', answers: [text('{"success":"true","result":1}')], want: fails('PROTOCOL', /no answer of Vtiger/), requests: 1 },
  { fault: 'huge, with its length', answers: [text(`{"success":true,"result":"${'x'.repeat(200_000)}"}`)], options: { maxResponseBytes: 100_000 }, want: fails('PROTOCOL', /larger than 100000 bytes/), requests: 1 },
  { fault: 'endless', answers: [(response) => { const pump = (): void => void (response.destroyed || response.write('x'.repeat(65_536), pump)); pump(); }], options: { maxResponseBytes: 1_000_000 }, want: fails('PROTOCOL', /larger than 1000000 bytes/), requests: 1 },
  { fault: '4 kB of gzip that are 2 million brackets', answers: [text(gzipSync('['.repeat(2_000_000)), 200, { 'content-encoding': 'gzip' })], want: fails('PROTOCOL', /HTTP 200, plain text/), requests: 1 },
  { fault: 'the same in an envelope', answers: [text(gzipSync(`{"success":true,"result":${'['.repeat(2_000_000)}`), 200, { 'content-encoding': 'gzip' })], want: fails('PROTOCOL', /nested too deeply/), requests: 1 },
  { fault: '39 kB of gzip that are 20 million numbers', answers: [text(gzipSync(`{"success":true,"result":[${'1,'.repeat(20_000_000)}1]}`), 200, { 'content-encoding': 'gzip' })], want: fails('PROTOCOL', /more than 1000000 values/), requests: 1 },
  { fault: 'deeply nested', answers: [text(`{"success":true,"result":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)], want: fails('PROTOCOL', /nested too deeply/), requests: 1 },
  { fault: 'success without result', answers: [text('{"success":true}')], want: { result: undefined }, requests: 1 },
  { fault: 'an empty map as a list', answers: [text('{"success":true,"result":{"information":[]}}')], want: { result: { information: [] } }, requests: 1 },
  { fault: 'a success with HTTP 404', answers: [text(ENVELOPE, 404)], want: fails('PROTOCOL', /HTTP 404/), requests: 1 },
  // Redirects
  { fault: '40 kB of headers', answers: [text(ENVELOPE, 200, { 'x-policy': 'x'.repeat(40_000) })], want: FINE, requests: 1 },
  { fault: 'a redirect loop', answers: [redirect('/restapi/v1/vtiger/default/retrieve')], want: fails('PROTOCOL', /redirects to http:\/\/127.*another page/), requests: 1 },
  { fault: 'a redirect to a login', answers: [redirect('/index.php?module=Users&action=Login')], want: fails('PROTOCOL', /another page, as for logins/), requests: 1 },
  { fault: 'a redirect to another host', answers: [redirect('https://evil.example/x?id=1')], want: fails('PROTOCOL', /redirects to https:\/\/evil\.example\. /), requests: 1 },
  { fault: 'a redirect to http', answers: [redirect('http://crm.example/', 301)], want: fails('PROTOCOL', /redirects to http:\/\/crm\.example\. /), requests: 1 },
  { fault: 'a redirect of a write', answers: [redirect('https://crm.example/', 307)], call: POST, want: fails('PROTOCOL', /redirects to/), requests: 1 },
  { fault: 'a redirect without a location', answers: [text('', 302)], want: fails('PROTOCOL', /redirects to/), requests: 1 },
  { fault: 'a redirect to nonsense', answers: [redirect('http://[x')], want: fails('PROTOCOL', /an unreadable address/), requests: 1 },
  // Refusals outside of Vtiger, and REST's own
  { fault: '401', answers: [text('', 401)], want: fails('AUTHENTICATION', /HTTP 401/), requests: 1 },
  { fault: '403 of a firewall', answers: [text('<html>Blocked</html>', 403)], want: fails('PROTOCOL', /HTTP 403.*gateway/), requests: 1 },
  { fault: '406 of a firewall', answers: [text('<html>Not Acceptable!</html>', 406)], want: fails('PROTOCOL', /HTTP 406.*gateway/), requests: 1 },
  { fault: '404', answers: [text('<html>', 404)], want: fails('PROTOCOL', /HTTP 404.*elsewhere/), requests: 1 },
  { fault: '414', answers: [text('', 414)], want: fails('QUERY_TOO_LONG', /HTTP 414/), requests: 1 },
  { fault: '400 with a body', answers: [refuse('MANDATORY_FIELDS_MISSING', 'lastname does not have a value', 400)], call: POST, want: fails('MANDATORY_FIELD_MISSING', /MANDATORY_FIELDS_MISSING/), requests: 1 },
  { fault: '400 with a status line only', answers: [(response) => void response.writeHead(400, 'Permission to perform the operation is denied').end()], want: fails('RECORD_NOT_FOUND', /absent or not allowed/), requests: 1 },
  { fault: '400 without any word', answers: [text('', 400)], want: fails('SERVER', /HTTP 400/), requests: 1 },
  { fault: 'a server that quotes the key', answers: [refuse('ACCESS_DENIED', `Basic ${Buffer.from(`api:${KEY}`).toString('base64')} is ${KEY}`, 400)], want: fails('RECORD_NOT_FOUND', /absent/), requests: 1 },
  { fault: 'a server that quotes the key in its status line', answers: [(response) => void response.writeHead(400, `denied: ${KEY}`).end()], want: fails('RECORD_NOT_FOUND', /absent/), requests: 1 },
  { fault: 'an error without a code', answers: [text('{"success":false,"error":{"message":"Duplicate(s) detected!"}}')], want: fails('DUPLICATE_RECORD', /retrieve: refused without a code\./), requests: 1 },
  { fault: 'an error whose code is null', answers: [text('{"success":false,"error":{"code":null,"message":"Permission denied"}}', 400)], want: fails('RECORD_NOT_FOUND', /retrieve: HTTP 400\./), requests: 1 },
  { fault: 'an error that is a text', answers: [text('{"success":false,"error":"Permission denied"}')], want: fails('RECORD_NOT_FOUND', /retrieve: refused without a code\./), requests: 1 },
  { fault: 'an error that is null', answers: [text('{"success":false,"error":null}')], want: fails('SERVER', /retrieve: refused without a code\./), requests: 1 },
  ...[400, 409, 422].map((status): Row => (
    { fault: `a duplicate in the status line of HTTP ${status}`, call: POST, answers: [(response) => void response.writeHead(status, 'DUPLICATE_RECORD_FOUND Duplicate(s) detected!').end()], want: fails('DUPLICATE_RECORD', /DUPLICATE_RECORD_FOUND\. .*unique fields/), requests: 1 })),
  { fault: 'another code in the status line', answers: [(response) => void response.writeHead(400, 'LEAD_ALREADY_CONVERTED').end()], want: fails('SERVER', /retrieve: LEAD_ALREADY_CONVERTED/), requests: 1 },
  { fault: 'a code that is none', answers: [refuse('<script>Ada Lovelace', 'x', 400)], want: fails('SERVER', /retrieve: HTTP 400\./), requests: 1 },
  // Sessions
  { fault: 'a server that quotes the session', dialect: 'session', answers: [refuse('ODD', 'session-1')], want: fails('SERVER', /retrieve: ODD\./), requests: 1 },
  ...[
    'INVALID_SESSIONID',
    'SESSION_EXPIRED',
    'SESSION_LEFT_IDLE',
    'AUTHENTICATION_REQUIRED',
  ].flatMap((code): Row[] => [
    { fault: `${code} once`, dialect: 'session', answers: [refuse(code), fine], want: FINE, requests: 2 },
    { fault: `${code} once, at a write`, dialect: 'session', call: POST, answers: [refuse(code), fine], want: FINE, requests: 2 },
    { fault: `${code} always`, dialect: 'session', answers: [refuse(code)], want: fails('AUTHENTICATION', /Also after a new login/), requests: 2 },
  ]),
  // A wrong key is never answered with the first: there it must be a race, and is tried once more.
  ...([['INVALID_AUTH_TOKEN', 4], ['INVALID_USER_CREDENTIALS', 3]] as const).flatMap(([code, requests]): Row[] => [
    { fault: `a login race: ${code} twice`, dialect: 'session', call: { ...POST, operation: 'login' }, answers: [refuse(code), refuse(code), succeed({ sessionName: 's', userId: '19x1' })], want: { result: 'asked' }, requests: 3 },
    { fault: `${code} always`, dialect: 'session', call: { ...POST, operation: 'login' }, answers: [refuse(code)], want: fails('AUTHENTICATION', /Check user name|Another process/), requests },
  ]),
  { fault: '502 at a login', dialect: 'session', call: { ...POST, operation: 'login' }, answers: [text('', 502), succeed({ sessionId: 's', userId: '19x1' })], want: { result: 'asked' }, requests: 2 },
  { fault: 'a login without a session', dialect: 'session', call: { ...POST, operation: 'login' }, answers: [succeed({ userId: '19x1' })], want: fails('PROTOCOL', /holds no sessionName/), requests: 1 },
  { fault: 'an unknown user', dialect: 'session', call: { ...GET, operation: 'getchallenge' }, answers: [refuse('ACCESS_DENIED', 'username does not exists')], want: fails('AUTHENTICATION', /no such active user/), requests: 1 },
  { fault: 'a challenge without a token', dialect: 'session', call: { ...GET, operation: 'getchallenge' }, answers: [succeed({})], want: fails('PROTOCOL', /holds no token/), requests: 1 },
];

describe('faults', () => {
  const open: Loopback[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()));
  });

  // fetch decompresses by itself, fails on a body that is not what its header says, and has Node's limit.
  const notByFetch = ['what only says that it is gzip', '40 kB of headers'];
  const both = ROWS.flatMap((row) => [
    { ...row, by: 'undici', httpClient: undefined },
    ...(notByFetch.includes(row.fault)
      ? []
      : [{ ...row, by: 'fetch', httpClient: 'fetch' as const }]),
  ]);
  it.each(both)(
    '$by: $fault -> $want',
    async ({ dialect = 'rest', call = GET, answers, ...row }) => {
      const left = [...answers];
      const handler: Handler = (response, seen) => {
        if (seen.operation !== call.operation) return succeed('asked')(response, seen);
        return (left.length > 1 ? left.shift() : left[0])?.(response, seen);
      };
      const login = sessions(handler);
      const server = await serve((response, seen) =>
        (seen.operation === call.operation ? handler : login)(response, seen),
      );
      open.push(server);
      const events: WaitEvent[] = [];
      const transport = createTransport(
        {
          url: server.url,
          username: 'api',
          accessKey: KEY,
          transport: dialect,
          httpClient: row.httpClient,
          onWait: (event) => events.push(event),
          ...row.options,
        },
        quickClock(),
      );
      // Faults of a login show in any call.
      const made = /login|getchallenge/.test(call.operation) ? GET : call;
      const outcome = await transport.call(made).then(
        (result) => ({ result }),
        (error: unknown) => ({ error }),
      );
      if ('code' in row.want) {
        const error = 'error' in outcome ? outcome.error : undefined;
        expect(isVtigerError(error) && error.code, everythingIn(error)).toBe(row.want.code);
        expect((error as Error).message).toMatch(row.want.says);
        const seen = everythingIn(error) + JSON.stringify(events);
        for (const secret of [KEY, Buffer.from(`api:${KEY}`).toString('base64'), 'session-1']) {
          expect(seen).not.toContain(secret);
        }
      } else expect(outcome).toEqual(row.want);
      expect(server.operations().filter((one) => one === call.operation)).toHaveLength(
        row.requests,
      );
      await transport.close();
    },
  );
});
