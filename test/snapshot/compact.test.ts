import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalise } from '../../src/snapshot/canonical.js';
import { isSameSnapshot, parseCompact, printCompact } from '../../src/snapshot/compact.js';
import { parseSnapshot } from '../../src/snapshot/parse.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { aField, aModule, anySnapshot, aSnapshot } from '../helpers/snapshots.js';
import { stockSnapshot } from '../helpers/stock-snapshot.js';

const printed = (snapshot: Snapshot) => ({ snapshot, text: printCompact(snapshot) });

describe('printCompact', () => {
  test('has a line for each module, and reads back as the same snapshot', () => {
    const snapshot = stockSnapshot();
    const text = printCompact(snapshot);
    expect(text.split('\n')).toHaveLength(snapshot.modules.length + 3);
    expect(printSnapshot(parseSnapshot(text, 'x.json'))).toBe(printSnapshot(snapshot));
  });

  test('prints a snapshot without modules', () => {
    const text = printCompact(canonicalise(aSnapshot([])));
    expect(parseSnapshot(text, 'x.json').modules).toEqual([]);
  });
});

describe('parseCompact', () => {
  const before = canonicalise(
    aSnapshot(['A', 'B', 'C'].map((name) => aModule(name, { fields: [aField('cf_1')] }))),
  );

  test('takes unchanged modules from the current snapshot, and parses the others', () => {
    const current = canonicalise({
      ...before,
      modules: [...before.modules.filter(({ name }) => name !== 'B'), aModule('B')],
    });
    const parsed = parseCompact(printCompact(before), 'x.json', printed(current));
    expect(parsed).toEqual(before);
    const shared = parsed.modules.filter((module, index) => module === current.modules[index]);
    expect(shared.map(({ name }) => name)).toEqual(['A', 'C']);
  });

  test.each<[string, string]>([
    ['as the file is printed', printSnapshot(before)],
    ['on one line', JSON.stringify(before)],
  ])('reads a copy %s', (_, text) => {
    expect(parseCompact(text, 'x.json', printed(before))).toEqual(before);
  });

  test('refuses a module that is none', () => {
    const text = printCompact(before).replace(/^\{"name":"B".*$/m, '{"name":7},');
    const read = (): unknown => parseCompact(text, 'x.json', printed(before));
    expect(read).toThrow(expect.objectContaining({ code: 'SNAPSHOT_INVALID' }));
  });

  test('reads what was printed, whatever the current snapshot is', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, fc.array(fc.boolean()), (given, other, choices) => {
        const snapshot = canonicalise(given);
        const names = new Set(other.modules.map(({ name }) => name));
        const shared = snapshot.modules.filter(
          ({ name }, index) => choices[index] === true && !names.has(name),
        );
        const current = canonicalise({ ...other, modules: [...other.modules, ...shared] });
        const parsed = parseCompact(printCompact(snapshot), 'x.json', printed(current));
        expect(parsed).toEqual(snapshot);
        expect(isSameSnapshot(parsed, snapshot)).toBe(true);
        const isEqual = printSnapshot(current) === printSnapshot(snapshot);
        expect(isSameSnapshot(parsed, current)).toBe(isEqual);
      }),
    );
  });
});
