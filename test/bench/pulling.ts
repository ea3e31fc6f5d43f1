import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pull } from '../../src/introspect/pull.js';
import { createTransport } from '../../templates/runtime/transport/create-transport.js';
import type { ConnectOptions } from '../../templates/runtime/options.js';
import { SCHEMA_SIZES, type SchemaSize } from '../helpers/schema.js';
import { raceHere } from './measure.js';
import { OUT } from './places.js';
import { duration, type Row } from './table.js';

const LATENCY = 100;
const LANES = 8;

type Way = readonly [transport: 'rest' | 'session', concurrency: number];

/** How long pulls of an instance take, in milliseconds. */
async function timed<K extends string>(
  size: SchemaSize,
  ways: Readonly<Record<K, Way>>,
): Promise<Record<K, number>> {
  const server = fork(join(OUT, 'recording-server.js'), [size, String(LATENCY)]);
  const [options] = (await once(server, 'message')) as [ConnectOptions];
  const run = async ([transport, concurrency]: Way): Promise<void> => {
    const connection = createTransport({ ...options, transport, concurrency });
    await pull(connection, { concurrency });
    await connection.close();
  };
  const entries = Object.entries(ways) as [K, Way][];
  for (const [, way] of entries) await run(way);
  const contenders = Object.fromEntries(entries.map(([name, way]) => [name, () => run(way)]));
  const times = await raceHere(contenders as Record<K, () => Promise<void>>, 3);
  server.kill();
  return times;
}

/**
 * The lower bound: the user and the list of modules one after the other, then all there is to
 * ask of the modules in full lanes. Each session is two calls more, one login at a time.
 */
function ideal(size: SchemaSize, lanes: number, loginCalls: number): number {
  return LATENCY * (loginCalls + 2 + Math.ceil((2 * SCHEMA_SIZES[size].modules) / lanes));
}

/** Pulls where each answer takes 100 ms. */
export async function pulling(): Promise<Row[]> {
  const medium = await timed('M', {
    rest: ['rest', LANES],
    one: ['session', 1],
    four: ['session', 4],
    eight: ['session', LANES],
  });
  const large = await timed('L', { rest: ['rest', LANES] });
  const row = (what: string, ms: number, best: number): Row => ({
    what,
    ours: duration(ms),
    against: `ideal ${duration(best)}`,
    ratio: ms / best,
    atMost: 1.15,
  });
  const { rest, one, four, eight } = medium;
  const pool = (count: string, ms: number): Row => ({
    what: `pull of M, a pool of ${count} sessions`,
    ours: duration(ms),
    against: `one session ${duration(one)}`,
    ratio: ms / one,
    atMost: 0.64,
  });
  return [
    row(`pull of M, REST, ${LANES} at a time`, rest, ideal('M', LANES, 0)),
    row(`pull of L, REST, ${LANES} at a time`, large.rest, ideal('L', LANES, 0)),
    row('pull of M, one session', one, ideal('M', 1, 1)),
    pool('four', four),
    pool('eight', eight),
  ];
}
