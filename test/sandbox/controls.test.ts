import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import { findSnapshot } from '../../src/sandbox/find-snapshot.js';
import type { SandboxFailure } from '../../src/sandbox/http/faults.js';
import { createSandbox } from '../../src/sandbox/in-process.js';
import { printCompact } from '../../src/snapshot/compact.js';
import { createBaseClient } from '../../templates/runtime/index.js';
import type { ConnectOptions } from '../../templates/runtime/options.js';
import { codeOf } from '../helpers/code-of.js';
import { demoTables, type SandboxClient } from '../helpers/sandbox-client.js';

const sandbox = createSandbox({ snapshot: demoSnapshot, profile: 'cloud', edition: 'growth' });
const session = createSandbox({ snapshot: demoSnapshot, profile: 'oss-8.4-fixed' });

function clientOf(
  { fetch, username, accessKey }: Pick<typeof sandbox, 'fetch' | 'username' | 'accessKey'>,
  transport: 'rest' | 'session',
  more: Partial<ConnectOptions> = {},
): SandboxClient {
  const url = 'https://controls.example';
  const options = { url, username, accessKey, transport, fetch, retries: 0, ...more };
  return createBaseClient<SandboxClient>(options, demoTables());
}

let crm = clientOf(sandbox, 'rest');
const create = (client = crm): Promise<unknown> =>
  client.contacts.create({ lastname: 'Lovelace', assigned_user_id: '19x1' });

beforeEach(() => {
  sandbox.reset();
  session.reset();
  // Its own count of the calls of a minute would make it wait.
  crm = clientOf(sandbox, 'rest');
});

describe('failNext', () => {
  const CASES: readonly (readonly [SandboxFailure | undefined, code: string, stored: number])[] = [
    [undefined, 'SERVER', 0],
    [{ code: 'ACCESS_DENIED' }, 'ACCESS_DENIED', 0],
    [{ code: 'DUPLICATE_RECORD_FOUND', message: 'twice' }, 'DUPLICATE_RECORD', 0],
    [{ status: 503 }, 'SERVER', 0],
    [{ status: 429, retryAfter: 0 }, 'RATE_LIMITED', 0],
    [{ connection: 'refused' }, 'CONNECTION', 0],
    [{ connection: 'lost' }, 'CONNECTION', 1],
  ];

  it.each(CASES)('%j is %s for the client, and %i records are stored', async (failure, code, n) => {
    sandbox.failNext('create', failure);
    expect(await codeOf(create())).toBe(code);
    expect(await crm.contacts.count()).toBe(n);
    // Each is for one request.
    expect(await codeOf(create())).toBe('fulfilled');
  });

  it.each([sandbox, session])('is not hidden by retries', async (one) => {
    const client = clientOf(one, one === sandbox ? 'rest' : 'session', { retries: 3 });
    one.failNext('query');
    expect(await codeOf(client.contacts.limit(1).all())).toBe('SERVER');
  });

  it('leaves what prepares a test alone', async () => {
    sandbox.failNext('create');
    const quiet = clientOf({ ...sandbox, fetch: sandbox.setUpFetch }, 'rest');
    expect(await codeOf(create(quiet))).toBe('fulfilled');
    expect(sandbox.requests).toEqual([]);
    expect(await codeOf(create())).toBe('SERVER');
  });
});

describe('reset', () => {
  it('brings back records, numbers, the clock, failures and the log', async () => {
    const first = await crm.contacts.create({ lastname: 'Lovelace', assigned_user_id: '19x1' });
    sandbox.setTime(new Date('2026-01-31T09:00:00Z'));
    sandbox.failNext('create');
    sandbox.reset();
    expect(sandbox.requests).toEqual([]);
    expect(await crm.contacts.count()).toBe(0);
    const again = await crm.contacts.create({ lastname: 'Lovelace', assigned_user_id: '19x1' });
    expect(again.id).toBe(first.id);
    expect(String(again['createdtime'])).not.toContain('2026 09:00');
  });

  it('undoes a change of a record that was there from the start', async () => {
    const one = createSandbox({
      snapshot: demoSnapshot,
      data: { records: [{ module: 'Contacts', id: '12x2', values: { lastname: 'Lovelace' } }] },
    });
    const client = clientOf(one, 'session');
    for (const name of ['Byron', 'King']) {
      await client.contacts.revise('12x2', { lastname: name });
      one.reset();
      expect((await client.contacts.retrieve('12x2'))['lastname']).toBe('Lovelace');
    }
  });

  it('lets the rate limit begin again', async () => {
    const headers = { authorization: `Basic ${btoa(`admin:${sandbox.accessKey}`)}` };
    const call = async (): Promise<number> =>
      (await sandbox.fetch('http://crm.example/restapi/v1/vtiger/default/me', { headers })).status;
    for (let used = 0; used < 30; used += 1) await call();
    expect(await call()).toBe(429);
    sandbox.reset();
    expect(await call()).toBe(200);
  });
});

describe('time', () => {
  it('stands still where a test sets it', async () => {
    sandbox.setTime(new Date('2026-01-31T09:00:00Z'));
    const id = sandbox.insert('Contacts', { lastname: 'Lovelace', assigned_user_id: '19x1' });
    const { createdtime } = await crm.contacts.retrieve(crm.contacts.id(id));
    expect(createdtime).toEqual(new Date('2026-01-31T09:00:00Z'));
  });

  it('is no matter of fake timers', async () => {
    const { setTimeout: own } = globalThis;
    globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout;
    try {
      const url = 'http://crm.example/restapi/v1/vtiger/default/listtypes';
      expect((await sandbox.fetch(url)).status).toBe(401);
    } finally {
      globalThis.setTimeout = own;
    }
  });
});

it('insert refuses what lacks a mandatory field', () => {
  expect(() => sandbox.insert('Contacts', { firstname: 'Ada' })).toThrow('lastname');
});

it('listen serves the same instance on a port', async () => {
  const server = await session.listen();
  const id = session.insert('Contacts', { lastname: 'Lovelace', assigned_user_id: '19x1' });
  const client = clientOf({ ...session, fetch: globalThis.fetch }, 'session', { url: server.url });
  expect((await client.contacts.retrieve(client.contacts.id(id)))['lastname']).toBe('Lovelace');
  await client.$close();
  await server.close();
});

describe('the option snapshot', () => {
  const cwd = process.cwd();
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vtiger-snapshot-'));
    const installed = join(folder, 'node_modules', '@acme', 'crm');
    await mkdir(installed, { recursive: true });
    const exports = { './vtiger.snapshot.json': './vtiger.snapshot.json' };
    const manifest = { name: '@acme/crm', version: '1.0.0', exports };
    await writeFile(join(installed, 'package.json'), JSON.stringify(manifest));
    await writeFile(join(installed, 'vtiger.snapshot.json'), printCompact(demoSnapshot));
    await writeFile(join(folder, 'vtiger.snapshot.json'), printCompact(demoSnapshot));
    process.chdir(folder);
  });
  afterAll(async () => {
    process.chdir(cwd);
    await rm(folder, { recursive: true, force: true });
  });

  it.each<[string, string | object]>([
    ['a snapshot', demoSnapshot],
    ['the import of its file', { default: demoSnapshot }],
    ['a path', 'vtiger.snapshot.json'],
    ['a path with folders', './node_modules/@acme/crm/vtiger.snapshot.json'],
    ['a package name', '@acme/crm'],
  ])('takes %s', async (_, source) => {
    expect((await findSnapshot(source)).modules.length).toBe(demoSnapshot.modules.length);
  });

  it.each<[string | object, string]>([
    ['missing.json', 'FILE_MISSING'],
    ['@acme/other', 'FILE_MISSING'],
    [{}, 'SNAPSHOT_INVALID'],
    [{ ...demoSnapshot, version: 2 }, 'SNAPSHOT_INVALID'],
  ])('refuses %j', async (source, code) => {
    await expect(findSnapshot(source)).rejects.toMatchObject({ code });
  });
});
