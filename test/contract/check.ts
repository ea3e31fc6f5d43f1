// Takes: checks and an instance. Gives: what became of each. Never: stops at the first that fails.

import { isVtigerError } from '../../templates/runtime/errors.js';
import { faultHint, isCloudOnly } from '../../templates/runtime/transport/server-versions.js';
import type { ServerRelease } from '../../templates/runtime/transport/server-versions.js';
import type { Lab } from './lab.js';
import type { Target } from './target.js';

/** One thing that the client promises of every instance. */
export interface Check {
  /** A sentence that is true where the check holds. */
  readonly name: string;
  /** @returns a remark for the table, or nothing; @throws {@link Unsupported}, or what differed */
  readonly run: (lab: Lab) => Promise<string | undefined>;
}

export type State = 'held' | 'unsupported' | 'differed';

export interface Outcome {
  readonly name: string;
  readonly state: State;
  readonly remark: string;
}

/** This instance cannot do it, by what it says itself; not a fault of anybody. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/** Ends a check because the instance lacks something. */
export function unsupported(reason: string): never {
  throw new Unsupported(reason);
}

/** @throws Error with the words, where it does not hold */
export function hold(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

/** @throws Error with both, where they are not the same JSON; a Date counts as its instant */
export function same(got: unknown, want: unknown, what: string): void {
  const [left, right] = [JSON.stringify(got), JSON.stringify(want)];
  hold(left === right, `${what}: got ${left}, want ${right}`);
}

/** Runs every check, one after the other: some look at the requests meanwhile. */
export async function runChecks(lab: Lab, checks: readonly Check[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, run } of checks) {
    try {
      outcomes.push({ name, state: 'held', remark: (await run(lab)) ?? '' });
    } catch (error) {
      const lacking =
        error instanceof Unsupported ||
        (isVtigerError(error) && error.code === 'UNSUPPORTED_OPERATION');
      outcomes.push({
        name,
        state: lacking ? 'unsupported' : 'differed',
        remark: describeError(error),
      });
    }
  }
  return outcomes;
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!isVtigerError(error)) return error.message;
  const { code, message, serverCode, httpStatus } = error;
  const server = [serverCode, httpStatus].filter((part) => part !== undefined).join(', ');
  return `${code}: ${message}${server === '' ? '' : ` (server: ${server})`}`;
}

/**
 * The result of an operation that some servers lack or cannot do. A server that crashes counts as
 * one only where its release is known to, or where only the Cloud is known to have the operation.
 * @throws Unsupported
 */
export async function ifSupported<T>(
  { wire, target }: Pick<Lab, 'wire' | 'target'>,
  operation: string,
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const crash = isVtigerError(error) && error.code === 'SERVER' && error.httpStatus === 500;
    const known = crash && !isCloud(target) && knownCrash(wire.release, operation);
    if (known) return unsupported(`${operation} answers HTTP 500, a known limit of this release`);
    throw error;
  }
}

/** Behind a REST API elsewhere may be any release: it does not report which. */
function knownCrash(release: ServerRelease, operation: string): boolean {
  const behind = release === 'cloud' ? 'unknown' : release;
  return isCloudOnly(operation) || faultHint(behind, `CRASH ${operation} `) !== undefined;
}

function isCloud({ url }: Target): boolean {
  return new URL(url).hostname.endsWith('.vtiger.com');
}
