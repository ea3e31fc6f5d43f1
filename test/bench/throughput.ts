import { join } from 'node:path';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Agent, request } from 'undici';
import { createBaseClient } from '../../templates/runtime/client.js';
import { decodeRecord } from '../../templates/runtime/codec/decode-record.js';
import { encodeRecord } from '../../templates/runtime/codec/encode-record.js';
import type { LooseModule } from '../helpers/sandbox-client.js';
import type { BaseClient, Repository } from '../../templates/runtime/index.js';
import { page, pageOf, table, wire } from './busy-contact.js';
import { raceHere } from './measure.js';
import { OUT } from './places.js';
import { duration, ratioRow, type Row } from './table.js';

/** What decoding adds to the parsing of a page of 100 rows of 91 fields, and encoding of as much. */
async function codec(): Promise<Row[]> {
  const context = {
    timeZone: 'Europe/Berlin',
    prefixOf: (module: string) => (module === 'Accounts' ? '11' : undefined),
  };
  const decode = (rows: readonly unknown[]) =>
    rows.map((row) => decodeRecord(table, row, 'record', {}));
  const records = decode(JSON.parse(page) as unknown[]).map(({ id: _, ...record }) => record);
  const encode = (): unknown => records.map((one) => encodeRecord(table, one, 'revise', context));
  const elements = encode();
  const times = await raceHere(
    {
      parse: () => JSON.parse(page) as unknown,
      both: () => decode(JSON.parse(page) as unknown[]),
      encode,
      stringify: () => JSON.stringify(elements),
    },
    400,
  );
  return [
    ratioRow(
      'decode a page of 100 rows of 91 fields',
      times.both - times.parse,
      ['JSON.parse of it', times.parse],
      1.3,
    ),
    ratioRow(
      'encode 100 elements of 90 fields',
      times.encode,
      ['JSON.parse of such a page', times.parse],
      1.3,
    ),
    ratioRow('… the same', times.encode, ['JSON.stringify of them', times.stringify]),
  ];
}

/** The rows of a page as the server prints them: without their ids and braces. */
export function pageRows(fields: readonly string[] = [...wire.keys()]): string[] {
  return pageOf(fields).map(({ id: _, ...row }) => JSON.stringify(row).slice(1, -1));
}

/** A server in a thread of its own, and a client for it. */
export async function startServer(
  workerData: { rows: number; rest: readonly string[]; delayMs: number },
  concurrency = 4,
) {
  const server = new Worker(join(OUT, 'page-server.js'), { workerData });
  const [port] = (await once(server, 'message')) as [number];
  const url = `http://127.0.0.1:${port}`;
  const tables = [['contacts', 'Contacts', JSON.stringify(table)]] as const;
  const crm = createBaseClient<BaseClient & { contacts: Repository<LooseModule> }>(
    { url, username: 'a', accessKey: 'secret', transport: 'rest', concurrency },
    tables,
  );
  const end = async (): Promise<void> => {
    await crm.$close();
    await server.terminate();
  };
  return { url, crm, end };
}

interface Streamed {
  readonly client: number;
  readonly text: number;
  readonly json: number;
}

/** All rows from a server: by the client, and the same requests by undici alone. */
export async function stream(
  rows: number,
  select: readonly string[] | null,
  delayMs = 0,
): Promise<Streamed> {
  const rest = pageRows(select ?? undefined);
  const { url, crm, end } = await startServer({ rows, rest, delayMs });
  const queries = Array.from({ length: rows / 100 + 1 }, (_, at) => {
    const where = at === 0 ? '' : ` where id > '12x${at * 100}'`;
    const statement = `select ${select?.join(',') ?? '*'} from Contacts${where} order by id limit 100;`;
    return `/restapi/v1/vtiger/default/query?query=${encodeURIComponent(statement)}`;
  });
  const dispatcher = new Agent();
  const raw = async (
    read: (body: { text(): Promise<string>; json(): Promise<unknown> }) => Promise<unknown>,
  ) => {
    for (const path of queries) {
      const headers = { accept: 'application/json', authorization: 'Basic YTpzZWNyZXQ=' };
      await read((await request(url + path, { dispatcher, headers })).body);
    }
  };
  const all = async (): Promise<void> => {
    let count = 0;
    const query = select === null ? crm.contacts : crm.contacts.select(...select);
    for await (const row of query) if (row) count++;
    if (count !== rows) throw new Error(`${count} rows instead of ${rows}`);
  };
  const times = await raceHere(
    { client: all, text: () => raw((body) => body.text()), json: () => raw((body) => body.json()) },
    3,
  );
  await dispatcher.close();
  await end();
  return times;
}

async function streaming(): Promise<Row[]> {
  const rows: Row[] = [];
  const sizes = [
    ['91 fields', 100_000, null],
    [
      '5 selected fields',
      100_000,
      ['text_1', 'text_2', 'picklist_51', 'reference_71', 'datetime_77'],
    ],
  ] as const;
  for (const [what, count, select] of sizes) {
    const { client, text, json } = await stream(count, select);
    const row = (how: string, ms: number, atLeast?: number): Row => ({
      what: `${count.toLocaleString('en')} rows of ${what} over loopback`,
      ours: duration(client),
      against: `undici alone, ${how} ${duration(ms)}`,
      ratio: ms / client,
      ...(atLeast === undefined ? {} : { atLeast }),
    });
    rows.push(row('JSON.parse', json, 0.8), row('text', text));
  }
  return rows;
}

/** What the runtime adds to what the server and JSON cost. */
export async function throughput(): Promise<Row[]> {
  return [...(await codec()), ...(await streaming())];
}
