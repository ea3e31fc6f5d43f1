import { cleanUpAfterInterruption } from '../output/interruption.js';
import type { Console } from './console.js';

/** By convention 128 and the number of the signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Set while a command runs until it is stopped: to it a signal is the way to end. */
let stop: (() => void) | null = null;

/** Ends the run at SIGINT and SIGTERM, without a temporary file left behind. */
export function handleSignals(io: Console): void {
  for (const [signal, exitCode] of Object.entries(EXIT_CODES)) {
    process.on(signal, () => {
      if (stop !== null) {
        stop();
        stop = null;
        return;
      }
      cleanUpAfterInterruption();
      io.note(`interrupted by ${signal}`);
      process.exit(exitCode);
    });
  }
}

/** Resolves at the first SIGINT or SIGTERM; the second one ends the process. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    stop = resolve;
  });
}
