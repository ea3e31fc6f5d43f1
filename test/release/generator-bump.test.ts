import { expect, test } from 'vitest';
import { GENERATOR_BUMPS, generatorBump } from '../../src/release/generator-bump.js';
import { toolVersion } from '../../src/version.js';

const BUMPS = [
  ['0.2.0', 'minor'],
  ['1.0.0', 'major'],
  ['1.0.1', 'patch'],
] as const;

test.each([
  ['0.1.0', '0.1.0', 'none'],
  ['0.1.0', '0.1.1', 'patch'],
  ['0.1.0', '0.2.0', 'minor'],
  ['0.2.0', '0.3.0', 'patch'],
  ['0.1.0', '1.0.1', 'major'],
  ['1.0.0', '1.0.1', 'patch'],
  ['1.0.1', '0.2.0', 'major'],
  ['1.0.0', '2.0.0', 'patch'],
  ['unknown', '1.0.0', 'major'],
] as const)('from %s to %s is %s', (from, to, want) => {
  expect(generatorBump(from, to, BUMPS)).toBe(want);
});

test('this release declares its bump', () => {
  expect(GENERATOR_BUMPS.map(([release]) => release)).toContain(toolVersion());
});
