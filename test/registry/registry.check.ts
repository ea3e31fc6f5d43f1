import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoSnapshot, startSandbox } from '../../src/sandbox/index.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { run, runOrThrow, serve, type Ran, type Served } from '../helpers/process.js';

// The whole way of a change against a real registry process: publish 1.0.0, an admin changes a
// picklist, regenerate, publish the bump, install it, and see the compile error that was promised.

/** The last that runs on Node 20; its own choice of node-fetch goes by a tag that mirrors may lack. */
const VERDACCIO = {
  private: true,
  dependencies: { verdaccio: '6.8.0' },
  overrides: { 'node-fetch': '2.7.0' },
};
const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'dist/cli.js');

let work: string;
let registry: Served;
let url: string;
let npmrc: string;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** npm with this registry and no other. */
function npm(args: readonly string[], cwd: string): Promise<Ran> {
  return runOrThrow('npm', [...args, '--userconfig', npmrc, '--no-audit', '--no-fund'], {
    cwd,
    home: work,
  });
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'vtiger-registry-'));
  const port = await freePort();
  url = `http://127.0.0.1:${port}/`;
  // No uplink: what is not published here does not exist.
  await writeFile(
    join(work, 'verdaccio.yaml'),
    [
      'storage: ./storage',
      'auth: { htpasswd: { file: ./htpasswd } }',
      "packages: { '**': { access: $all, publish: $authenticated } }",
      'log: { type: stdout, format: pretty, level: warn }',
    ].join('\n'),
  );
  await writeFile(join(work, 'package.json'), JSON.stringify(VERDACCIO));
  // From the registry of this machine: its settings count here, and only here.
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts'];
  await runOrThrow('npm', install, { cwd: work, home: process.env['HOME'], timeoutMs: 200_000 });
  const verdaccio = join(work, 'node_modules/verdaccio/bin/verdaccio');
  const args = [verdaccio, '--config', 'verdaccio.yaml', '--listen', `127.0.0.1:${port}`];
  registry = await serve(process.execPath, args, /http address/, { cwd: work, timeoutMs: 30_000 });
  const user = await fetch(`${url}-/user/org.couchdb.user:agency`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'agency', password: 'only-on-loopback' }),
  });
  const { token } = (await user.json()) as { token: string };
  npmrc = join(work, 'npmrc');
  await writeFile(npmrc, `registry=${url}\n//127.0.0.1:${port}/:_authToken=${token}\n`);
  // The one dependency, so that an install needs no other registry.
  await npm(['publish', join(root, 'node_modules/undici'), '--ignore-scripts'], work);
});

afterAll(() => registry.stop());

/** The demo tenant without one value of a picklist. */
function withoutValue(snapshot: Snapshot, value: string): Snapshot {
  return {
    ...snapshot,
    modules: snapshot.modules.map((module) => ({
      ...module,
      fields: module.fields.map((field) =>
        field.name !== 'leadsource' || field.picklist === undefined
          ? field
          : { ...field, picklist: field.picklist.filter((entry) => entry.value !== value) },
      ),
    })),
  };
}

async function generateFrom(snapshot: Snapshot, cwd: string): Promise<string> {
  const sandbox = await startSandbox({ snapshot });
  try {
    await runOrThrow(process.execPath, [bin, 'generate', '--pull'], {
      cwd,
      env: {
        VTIGER_URL: sandbox.url,
        VTIGER_USERNAME: sandbox.username,
        VTIGER_ACCESS_KEY: sandbox.accessKey,
      },
    });
  } finally {
    await sandbox.close();
  }
  const text = await readFile(join(cwd, 'crm/package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

it('publishes, bumps and breaks the consumer that used a removed field', async () => {
  const agency = join(work, 'agency');
  await mkdir(agency);
  const config = { name: '@acme/crm', out: 'crm', registry: url };
  await writeFile(join(agency, 'vtiger.config.json'), JSON.stringify(config));
  expect(await generateFrom(demoSnapshot, agency)).toBe('1.0.0');
  await npm(['publish'], join(agency, 'crm'));

  const consumer = join(work, 'consumer');
  await mkdir(consumer);
  const tsconfig = {
    compilerOptions: { module: 'nodenext', strict: true, noEmit: true, types: [], lib: ['es2022'] },
  };
  await writeFile(join(consumer, 'package.json'), '{"private":true,"type":"module"}');
  await writeFile(join(consumer, 'tsconfig.json'), JSON.stringify(tsconfig));
  await writeFile(
    join(consumer, 'app.ts'),
    [
      "import { createClient } from '@acme/crm';",
      "const crm = createClient({ url: 'https://crm.example.com', username: 'a', accessKey: 'b' });",
      "await crm.contacts.where('leadsource', '=', 'Cold Call').all();",
      '',
    ].join('\n'),
  );
  const tsc = (): Promise<Ran> =>
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], {
      cwd: consumer,
    });

  await npm(['install', '@acme/crm@1'], consumer);
  expect(await tsc()).toMatchObject({ code: 0, stdout: '' });

  expect(await generateFrom(withoutValue(demoSnapshot, 'Cold Call'), agency)).toBe('2.0.0');
  await npm(['publish'], join(agency, 'crm'));
  // Semantic versioning keeps the consumer safe until it asks.
  await npm(['update'], consumer);
  expect(await tsc()).toMatchObject({ code: 0 });
  await npm(['install', '@acme/crm@2'], consumer);
  const broken = await tsc();
  expect(broken.code).not.toBe(0);
  expect(broken.stdout).toContain(`'"Cold Call"' is not assignable`);
});
