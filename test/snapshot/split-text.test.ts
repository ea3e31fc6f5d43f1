import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSnapshot } from '../../src/snapshot/parse.js';
import { piecesOf } from '../../src/snapshot/split-text.js';
import { printSnapshot, textOf } from '../../src/snapshot/print.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { aField, aModule, anySnapshot, aSnapshot } from '../helpers/snapshots.js';
import { stockSnapshot } from '../helpers/stock-snapshot.js';

const read = (text: string, earlier?: Snapshot): Snapshot =>
  parseSnapshot(text, 'crm.json', new Set(), earlier);

/** How many modules need not be printed again. */
function remembered({ modules }: Snapshot): number {
  return modules.filter((module) => textOf(module) !== undefined).length;
}

const stock = printSnapshot(stockSnapshot());

describe('a snapshot that was printed', () => {
  test('is read module by module, whatever it holds, and its text is kept', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const text = printSnapshot(snapshot);
        const again = read(text);
        expect(remembered(again)).toBe(snapshot.modules.length);
        expect(printSnapshot(again)).toBe(text);
        expect(again).toEqual(JSON.parse(text));
      }),
    );
  });

  test('shares with an earlier one the modules that have the same text', () => {
    const before = read(stock);
    const after = read(stock.replace('"label": "Last Name"', '"label": "Surname"'), before);
    const other = after.modules.filter((module, at) => module !== before.modules[at]);
    expect(other).toHaveLength(1);
    expect(read(stock, before).modules).toEqual(before.modules);
  });
});

describe('a snapshot that was edited is read as ever, and printed in its own form', () => {
  const table: readonly [what: string, edit: (text: string) => string, kept: number][] = [
    ['other blanks', (text) => text.replaceAll('\n  ', '\n\t'), 0],
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n'), 0],
    ['no line end at the end', (text) => text.trimEnd(), 0],
    ['on one line', (text) => JSON.stringify(JSON.parse(text)), 0],
    ['one object broken over lines', (text) => text.replace('{ "value": ', '{\n"value": '), 1],
    ['one list on one line', (text) => text.replace(/\[\n +(\{ "v[^\n]+)\n/, '[$1 '), 1],
    [
      'keys in another order',
      (text) => text.replace(/("name": .+),(\s+)("label": .+),/, '$3,$2$1,'),
      1,
    ],
    [
      'a key that nobody knows',
      (text) => text.replace('"mandatory"', '"colour": 1, "mandatory"'),
      1,
    ],
    [
      'a set out of order',
      (text) => text.replace(/("refersTo": )\["(\w+)", "(\w+)"/, '$1["$3", "$2"'),
      1,
    ],
  ];
  const whole = read(stock).modules.length;
  test.each(table)('%s', (_, edit, broken) => {
    const edited = edit(stock);
    expect(edited).not.toBe(stock);
    const snapshot = read(edited);
    expect(remembered(snapshot)).toBe(broken === 0 ? 0 : whole - broken);
    expect(printSnapshot(snapshot)).toBe(stock);
  });

  test.each([
    ['a comma too many', (text: string) => text.replace('\n    },\n    {\n', '\n    },,\n    {\n')],
    [
      'a module cut short',
      (text: string) => text.replace(/\n {6}"relations": [^]*?\n {4}\},/, '\n    },'),
    ],
    ['something behind it', (text: string) => `${text}x\n  ]\n}\n`],
  ])('%s is no JSON', (_, spoil) => {
    expect(() => read(spoil(stock))).toThrow('crm.json is not JSON');
  });

  test('modules stand where they stood, for the message', () => {
    const text = printSnapshot(aSnapshot([aModule('A'), aModule('B', { fields: [aField('f')] })]));
    expect(() => read(text.replace('"mandatory": false', '"mandatory": 1'))).toThrow(
      'modules[1].fields[0].mandatory must be true or false',
    );
    const twice = text.replace('"name": "B"', '"name": "A"');
    expect(() => read(twice)).toThrow('modules[1] repeats the name of another');
  });
});

test('piecesOf: what a text inside says of itself does not count', () => {
  const label = '\n    },\n    {\n';
  const text = printSnapshot(aSnapshot([aModule('A', { label }), aModule('B')]));
  expect(piecesOf(text)?.modules).toHaveLength(2);
  expect(read(text).modules[0]?.label).toBe(label);
});
