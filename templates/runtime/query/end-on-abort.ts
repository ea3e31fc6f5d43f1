import type { AbortSignalLike } from '../platform-types.js';
import { shared } from '../transport/clock.js';

/** What a generator yields, until the signal ends it: at once, whatever it waits for. */
export function endOnAbort<T>(
  source: AsyncGenerator<T>,
  signal: AbortSignalLike | undefined,
): AsyncIterator<T> {
  if (signal === undefined) return source;
  return {
    async next() {
      // Before the generator continues: its next rows may be there, and are no longer wanted.
      await shared(Promise.resolve(), signal);
      return shared(source.next(), signal);
    },
    async return() {
      void source.return(undefined).catch((): undefined => undefined);
      return Promise.resolve({ done: true, value: undefined });
    },
  };
}
