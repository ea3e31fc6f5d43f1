import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementJson } from '../../../templates/runtime/codec/element-json.js';

/** Vtiger's decoder, as its source reads: \uXXXX in the raw text first, then backslash pairs. */
function vtigerReads(json: string): unknown {
  const unescaped = json.replace(/\\u([\da-f]{4})/gi, (_all, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  let at = 0;
  const value = (): unknown => {
    const char = unescaped[at++];
    if (char === '{') {
      const object: Record<string, unknown> = {};
      while (unescaped[at] !== '}') {
        if (unescaped[at] === ',') at++;
        const key = value() as string;
        at++;
        object[key] = value();
      }
      at++;
      return object;
    }
    let text = '';
    for (; unescaped[at] !== '"'; at++) {
      if (at >= unescaped.length) throw new Error('unterminated');
      if (unescaped[at] !== '\\') text += unescaped[at];
      else {
        const plain = { '"': '"', '\\': '\\', '/': '/', "'": "'", b: '\b', f: '\f' };
        const kind = unescaped[++at] ?? '';
        const meant = { ...plain, n: '\n', r: '\r', t: '\t' }[kind];
        if (meant === undefined) throw new Error(`Illegal escape sequence '${kind}'`);
        text += meant;
      }
    }
    at++;
    return text;
  };
  return value();
}

describe('elementJson', () => {
  it.each([
    ['plain', '{"a":"plain"}'],
    ['C:\\temp', '{"a":"C:\\\\temp"}'],
    ['C:\\u00e9t', '{"a":"C:\\\\\\u007500e9t"}'],
    ['\\U00E9', '{"a":"\\\\\\u005500E9"}'],
    ['\\\\u00e9', '{"a":"\\\\\\\\\\u007500e9"}'],
    ['\\\u0001', '{"a":"\\\\\\u0001"}'],
    ['\\ud83d', '{"a":"\\\\\\u0075d83d"}'],
    ['\\u00e', '{"a":"\\\\u00e"}'],
    ['😀\u2028', '{"a":"😀\u2028"}'],
  ])('%j', (a, json) => {
    expect(elementJson({ a })).toBe(json);
    expect(JSON.parse(elementJson({ a }))).toEqual({ a });
    expect(vtigerReads(elementJson({ a }))).toEqual({ a });
  });

  it('plain JSON is misread by Vtiger, which is what this is for', () => {
    expect(() => vtigerReads(JSON.stringify({ a: 'C:\\u00e9t' }))).toThrow(/Illegal escape/);
  });

  it.each(['\ud800', 'a\udfffb'])('refuses half a character: %j', (a) => {
    expect(() => elementJson({ a })).toThrow(/lone surrogate/);
  });

  it('both readers read every text', () => {
    const tricky = fc.array(
      fc.constantFrom('\\', 'u', 'U', '0', 'd8', 'e9', '"', '\u0001', '\n', '😀'),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      tricky.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (a) => {
        const json = elementJson({ a });
        expect(JSON.parse(json)).toEqual({ a });
        // A quote that is written \u0022 would end the string; JSON.stringify writes \" instead.
        expect(vtigerReads(json)).toEqual({ a });
      }),
      { numRuns: 2000 },
    );
  });
});
