import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import type { SandboxClient } from '../helpers/sandbox-client.js';
import { clientOf, load } from './load.js';

interface Recipe {
  readonly importContacts: (
    crm: SandboxClient,
    file: string,
    owner: string,
    onProgress?: (rows: number, refused: number) => void,
  ) => Promise<{ rows: number; refused: number }>;
}

const ROWS = 10_000;
let sandbox: Sandbox;
let folder: string;
let file: string;

/** Every hundredth row is wrong: without a name, with an unknown source, with an impossible day. */
function csv(): string {
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const wrong = index % 100 === 50 ? ((index / 50) % 3) | 0 : -1;
    const name = wrong === 0 ? '' : `Name ${index}`;
    const source = wrong === 1 ? 'Nowhere' : 'Web Site';
    const birthday = wrong === 2 ? '2026-02-30' : '1990-01-02';
    return `${name},person${index}@example.com,${source},${birthday}`;
  });
  return `\ufefflastname,email,leadsource,birthday\n${lines.join('\n')}\n`;
}

beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'oss-8.4-fixed', data: { records: [] } });
  folder = await mkdtemp(join(tmpdir(), 'vtiger-csv-'));
  file = join(folder, 'contacts.csv');
  await writeFile(file, csv());
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

test('10,000 rows, stopped in between and started again', async () => {
  const { importContacts } = await load<Recipe>('import.mjs');
  let requests = 0;
  let failAt = 3000;
  const counting = await clientOf(sandbox, {
    retries: 0,
    fetch: async (url, init) => {
      requests++;
      if (requests === failAt) throw new TypeError('the cable was pulled');
      return await fetch(url, init);
    },
  });
  await expect(importContacts(counting, file, '19x1')).rejects.toMatchObject({
    code: 'CONNECTION',
  });
  failAt = -1;
  const { rows } = await importContacts(counting, file, '19x1');
  expect(rows).toBe(ROWS);
  const refused = (await readFile(`${file}.refused.jsonl`, 'utf8')).trim().split('\n');
  expect(refused).toHaveLength(ROWS / 100);
  const lines = refused.map((line) => JSON.parse(line) as { line: number; reason: string });
  expect(lines[0]).toEqual({
    line: 52,
    reason: expect.any(String) as string,
    row: expect.anything() as unknown,
  });
  expect(new Set(lines.map(({ line }) => line)).size).toBe(refused.length);
  console.log(`${requests} requests for ${ROWS} rows`);
  // One create a row and one query per 100 rows; one batch is done twice, and there is a login.
  expect(requests).toBeLessThanOrEqual(ROWS - ROWS / 100 + 100 + 10);

  expect(await counting.contacts.count()).toBe(ROWS - ROWS / 100);

  // Again from the start: nothing is new.
  await rm(`${file}.progress.json`);
  requests = 0;
  await importContacts(counting, file, '19x1');
  expect(requests).toBeLessThanOrEqual(110);
  await counting.$close();
});

test('the memory does not grow with the file', async () => {
  const { importContacts } = await load<Recipe>('import.mjs');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const upsertMany = (items: readonly unknown[]): Promise<unknown> =>
    Promise.resolve(items.map(() => ({ ok: true, value: {} })));
  const big = join(folder, 'big.csv');
  const line = (index: number): string =>
    `Name ${index},person${index}@example.com,Web Site,1990-01-02`;
  await writeFile(
    big,
    `lastname,email,leadsource,birthday\n${Array.from({ length: 50_000 }, (_, at) => line(at)).join('\n')}`,
  );
  const heap: number[] = [];
  await importContacts({ contacts: { upsertMany } } as never, big, '19x1', (rows) => {
    if (rows % 10_000 !== 0) return;
    collect();
    heap.push(process.memoryUsage().heapUsed / 2 ** 20);
  });
  const [first = 0, ...rest] = heap;
  console.log(`heap after each 10,000 rows: ${heap.map((mib) => mib.toFixed(1)).join(', ')} MiB`);
  expect(Math.max(...rest) - first).toBeLessThan(5);
});
