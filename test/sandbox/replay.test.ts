import { afterAll, describe, expect, test } from 'vitest';
import type { Recorded } from './replay.js';
import { answers, chainOf, replay } from './replay.js';
import { EXCEPTIONS } from './replay-exceptions.js';

const replayed: string[] = [];

describe('every recorded answer of Vtiger 8.4 that can be replayed', () => {
  const remaining = answers.filter(({ name }) => !Object.hasOwn(EXCEPTIONS, name));
  const chains = new Map<string, [Recorded, ...Recorded[]]>();
  for (const answer of remaining) {
    const chain = chains.get(chainOf(answer));
    if (chain === undefined) chains.set(chainOf(answer), [answer]);
    else chain.push(answer);
  }

  test.each([...chains])('%s', async (_chain, steps) => {
    const found = await replay(steps);
    expect(found).toEqual([]);
    replayed.push(...steps.map(({ name }) => name));
  });

  test('the exceptions are few, and each is about an answer that exists', () => {
    const names = new Set(answers.map(({ name }) => name));
    expect(Object.keys(EXCEPTIONS).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.keys(EXCEPTIONS).length).toBeLessThanOrEqual(30);
  });

  afterAll(() => {
    console.log(
      `replayed ${String(replayed.length)} of ${String(answers.length)} recorded answers, ` +
        `${String(Object.keys(EXCEPTIONS).length)} exceptions`,
    );
  });
});
