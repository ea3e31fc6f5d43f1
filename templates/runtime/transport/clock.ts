import { AbortedError, VtigerError } from '../errors.js';
import type { AbortSignalLike } from '../platform-types.js';

/** Time and randomness, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 to below 1. */
  random(): number;
  pause(milliseconds: number, signals: Signals): Promise<void>;
}

export type Signals = readonly (AbortSignalLike | undefined)[];

/**
 * A promise that one of the signals can end: with an `AbortedError`, or with the signal's reason
 * where that is an error of ours.
 * @param start returns a clean-up, which runs when the promise is settled, and may run twice
 */
export function abortable<T>(
  start: (
    resolve: (value: T) => void,
    reject: (error: unknown) => void,
  ) => (() => void) | undefined,
  signals: Signals,
): Promise<T> {
  let cleanUp: (() => void) | undefined;
  let abort = (): void => undefined;
  const stopListening: (() => void)[] = [];
  const end = (): void => {
    for (const stop of stopListening) stop();
    cleanUp?.();
  };
  return new Promise<T>((resolve, reject) => {
    abort = () => {
      const reason = signals.find((signal) => signal?.aborted)?.reason;
      reject(
        reason instanceof VtigerError
          ? reason
          : new AbortedError('Aborted by its signal.', { cause: reason }),
      );
      // At once, not a tick later: a call that has ended must not be handed a slot.
      end();
    };
    if (signals.some((signal) => signal?.aborted)) return abort();
    for (const signal of signals) if (signal) stopListening.push(onAbort(signal, abort));
    cleanUp = start(resolve, reject);
  }).finally(end);
}

const abortCallbacks = new WeakMap<AbortSignalLike, Set<() => void>>();

/**
 * One listener for each signal: it may end many calls, and Node warns from the eleventh listener on.
 * @returns what removes the callback
 */
function onAbort(signal: AbortSignalLike, callback: () => void): () => void {
  const callbacks = abortCallbacks.get(signal) ?? new Set<() => void>();
  const listener = (): void => {
    for (const each of [...callbacks]) each();
  };
  if (!abortCallbacks.has(signal)) {
    abortCallbacks.set(signal, callbacks);
    signal.addEventListener('abort', listener);
  }
  callbacks.add(callback);
  return () => void callbacks.delete(callback);
}

/** Waits for work that several calls share: a signal ends the waiting, not the work. */
export function shared<T>(work: Promise<T>, signal: AbortSignalLike | undefined): Promise<T> {
  if (signal === undefined) return work;
  return abortable<T>((resolve, reject) => void work.then(resolve, reject), [signal]);
}

/**
 * Puts a waiter at the end of a queue.
 * @returns what takes it out again, where it still is in it
 */
export function enqueue<T>(queue: T[], waiter: T): () => void {
  queue.push(waiter);
  return () => {
    const place = queue.indexOf(waiter);
    if (place >= 0) queue.splice(place, 1);
  };
}

/** After the promises that are settled by now have run on: `await`s on the way stay in one tick. */
export function tick(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 0));
}

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  pause: (milliseconds, signals) =>
    abortable((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      return () => clearTimeout(timer);
    }, signals),
};
