import fc from 'fast-check';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { safePath, safePaths } from '../../src/output/safe-path.js';

describe('safePath', () => {
  test.each([
    'index.js',
    'help-desk.d.ts',
    'runtime/transport.js',
    'package.json',
    'README.md',
    'LICENSE',
    'vtcm_custom/a.1.ts',
    '__proto__.ts',
    'constructor.ts',
    'console.ts',
    'com.ts',
    'auxiliary.ts',
  ])('accepts %j', (path) => {
    expect(safePath(path)).toBe(path);
  });

  test.each([
    '',
    '.',
    '..',
    '../x.ts',
    '../../x',
    'a/../../x.ts',
    'a/./b.ts',
    'a//b.ts',
    'a/',
    '/etc/passwd',
    'c:/x.ts',
    'c:x.ts',
    'a\\b.ts',
    '..\\x.ts',
    'Contacts.ts',
    'sub/README.md',
    'readme.MD',
    'a b.ts',
    'a\u0000.ts',
    'ü.ts',
    'a\n.ts',
    '.git/hooks/pre-commit',
    '.npmrc',
    '-rf',
    'node_modules/undici/index.js',
    'con',
    'con.ts',
    'a/nul.d.ts',
    'com1.js',
    'lpt9',
    'aux.foo/x.ts',
    'trailing./x.ts',
    'x.',
    `${'a'.repeat(121)}.ts`,
    `${'a/'.repeat(100)}b.ts`,
  ])('refuses %j', (path) => {
    expect(() => safePath(path)).toThrow(expect.objectContaining({ code: 'OUTPUT_UNSAFE' }));
  });

  test('accepted paths stay in the folder and name one file on a case-insensitive disk', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', 'con', 'a', 'B', '.git', '', 'x.ts', 'C:', '~'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('/', '\\'),
        (parts, separator) => {
          const path = parts.join(separator);
          try {
            safePath(path);
          } catch {
            return;
          }
          expect(posix.normalize(path)).toBe(path);
          expect(posix.isAbsolute(path)).toBe(false);
          expect(path.split('/')).not.toContain('..');
          expect(path).toMatch(/^[\w./-]+$/);
        },
      ),
    );
  });

  test('a message is one line of limited length', () => {
    let message = '';
    try {
      safePath(`\n\u001b[31m${'x'.repeat(5000)}`);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/^the output path /);
    expect(message).not.toMatch(/[\n\u001b]/);
    expect(message.length).toBeLessThan(200);
  });
});

describe('safePaths', () => {
  test.each([
    { paths: ['a.ts', 'a.ts'] },
    { paths: ['README.md', 'readme.md'] },
    { paths: ['a', 'a/b.ts'] },
    { paths: ['a/b/c.ts', 'a/b'] },
    { paths: ['ok.ts', '../x'] },
  ])('refuses $paths together', ({ paths }) => {
    expect(() => safePaths(paths)).toThrow(expect.objectContaining({ code: 'OUTPUT_UNSAFE' }));
  });

  test('accepts distinct paths', () => {
    safePaths(['a.ts', 'a.js', 'a/b.ts', 'a/c.ts', 'ab', 'README.md']);
  });
});
