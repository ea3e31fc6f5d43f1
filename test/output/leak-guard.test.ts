import { describe, expect, test } from 'vitest';
import { outputFile, type OutputFile } from '../../src/output/compare.js';
import { requireNoLeak, type Guarded } from '../../src/output/leak-guard.js';

const guarded: Guarded = {
  urls: [
    'https://acme.od2.vtiger.com/restapi',
    'crm.acme.example',
    'http://intranet/crm',
    '10.1.2.3:8080',
  ],
  usernames: ['jane@acme.com', 'api_bot7', 'admin', 'webservice', 'x-1'],
  accessKeys: ['k3y"With+Odd/Signs', 'ab1', 'accesskey'],
};

function fileOf(path: string, text: string): OutputFile {
  return outputFile(path, text);
}

function leaks(text: string, path = 'contacts.d.ts'): string | null {
  try {
    requireNoLeak([fileOf(path, text)], guarded);
    return null;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    expect(code).toBe('OUTPUT_UNSAFE');
    for (const secret of [
      ...guarded.usernames.slice(0, 2),
      ...guarded.accessKeys.slice(0, 1),
      'acme.od2',
    ])
      expect(message).not.toContain(secret);
    return message.replace(/^\S+ would hold /, '');
  }
}

describe('the leak guard', () => {
  test.each([
    ['/** see https://acme.od2.vtiger.com/index.php */', 'the host of the CRM'],
    ["'ACME.OD2.VTIGER.COM'", 'the host of the CRM'],
    ['call acme.od2.vtiger.com.', 'the host of the CRM'],
    ['10.1.2.3', 'the host of the CRM'],
    ['"author": "Jane <jane@acme.com>"', 'the name of an API user'],
    ["'Api_Bot7'", 'the name of an API user'],
    ['x k3y"With+Odd/Signs x', 'an access key'],
    ['"ak3y\\"With+Odd/Signs"', 'an access key'],
    ['?key=k3y%22With%2BOdd%2FSigns', 'an access key'],
  ])('finds %s', (text, what) => {
    expect(leaks(text)).toBe(what);
  });

  test.each([
    ['the admin of a webservice at an intranet'],
    ['ab1, x-1, accesskey'],
    ['https://crm.example.com, crm.acme.example, 127.0.0.1'],
    ['my-acme.od2.vtiger.com, acme.od2.vtiger.com.au, 110.1.2.3, 10.1.2.34'],
    ['my_api_bot7, api_bot77, xjane@acme.com, jane@acme.com.au'],
  ])('accepts %s', (text) => {
    expect(leaks(text)).toBeNull();
  });

  test('does not read the runtime, which comes with the tool', () => {
    expect(leaks('jane@acme.com', 'runtime/index.js')).toBeNull();
    expect(leaks('jane@acme.com', 'package.json')).not.toBeNull();
  });

  test('finds nothing where nothing is guarded', () => {
    const file = fileOf('a.js', 'anything');
    requireNoLeak([file]);
    requireNoLeak([file], { urls: [], usernames: [], accessKeys: [] });
    requireNoLeak([file], {
      urls: ['', '::'],
      usernames: [''],
      accessKeys: [''],
    });
  });
});
