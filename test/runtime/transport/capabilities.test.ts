import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectOptions } from '../../../templates/runtime/index.js';
import { contactRecords, openSandbox } from '../../helpers/sandbox-client.js';
import type { OpenSandbox, SandboxClient } from '../../helpers/sandbox-client.js';
import { createTransport } from '../../../templates/runtime/transport/create-transport.js';
import { codeOf } from '../../helpers/code-of.js';
import { quickClock, refuse, serve, sessions, succeed, text } from './loopback.js';
import type { Handler, Loopback } from './loopback.js';

const id = '12x1000';
const toProduct = ['Products', '14x7'] as unknown as [never, never];

/** Operation -> the call of the client that sends it. */
const calls: Readonly<Record<string, (crm: SandboxClient) => Promise<unknown>>> = {
  tags_retrieve: (crm) => crm.contacts.tags.list(id),
  tags_add: (crm) => crm.contacts.tags.add(id, ['a']),
  tag_delete: (crm) => crm.contacts.tags.remove(id, ['a']),
  decrypt: (crm) => crm.contacts.decrypt(id, 'email'),
  reopen: (crm) => crm.vehicles.reopen('36x2000'),
  delete_related: (crm) => crm.contacts.unlink(id, ...toProduct),
  get_account_hierarchy: (crm) => crm.accounts.hierarchy('11x1'),
  lookup: (crm) => crm.$lookup('phone', '0815', ['Contacts']),
  // Every Vtiger since 7.3 has these.
  files_retrieve: (crm) => crm.$files.retrieve(id).catch((error: unknown) => error),
  add_related: (crm) => crm.contacts.link(id, ...toProduct),
  query_related: (crm) => crm.contacts.related(id, toProduct[0]).first(),
};
const everywhere = new Set(['files_retrieve', 'add_related', 'query_related']);

const records = [
  { module: 'Accounts', id: '11x1', values: { accountname: 'Top', assigned_user_id: '19x1' } },
  { module: 'Products', id: '14x7', values: { productname: 'Thing', unit_price: '3' } },
  {
    module: 'Vehicles',
    id: '36x2000',
    values: { vehiclename: 'Gone', vehiclestatus: 'Sold', assigned_user_id: '19x1' },
  },
  ...contactRecords(1),
];

describe.each(['oss session', 'cloud rest', 'cloud session'] as const)('%s', (server) => {
  let open: OpenSandbox;

  beforeAll(async () => {
    const profile = server === 'oss session' ? 'oss-8.4' : 'cloud';
    open = await openSandbox({ profile, data: { records } });
  });
  afterAll(() => open.close());

  it.each(Object.keys(calls))('%s', async (operation) => {
    const session = server !== 'cloud rest';
    const url = `${open.sandbox.url}${session ? '/webservice.php' : ''}`;
    const options: Partial<ConnectOptions> = session ? { url } : {};
    const crm = open.connect(options);
    const works = server !== 'oss session' || everywhere.has(operation);
    open.operations();
    const answer = calls[operation]!(crm);
    if (works) {
      await answer;
      expect(open.operations()).toEqual([operation]);
      return;
    }
    await expect(answer).rejects.toMatchObject({ code: 'UNSUPPORTED_OPERATION', operation });
    expect(open.operations()).toEqual([]);
    // Asked for by name, it is sent: an install may have one of its own.
    await expect(crm.$request(operation)).rejects.toMatchObject({ httpStatus: 500 });
    expect(new Set(open.operations())).toEqual(new Set([operation]));
  });
});

const crash = text('', 500);
const lookup = { operation: 'lookup', method: 'GET' } as const;
const options = { username: 'a', accessKey: 'b' };

/** Version at login, how a `lookup` is answered, headers -> requests of two calls, their errors. */
// prettier-ignore
const servers: readonly (readonly [what: string, version: string | undefined, answer: Handler, requests: number, code: string | null])[] = [
  ['an open-source version', '8.4.0', succeed([]), 0, 'UNSUPPORTED_OPERATION'],
  ['an old one', '6.4.0', succeed([]), 0, 'UNSUPPORTED_OPERATION'],
  ['no version', undefined, crash, 1, 'UNSUPPORTED_OPERATION'],
  ['a version of nobody', '9.1', crash, 1, 'UNSUPPORTED_OPERATION'],
  ['a version of nobody, with the operation', '9.1', succeed([]), 2, 'fulfilled'],
  ['a refusal that says so', '9.1', refuse('UNKNOWN_OPERATION'), 1, 'UNSUPPORTED_OPERATION'],
  ['a refusal that is about the record', '9.1', refuse('OPERATION_NOT_SUPPORTED'), 2, 'UNSUPPORTED_OPERATION'],
  ['another refusal', '9.1', refuse('ACCESS_DENIED'), 2, 'ACCESS_DENIED'],
];

describe('what the login answer reveals', () => {
  let server: Loopback | undefined;
  const start = async (
    rest: Handler,
    version: string | undefined,
    headers = {},
  ): Promise<string> => {
    const login = sessions(rest, { vtigerVersion: version });
    server = await serve((response, seen) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
      return login(response, seen);
    });
    return `${server.url}/webservice.php`;
  };

  it.each(servers)('%s', async (_, version, answer, requests, code) => {
    const url = await start(answer, version);
    const transport = createTransport({ ...options, url }, quickClock());
    expect(await codeOf(transport.call(lookup))).toBe(code);
    expect(await codeOf(transport.call(lookup))).toBe(code);
    expect(server?.operations().filter((name) => name === 'lookup')).toHaveLength(requests);
    await server?.close();
  });

  it.each([
    ['6.4.0', {}, 'revise'],
    ['7.1.1', {}, 'update'],
    ['8.4.0', {}, 'update'],
    [undefined, {}, 'update'],
    // By hand, it is sent as it stands.
    ['6.4.0', { raw: true }, 'update'],
  ] as const)(
    '%s %j: an update is sent as %s, which keeps what it does not name',
    async (version, more, sent) => {
      const url = await start(succeed({}), version);
      const transport = createTransport({ ...options, url }, quickClock());
      await transport.call({ operation: 'update', method: 'POST', ...more });
      expect(server?.operations().at(-1)).toBe(sent);
      await server?.close();
    },
  );

  it('before 7.0 there is no relatedtypes, and it is not called', async () => {
    const url = await start(crash, '6.4.0');
    const transport = createTransport({ ...options, url }, quickClock());
    const call = { operation: 'relatedtypes', method: 'GET' } as const;
    expect(await codeOf(transport.call(call))).toBe('UNSUPPORTED_OPERATION');
    expect(server?.operations()).not.toContain('relatedtypes');
    await server?.close();
  });

  it('a header of the Cloud is of the Cloud', async () => {
    const url = await start(succeed([]), '8.4.0', { 'x-vtiger-version': '8' });
    const transport = createTransport({ ...options, url }, quickClock());
    expect(await transport.call(lookup)).toEqual([]);
    await server?.close();
  });
});
