import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Agent, request } from 'undici';
import { raceHere } from './measure.js';
import { duration, type Row } from './table.js';
import { pageRows, startServer, stream } from './throughput.js';

/** What a busy server takes for an answer. */
const DELAY = 30;
const RECORDS = 10_000;
const REVISES = 800;
const AT_A_TIME = 8;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function reading(): Promise<Row> {
  const { client, json } = await stream(RECORDS, null, DELAY);
  return {
    what: `stream ${RECORDS.toLocaleString('en')} records of 91 fields, ${DELAY} ms a page`,
    ours: duration(client),
    against: `undici alone, a page after the other ${duration(json)}`,
    ratio: json / client,
    atLeast: 0.97,
  };
}

async function revising(): Promise<Row> {
  const { url, crm, end } = await startServer(
    { rows: 0, rest: pageRows(), delayMs: DELAY },
    AT_A_TIME,
  );
  const values = { text_1: 'Analytical Engine Works 1' };
  const items = Array.from({ length: REVISES }, (_, at) => ({ id: `12x${at + 1}`, values }));
  const dispatcher = new Agent();
  const revise = async (id: string): Promise<void> => {
    const body = new URLSearchParams({ element: JSON.stringify({ ...values, id }) }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const path = `${url}/restapi/v1/vtiger/default/revise`;
    const answer = await request(path, { dispatcher, method: 'POST', headers, body });
    await answer.body.json();
  };
  const alone = async (): Promise<void> => {
    const queue = items.values();
    const lane = async (): Promise<void> => {
      for (const { id } of queue) await revise(id);
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  };
  const ours = async (): Promise<void> => {
    const results = await crm.contacts.reviseMany(items, { concurrency: AT_A_TIME });
    const failed = results.find(({ ok }) => !ok);
    if (failed !== undefined) throw new Error('a revise failed', { cause: failed });
  };
  const times = await raceHere({ ours, alone }, 3);
  await dispatcher.close();
  await end();
  return {
    what: `revise ${REVISES} records, ${AT_A_TIME} at a time, ${DELAY} ms each`,
    ours: duration(times.ours),
    against: `undici alone, ${AT_A_TIME} at a time ${duration(times.alone)}`,
    ratio: times.ours / times.alone,
    atMost: 1.05,
  };
}

/** The heap while records stream: after the first tenth everything is in place, and nothing may pile up. */
async function memory(): Promise<Row> {
  const rows = 100_000;
  const { crm, end } = await startServer({ rows, rest: pageRows(), delayMs: 0 });
  const heaps: number[] = [];
  let count = 0;
  for await (const row of crm.contacts) {
    if (row) count++;
    if (count % (rows / 10) !== 0) continue;
    collectGarbage();
    heaps.push(process.memoryUsage().heapUsed / 2 ** 20);
  }
  await end();
  const [first, last] = [heaps[0]!, heaps.at(-1)!];
  return {
    what: `heap after ${rows.toLocaleString('en')} streamed records of 91 fields`,
    ours: `${last.toFixed(1)} MiB`,
    against: `after a tenth of them ${first.toFixed(1)} MiB`,
    ratio: last / first,
    atMost: 1.05,
  };
}

/** What the client adds where the server is what takes time, and what it holds. */
export async function slowServer(): Promise<Row[]> {
  return [await reading(), await revising(), await memory()];
}
