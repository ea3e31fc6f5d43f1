import { describe, expect, test } from 'vitest';
import { oneText, refuseCredentials, wholeNumber } from '../../src/cli/arguments.js';

describe('refuseCredentials', () => {
  test.each([
    ['--access-key', 's3cr3t'],
    ['--access-key=s3cr3t'],
    ['--accessKey', 's3cr3t'],
    ['--accesskey=s3cr3t'],
    ['--password', 's3cr3t'],
    ['--Password=s3cr3t'],
    ['--api-key=s3cr3t'],
    ['--token', 's3cr3t'],
    ['--user', 's3cr3t'],
    ['--username=s3cr3t'],
    ['--url=https://u:s3cr3t@host'],
  ])('refuses %s without repeating its value', (...argv) => {
    let error: unknown;
    try {
      refuseCredentials(['pull', ...argv]);
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ code: 'USAGE', exitCode: 2 });
    const { message, fix } = error as { message: string; fix: string };
    expect(`${message} ${fix}`).not.toContain('s3cr3t');
    expect(fix).toContain('VTIGER_ACCESS_KEY');
  });

  test('lets the rest through', () => {
    refuseCredentials(['pull', '--access-key-stdin', '--include', 'Users', '--snapshot', 'url']);
  });
});

describe('values of flags', () => {
  test.each([
    { read: oneText('out'), given: 'dir', want: 'dir' },
    { read: wholeNumber('port', 0, 65_535), given: '0', want: 0 },
    { read: wholeNumber('port', 0, 65_535), given: 8080, want: 8080 },
  ])('$given is $want', ({ read, given, want }) => {
    expect(read(given)).toBe(want);
  });

  test.each([
    { read: oneText('out'), given: ['a', 'b'] },
    { read: oneText('out'), given: '' },
    { read: oneText('out'), given: ' ' },
    { read: wholeNumber('port', 0, 65_535), given: 'http' },
    { read: wholeNumber('port', 0, 65_535), given: '-1' },
    { read: wholeNumber('port', 0, 65_535), given: '65536' },
    { read: wholeNumber('port', 0, 65_535), given: '1.5' },
    { read: wholeNumber('port', 0, 65_535), given: ['1', '2'] },
    { read: wholeNumber('concurrency', 1, 32), given: 0 },
  ])('$given is refused', ({ read, given }) => {
    expect(() => read(given)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});
