import { ServerError } from '../../templates/runtime/errors.js';
import type { Call, CurrentUser, Transport } from '../../templates/runtime/transport/call.js';

/** Answers by `operation` or `operation:Module`; an Error is thrown. */
export type FakeAnswers = Readonly<Record<string, unknown>>;

export interface FakeTransport extends Transport {
  /** Every call in order, as `describe:Contacts`. */
  readonly log: readonly string[];
  /** The same calls with their parameters. */
  readonly received: readonly Call[];
  /** The most calls that were under way at once. */
  readonly peak: () => number;
}

export interface FakeOptions {
  readonly kind?: 'rest' | 'session';
  readonly serverVersion?: string | null;
  readonly user?: Partial<CurrentUser>;
}

/** A transport that answers from a table, and counts as a real one does. */
export function fakeTransport(answers: FakeAnswers, options: FakeOptions = {}): FakeTransport {
  const log: string[] = [];
  const received: Call[] = [];
  const calls: Record<string, number> = {};
  let under = 0;
  let peak = 0;
  const count = (operation: string): void => {
    calls[operation] = (calls[operation] ?? 0) + 1;
  };
  return {
    kind: options.kind ?? 'session',
    serverVersion: options.serverVersion ?? null,
    release: 'unknown',
    log,
    received,
    peak: () => peak,
    async call(call: Call): Promise<unknown> {
      count(call.operation);
      const name = call.params?.['elementType'];
      const key = typeof name === 'string' ? `${call.operation}:${name}` : call.operation;
      log.push(key);
      received.push(call);
      under += 1;
      peak = Math.max(peak, under);
      await new Promise((resolve) => setImmediate(resolve));
      under -= 1;
      if (!Object.hasOwn(answers, key)) {
        throw new ServerError('no answer', { operation: call.operation, httpStatus: 500 });
      }
      const answer = answers[key];
      if (answer instanceof Error) throw answer;
      return answer;
    },
    me(): Promise<CurrentUser> {
      count('me');
      return Promise.resolve({
        id: '19x1',
        user_name: 'api',
        first_name: 'A',
        last_name: 'B',
        email1: 'a@example.com',
        time_zone: 'UTC',
        is_admin: true,
        ...options.user,
      });
    },
    redact: (text) => text,
    usage: () => ({
      calls: { ...calls },
      minute: null,
      day: null,
      losses: { altered: 0, 'missing-field': 0, undecodable: 0 },
    }),
    close: () => Promise.resolve(),
  };
}
