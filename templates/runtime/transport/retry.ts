import type { VtigerError } from '../errors.js';

/*
 * Why not undici's retry interceptor: it resumes a broken body with a Range request, which PHP
 * answers with the whole body, and it knows nothing of rate limits that are shared by calls.
 */

/** What the sender knows about a failed request, beside the error. */
export interface Advice {
  /** Nothing was sent: even a create can be repeated. */
  readonly unsent?: boolean;
  /** Would fail again: a certificate, an unknown host. */
  readonly final?: boolean;
  /** Looks like a crash: worth one more try. */
  readonly crash?: boolean;
}

/** Kept beside the errors: it is nobody else's business. */
export const advice: WeakMap<VtigerError, Advice> = new WeakMap();

/** What is known about repeats of one call. */
export interface Attempts {
  /** The request changes nothing, or nothing that matters: a GET operation, a login. */
  readonly safe: boolean;
  /** Repeats made so far. */
  readonly made: number;
  /** Repeats made after what looked like a crash. */
  readonly crashes: number;
  readonly allowed: number;
}

const GATEWAY = [502, 503, 504];
/** Longer waits are the caller's decision. */
const MAX_ASKED = 120_000;

/**
 * Milliseconds before the request is repeated; undefined where it must not be, or need not.
 *
 * A request that may have arrived is repeated only where it is safe. A 429 was not carried out, so
 * everything is safe then. A crash (500, an empty answer) is repeated once, since it is mostly no
 * accident.
 * @param asked milliseconds that the server asks to wait
 */
export function repeatAfter(
  error: VtigerError,
  { safe, made, crashes, allowed }: Attempts,
  asked: number | undefined,
  random: number,
): number | undefined {
  if (made >= allowed) return undefined;
  const { unsent, final, crash } = advice.get(error) ?? {};
  if (error.code === 'RATE_LIMITED') {
    const wait = asked ?? 10_000 * 2 ** made;
    // Those who wait for the same moment must not all arrive in it.
    return wait > MAX_ASKED ? undefined : wait + random * 1000;
  }
  if (final || !(safe || unsent)) return undefined;
  if (
    crash ? crashes > 0 : !(error.code === 'CONNECTION' || GATEWAY.includes(error.httpStatus ?? 0))
  )
    return undefined;
  if (asked !== undefined) return asked > MAX_ASKED ? undefined : asked;
  return Math.min(250 * 2 ** made, 8000) * (0.5 + random / 2);
}
