import type { CheckResult } from './client-checks.js';
import type { Stage } from './stage.js';

/** One line of the table in docs/platforms.md; `what` is literally what stands there. */
export interface Row {
  readonly platform: string;
  /** The npm package whose version counts; Node's own where there is none. */
  readonly package?: string;
  /** The app below `apps` where the package is installed, by its own row. */
  readonly app?: string;
  /** What the row installs beside it from npm, with ranges. */
  readonly installs?: readonly string[];
  readonly what: string;
  /** @returns the version of what is no npm package @throws Error where it does not hold */
  run(stage: Stage): Promise<string | undefined | void>;
}

/** @throws Error naming the checks that failed */
export function requireAll(output: string): void {
  const results = JSON.parse(output) as CheckResult[];
  const failed = results.flatMap(({ check, failure }) =>
    failure === undefined ? [] : [`${check}: ${failure}`],
  );
  if (results.length === 0) throw new Error('Nothing ran.');
  if (failed.length > 0) throw new Error(failed.join('; '));
}
