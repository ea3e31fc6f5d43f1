import { refuse } from '../codec/encode-scalar.js';
import type { Core } from '../core.js';
import { isVtigerError, type VtigerErrorCode } from '../errors.js';
import type { ModuleTable } from '../schema/module-table.js';
import type { ModuleTypes } from '../schema/module-types.js';
import { systemClock, type Clock } from '../transport/clock.js';
import { readSince, type ChangeBatch, type ChangesOptions } from './change-token.js';
import { readBatches } from './changes.js';

/** Options of `watch`. */
export interface WatchOptions extends ChangesOptions {
  /** Milliseconds between the end of one round and the start of the next, from 1,000. Default 60,000. */
  readonly intervalMs?: number | undefined;
}

/** What passes by itself; anything else is for the program to handle. */
const TRANSIENT: ReadonlySet<VtigerErrorCode> = new Set<VtigerErrorCode>([
  'CONNECTION',
  'TIMEOUT',
  'PROTOCOL',
  'RATE_LIMITED',
  'SERVER',
]);

const DEFAULT_INTERVAL = 60_000;
const LEAST_INTERVAL = 1000;
/** While the server is away, the interval doubles up to this; a longer interval stays as it is. */
const MOST_BACK_OFF = 600_000;

/** Rounds of `changes`. Ends without an error where the signal is aborted. */
export async function* watchChanges(
  core: Core,
  table: ModuleTable,
  { intervalMs = DEFAULT_INTERVAL, since, ...options }: WatchOptions,
  clock: Clock = systemClock,
): AsyncGenerator<ChangeBatch<ModuleTypes>> {
  const { module } = table;
  if (!(intervalMs >= LEAST_INTERVAL && intervalMs < Infinity)) {
    return refuse({ module }, `watch takes an intervalMs of at least ${LEAST_INTERVAL}`);
  }
  const { signal, scope } = options;
  let token = readSince(module, since, scope);
  let warned = false;
  let failures = 0;
  for (;;) {
    try {
      for await (const { changes, token: next } of readBatches(core, table, {
        ...options,
        since: token,
      })) {
        // Each round begins with `unknown-deletions`, before anything is sent; only the first is passed on.
        const unknown = changes[0]?.kind === 'unknown-deletions';
        if (!unknown) failures = 0;
        if (changes.length > 0 && !(unknown && warned)) yield { changes, token: next };
        warned ||= unknown;
        token = next;
      }
      failures = 0;
    } catch (error) {
      if (signal?.aborted) return;
      if (!isVtigerError(error) || !TRANSIENT.has(error.code)) throw error;
      failures++;
    }
    if (signal?.aborted) return;
    const backOff = Math.min(intervalMs * 2 ** failures, Math.max(intervalMs, MOST_BACK_OFF));
    const milliseconds = failures === 0 ? intervalMs : backOff * (0.75 + clock.random() / 4);
    if (failures > 0) {
      core.events.emit({ type: 'wait', reason: 'retry', operation: 'watch', milliseconds });
    }
    try {
      await clock.pause(milliseconds, [signal]);
    } catch {
      // Only the signal ends a pause.
      return;
    }
  }
}
