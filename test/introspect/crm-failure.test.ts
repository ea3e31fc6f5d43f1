import { describe, expect, test } from 'vitest';
import * as errors from '../../templates/runtime/errors.js';
import { crmFailure } from '../../src/introspect/crm-failure.js';

const details = { hint: 'A hint.', serverMessage: 'Ada Lovelace is not allowed', serverCode: 'X' };

describe('crmFailure', () => {
  test.each([
    { error: new errors.ConfigurationError('bad'), code: 'CONFIG_INVALID', exit: 2 },
    { error: new errors.ConnectionError('bad', details), code: 'CRM_UNREACHABLE', exit: 3 },
    { error: new errors.TimeoutError('bad', details), code: 'CRM_UNREACHABLE', exit: 3 },
    { error: new errors.ProtocolError('bad', details), code: 'CRM_ANSWER_INVALID', exit: 3 },
    { error: new errors.AuthenticationError('bad', details), code: 'CRM_REFUSED', exit: 3 },
    { error: new errors.AccessDeniedError('bad', details), code: 'CRM_REFUSED', exit: 3 },
    { error: new errors.RateLimitError('bad', details), code: 'CRM_REFUSED', exit: 3 },
    { error: new errors.ServerError('bad', details), code: 'CRM_REFUSED', exit: 3 },
    { error: new errors.ServerError('bad', { httpStatus: 500 }), code: 'CRM_REFUSED', exit: 3 },
    { error: new errors.ServerError('bad', { httpStatus: 521 }), code: 'CRM_UNREACHABLE', exit: 3 },
  ])(
    '$error.name is $code, exit $exit, without the words of the server',
    ({ error, code, exit }) => {
      const failure = crmFailure(error) as { message: string; fix: string };
      expect(failure).toMatchObject({ code, exitCode: exit, cause: error });
      expect(failure.fix).toMatch(/./);
      expect(`${failure.message} ${failure.fix}`).not.toContain('Lovelace');
    },
  );

  test('a hint of the client becomes the fix and is not repeated', () => {
    expect(
      crmFailure(new errors.ServerError('describe failed.', { hint: 'Try again.' })),
    ).toMatchObject({
      message: 'describe failed.',
      fix: 'Try again.',
    });
  });

  test.each([
    ['session', 'me', 'not to a login page.*or that it speaks session: `pull --transport auto`'],
    ['auto', 'getchallenge', 'or a moved address$'],
    [undefined, 'me', 'or a moved address$'],
    ['rest', 'describe', '^A hint.$'],
  ] as const)('over %s an answer of somebody else to %s: %s', (transport, operation, fix) => {
    const error = new errors.ProtocolError(`${operation}: HTTP 404. A hint.`, {
      hint: 'A hint.',
      operation,
    });
    expect((crmFailure(error, transport) as { fix: string }).fix).toMatch(new RegExp(fix));
  });

  test('plain http names the flag of the command line', () => {
    const failure = crmFailure(
      new errors.ConfigurationError('The url is plain http, where x: use https (or insecureHttp).'),
    );
    expect(failure).toMatchObject({ message: 'The url is plain http, where x' });
    expect((failure as { fix: string }).fix).toContain('--insecure-http');
  });

  test.each([
    new errors.ConfigurationError('The proxy of HTTP_PROXY or HTTPS_PROXY is not a URL like x.'),
    new errors.ConnectionError(
      'No connection to the proxy for https://crm.example (ECONNREFUSED).',
    ),
  ])('a proxy is corrected in its own variables: %s', (error) => {
    const { fix } = crmFailure(error) as { fix: string };
    expect(fix.match(/\w+_(?:PROXY|URL)/g)).toEqual(['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY']);
  });

  const variables = {
    url: 'GLOBEX_VTIGER_URL',
    username: 'GLOBEX_VTIGER_USERNAME_2',
    accessKey: 'GLOBEX_VTIGER_ACCESS_KEY_2',
  };
  test.each([
    {
      error: new errors.AuthenticationError('bad'),
      names: [variables.username, variables.accessKey],
    },
    { error: new errors.ConnectionError('bad'), names: [variables.url] },
    { error: new errors.ProtocolError('bad'), names: [variables.url] },
    { error: new errors.ConfigurationError('bad'), names: Object.values(variables) },
  ])('$error.name names the variables that were read', ({ error, names }) => {
    const { fix } = crmFailure(error, 'auto', variables) as { fix: string };
    expect(fix.match(/\w*VTIGER_\w+/g)).toEqual(names);
  });

  test('anything else stays what it is', () => {
    const error = new TypeError('a bug');
    expect(crmFailure(error)).toBe(error);
  });
});
