import type { CheckResult } from './client-checks.js';

/** One line of the report. */
export interface Row {
  readonly platform: string;
  readonly version: string;
  readonly what: string;
  /** Undefined where it held. */
  readonly failure: string | undefined;
}

/** The row of a run of the client checks: how many held, or which did not. */
export function checksRow(
  platform: string,
  version: string,
  what: string,
  results: readonly CheckResult[],
): Row {
  const failed = results.flatMap(({ check, failure }) =>
    failure === undefined ? [] : [`${check}: ${failure}`],
  );
  const failure = results.length === 0 ? 'nothing ran' : failed.join('; ') || undefined;
  return { platform, version, what: `${what}, ${String(results.length)} checks`, failure };
}

/** The row as a line of text. */
export function printRow({ platform, version, what, failure }: Row): string {
  return [platform, version, what, failure === undefined ? 'ok' : `FAILED ${failure}`].join('  ');
}
