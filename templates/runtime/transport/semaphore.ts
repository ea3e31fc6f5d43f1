import { abortable, enqueue, type Signals } from './clock.js';

/** Lets a bounded number of calls run at a time; each holds a numbered slot meanwhile. */
export interface Semaphore {
  run<T>(work: (slot: number) => Promise<T>, signals: Signals): Promise<T>;
  /** Waits until nothing runs, and lets nothing run from then on. */
  drain(): Promise<void>;
}

export function createSemaphore(size: number): Semaphore {
  // The slot freed last is taken first: no more sessions are opened than are needed.
  const free = Array.from({ length: size }, (_, index) => size - 1 - index);
  const waiting: ((slot: number) => void)[] = [];

  const take = async (signals: Signals): Promise<number> =>
    free.pop() ?? abortable<number>((resolve) => enqueue(waiting, resolve), signals);

  return {
    async run(work, signals) {
      const slot = await take(signals);
      try {
        return await work(slot);
      } finally {
        const next = waiting.shift();
        if (next) next(slot);
        else free.push(slot);
      }
    },
    async drain() {
      await Promise.all(Array.from({ length: size }, () => take([])));
    },
  };
}
