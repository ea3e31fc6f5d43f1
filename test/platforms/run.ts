// Takes: a folder to install into, or none. Gives: a line for each platform; exit 1 where one failed.
// Never: part of `npm test`, since it installs the platforms from npm.

import { build, version as ESBUILD } from 'esbuild';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../../src/sandbox/index.js';
import { runOrThrow } from '../helpers/process.js';
import type { CheckResult } from './client-checks.js';
import { startFront } from './front.js';
import { PROGRAMS } from './programs.js';
import { checksRow, printRow } from './report.js';
import type { Row } from './report.js';
import { runUnderPnp } from './yarn-pnp.js';

const TOOLS = ['bun', 'deno', 'miniflare@4.20260415', 'msw@~2.9', '@yarnpkg/cli-dist@4'];
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const CHECKS = fileURLToPath(new URL('client-checks.ts', import.meta.url));

const [, , folder] = process.argv;
const work = folder === undefined ? await mkdtemp(join(tmpdir(), 'platforms-')) : resolve(folder);
const demo = join(work, 'demo');
const rows: Row[] = [];

async function run(command: string, args: readonly string[], env = {}): Promise<string> {
  const options = { cwd: demo, home: process.env['HOME'], env, timeoutMs: 300_000 };
  return (await runOrThrow(command, args, options)).stdout.trim();
}

const tool = (name: string): string => join(work, 'node_modules/.bin', name);

/** Adds a row; what throws is its failure. */
async function row(
  platform: string,
  version: string,
  what: string,
  work: () => Promise<Row | void>,
) {
  let done: Row;
  try {
    done = (await work()) ?? { platform, version, what, failure: undefined };
  } catch (error) {
    done = { platform, version, what, failure: String(error).slice(0, 2000) };
  }
  rows.push(done);
  console.log(printRow(done));
}

async function versionOf(name: string): Promise<string> {
  const manifest = await readFile(join(work, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

await mkdir(demo, { recursive: true });
await writeFile(join(work, 'package.json'), JSON.stringify({ private: true }));
const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', ...TOOLS];
await runOrThrow('npm', install, { cwd: work, home: process.env['HOME'], timeoutMs: 600_000 });
await runOrThrow(process.execPath, [CLI, 'demo', demo], { cwd: work });
for (const [name, text] of Object.entries(PROGRAMS)) {
  await writeFile(join(demo, name), text.replace('CHECKS', './checks.mjs'));
}
await build({
  entryPoints: [CHECKS],
  outfile: join(demo, 'checks.mjs'),
  bundle: true,
  format: 'esm',
});

const session = await startSandbox({ profile: 'oss-8.4-fixed' });
const cloud = await startSandbox({ profile: 'cloud' });
const fronts = { session: await startFront(session.url), rest: await startFront(cloud.url) };

type Dialect = keyof typeof fronts;

function connectionOf(dialect: Dialect, more = {}): Readonly<Record<string, unknown>> {
  const path = dialect === 'rest' ? 'restapi/v1/vtiger/default' : 'webservice.php';
  const { username, accessKey } = dialect === 'rest' ? cloud : session;
  return { url: `${fronts[dialect].url}/${path}`, username, accessKey, ...more };
}

const DIALECTS: readonly (readonly [Dialect, string])[] = [
  ['session', 'client by session'],
  ['rest', 'client by REST'],
];

const versions = {
  node: process.versions.node,
  bun: await versionOf('bun'),
  deno: await versionOf('deno'),
  miniflare: await versionOf('miniflare'),
  msw: await versionOf('msw'),
  yarn: await versionOf('@yarnpkg/cli-dist'),
};
const PROCESSES = [
  ['Node', versions.node, process.execPath, [], {}],
  ['Node, httpClient fetch', versions.node, process.execPath, [], { httpClient: 'fetch' }],
  ['Bun', versions.bun, tool('bun'), [], {}],
  ['Deno', versions.deno, tool('deno'), ['run', '-A'], {}],
] as const;

for (const [platform, version, command, args, more] of PROCESSES) {
  for (const [dialect, what] of DIALECTS) {
    await row(platform, version, what, async () => {
      const connection = JSON.stringify(connectionOf(dialect, more));
      const out = await run(command, [...args, 'process.mjs', fronts[dialect].url, connection]);
      return checksRow(platform, version, what, JSON.parse(out) as CheckResult[]);
    });
  }
}

const WORKERS = [
  ['session', ['nodejs_compat'], 'client by session, nodejs_compat'],
  ['rest', ['nodejs_compat'], 'client by REST, nodejs_compat'],
  ['rest', [], 'client by REST, without nodejs_compat'],
  ['rest', [], 'client by REST, without nodejs_compat, undici external', 'undici'],
] as const;
for (const [dialect, flags, what, ...external] of WORKERS) {
  await row('workerd (miniflare)', versions.miniflare, what, async () => {
    const { warnings } = await build({
      absWorkingDir: demo,
      entryPoints: ['worker.mjs'],
      outfile: join(demo, 'worker.bundle.mjs'),
      bundle: true,
      format: 'esm',
      conditions: ['workerd', 'worker'],
      external: ['node:*', ...external],
      allowOverwrite: true,
      logLevel: 'silent',
    });
    if (warnings.length > 0) console.log(warnings.map(({ text }) => text));
    const task = { front: fronts[dialect].url, connection: connectionOf(dialect) };
    const args = [
      'miniflare.mjs',
      'worker.bundle.mjs',
      JSON.stringify(flags),
      JSON.stringify(task),
    ];
    const out = await run(process.execPath, args);
    return checksRow(
      'workerd (miniflare)',
      versions.miniflare,
      what,
      JSON.parse(out) as CheckResult[],
    );
  });
}

for (const [platform, version, command, args] of PROCESSES.filter(([name]) =>
  /^(Bun|Deno)$/.test(name),
)) {
  await row(platform, version, 'the tool: pull, generate, check', async () => {
    const { url, username, accessKey } = session;
    const key = { VTIGER_URL: url, VTIGER_USERNAME: username, VTIGER_ACCESS_KEY: accessKey };
    const output = [
      '--snapshot',
      'tool.snapshot.json',
      '--out',
      `tool-${platform}`,
      '--name',
      '@demo/crm',
    ];
    await run(command, [...args, CLI, 'pull', '--snapshot', 'tool.snapshot.json'], key);
    await run(command, [...args, CLI, 'generate', ...output]);
    await run(command, [...args, CLI, 'check', ...output]);
  });
}

await row("Yarn Plug'n'Play", versions.yarn, 'the tool: pull, generate --verify, check', () => {
  const { url, username, accessKey } = session;
  const key = { VTIGER_URL: url, VTIGER_USERNAME: username, VTIGER_ACCESS_KEY: accessKey };
  const yarn = join(work, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js');
  return runUnderPnp(join(work, 'pnp'), yarn, key);
});

await row('MSW', versions.msw, 'sees the calls of httpClient fetch', async () => {
  const out = await run(process.execPath, ['msw.mjs', JSON.stringify(connectionOf('session'))]);
  const { seen } = JSON.parse(out) as { seen: number };
  // Challenge, login and the query at least.
  if (seen < 3) throw new Error(`MSW saw ${String(seen)} calls`);
});

await row(
  'browser (esbuild)',
  ESBUILD,
  'constants and isOneOf work, createClient throws',
  async () => {
    await build({
      absWorkingDir: demo,
      entryPoints: ['browser.mjs'],
      outfile: join(demo, 'browser.bundle.mjs'),
      bundle: true,
      format: 'esm',
      platform: 'browser',
      external: ['node:*'],
      logLevel: 'silent',
    });
    const out = await run(process.execPath, ['browser.bundle.mjs']);
    if (out !== '{"known":true,"refusal":"CONFIGURATION"}') throw new Error(out);
  },
);

await Promise.all([...Object.values(fronts), session, cloud].map((one) => one.close()));
if (folder === undefined) await rm(work, { recursive: true, force: true });
if (rows.some(({ failure }) => failure !== undefined)) process.exitCode = 1;
