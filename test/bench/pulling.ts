import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { pull } from '../../src/introspect/pull.js';
import { createTransport } from '../../templates/runtime/transport/create-transport.js';
import type { ConnectOptions } from '../../templates/runtime/options.js';
import { OUT } from './places.js';
import { duration, type Row } from './table.js';

const LATENCY = 100;
const LANES = 8;

interface Pulled {
  readonly ms: number;
  readonly calls: number;
}

async function timed(transport: 'rest' | 'session', concurrency: number): Promise<Pulled> {
  const sandbox = new Worker(join(OUT, 'sandbox-thread.js'), {
    workerData: { latencyMs: LATENCY },
  });
  const [options] = (await once(sandbox, 'message')) as [ConnectOptions];
  const connection = createTransport({ ...options, transport, concurrency });
  const start = performance.now();
  await connection.me();
  const { calls } = await pull(connection, { concurrency });
  const ms = performance.now() - start;
  await connection.close();
  await sandbox.terminate();
  return { ms, calls: Object.values(calls).reduce((sum, count) => sum + count, 0) };
}

/**
 * The lower bound: the user and the list of modules one after the other, then all there is to
 * ask of 60 modules in full lanes. Each session is two calls more, one login at a time.
 */
function ideal(lanes: number, loginCalls: number): number {
  return LATENCY * (loginCalls + 2 + Math.ceil((2 * 60) / lanes));
}

/** A pull of M where each answer takes 100 ms. */
export async function pulling(): Promise<Row[]> {
  const rest = await timed('rest', LANES);
  const one = await timed('session', 1);
  const four = await timed('session', 4);
  const eight = await timed('session', LANES);
  const row = (what: string, { ms, calls }: Pulled, best: number): Row => ({
    what: `${what}, ${calls} calls`,
    ours: duration(ms),
    against: `ideal ${duration(best)}`,
    ratio: ms / best,
    atMost: 1.15,
  });
  return [
    row(`pull of M, REST, ${LANES} at a time`, rest, ideal(LANES, 0)),
    row('pull of M, one session', one, ideal(1, 1)),
    {
      what: 'pull of M, a pool of four sessions',
      ours: duration(four.ms),
      against: `one session ${duration(one.ms)}`,
      ratio: four.ms / one.ms,
      atMost: 0.64,
    },
    {
      what: 'pull of M, a pool of eight sessions',
      ours: duration(eight.ms),
      against: `one session ${duration(one.ms)}`,
      ratio: eight.ms / one.ms,
      atMost: 0.64,
    },
  ];
}
