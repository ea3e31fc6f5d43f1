import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSnapshots } from '../../src/diff/compare-snapshots.js';
import { compare as compareWhole } from '../../src/diff/compare.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { canonicalise } from '../../src/snapshot/canonical.js';
import { bumpOf, type Change } from '../../src/snapshot/change.js';
import { keepPicklistOrder } from '../../src/snapshot/picklist-order.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import type { Snapshot, SnapshotModule, SnapshotRelation } from '../../src/snapshot/snapshot.js';
import { describedByDifference } from '../../src/snapshot/views.js';
import {
  aField,
  aModule,
  anySnapshot,
  aSnapshot,
  inWords,
  shuffled,
} from '../helpers/snapshots.js';

function compare(before: SnapshotModule[], after: SnapshotModule[]): string[] {
  return inWords(compareSnapshots(aSnapshot(before), aSnapshot(after)));
}

describe('a module', () => {
  const closedStates = { field: 's', values: ['x'] };
  type Row = [before: Partial<SnapshotModule>, after: Partial<SnapshotModule>, want: string[]];
  const table: readonly Row[] = [
    [{}, { idPrefix: '13' }, ['major M: id prefix 12 -> 13']],
    [{}, { idPrefix: null }, ['major M: id prefix 12 -> (unknown)']],
    [{}, { createable: false }, ['major M: no longer: records can be created']],
    [{ updateable: false }, {}, ['minor M: records can be updated now']],
    [{}, { deleteable: false }, ['major M: no longer: records can be deleted']],
    [{}, { retrieveable: false }, ['major M: no longer: records can be retrieved']],
    [
      {},
      { isEntity: false },
      ['major M: no longer: is an entity module', 'major M.label: was removed'],
    ],
    [{ closedStates }, {}, ['patch M: closed states changed']],
    [{}, { closedStates }, ['patch M: closed states changed']],
    [
      { closedStates },
      { closedStates: { field: 't', values: ['x'] } },
      ['patch M: closed states changed'],
    ],
    [
      {},
      { label: 'N', singular: 'O' },
      ['patch M: label: "M" -> "N"', 'patch M: singular: "M" -> "O"'],
    ],
    [{}, { allowDuplicates: true }, ['patch M: allowDuplicates: (none) -> true']],
    [{}, { labelFields: ['a', '*/'] }, ['patch M: labelFields: [] -> ["a", "*/"]']],
    [{}, { inactiveFields: ['a'] }, ['patch M: inactiveFields: [] -> ["a"]']],
  ];
  test.each(table)('%j -> %j', (before, after, want) => {
    expect(compare([aModule('M', before)], [aModule('M', after)])).toEqual(want);
  });

  test('under ids: brand prefixes are no part of the package', () => {
    const referring = aModule('M', {
      fields: [aField('a', { type: 'reference', refersTo: ['N'] })],
    });
    const before = aSnapshot([referring]);
    const moved = aSnapshot([{ ...referring, idPrefix: '13' }]);
    expect(inWords(compareSnapshots(before, moved, 'brand'))).toEqual([
      'patch M: id prefix 12 -> 13',
    ]);
    const added = aSnapshot([referring, aModule('N', { idPrefix: '14' })]);
    expect(inWords(compareSnapshots(before, added))[0]).toMatch(/^major N/);
    expect(inWords(compareSnapshots(before, added, 'brand'))[0]).toMatch(/^minor N/);
  });

  test('removed, refused, added', () => {
    const refused = [{ name: 'B', operation: 'describe', code: 'ACCESS_DENIED' }] as const;
    const before = aSnapshot([aModule('A'), aModule('B')]);
    const after = aSnapshot([aModule('C', { fields: [aField('x')] })], { refused });
    expect(inWords(compareSnapshots(before, after))).toEqual([
      'major A: module was removed',
      'major B: module was removed: describe was refused ("ACCESS_DENIED")',
      'minor C: module was added, with 1 field',
    ]);
    expect(inWords(compareSnapshots(after, before))).toEqual([
      'minor A: module was added, with 0 fields',
      'minor B: module was added, with 0 fields',
      'major C: module was removed',
    ]);
  });

  test('refusals of what was never there', () => {
    const refused = [{ name: 'X', operation: 'describe', code: 'HTTP_500' }] as const;
    const [without, with500] = [aSnapshot([]), aSnapshot([], { refused })];
    expect(inWords(compareSnapshots(without, with500))).toEqual([
      'patch X: describe refused ("HTTP_500")',
    ]);
    expect(inWords(compareSnapshots(with500, without))).toEqual([
      'patch X: describe no longer refused',
    ]);
  });
});

describe('a relation', () => {
  const relation: SnapshotRelation = { key: 'K', module: 'N', label: 'K' };
  const table: readonly [SnapshotRelation[], SnapshotRelation[], want: string[]][] = [
    [[relation], [], ['major M.related(K): relation to "N" was removed']],
    [[], [relation], ['minor M.related(K): relation to "N" was added']],
    [
      [relation],
      [{ ...relation, module: 'O' }],
      ['major M.related(K): leads to "O" instead of "N"'],
    ],
    [[relation], [{ ...relation, label: 'L' }], ['patch M.related(K): label: "K" -> "L"']],
    [
      [relation],
      [{ ...relation, actions: ['ADD'] }],
      ['major M.related(K): records can no longer be linked'],
    ],
    [
      [{ ...relation, actions: [] }],
      [{ ...relation, actions: ['select'] }],
      ['minor M.related(K): records can be linked now'],
    ],
    [
      [{ ...relation, actions: [] }],
      [{ ...relation, actions: ['ADD'] }],
      ['patch M.related(K): relation is described differently'],
    ],
    [
      [relation],
      [{ ...relation, actions: ['SELECT', 'ADD'] }],
      ['patch M.related(K): relation is described differently'],
    ],
    [
      [relation],
      [{ ...relation, relationId: 3 }],
      ['patch M.related(K): relation is described differently'],
    ],
  ];
  test.each(table)('%j -> %j', (before, after, want) => {
    const module = (relations: SnapshotRelation[]): SnapshotModule[] => [
      aModule('M', { relations }),
    ];
    expect(compare(module(before), module(after))).toEqual(want);
  });
});

describe('compareSnapshots', () => {
  test('finds nothing where nothing changed, in any order', () => {
    fc.assert(
      fc.property(anySnapshot, fc.infiniteStream(fc.double({ noNaN: true })), (snapshot, ranks) => {
        const mixed = shuffled(snapshot, () => Number(ranks.next().value));
        expect(compareSnapshots(snapshot, mixed)).toEqual([]);
      }),
    );
  });

  test('finds something wherever the files differ, on one line each', () => {
    const sameView = (a: Snapshot, b: Snapshot): Snapshot => ({ ...b, describedBy: a.describedBy });
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (before, other) => {
        const after = keepPicklistOrder(before, sameView(before, other));
        const changes = compareSnapshots(before, after);
        expect(changes.length > 0).toBe(printSnapshot(before) !== printSnapshot(after));
        for (const change of changes) expect(change.what).not.toMatch(/[\r\n\u2028\u2029]/);
      }),
    );
  });

  test('finds what a comparison of all modules finds', () => {
    const whole = (given: Snapshot): Parameters<typeof compareWhole>[0] => {
      const snapshot = canonicalise(given);
      return { snapshot, model: buildModel(snapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS) };
    };
    const lines = aModule('LineItem', { fields: [aField('quantity', { type: 'double' })] });
    const inventory = aModule('Quotes', {
      fields: ['hdnTaxType', 'productid', 'tax1'].map((name) => aField(name)),
    });
    const choice = fc.oneof(
      { arbitrary: fc.constant('kept'), weight: 20 },
      { arbitrary: fc.constant('swapped'), weight: 5 },
      { arbitrary: fc.constant('omitted'), weight: 1 },
    );
    const choices = fc.array(choice, { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(anySnapshot, anySnapshot, choices, choices, (base, other, was, is) => {
        const all = [...base.modules, lines, inventory];
        const swapped = [...other.modules, aModule('x', { fields: [aField('listprice')] })];
        const choose = (of: readonly string[]): Snapshot => ({
          ...base,
          modules: all.flatMap((module, index) => {
            const choice = of[index % of.length];
            const { name } = module;
            if (choice === 'kept') return [module];
            return choice === 'omitted' ? [] : [{ ...swapped[index % swapped.length]!, name }];
          }),
        });
        const [before, after] = [choose(was), choose(is)];
        expect(compareSnapshots(before, after)).toEqual(compareWhole(whole(before), whole(after)));
      }),
    );
  });
});

describe('bumpOf', () => {
  const change = (severity: Change['severity']): Change => ({
    severity,
    kind: 'changed',
    where: 'M',
    what: 'x',
  });
  test.each([
    [[], 'none'],
    [['patch'], 'patch'],
    [['patch', 'minor', 'patch'], 'minor'],
    [['minor', 'major', 'patch'], 'major'],
  ] as const)('%j -> %s', (severities, bump) => {
    expect(bumpOf(severities.map(change))).toBe(bump);
  });
});

describe('describedByDifference', () => {
  test('another user, transport or version is distinguished from drift', () => {
    const before = aSnapshot([]);
    const after = aSnapshot([], {
      describedBy: {
        users: [
          { id: '19x7', admin: false },
          { id: '19x5', admin: true },
        ],
        transport: 'session',
        vtigerVersion: '8.4.0',
      },
    });
    expect(describedByDifference(before, after)).toEqual([
      'API user: 19x1 (administrator) -> 19x5 (administrator), 19x7',
      'transport: rest -> session',
      'Vtiger version: unknown -> 8.4.0',
    ]);
    expect(compareSnapshots(before, after)).toEqual([]);
    expect(describedByDifference(before, before)).toEqual([]);
  });
});
