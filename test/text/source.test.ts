import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { docText, literalKey, propertyName, stringLiteral } from '../../src/text/source.js';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '*/',
        '/*',
        '//',
        '`',
        '${x}',
        "'",
        '"',
        '\\',
        '\n',
        '\r',
        '\u2028',
        '\u2029',
        '\u202e',
        '\ud800',
        '@param',
        '{@link x}',
        '__proto__',
        '</script>',
        '\0',
        ' ',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

describe('CRM text in source', () => {
  it('a string literal is the text and nothing else', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(runInNewContext(stringLiteral(text))).toBe(text);
      }),
    );
  });

  it('a key of an object literal is an own property of that name', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const made = runInNewContext(`JSON.stringify({ ${literalKey(text)}: 1 })`) as string;
        expect(made).toBe(`{${JSON.stringify(text)}:1}`);
      }),
    );
  });

  it('a doc comment stays one comment', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const doc = `/** ${docText(text)} */`;
        expect(doc.indexOf('*/')).toBe(doc.length - 2);
        expect(doc).not.toMatch(/[\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
        expect(doc).not.toMatch(/(?<!\\)@/);
      }),
    );
  });

  it('is what prettier would write', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const line = `export type X = ${stringLiteral(text)};\n`;
        fc.pre(line.length < 80);
        expect(
          await format(line, { parser: 'typescript', singleQuote: true, printWidth: 100 }),
        ).toBe(line);
        const member = `export interface X {\n  ${propertyName(text)}: string;\n}\n`;
        expect(
          await format(member, { parser: 'typescript', singleQuote: true, printWidth: 100 }),
        ).toBe(member);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['42', '007', '1.5', '1.0', '1e3', '2nd', 'a', "it's"])(
    'the key %j is what prettier would write, in JavaScript and in TypeScript',
    async (text) => {
      const object = `export const x = {\n  ${literalKey(text)}: 1,\n};\n`;
      for (const parser of ['babel', 'typescript']) {
        expect(await format(object, { parser, singleQuote: true })).toBe(object);
      }
    },
  );

  it.each([
    ['a */ b', 'a *\\/ b'],
    ['  two\nlines ', 'two lines'],
    ['@deprecated', '\\@deprecated'],
    ['Größe 日本 🚗', 'Größe 日本 🚗'],
  ])('doc %j', (text, want) => {
    expect(docText(text)).toBe(want);
  });
});
