import { describe, expect, test } from 'vitest';
import {
  PLAIN_VARIABLES,
  readCredentials,
  readEnvironment,
  readSecrets,
  sandboxUser,
} from '../../src/config/environment.js';
import { tempFolder, write } from '../output/temp-folder.js';

const SET = { VTIGER_URL: 'https://crm.example', VTIGER_USERNAME: 'api', VTIGER_ACCESS_KEY: 'k3y' };

describe('readEnvironment', () => {
  test.each([
    { what: 'no .env', dotEnv: null, real: { A: '1' }, want: { A: '1' } },
    {
      what: 'a .env',
      dotEnv: 'A=1\nB="two words"\n# C=3\n',
      real: {},
      want: { A: '1', B: 'two words' },
    },
    { what: 'both', dotEnv: 'A=file\nB=file', real: { A: 'real' }, want: { A: 'real', B: 'file' } },
    { what: 'an empty variable', dotEnv: 'A=file', real: { A: '' }, want: { A: 'file' } },
    { what: 'a byte order mark', dotEnv: '\uFEFFA=1', real: {}, want: { A: '1' } },
    { what: 'Windows line ends', dotEnv: 'A=1\r\nB=2\r\n', real: {}, want: { A: '1', B: '2' } },
    { what: 'a hostile name', dotEnv: '__proto__=1', real: {}, want: {} },
  ])('with $what', ({ dotEnv, real, want }) => {
    const folder = tempFolder();
    if (dotEnv !== null) write(folder, { '.env': dotEnv });
    const environment = readEnvironment(folder, real);
    expect({ ...environment }).toMatchObject(want);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('a .env that is no file is named', () => {
    const folder = tempFolder();
    write(folder, { '.env/x': '' });
    expect(() => readEnvironment(folder, {})).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', exitCode: 2 }),
    );
  });
});

describe('readCredentials', () => {
  test.each([
    ['VTIGER_URL', 'https://${HOST}/crm'],
    ['VTIGER_URL', '{{ host }}'],
    ['VTIGER_USERNAME', '$USER'],
    ['VTIGER_ACCESS_KEY', '%KEY%'],
  ])('%s with a variable that nothing has replaced: %s', (name, value) => {
    expect(() => readCredentials({ ...SET, [name]: value })).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: `the value of ${name} holds a variable that nothing has replaced`,
      }),
    );
  });

  test.each([
    ['X-Key: a: b', { 'X-Key': 'a: b' }],
    ['A: 1\n\n B : 2 ', { A: '1', B: '2' }],
    ['{"A": "1"}', { A: '1' }],
  ])('takes the headers %j for each user', (text, headers) => {
    const users = { VTIGER_USERNAME_2: 'b', VTIGER_ACCESS_KEY_2: 'c' };
    const all = readCredentials({ ...SET, ...users, VTIGER_HEADERS: text });
    expect(all.map((one) => one.headers)).toEqual([headers, headers]);
  });

  test('takes the three variables', () => {
    expect(readCredentials(SET)).toEqual([
      {
        url: 'https://crm.example',
        username: 'api',
        accessKey: 'k3y',
        variables: PLAIN_VARIABLES,
      },
    ]);
  });

  test.each([
    ['VTIGER_URL', '"https://crm.example"'],
    ['VTIGER_ACCESS_KEY', "'k3y'"],
  ])('%s in quotes, as the env file of a container keeps them: %s', (name, value) => {
    expect(() => readCredentials({ ...SET, [name]: value })).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: `the value of ${name} is in quotes`,
      }),
    );
  });

  test('a key from standard input takes the place of the variable', () => {
    const keyless = { VTIGER_URL: SET.VTIGER_URL, VTIGER_USERNAME: SET.VTIGER_USERNAME };
    expect(readCredentials(keyless, 'piped')[0].accessKey).toBe('piped');
    expect(readCredentials(SET, 'piped')[0].accessKey).toBe('piped');
  });

  test.each([
    { missing: ['VTIGER_URL'] },
    { missing: ['VTIGER_ACCESS_KEY'] },
    { missing: ['VTIGER_URL', 'VTIGER_USERNAME', 'VTIGER_ACCESS_KEY'] },
  ])('names what is missing: $missing', ({ missing }) => {
    const rest = Object.fromEntries(
      Object.entries(SET).filter(([name]) => !missing.includes(name)),
    );
    expect(() => readCredentials(rest)).toThrow(
      expect.objectContaining({
        code: 'CREDENTIALS_MISSING',
        exitCode: 2,
        message: `${missing.join(', ')} not set`,
      }),
    );
  });
});

describe('readCredentials a tenant', () => {
  const env = (prefix: string, rest: object = {}): Record<string, string> => ({
    [`${prefix}VTIGER_URL`]: `https://${prefix}crm`,
    [`${prefix}VTIGER_USERNAME`]: `${prefix}api`,
    [`${prefix}VTIGER_ACCESS_KEY`]: `${prefix}key`,
    ...rest,
  });
  const names = (given: ReturnType<typeof readCredentials>): string[] =>
    given.map(({ username }) => username);

  test('reads the variables with its prefix', () => {
    const [first] = readCredentials({ ...env('ACME_'), ...env('') }, undefined, {
      prefix: 'ACME_',
    });
    expect(first).toEqual({
      url: 'https://ACME_crm',
      username: 'ACME_api',
      accessKey: 'ACME_key',
      variables: {
        url: 'ACME_VTIGER_URL',
        username: 'ACME_VTIGER_USERNAME',
        accessKey: 'ACME_VTIGER_ACCESS_KEY',
      },
    });
  });

  test('the plain names do for the only tenant, but never a mix of both', () => {
    const only = { prefix: 'ACME_', orPlain: true };
    expect(names(readCredentials(env(''), undefined, only))).toEqual(['api']);
    expect(names(readCredentials({ ...env(''), ...env('ACME_') }, undefined, only))).toEqual([
      'ACME_api',
    ]);
    const mixed = { ...env(''), ACME_VTIGER_URL: 'https://acme' };
    expect(() => readCredentials(mixed, undefined, only)).toThrow(
      'ACME_VTIGER_USERNAME, ACME_VTIGER_ACCESS_KEY not set',
    );
    expect(() => readCredentials({}, undefined, only)).toThrow(
      'ACME_VTIGER_URL, ACME_VTIGER_USERN',
    );
  });

  test("of many tenants the plain names are nobody's", () => {
    expect(() => readCredentials(env(''), undefined, { prefix: 'ACME_' })).toThrow(
      'ACME_VTIGER_URL, ACME_VTIGER_USERNAME, ACME_VTIGER_ACCESS_KEY not set',
    );
  });

  test('more users are numbered, or have a prefix of their own', () => {
    const more = {
      VTIGER_USERNAME_2: 'two',
      VTIGER_ACCESS_KEY_2: 'key2',
      VTIGER_USERNAME_4: 'past the gap',
      SALES_VTIGER_USERNAME: 'sales',
      SALES_VTIGER_ACCESS_KEY: 'salesKey',
    };
    const all = readCredentials(env('', more), undefined, { prefix: '', more: ['SALES_'] });
    expect(names(all)).toEqual(['api', 'two', 'sales']);
    expect(new Set(all.map(({ url }) => url)).size).toBe(1);
    expect(() => readCredentials(env('', { VTIGER_ACCESS_KEY_2: 'x' }))).toThrow(
      'VTIGER_USERNAME_2 not set',
    );
  });

  test('headers of gateways and passwords of proxies are secrets', () => {
    const all = {
      ACME_VTIGER_HEADERS: 'X-Auth: Bearer t0ken-1\nX-Env: dev',
      VTIGER_HEADERS: '{"broken',
      HTTPS_PROXY: 'http://ada:pr0xy-pass@proxy:3128',
      http_proxy: 'http://proxy:3128',
      NO_PROXY: 'x',
    };
    expect(readSecrets(all).map(({ secret }) => secret)).toEqual([
      'Bearer t0ken-1',
      't0ken-1',
      '{"broken',
      'pr0xy-pass',
    ]);
  });

  test("every key that is set is a secret, whoever's", () => {
    const all = { ...env('ACME_'), VTIGER_ACCESS_KEY_2: 'two', VTIGER_ACCESS_KEYS: 'none' };
    expect(readSecrets(all)).toEqual([
      { username: 'ACME_api', secret: 'ACME_key' },
      { username: '', secret: 'two' },
    ]);
  });
});

test('sandboxUser returns what is set and nothing else', () => {
  expect(sandboxUser({})).toEqual({});
  expect(sandboxUser(SET)).toEqual({ username: 'api', accessKey: 'k3y' });
});
