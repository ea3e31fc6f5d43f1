import { describe, expect, test } from 'vitest';
import { refuseCredentials } from '../../src/cli/arguments.js';
import { readFlag } from '../../src/cli/option-flags.js';
import { GLOBS } from '../../src/config/option-values.js';
import { text as textRule, wholeNumber } from '../../src/config/rules.js';

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

  test('accepts every other flag', () => {
    refuseCredentials(['pull', '--access-key-stdin', '--include', 'Users', '--snapshot', 'url']);
  });
});

describe('values of flags', () => {
  const text = readFlag('--out', textRule());
  const port = readFlag('--port', wholeNumber(0, 65_535));
  const globs = readFlag('--include', GLOBS);

  test.each([
    { read: text, argument: 'dir', want: 'dir' },
    { read: port, argument: '0', want: 0 },
    { read: port, argument: 8080, want: 8080 },
    { read: globs, argument: ['Contacts', 'Acc*'], want: ['Contacts', 'Acc*'] },
  ])('$argument is $want', ({ read, argument, want }) => {
    expect(read(argument)).toEqual(want);
  });

  test.each([
    { read: text, argument: ['a', 'b'], message: '--out appears more than once' },
    { read: text, argument: '', message: '--out must be a text, and it is empty' },
    { read: text, argument: ' ', message: '--out must be a text, and it is empty' },
    { read: port, argument: 'http', message: '--port must be a whole number from 0 to 65535' },
    { read: port, argument: '-1', message: '--port must be a whole number from 0 to 65535' },
    { read: port, argument: '65536', message: '--port must be a whole number from 0 to 65535' },
    { read: port, argument: '1.5', message: '--port must be a whole number from 0 to 65535' },
    { read: port, argument: ['1', '2'], message: '--port appears more than once' },
    {
      read: globs,
      argument: ['Contacts', ''],
      message: '--include must be a glob of module names, and it is empty',
    },
    {
      read: globs,
      argument: ['C'.repeat(257)],
      message: '--include must be a glob of module names of at most 256 characters',
    },
  ])('$message', ({ read, argument, message }) => {
    expect(() => read(argument)).toThrow(expect.objectContaining({ code: 'USAGE', message }));
  });
});
