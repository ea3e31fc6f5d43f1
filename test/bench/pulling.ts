import { pull } from '../../src/introspect/pull.js';
import { startSandbox } from '../../src/sandbox/index.js';
import { createTransport } from '../../templates/runtime/connect-transport.js';
import { syntheticSnapshot } from '../helpers/schema.js';
import { duration, type Row } from './table.js';

const LATENCY = 100;
const LANES = 8;

interface Pulled {
  readonly ms: number;
  readonly calls: number;
}

async function timed(transport: 'rest' | 'session', concurrency: number): Promise<Pulled> {
  const snapshot = syntheticSnapshot('M');
  const sandbox = await startSandbox({ snapshot, latencyMs: LATENCY, profile: 'cloud' });
  const { url, username, accessKey } = sandbox;
  const connection = createTransport({ url, username, accessKey, transport, concurrency });
  const start = performance.now();
  await connection.me();
  await pull(connection, { concurrency });
  const ms = performance.now() - start;
  const calls = sandbox.requests.length;
  await connection.close();
  await sandbox.close();
  return { ms, calls };
}

/**
 * What nobody could beat: the user and the list of modules one after the other, then all there is to
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
    atMost: 1.2,
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
