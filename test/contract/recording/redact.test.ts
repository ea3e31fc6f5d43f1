import { expect, it } from 'vitest';
import { redact } from './redact.js';

const ACCOUNT = { url: 'https://acme.od2.vtiger.com', username: 'ada.l', accessKey: 'Key0123456' };
const OWN = { made: new Set(['12x34']), marker: 'zz01', texts: ['+1 202 555 0101'] };

/** The body of a response, and what is left of it. */
function bodyOf(operation: string, body: string): unknown {
  const exchange = {
    request: { operation, method: 'GET', params: new Map() },
    status: 400,
    statusText: 'Bad Request',
    headers: { 'content-type': 'application/json', 'set-cookie': 'a=b' },
    body,
  };
  const [step] = redact(ACCOUNT, [[exchange]], OWN);
  expect(step?.[0]?.response.headers).toEqual({ 'content-type': 'application/json' });
  return step?.[0]?.response.body;
}

const message = (text: string): string =>
  JSON.stringify({ success: false, error: { code: 'ACCESS_DENIED', message: text } });

it.each([
  ['No access for ada.l', 'No access for USER'],
  ['See https://acme.od2.vtiger.com/index.php?x=1', 'See URL/index.php?x=1'],
  ['Key0123456 is no key', 'ACCESS_KEY is no key'],
  ['Ask bob@acme.example', 'Ask aaa@aaaa.aaaaaaa'],
  ['Call +49 (30) 123-4567 now', 'Call +99 (99) 999-9999 now'],
  ['12x34 has "Acme" and \'zz01 b\'', '12x1 has "Aaaa" and \'zz01 a\''],
  ['cf_contacts_birthplace and cf_855 are wrong', 'cf_1 and cf_855 are wrong'],
  ['lastname does not have a value', 'lastname does not have a value'],
])('words of the server: %s', (text, want) => {
  expect(bodyOf('describe', message(text))).toEqual(JSON.parse(message(want)));
});

it.each<readonly [what: string, operation: string, result: unknown, want: unknown]>([
  [
    'of a record of the run',
    'retrieve',
    own('12x34'),
    { ...own('12x1'), lastname: 'zz01 99', phone: '+9 999' },
  ],
  [
    'of another record',
    'query',
    [own('12x35')],
    [{ id: '12x1', lastname: 'aa99 99', leadsource: 'Aaaa Aaaa', total: 0, phone: '+9 999' }],
  ],
  [
    'of the API user',
    'me',
    { id: '19x5', user_name: 'ada.l', last_name: 'Lovelace', time_zone: 'UTC', phone: '5 5' },
    { id: '19x1', user_name: 'USER', last_name: 'NAME', time_zone: 'UTC', phone: '9 9' },
  ],
  [
    'of the schema',
    'describe',
    { name: 'vtcmpatients', label: 'Patients', fields: [{ name: 'fld_illness', length: 80 }] },
    { name: 'vtcm_1', label: 'Aaaaaaaa', fields: [{ name: 'fld_1', length: 80 }] },
  ],
])('values %s', (_, operation, result, want) => {
  expect(bodyOf(operation, JSON.stringify({ success: true, result }))).toEqual({
    success: true,
    result: want,
  });
});

it('preserves the structure of text that is not JSON', () => {
  expect(bodyOf('me', '<title>Acme 24</title>')).toEqual({
    text: '<aaaaa>Aaaa 99</aaaaa>',
    bytes: 22,
  });
});

function own(id: string): Readonly<Record<string, unknown>> {
  return { id, lastname: 'zz01 12', leadsource: 'Cold Call', total: 12.5, phone: '+1 234' };
}
