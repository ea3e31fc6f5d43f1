import { expect, test } from 'vitest';
import { pull } from '../../src/introspect/pull.js';
import { createRateLimiter, type Edition } from '../../src/sandbox/http/rate-limit.js';
import type { Instance } from '../../src/sandbox/instance.js';
import { createTransport } from '../../templates/runtime/transport/create-transport.js';
import type { Clock } from '../../templates/runtime/transport/clock.js';
import type { DispatcherLike } from '../../templates/runtime/index.js';

// How long a pull takes where every answer takes 100 ms: in simulated time, so it is a count of rounds.

const LATENCY = 100;

/** Time that passes only while everything waits. */
function simulatedTime(): {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  run<T>(work: Promise<T>): Promise<T>;
} {
  // A minute of the server has begun: it counts in full seconds.
  let now = Date.UTC(2026, 0, 1, 0, 0, 7, 350);
  const sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  return {
    now: () => now,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ until: now + milliseconds, wake });
        sleepers.sort((a, b) => a.until - b.until);
      }),
    async run(work) {
      let running = true;
      const end = (): void => void (running = false);
      work.then(end, end);
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        const next = running ? sleepers.shift() : undefined;
        if (next === undefined) return work;
        now = next.until;
        next.wake();
      }
    },
  };
}

function answerOf(operation: string, modules: readonly string[], module: string): unknown {
  if (operation === 'me') return { id: '19x1', user_name: 'ada', time_zone: 'UTC' };
  if (operation === 'relatedtypes') return { types: [], information: [] };
  if (operation === 'describe') return { name: module, isEntity: true, idPrefix: '9', fields: [] };
  const information = modules.map((name) => [name, { isEntity: true, label: name }]);
  return { types: modules, information: Object.fromEntries(information) as object };
}

/** Simulated milliseconds of a pull over REST. */
async function durationOf(count: number, concurrency: number, edition: Edition): Promise<number> {
  const time = simulatedTime();
  const modules = Array.from({ length: count }, (_, at) => `Module${at}`);
  const instance = { profile: { version: '9.1' }, clock: time.now } as unknown as Instance;
  const admit = createRateLimiter(instance, edition);
  const dispatcher: DispatcherLike = {
    async request({ path }) {
      const { pathname, searchParams } = new URL(path, 'https://crm.example');
      const { allowed, headers } = admit();
      await time.sleep(LATENCY);
      const operation = pathname.split('/').at(-1) ?? '';
      const result = answerOf(operation, modules, searchParams.get('elementType') ?? '');
      const body = new TextEncoder().encode(JSON.stringify({ success: true, result }));
      return {
        statusCode: allowed ? 200 : 429,
        // In lower case, as undici has them; the date in full seconds, as servers send it.
        headers: Object.fromEntries(
          [...Object.entries(headers), ['date', new Date(time.now()).toUTCString()]].map(
            ([name = '', value]) => [name.toLowerCase(), value],
          ),
        ),
        body: (async function* () {
          yield await Promise.resolve(body);
        })(),
      };
    },
  };
  const clock: Clock = { now: time.now, random: () => 0.5, pause: (wait) => time.sleep(wait) };
  const options = { url: 'https://crm.example', username: 'ada', accessKey: 'key' } as const;
  const transport = createTransport(
    { ...options, transport: 'rest', concurrency, dispatcher },
    clock,
  );
  const start = time.now();
  const { calls } = await time.run(pull(transport, { concurrency }));
  expect(calls).toEqual({ me: 1, listtypes: 1, describe: count, relatedtypes: count });
  return time.now() - start;
}

test.each([
  [60, 8, 2 + 15],
  [300, 8, 2 + 75],
  [3, 4, 2 + 2],
  [60, 1, 2 + 120],
])(
  'a pull of %i modules with %i calls at a time takes %i rounds',
  async (...[count, concurrency, rounds]) => {
    expect(await durationOf(count, concurrency, 'unlimited')).toBe(rounds * LATENCY);
  },
);

// 122 calls. The last of them leave when the last minute begins; a second more would be 1.004.
test.each<readonly [edition: Edition, perMinute: number, minutes: number, want: number]>([
  ['growth', 30, 4, 240_500],
  ['professional', 60, 2, 120_300],
])(
  'a pull of 60 modules on %s, %i calls a minute, waits %i minutes and no longer',
  async (edition, _, __, want) => {
    expect(await durationOf(60, 8, edition)).toBe(want);
  },
);
