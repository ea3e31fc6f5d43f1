import { describe, expect, it } from 'vitest';
import {
  AuthenticationError,
  ConnectionError,
  DecodeError,
  DuplicateRecordError,
  InvalidValueError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from '../../../templates/runtime/errors.js';
import type { VtigerError } from '../../../templates/runtime/errors.js';
import { runBatch } from '../../../templates/runtime/write/bulk.js';
import { afterWrite } from '../../../templates/runtime/write/write-outcome.js';

/** Runs items that are errors to throw, or values to return; counts the tries. */
async function batchOf(items: readonly (VtigerError | number)[], options = {}) {
  let tries = 0;
  const results = await runBatch(
    items,
    async (item) => {
      tries++;
      await Promise.resolve();
      if (typeof item === 'number') return item;
      throw item;
    },
    { concurrency: 1, ...options },
  );
  const writes = results.map((result) => (result.ok ? 'ok' : result.write));
  return { results, writes, tries };
}

const unreachable = (): VtigerError => new ConnectionError('No connection.', { written: false });

describe('what became of an item', () => {
  it.each([
    ['a duplicate', new DuplicateRecordError('x'), 'refused'],
    ['a value that was refused before sending', new InvalidValueError('x'), 'refused'],
    ['a connection that was never made', unreachable(), 'not-sent'],
    ['a connection that broke', new ConnectionError('x'), 'unknown'],
    ['no answer in time', new TimeoutError('x'), 'unknown'],
    ['a crash of the server', new ServerError('x'), 'unknown'],
    ['an answer that cannot be decoded', afterWrite(new DecodeError('x'), '12x5'), 'written'],
  ])('%s', async (_, error, want) => {
    const { results } = await batchOf([error as VtigerError]);
    expect(results).toMatchObject([{ ok: false, write: want }]);
  });

  it('an item that was written names its record, though something failed afterwards', async () => {
    const error = afterWrite(new DecodeError('Quotes 4x7: x holds no integer.'), '4x7');
    const { results } = await batchOf([error as VtigerError]);
    expect(results).toMatchObject([
      {
        write: 'written',
        error: {
          recordId: '4x7',
          message: 'Quotes 4x7: x holds no integer. The write did happen.',
        },
      },
    ]);
  });
});

describe('when the rest is not tried', () => {
  it('after three items in a row without a connection', async () => {
    const items = [1, unreachable(), unreachable(), 2, ...Array.from({ length: 9 }, unreachable)];
    const { writes, tries, results } = await batchOf(items);
    expect(tries).toBe(7);
    expect(writes.slice(7)).toEqual(Array.from({ length: 6 }, () => 'not-sent'));
    expect(results.at(-1)).toMatchObject({
      error: { code: 'ABORTED', cause: { code: 'CONNECTION' } },
    });
  });

  it.each([
    ['wrong credentials', new AuthenticationError('x')],
    ['a rate limit that waiting did not help', new RateLimitError('x')],
  ])('after %s', async (_, error) => {
    const { tries, writes } = await batchOf([error, 1, 2]);
    expect(tries).toBe(1);
    expect(writes).toEqual(['refused', 'not-sent', 'not-sent']);
  });

  it('with stopOnError, after any error; without it the others go on', async () => {
    const items = [1, new DuplicateRecordError('x'), 2];
    expect((await batchOf(items)).writes).toEqual(['ok', 'refused', 'ok']);
    expect((await batchOf(items, { stopOnError: true })).writes).toEqual([
      'ok',
      'refused',
      'not-sent',
    ]);
  });

  it('after an abort', async () => {
    const control = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done === 1) control.abort();
    };
    const { writes } = await batchOf([1, 2, 3], { signal: control.signal, onProgress });
    expect(writes).toEqual(['ok', 'not-sent', 'not-sent']);
  });
});

it('a progress listener that throws costs no result', async () => {
  const onProgress = (): void => {
    throw new Error('listener');
  };
  expect((await batchOf([1, 2], { onProgress })).writes).toEqual(['ok', 'ok']);
});
