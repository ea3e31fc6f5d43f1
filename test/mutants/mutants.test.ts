import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MUTANTS } from './mutants.js';

const read = (path: string): URL => new URL(`../../${path}`, import.meta.url);

it('there are 30 mutants at least, each with a name of its own', () => {
  expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
  expect(MUTANTS.length).toBeGreaterThanOrEqual(30);
});

// `npm run test:mutants` takes minutes; that a row has lost its line shows in every test run.
it.each(MUTANTS)('$name: its line is there once, and so are its tests', (mutant) => {
  const { file, find, replace, tests } = mutant;
  expect(readFileSync(read(file), 'utf8').split(find)).toHaveLength(2);
  expect(replace).not.toBe(find);
  expect(tests.filter((test) => !existsSync(read(test)))).toEqual([]);
});
