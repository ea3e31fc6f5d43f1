import type { Console } from './console.js';

/** The result of a command: what it prints and the exit code. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2 | 3 | 4;
  readonly lines: readonly string[];
  /** The result for `--json`. */
  readonly document: unknown;
}

/** A command that the command line has selected, ready to run. */
export type Job = (io: Console) => Promise<Outcome>;
