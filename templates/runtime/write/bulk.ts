import { AbortedError, isVtigerError, type VtigerError } from '../errors.js';
import { callListener } from '../events.js';
import type { CallOptions } from '../options.js';
import type { ModuleTypes } from '../schema/module-types.js';
import { failedWrite, type FailedWrite } from './write-outcome.js';

/** Options of `createMany`, `reviseMany`, `deleteMany` and `upsertMany`. */
export interface BatchOptions extends CallOptions {
  /**
   * Items at a time. Default 4; the connection's `concurrency` and `writeConcurrency` bound it too,
   * so by default the creates of one module run one after another.
   */
  readonly concurrency?: number | undefined;
  /** Sends nothing more after the first item that fails. Default false. */
  readonly stopOnError?: boolean | undefined;
  /** Called after each item. */
  readonly onProgress?: ((progress: BatchProgress) => void) | undefined;
}

/** One item of `reviseMany`. */
export interface Revision<M extends ModuleTypes> {
  readonly id: M['id'];
  readonly values: M['revise'];
}

/** How far a batch is. */
export interface BatchProgress {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

/**
 * What became of one item. A failed one may be `written` all the same, then `error.recordId` names
 * the record; one that is `not-sent` can be tried again as it is.
 */
export type BatchResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: VtigerError; readonly write: FailedWrite };

/** So many items in a row that meet no server: the rest would wait for nothing. */
const UNREACHABLE = 3;

/**
 * Does one thing to many items, a few at a time. A failed item does not stop the others, unless
 * `stopOnError` says so, nothing more can succeed (wrong credentials, an exhausted rate limit), or
 * {@link UNREACHABLE} items in a row met no server. Items that are not tried then, or after an
 * abort, fail with an `AbortedError` and are `not-sent`.
 * @returns the results in the order of the items
 */
export async function runBatch<I, T>(
  items: readonly I[],
  work: (item: I) => Promise<T>,
  { concurrency = 4, stopOnError = false, onProgress, signal }: BatchOptions,
): Promise<BatchResult<T>[]> {
  const results: BatchResult<T>[] = new Array<BatchResult<T>>(items.length);
  const queue = items.entries();
  let done = 0;
  let failed = 0;
  let unreachable = 0;
  let stoppedBy: VtigerError | undefined;

  const run = async (item: I): Promise<BatchResult<T>> => {
    if (signal?.aborted) return notSent('Not sent: the batch was aborted.', signal.reason);
    if (stoppedBy !== undefined) {
      return notSent(`Not sent: the batch ended after ${stoppedBy.code}.`, stoppedBy);
    }
    try {
      const value = await work(item);
      unreachable = 0;
      return { ok: true, value };
    } catch (error) {
      if (!isVtigerError(error)) throw error;
      unreachable = error.code === 'CONNECTION' ? unreachable + 1 : 0;
      const hopeless = error.code === 'AUTHENTICATION' || error.code === 'RATE_LIMITED';
      if (stopOnError || hopeless || unreachable >= UNREACHABLE) stoppedBy ??= error;
      return { ok: false, error, write: failedWrite(error) };
    }
  };

  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      const result = await run(item);
      results[index] = result;
      done++;
      if (!result.ok) failed++;
      if (onProgress) callListener(onProgress, { done, failed, total: items.length });
    }
  };
  const workers = Math.min(items.length, Math.max(1, Math.floor(concurrency) || 1));
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}

function notSent(message: string, cause: unknown): BatchResult<never> {
  return {
    ok: false,
    error: new AbortedError(message, { cause, written: false }),
    write: 'not-sent',
  };
}
