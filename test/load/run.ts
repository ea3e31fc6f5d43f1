// Takes: the number of records (100,000 by default). Gives: for each transport, how many of them
// were lost or made twice while 1 % of all requests failed, and a curve of the memory while they
// were streamed; exit 1 where one was, or the memory grew.
// Never: part of `npm test`.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createBaseClient } from '../../templates/runtime/client.js';
import { demoTables, type SandboxClient } from '../helpers/sandbox-client.js';
import { growth, printCurve, type Sample } from './curve.js';
import type { Ledger } from './server.js';

const RECORDS = Number(process.argv[2] ?? 100_000);
const IN_FLIGHT = 64;
const FAULTS = 0.01;
/** Of a batch: what is pending is held in memory. */
const BATCH = 2_000;
const SAMPLES = 20;
const MAX_GROWTH_MIB = 4;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

interface Address {
  readonly url: string;
  readonly username: string;
  readonly accessKey: string;
}

const keyOf = (index: number): string => `Load ${String(index).padStart(7, '0')}`;

/** Creates a contact for each key, whatever fails: one whose fate is unknown is looked up. */
async function createAll(
  crm: SandboxClient,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const me = await crm.$me();
  for (let pending = [...keys]; pending.length > 0;) {
    const items = pending.map((lastname) => ({ lastname, assigned_user_id: me.id }));
    const results = await crm.contacts.createMany(items, { concurrency: IN_FLIGHT });
    const unknown: string[] = [];
    const again: string[] = [];
    for (const [index, result] of results.entries()) {
      const key = pending[index] ?? '';
      if (result.ok) ids.set(key, result.value.id);
      else if (result.write === 'unknown' || result.write === 'written') unknown.push(key);
      else again.push(key);
    }
    if (unknown.length > 0) {
      const found = await crm.contacts.select('lastname').where('lastname', 'in', unknown).all();
      for (const { lastname, id } of found) ids.set(lastname, id);
    }
    pending = [...again, ...unknown.filter((key) => !ids.has(key))];
  }
  return ids;
}

/** Does the same to each id until it is done: it may be repeated. */
async function forEachId(
  ids: readonly string[],
  work: (
    ids: readonly string[],
  ) => Promise<readonly { readonly ok: boolean; readonly error?: { readonly code: string } }[]>,
): Promise<void> {
  for (let pending = ids; pending.length > 0;) {
    const results = await work(pending);
    pending = pending.filter((_, index) => {
      const result = results[index];
      // What is absent already was deleted by a call whose answer was lost.
      return result?.ok !== true && result?.error?.code !== 'RECORD_NOT_FOUND';
    });
  }
}

/** Streams all contacts. @returns how often each key came, and the memory on the way */
async function streamAll(
  crm: SandboxClient,
  records: number,
): Promise<{ times: Uint8Array; samples: Sample[] }> {
  const times = new Uint8Array(records);
  const samples: Sample[] = [];
  const step = Math.max(1, Math.floor(records / SAMPLES));
  let count = 0;
  for await (const { lastname } of crm.contacts.select('lastname', 'firstname')) {
    times[Number(lastname.slice(5))]! += 1;
    if (count % step === 0) samples.push(sample(count));
    count += 1;
  }
  samples.push(sample(count));
  return { times, samples };
}

function sample(records: number): Sample {
  collect();
  return { records, heap: process.memoryUsage().heapUsed / 2 ** 20 };
}

/** @returns whether nothing was lost, made twice, or kept in memory */
async function run(transport: 'rest' | 'session'): Promise<boolean> {
  const server = fork(new URL('./server.ts', import.meta.url), [String(FAULTS)], {
    execArgv: ['--import', 'jiti/register'],
  });
  const [address] = (await once(server, 'message')) as [Address];
  const ledger = async (): Promise<Ledger> => {
    server.send('ledger');
    const [found] = (await once(server, 'message')) as [Ledger];
    return found;
  };
  const crm = createBaseClient<SandboxClient>(
    { ...address, transport, concurrency: IN_FLIGHT, writeConcurrency: IN_FLIGHT },
    demoTables(),
  );
  const began = Date.now();
  const phase = (name: string): void => {
    console.error(`${transport}: ${name} after ${Math.round((Date.now() - began) / 1000)} s`);
  };
  const keys = Array.from({ length: RECORDS }, (_, index) => keyOf(index));
  let missing = 0;
  const ids: string[] = [];
  for (let at = 0; at < RECORDS; at += BATCH) {
    const found = await createAll(crm, keys.slice(at, at + BATCH));
    for (const key of keys.slice(at, at + BATCH)) {
      const id = found.get(key);
      if (id === undefined) missing += 1;
      else ids.push(id);
    }
  }
  phase('created');
  const created = await ledger();
  const { times, samples } = await streamAll(crm, RECORDS);
  phase('streamed');
  for (let at = 0; at < RECORDS; at += BATCH) {
    await forEachId(ids.slice(at, at + BATCH), (some) =>
      crm.contacts.reviseMany(
        some.map((id) => ({ id: crm.contacts.id(id), values: { firstname: 'revised' } })),
        { concurrency: IN_FLIGHT },
      ),
    );
  }
  phase('revised');
  const revised = await ledger();
  for (let at = 0; at < RECORDS; at += BATCH) {
    await forEachId(ids.slice(at, at + BATCH), (some) =>
      crm.contacts.deleteMany(
        some.map((id) => crm.contacts.id(id)),
        { concurrency: IN_FLIGHT },
      ),
    );
  }
  phase('deleted');
  const deleted = await ledger();
  await crm.$close();
  server.disconnect();

  const notStreamed = times.filter((count) => count === 0).length;
  const figures = {
    'lost: not created, not streamed, not revised, not deleted': [
      RECORDS - created.created + missing,
      notStreamed,
      RECORDS - revised.revised,
      deleted.alive,
    ],
    'twice: created, streamed': [deleted.twice, times.filter((count) => count > 1).length],
  };
  const grown = growth(samples);
  console.log(`\n${transport}: ${RECORDS} records, ${IN_FLIGHT} calls in flight`);
  console.log(`${deleted.requests} requests, faults: ${JSON.stringify(deleted.faults)}`);
  for (const [name, counts] of Object.entries(figures))
    console.log(`${name}: ${counts.join(', ')}`);
  console.log(`memory while streaming, after collection: grew by ${grown.toFixed(1)} MiB`);
  console.log(printCurve(samples));
  return (
    Object.values(figures)
      .flat()
      .every((count) => count === 0) && grown <= MAX_GROWTH_MIB
  );
}

for (const transport of ['rest', 'session'] as const) {
  if (!(await run(transport))) process.exitCode = 1;
}
