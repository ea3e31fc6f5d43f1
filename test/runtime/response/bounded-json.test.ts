import { describe, expect, it } from 'vitest';
import { findExcess, parseBounded } from '../../../templates/runtime/response/bounded-json.js';
import { readEnvelope } from '../../../templates/runtime/response/envelope.js';

const NESTED = 'JSON that is nested too deeply';
const MANY = 'JSON with more than 1000000 values';
const envelope = (result: string): string => `{"success":true,"result":${result}}`;
const repeated = (text: string, count: number): string => `[${`${text},`.repeat(count)}${text}]`;

/** Texts above 256 kB that would block the process for seconds, and what they exceed. */
const HOSTILE: readonly (readonly [what: string, text: string, flaw: string])[] = [
  ['2 million brackets', '['.repeat(2_000_000), NESTED],
  ['objects in objects', '{"a":'.repeat(300_000), NESTED],
  ['arrays behind a long text', envelope(`["${'x'.repeat(300_000)}",${'['.repeat(200)}`), NESTED],
  ['2 million numbers', envelope(repeated('1', 2_000_000)), MANY],
  ['2 million empty objects', envelope(repeated('{}', 2_000_000)), MANY],
  ['a million keys', `{${'"k":1,'.repeat(1_000_001)}"k":1}`, MANY],
  ['a million quoted commas apart', envelope(repeated('","', 1_000_001)), MANY],
];

describe('a hostile text is not parsed', () => {
  it.each(HOSTILE)('%s', (_, text, flaw) => {
    expect(parseBounded(text)).toEqual({ flaw });
    expect(readEnvelope(new TextEncoder().encode(text))).toEqual({
      flaw: text.startsWith('[') ? 'plain text' : flaw,
    });
  });

  it.each(HOSTILE)('each character is looked at once at most: %s', (_, text) => {
    let steps = 0;
    findExcess({
      length: text.length,
      charCodeAt(at) {
        steps++;
        return text.charCodeAt(at);
      },
    });
    expect(steps).toBeLessThanOrEqual(text.length);
  });

  it.each([
    ['warnings before it', `<br />\n<b>Warning</b>\n${envelope(repeated('1', 2_000_000))}`],
    ['control characters in it', envelope(`["a\u0001b",${'1,'.repeat(2_000_000)}1]`)],
  ])('with %s', (_, text) => {
    expect(readEnvelope(new TextEncoder().encode(text))).toEqual({ flaw: MANY });
  });
});

describe('a large text of a real server is parsed', () => {
  const row = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`cf_${at}`, 'a, [b]']));
  it.each<readonly [what: string, result: unknown]>([
    ['1,000 records of 500 fields', Array.from({ length: 1000 }, () => row)],
    ['a file of 8 MB', { filecontents: 'aGk='.repeat(2_000_000) }],
    ['a picklist of 50,000 values', Array.from({ length: 50_000 }, (_, at) => ({ value: at }))],
    ['quotes, backslashes and brackets in texts', ['\\"[{'.repeat(100_000)]],
  ])('%s', (_, result) => {
    const text = envelope(JSON.stringify(result));
    expect(text.length).toBeGreaterThan(2 ** 18);
    expect(readEnvelope(new TextEncoder().encode(text))).toEqual({ success: true, result });
  });
});

describe('a small text is bounded in depth', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  it.each([
    [100, false],
    [101, true],
    [50_000, true],
  ])('%d deep', (depth, refused) => {
    const small = parseBounded(nested(depth));
    const large = parseBounded(`${nested(depth)}${' '.repeat(2 ** 18)}`);
    expect('flaw' in small).toBe(refused);
    expect('flaw' in large).toBe(refused);
  });
});
