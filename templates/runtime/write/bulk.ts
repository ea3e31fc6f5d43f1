import type { VtigerError } from '../errors.js';
import { AbortedError, isVtigerError } from '../errors.js';
import type { CallOptions } from '../options.js';

/** Options of `createMany`, `reviseMany` and `deleteMany`. */
export interface BatchOptions extends CallOptions {
  /** Writes at a time. Default 4; the connection's own `concurrency` bounds it too. */
  readonly concurrency?: number | undefined;
  /** Told after each item. */
  readonly onProgress?: ((progress: BatchProgress) => void) | undefined;
}

/** How far a batch is. */
export interface BatchProgress {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

/** What became of one item. */
export type BatchResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: VtigerError };

/**
 * Does one thing to many items, a few at a time. A failed item does not stop the others; after an
 * abort the items that were not begun fail with an `AbortedError`, so the result tells what was done.
 * @returns the results in the order of the items
 */
export async function runBatch<I, T>(
  items: readonly I[],
  work: (item: I) => Promise<T>,
  { concurrency = 4, onProgress, signal }: BatchOptions,
): Promise<BatchResult<T>[]> {
  const results: BatchResult<T>[] = new Array<BatchResult<T>>(items.length);
  const queue = items.entries();
  let done = 0;
  let failed = 0;
  const one = async (item: I): Promise<BatchResult<T>> => {
    try {
      if (signal?.aborted) {
        const reason = { cause: signal.reason };
        throw new AbortedError('Aborted before this item.', reason);
      }
      return { ok: true, value: await work(item) };
    } catch (error) {
      if (isVtigerError(error)) return { ok: false, error };
      throw error;
    }
  };
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      const result = await one(item);
      results[index] = result;
      done++;
      if (!result.ok) failed++;
      onProgress?.({ done, failed, total: items.length });
    }
  };
  const workers = Math.min(items.length, Math.max(1, Math.floor(concurrency) || 1));
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}
