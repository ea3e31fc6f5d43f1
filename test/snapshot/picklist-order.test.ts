import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepPicklistOrder } from '../../src/snapshot/picklist-order.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { aField, aModule, anySnapshot, aSnapshot, shuffled } from '../helpers/snapshots.js';

function withValues(...values: string[]): Snapshot {
  const picklist = values.map((value) => ({ value, label: value.toUpperCase() }));
  const fields = [aField('f', { type: 'picklist', picklist })];
  return aSnapshot([aModule('M', { fields })]);
}

describe('keepPicklistOrder', () => {
  test.each([
    [
      ['a', 'b', 'c'],
      ['c', 'a', 'b'],
      ['a', 'b', 'c'],
    ],
    [
      ['a', 'b'],
      ['b', 'new', 'a'],
      ['a', 'b', 'new'],
    ],
    [
      ['a', 'b'],
      ['new', 'b', 'a'],
      ['new', 'a', 'b'],
    ],
    [
      ['a', 'b', 'c'],
      ['c', 'a'],
      ['a', 'c'],
    ],
    [[], ['b', 'a'], ['b', 'a']],
    [['a'], [], []],
    [['a'], ['z', 'y', 'x'], ['z', 'y', 'x']],
  ])('%j on file, %j pulled: %j', (before, after, want) => {
    const ordered = keepPicklistOrder(withValues(...before), withValues(...after));
    expect(ordered).toEqual(withValues(...want));
  });

  test('takes labels from the pull', () => {
    const before = aSnapshot([
      aModule('M', { fields: [aField('f', { picklist: [{ value: 'a', label: 'old' }] })] }),
    ]);
    expect(keepPicklistOrder(before, withValues('a'))).toEqual({
      ...withValues('a'),
      modules: [
        aModule('M', {
          fields: [aField('f', { type: 'picklist', picklist: [{ value: 'a', label: 'A' }] })],
        }),
      ],
    });
  });

  test('loses and adds no value, whatever the previous order', () => {
    const values = (snapshot: Snapshot): string[][] =>
      snapshot.modules.flatMap(({ fields }) =>
        fields.map(({ picklist = [] }) => picklist.map(({ value }) => value).sort()),
      );
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (before, other) => {
        const named = (snapshot: Snapshot): Snapshot => ({
          ...snapshot,
          modules: snapshot.modules.map((module, at) => ({
            ...module,
            name: `M${at}`,
            fields: module.fields.map((field, index) => ({ ...field, name: `f${index}` })),
          })),
        });
        const [previous, next] = [named(before), named(other)];
        expect(values(keepPicklistOrder(previous, next))).toEqual(values(next));
      }),
    );
  });

  test('a snapshot keeps its own order', () => {
    fc.assert(
      fc.property(anySnapshot, fc.infiniteStream(fc.double({ noNaN: true })), (snapshot, ranks) => {
        const mixed = shuffled(snapshot, () => Number(ranks.next().value));
        expect(keepPicklistOrder(mixed, snapshot)).toEqual(snapshot);
      }),
    );
  });
});
