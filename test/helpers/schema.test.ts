import { expect, it } from 'vitest';
import type { SnapshotField } from '../../src/snapshot/snapshot.js';
import { syntheticSnapshot } from './schema.js';

const { modules } = syntheticSnapshot('M');
const fields = modules.flatMap((module) => module.fields);

function share(wanted: (field: SnapshotField) => boolean): number {
  return (100 * fields.filter(wanted).length) / fields.length;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

const ofType = (type: string): SnapshotField[] => fields.filter((field) => field.type === type);

// What the schema has that the figures of the peers were measured with.
it.each([
  ['picklists, %', share(({ type }) => type === 'picklist'), 15, 0.1],
  ['references, %', share(({ type }) => type === 'reference'), 10, 0.1],
  ['strings, %', share(({ type }) => type === 'string'), 21.4, 1],
  ['checkboxes, %', share(({ type }) => type === 'boolean'), 6.5, 1],
  ['integers, %', share(({ type }) => type === 'integer'), 6.8, 1],
  ['texts, %', share(({ type }) => type === 'text'), 5.5, 1],
  ['days, %', share(({ type }) => type === 'date'), 5.6, 1],
  ['date-times, %', share(({ type }) => type === 'datetime'), 4.6, 1],
  ['decimals, %', share(({ type }) => ['double', 'currency'].includes(type)), 9.5, 1],
  ['multi-selects, %', share(({ type }) => type === 'multipicklist'), 1.4, 1],
  ['custom fields, %', share(({ name }) => name.startsWith('cf_')), 43.1, 2],
  ['mandatory fields, %', share(({ mandatory }) => mandatory), 7.3, 1],
  ['read-only fields, %', share(({ editable }) => !editable), 7.5, 2],
  ['values of a picklist', mean(ofType('picklist').map((f) => f.picklist!.length)), 30.3, 2],
  ['values of a multi-select', mean(ofType('multipicklist').map((f) => f.picklist!.length)), 17, 2],
  ['targets of a reference', mean(ofType('reference').map((f) => f.refersTo!.length)), 1.24, 0.1],
  ['relations of a module', mean(modules.map(({ relations }) => relations.length)), 7.2, 0.5],
])('%s: %f, as %f', (_, ours, theirs, apart) => {
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(apart);
});
