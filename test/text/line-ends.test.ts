import { expect, test } from 'vitest';
import { bytesWithLf, editInForm, withoutBom } from '../../src/text/line-ends.js';

test('bytes without CRLF are the same object', () => {
  const bytes = Buffer.from('a\nb\r');
  expect(bytesWithLf(bytes)).toBe(bytes);
  expect(bytesWithLf(Buffer.from('ü\r\nb\r\n')).toString()).toBe('ü\nb\n');
});

test.each([
  ['\uFEFFa', 'a'],
  ['a\uFEFF', 'a\uFEFF'],
])('%j without its byte order mark is %j', (text, want) => {
  expect(withoutBom(text)).toBe(want);
});

test.each([
  [null, 'new\n', 'null'],
  ['a\n', 'a\nnew\n', '"a\\n"'],
  ['a\r\nb\r\n', 'a\r\nb\r\nnew\r\n', '"a\\nb\\n"'],
  ['\uFEFFa\r\n', '\uFEFFa\r\nnew\r\n', '"a\\n"'],
  ['a\nb\r\n', 'a\nb\nnew\n', '"a\\nb\\n"'],
  ['', 'new\n', '""'],
])('%j becomes %j', (text, want, seen) => {
  let received = '';
  const edited = editInForm(text, (given) => {
    received = JSON.stringify(given);
    return `${given ?? ''}new\n`;
  });
  expect(edited).toBe(want);
  expect(received).toBe(seen);
});
