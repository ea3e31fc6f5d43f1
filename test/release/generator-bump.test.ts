import { expect, test } from 'vitest';
import type { GeneratorChange } from '../../src/release/generator-bump.js';
import { generatorBump } from '../../src/release/generator-bump.js';

const TABLE: readonly GeneratorChange[] = [
  { release: '0.2.0', bump: 'minor', change: 'A' },
  { release: '1.0.0', bump: 'major', change: 'B' },
  { release: '1.0.1', bump: 'patch', change: 'C' },
];

test.each([
  ['0.1.0', '0.1.0', 'none', ''],
  ['0.1.0', '0.1.1', 'patch', ''],
  ['0.1.0', '0.2.0', 'minor', 'A'],
  ['0.2.0', '0.3.0', 'patch', ''],
  ['0.1.0', '1.0.1', 'major', 'ABC'],
  ['1.0.0', '1.0.1', 'patch', 'C'],
  ['1.0.1', '0.2.0', 'major', ''],
  ['1.0.0', '2.0.0', 'patch', 'C'],
  ['unknown', '1.0.0', 'major', ''],
] as const)('from %s to %s is %s (%s)', (from, to, bump, changes) => {
  const found = generatorBump(from, to, TABLE);
  expect(found.bump).toBe(bump);
  expect(found.changes.map(({ change }) => change).join('')).toBe(changes);
});
