import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { pull, type PullOptions } from '../../src/commands/pull.js';
import { CodegenError, type CodegenErrorCode } from '../../src/errors.js';
import { systemClock } from '../../templates/runtime/transport/clock.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';
import {
  cut,
  everythingIn,
  quickClock,
  refuse,
  serve,
  succeed,
  text,
} from '../runtime/transport/loopback.js';
import type { Handler, Loopback } from '../runtime/transport/loopback.js';

/*
 * Each fault is met by a whole pull, at every call that it makes, in both dialects: either the file
 * comes out as without the fault, or there is one error, and the file is as it was before.
 */
const KEY = 'S3cretAccessKey0';
/** What a merge left of a snapshot. */
const EARLIER = '<<<<<<< ours\n{"format":"vtiger-snapshot"';
const USER = { id: '19x1', user_name: 'api', is_admin: 'on', time_zone: 'UTC' };
const ENTITY = { isEntity: true, label: 'Café', singular: 'One' };
const FINE: Readonly<Record<string, unknown>> = {
  me: USER,
  getchallenge: { token: 't', serverTime: 1, expireTime: 301 },
  login: { sessionName: 'session-1', userId: '19x1', vtigerVersion: '8.4.0' },
  logout: { message: 'successfull' },
  listtypes: {
    types: ['Contacts', 'Groups'],
    information: { Contacts: ENTITY, Groups: { ...ENTITY, isEntity: false } },
  },
  'describe Contacts': { name: 'Contacts', isEntity: true, idPrefix: '12', fields: [] },
  'describe Groups': { name: 'Groups', isEntity: false, idPrefix: '20', fields: [] },
  'relatedtypes Contacts': { types: ['Contacts'], information: { Contacts: { label: 'Self' } } },
};
const METADATA = ['listtypes', 'describe Contacts', 'relatedtypes Contacts'];
const PLACES = {
  rest: ['me', ...METADATA],
  session: ['getchallenge', 'login', ...METADATA],
} as const;
const OF_A_LOGIN = ['getchallenge', 'login'];
const OF_A_MODULE = ['describe Contacts', 'relatedtypes Contacts'];

interface Row {
  readonly fault: string;
  /** What the server does; the last repeats. `null` is the answer without the fault. */
  readonly answers: readonly (Handler | null)[];
  readonly want: 'right' | CodegenErrorCode;
  /** Where something else is due. */
  readonly at?: Readonly<Record<string, 'right' | CodegenErrorCode>>;
  readonly only?: 'rest' | 'session';
  /** Only these calls can be met by it. */
  readonly places?: readonly string[];
  readonly options?: Partial<PullOptions>;
}

const slowly: Handler = (response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"success"');
};
const endless: Handler = (response) => {
  const pump = (): void => void (response.destroyed || response.write(' '.repeat(2 ** 20), pump));
  pump();
};
const redirect = (location: string): Handler => text('', 302, { location });
const broken = (change: (whole: string) => string | Uint8Array): Handler[] => [
  (response, seen) => text(change(whole(seen)))(response, seen),
];
const whole = (seen: Parameters<Handler>[1]): string =>
  JSON.stringify({ success: true, result: FINE[placeOf(seen)] });
const soon = { options: { timeoutMs: 400 } };
// What concerns one module is told as its refusal; the CRM as such is fine.
const module: NonNullable<Row['at']> = Object.fromEntries(
  OF_A_MODULE.map((place) => [place, 'MODULE_REFUSED']),
);

// prettier-ignore
const ROWS: readonly Row[] = [
  // Time
  { fault: 'no answer', answers: [() => undefined], ...soon, want: 'CRM_UNREACHABLE' },
  { fault: 'a slow body', answers: [slowly], ...soon, want: 'CRM_UNREACHABLE' },
  // Connections
  { fault: 'a reset', answers: [cut(), null], want: 'right' },
  { fault: 'a reset, always', answers: [cut()], want: 'CRM_UNREACHABLE' },
  { fault: 'a reset mid-body', answers: [cut('{"success":tr'), null], want: 'right' },
  { fault: 'a reset mid-body, always', answers: [cut('{"success":tr')], want: 'CRM_UNREACHABLE' },
  // Gateways and crashes
  { fault: '502, 503, 504, then fine', answers: [text('<html>', 502), text('', 503), text('', 504), null], want: 'right' },
  { fault: '503 always', answers: [text('', 503)], want: 'CRM_UNREACHABLE', at: module },
  { fault: '500 once', answers: [text('', 500), null], want: 'right' },
  { fault: '500 always', answers: [text('', 500)], want: 'CRM_REFUSED', at: module },
  { fault: '200 with nothing in it', answers: [text('')], want: 'CRM_REFUSED', at: module },
  { fault: '404 of a web server', answers: [text('<html>Not Found', 404)], want: 'CRM_ANSWER_INVALID' },
  { fault: '403 of a firewall', answers: [text('<html>Blocked', 403)], want: 'CRM_ANSWER_INVALID' },
  // Limits
  { fault: '429 with a header', answers: [text('', 429, { 'retry-after': '3' }), null], want: 'right' },
  { fault: '429 without headers', answers: [text('', 429), text('', 429), null], want: 'right' },
  { fault: '429 always', answers: [text('', 429)], want: 'CRM_REFUSED' },
  { fault: '429 for an hour', answers: [text('', 429, { 'retry-after': '3600' })], want: 'CRM_REFUSED' },
  // Bodies
  { fault: '4 kB of gzip that are 2 million brackets', answers: [text(gzipSync(`{"success":true,"result":${'['.repeat(2_000_000)}`), 200, { 'content-encoding': 'gzip' })], want: 'CRM_ANSWER_INVALID', at: module },
  { fault: '39 kB of gzip that are 20 million numbers', answers: [text(gzipSync(`{"success":true,"result":[${'1,'.repeat(20_000_000)}1]}`), 200, { 'content-encoding': 'gzip' })], want: 'CRM_ANSWER_INVALID', at: module },
  { fault: 'an HTML page with 200', answers: [text('<!DOCTYPE html><html>Log in</html>')], want: 'CRM_ANSWER_INVALID', at: module },
  { fault: 'PHP warnings before the JSON', answers: broken((json) => `<br />\n<b>Warning</b>: {x} on line 3<br />\n${json}`), want: 'right' },
  { fault: 'a byte order mark', answers: broken((json) => `\uFEFF${json}`), want: 'right' },
  { fault: 'raw control characters', answers: broken((json) => json.replace('{"success"', '{"odd":"\u0001\n","success"')), want: 'right' },
  { fault: 'truncated JSON, then whole', answers: [...broken((json) => json.slice(0, -3)), null], want: 'right' },
  { fault: 'truncated JSON, always', answers: broken((json) => json.slice(0, -3)), want: 'CRM_ANSWER_INVALID', at: module },
  { fault: 'JSON of someone else', answers: [text('{"status":"ok"}')], want: 'CRM_ANSWER_INVALID', at: module },
  { fault: 'a success without result', answers: [text('{"success":true}')], want: 'CRM_ANSWER_INVALID', at: module },
  { fault: 'a list instead of an object', answers: [succeed([])], want: 'CRM_ANSWER_INVALID', at: module },
  { fault: 'a text instead of an object', answers: [succeed('x')], want: 'CRM_ANSWER_INVALID', at: module },
  { fault: 'an endless body', answers: [endless], want: 'CRM_ANSWER_INVALID', places: ['listtypes'] },
  { fault: 'deep nesting', answers: [text(`{"success":true,"result":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)], want: 'CRM_ANSWER_INVALID', at: module },
  // Redirects
  { fault: 'a redirect loop', answers: [(response, seen) => redirect(seen.path)(response, seen)], want: 'CRM_ANSWER_INVALID' },
  { fault: 'a redirect to another host', answers: [redirect('https://evil.example/')], want: 'CRM_ANSWER_INVALID' },
  { fault: 'a redirect to http', answers: [redirect('http://crm.example/')], want: 'CRM_ANSWER_INVALID' },
  // Sessions
  ...['INVALID_SESSIONID', 'SESSION_EXPIRED', 'SESSION_LEFT_IDLE', 'AUTHENTICATION_REQUIRED'].flatMap((code): Row[] => [
    { fault: `${code} once`, only: 'session', places: METADATA, answers: [refuse(code), null], want: 'right' },
    { fault: `${code} always`, only: 'session', places: METADATA, answers: [refuse(code)], want: 'CRM_REFUSED' },
  ]),
  { fault: 'a login race', only: 'session', places: ['login'], answers: [refuse('INVALID_AUTH_TOKEN'), null], want: 'right' },
  { fault: 'a wrong key', only: 'session', places: OF_A_LOGIN, answers: [refuse('INVALID_USER_CREDENTIALS')], want: 'CRM_REFUSED' },
  { fault: 'a wrong key', only: 'rest', answers: [text('', 401)], want: 'CRM_REFUSED' },
  // The metadata changes while it is read
  { fault: 'a module that went after listtypes', places: OF_A_MODULE, answers: [refuse('ACCESS_DENIED')], want: 'MODULE_REFUSED' },
  { fault: 'an answer about another module', places: ['describe Contacts'], answers: [succeed({ name: 'Leads', fields: [] })], want: 'MODULE_REFUSED' },
  { fault: 'a list without modules', places: ['listtypes'], answers: [succeed({ types: [], information: [] })], want: 'CRM_REFUSED' },
];

function placeOf({ operation, query }: Parameters<Handler>[1]): string {
  const name = query.get('elementType');
  return name === null ? operation : `${operation} ${name}`;
}

describe('a pull', () => {
  const open: Loopback[] = [];
  let count = 0;
  beforeAll(() => {
    const clock = quickClock();
    vi.spyOn(systemClock, 'now').mockImplementation(() => clock.now());
    vi.spyOn(systemClock, 'pause').mockImplementation((...asked) => clock.pause(...asked));
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()));
  });
  afterAll(() => {
    vi.restoreAllMocks();
    console.log(`pull: ${ROWS.length} faults at ${count} calls`);
  });

  /** Pulls over an earlier snapshot; gives the file of the new one, or the error and the old file. */
  async function pulled(
    transport: 'rest' | 'session',
    { answers, options }: Pick<Row, 'answers' | 'options'>,
    place: string,
  ) {
    const left = [...answers];
    const fine: Handler = (response, seen) => succeed(FINE[placeOf(seen)])(response, seen);
    const server = await serve((response, seen) => {
      if (placeOf(seen) !== place) return fine(response, seen);
      return ((left.length > 1 ? left.shift() : left[0]) ?? fine)(response, seen);
    });
    open.push(server);
    const folder = tempFolder();
    write(folder, { 'vtiger.snapshot.json': EARLIER });
    const asked = { url: server.url, username: 'api', accessKey: KEY, transport, ...options };
    const error = await pull({ ...asked, snapshot: `${folder}/vtiger.snapshot.json` }).then(
      () => undefined,
      (failure: unknown) => failure,
    );
    return { error, files: tree(folder) };
  }

  it.each(ROWS)('$fault -> $want', async ({ want, at: exceptions, only, places, ...row }) => {
    const dialects = only === undefined ? (['rest', 'session'] as const) : [only];
    const met = dialects.flatMap((dialect) =>
      PLACES[dialect]
        .filter((place) => places?.includes(place) ?? true)
        .map((place) => ({ dialect, place })),
    );
    expect(met.length).toBeGreaterThan(0);
    const outcomes = met.map(async ({ dialect, place }) => {
      const { error, files } = await pulled(dialect, row, place);
      const code = error instanceof CodegenError ? error.code : 'right';
      expect({ dialect, place, code }, everythingIn(error)).toEqual({
        dialect,
        place,
        code: exceptions?.[place] ?? want,
      });
      if (error === undefined) {
        expect(files).toEqual((await pulled(dialect, { answers: [null] }, '')).files);
        expect(files['vtiger.snapshot.json']).toContain('Café');
      } else {
        expect(error).toBeInstanceOf(CodegenError);
        expect((error as CodegenError).fix).toMatch(/\S/);
        expect(files).toEqual({ 'vtiger.snapshot.json': EARLIER });
        for (const secret of [KEY, btoa(`api:${KEY}`), 'session-1']) {
          expect(everythingIn(error)).not.toContain(secret);
        }
      }
    });
    await Promise.all(outcomes);
    count += met.length;
  });

  it.each(['mine', '{"name":"app"}', '#!/bin/sh\n'])(
    'does not replace %j, which is no snapshot, and asks nothing',
    async (own) => {
      const server = await serve(text('', 403));
      open.push(server);
      const folder = tempFolder();
      write(folder, { 'vtiger.snapshot.json': own });
      const options = { url: server.url, username: 'api', accessKey: KEY };
      const pulling = pull({ ...options, snapshot: `${folder}/vtiger.snapshot.json` });
      await expect(pulling).rejects.toMatchObject({ code: 'OUTPUT_FOREIGN' });
      expect(tree(folder)).toEqual({ 'vtiger.snapshot.json': own });
      expect(server.seen).toEqual([]);
    },
  );
});
