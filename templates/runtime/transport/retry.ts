import type { Failure } from './failure.js';

/*
 * Which failure is repeated, how often and after how long. What kind of failure it is stands in
 * `failure.ts`.
 *
 * Why not undici's retry interceptor: it resumes a broken body with a Range request, which PHP
 * answers with the complete body, and it knows nothing of rate limits that calls share.
 */

/** The repeats of one call so far. */
export interface Attempts {
  /** The request may arrive twice: it changes nothing, or nothing that matters (a login). */
  readonly safe: boolean;
  readonly repeats: number;
  readonly maxRepeats: number;
  /** Repeats after a crash; one that the server made on purpose would come again. */
  readonly crashRepeats: number;
  readonly maxCrashRepeats: 0 | 1;
}

/** Longer waits are the caller's decision. */
const MAX_WAIT = 120_000;

/**
 * Milliseconds to wait before the request is repeated; undefined where it is not.
 * @param requested milliseconds that the server wants us to wait
 * @param random from 0 to below 1: calls that wait for the same moment must not all arrive in it
 */
export function repeatAfter(
  { kind, unsent }: Failure,
  { safe, repeats, maxRepeats, crashRepeats, maxCrashRepeats }: Attempts,
  requested: number | undefined,
  random: number,
): number | undefined {
  if (kind === 'final' || repeats >= maxRepeats) return undefined;
  if (kind === 'crash' && crashRepeats >= maxCrashRepeats) return undefined;
  // A request that may have arrived is repeated only where that is safe.
  if (!(safe || unsent)) return undefined;
  const limited = kind === 'rate-limited';
  const wait = requested ?? (limited ? 10_000 : 250) * 2 ** repeats;
  if (limited || requested !== undefined) {
    return wait > MAX_WAIT ? undefined : wait + (limited ? random * 1000 : 0);
  }
  return Math.min(wait, 8000) * (0.5 + random / 2);
}
