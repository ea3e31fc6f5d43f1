import { describe, expect, it } from 'vitest';
import { readUrl } from '../../../templates/runtime/transport/endpoints.js';
import { readSettings } from '../../../templates/runtime/transport/settings.js';

const H = 'https://crm.example';

it.each(['"https://crm.example"', "'https://crm.example'", '', '"https://crm.example'])(
  'the url %s is refused, and nothing is sent to it',
  (url) => {
    expect(() => readSettings({ url, username: 'ada', accessKey: 'k' })).toThrow(/url/);
  },
);

describe('readUrl', () => {
  it.each([
    ['https://crm.example', H, '', undefined],
    ['crm.example', H, '', undefined],
    [' https://CRM.example:443/ ', H, '', undefined],
    ['https://crm.example:8443', `${H}:8443`, '', undefined],
    ['https://crm.example/crm', H, '/crm', undefined],
    ['https://crm.example/a/b/', H, '/a/b', undefined],
    ['https://crm.example/index.php', H, '', undefined],
    ['https://crm.example/restapi/v1/vtiger/default', H, '', 'rest'],
    ['https://crm.example/crm/restapi/v1/vtiger/default/', H, '/crm', 'rest'],
    ['https://crm.example/crm/restapi', H, '/crm', 'rest'],
    ['https://crm.example/restapi/v1/', H, '', 'rest'],
    ['https://crm.example/restapi/v1/vtiger/default/listtypes', H, '', 'rest'],
    ['https://crm.example/restaurant', H, '/restaurant', undefined],
    ['https://crm.example/webservice.php', H, '', 'session'],
    ['https://crm.example/crm//webservice.php', H, '/crm', 'session'],
    ['http://localhost:8080', 'http://localhost:8080', '', undefined],
    ['http://127.0.0.2/', 'http://127.0.0.2', '', undefined],
    ['http://127.1/', 'http://127.0.0.1', '', undefined],
    ['http://[::1]:3000/x', 'http://[::1]:3000', '/x', undefined],
  ])('%s', (url, origin, folder, dialect) => {
    expect(readUrl(url, false)).toEqual({
      origin,
      restPath: `${folder}/restapi/v1/vtiger/default/`,
      sessionPath: `${folder}/webservice.php`,
      dialect,
    });
  });

  it.each([
    ['', /not a URL/],
    ['https://', /not a URL/],
    ['https//s3cret.example', /not a URL/],
    ['https:/s3cret.example', /not a URL/],
    ['https://http://s3cret.example', /not a URL/],
    ['ftp://crm.example', /https/],
    ['javascript:alert(1)', /./],
    ['file:///etc/passwd', /https/],
    ['http://crm.example', /plain http/],
    ['http://127.evil.example', /plain http/],
    ['http://localhost.evil.example', /plain http/],
    ['http://0.0.0.0', /plain http/],
    ['https://user:s3cret@crm.example', /user name or password/],
    ['https://s3cret@crm.example', /user name or password/],
    ['https://crm.example/?key=s3cret', /query/],
    ['https://crm.example/#s3cret', /fragment/],
  ])('%s is refused, and not quoted', (url, says) => {
    expect(() => readUrl(url, false)).toThrow(says);
    expect(() => readUrl(url, false)).not.toThrow(/s3cret/);
  });

  it('takes plain http where it is allowed', () => {
    expect(readUrl('http://crm.example', true).origin).toBe('http://crm.example');
  });
});

describe('readSettings', () => {
  const good = { url: H, username: 'ada', accessKey: 'k3y' };
  it('fills in defaults, and an explicit transport wins over the URL', () => {
    expect(readSettings(good)).toMatchObject({
      ...{ timeoutMs: 60_000, maxResponseBytes: 67_108_864, retries: 3, concurrency: 4 },
      dialect: undefined,
    });
    expect(readSettings({ ...good, url: `${H}/webservice.php` }).dialect).toBe('session');
    const url = `${H}/webservice.php`;
    expect(readSettings({ ...good, url, transport: 'rest' }).dialect).toBe('rest');
    expect(readSettings({ ...good, username: 'a:b', transport: 'session' }).username).toBe('a:b');
  });

  it.each([
    [{ username: '' }, /username is not set: start Node with --env-file/],
    [
      { username: undefined as unknown as string },
      /username is not set: start Node with --env-file/,
    ],
    [{ username: ' ada' }, /username has a blank/],
    [{ username: 'a\nb' }, /username has a blank/],
    [{ username: 'a:b' }, /colon/],
    [{ accessKey: '' }, /accessKey is not set/],
    [{ accessKey: 'secret\n' }, /accessKey has a blank/],
    [{ accessKey: 'sec ret' }, /accessKey has a blank/],
    [{ accessKey: 42 as unknown as string }, /accessKey/],
    [{ transport: 'soap' as 'rest' }, /transport must be/],
    [{ timeoutMs: 0 }, /timeoutMs/],
    [{ timeoutMs: Infinity }, /timeoutMs/],
    [{ timeoutMs: 2 ** 31 }, /timeoutMs/],
    [{ retries: -1 }, /retries/],
    [{ retries: 0.5 }, /retries/],
    [{ concurrency: 0 }, /concurrency/],
    [{ maxResponseBytes: NaN }, /maxResponseBytes/],
    [{ url: undefined as unknown as string }, /url is not set/],
  ])('%o is refused', (wrong, says) => {
    expect(() => readSettings({ ...good, ...wrong })).toThrow(says);
    expect(() => readSettings({ ...good, ...wrong })).not.toThrow(/sec/);
  });
});
