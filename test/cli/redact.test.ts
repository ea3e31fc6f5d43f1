import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redactDocument, redactor } from '../../src/cli/redact.js';

describe('redactor', () => {
  test.each([
    ['as it is', 'key "s3cr3t/+=Key" refused'],
    ['URL-encoded', 'GET /?key=s3cr3t%2F%2B%3DKey failed'],
    ['in HTTP Basic', `authorization: Basic ${Buffer.from('api:s3cr3t/+=Key').toString('base64')}`],
    ['in base64', Buffer.from('s3cr3t/+=Key').toString('base64')],
    ['twice', 's3cr3t/+=Key s3cr3t/+=Key'],
  ])('takes the key out %s', (_, text) => {
    const clean = redactor('s3cr3t/+=Key', 'api')(text);
    expect(clean).toContain('[secret]');
    expect(clean).not.toMatch(/s3cr3t|czNjcj|YXBpOnMz/);
  });

  test.each(['', 'abc'])('leaves texts alone without a key worth the name (%j)', (key) => {
    expect(redactor(key)('abc error abc')).toBe('abc error abc');
  });

  test('no form of any key is left', () => {
    const key = fc.stringMatching(/^[!-~]{8,20}$/);
    fc.assert(
      fc.property(key, fc.string(), fc.string(), (secret, before, after) => {
        const clean = redactor(
          secret,
          'u',
        )(`${before}${secret}${encodeURIComponent(secret)}${after}`);
        if (!'[secret]'.includes(secret))
          expect(clean.replaceAll('[secret]', '')).not.toContain(secret);
      }),
    );
  });
});

test('redactDocument reaches every text and keeps the shape', () => {
  const redact = redactor('s3cr3t-key');
  expect(
    redactDocument(
      { a: ['x s3cr3t-key', 1, null, { b: 's3cr3t-key' }], 's3cr3t-key': true },
      redact,
    ),
  ).toEqual({ a: ['x [secret]', 1, null, { b: '[secret]' }], 's3cr3t-key': true });
});
