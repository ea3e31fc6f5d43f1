import { build } from 'esbuild';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { runOrThrow } from '../helpers/process.js';
import { startFront, type Front } from './front.js';
import { PROGRAMS } from './programs.js';

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const CHECKS = fileURLToPath(new URL('client-checks.ts', import.meta.url));

export type Dialect = 'rest' | 'session';

/** What the rows share: a folder with the platforms, the demo package, and two sandboxes. */
export interface Stage {
  /** The platforms are installed here. */
  readonly folder: string;
  /** Has the demo package in its `node_modules`, and the programs. */
  readonly demo: string;
  readonly session: Sandbox;
  readonly fronts: Readonly<Record<Dialect, Front>>;
  /** The executable of an installed package. */
  readonly tool: (name: string) => string;
  /** Runs a program in the demo folder, or in another. @returns its output */
  readonly run: (command: string, args: readonly string[], options?: StageRun) => Promise<string>;
  /** Options of a client for one of the sandboxes. */
  readonly connectionOf: (dialect: Dialect) => Readonly<Record<string, unknown>>;
  /** `VTIGER_URL` and the others, for the tool. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Of an installed package, of an app where one is named; of Node without a package. */
  readonly versionOf: (name: string | undefined, app?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface StageRun {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** @param installs npm packages with ranges */
export async function openStage(
  given: string | undefined,
  installs: readonly string[],
): Promise<Stage> {
  const folder = given === undefined ? await mkdtemp(join(tmpdir(), 'platforms-')) : resolve(given);
  const demo = join(folder, 'demo');
  const home = process.env['HOME'];
  // That of another build counts as up to date.
  await rm(demo, { recursive: true, force: true });
  await mkdir(demo, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true }));
  const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', ...installs];
  await runOrThrow('npm', install, { cwd: folder, home, timeoutMs: 600_000 });
  await runOrThrow(process.execPath, [CLI, 'demo', demo], { cwd: folder });
  for (const [name, text] of Object.entries(PROGRAMS)) {
    await writeFile(join(demo, name), text.replace('CHECKS', './checks.mjs'));
  }
  const outfile = join(demo, 'checks.mjs');
  await build({ entryPoints: [CHECKS], outfile, bundle: true, format: 'esm' });

  const session = await startSandbox({ profile: 'oss-8.4-fixed' });
  const rest = await startSandbox({ profile: 'cloud' });
  const fronts = { session: await startFront(session.url), rest: await startFront(rest.url) };
  const { url, username, accessKey } = session;
  return {
    folder,
    demo,
    session,
    fronts,
    tool: (name) => join(folder, 'node_modules/.bin', name),
    async run(command, args, { cwd = demo, env = {} } = {}) {
      const options = { cwd, home, env, timeoutMs: 600_000 };
      return (await runOrThrow(command, args, options)).stdout.trim();
    },
    connectionOf(dialect) {
      const path = dialect === 'rest' ? 'restapi/v1/vtiger/default' : 'webservice.php';
      const { username, accessKey } = dialect === 'rest' ? rest : session;
      return { url: `${fronts[dialect].url}/${path}`, username, accessKey };
    },
    credentials: { VTIGER_URL: url, VTIGER_USERNAME: username, VTIGER_ACCESS_KEY: accessKey },
    async versionOf(name, app) {
      if (name === undefined) return process.versions.node;
      const place = app === undefined ? folder : join(folder, 'apps', app);
      const manifest = await readFile(join(place, 'node_modules', name, 'package.json'), 'utf8');
      return (JSON.parse(manifest) as { version: string }).version;
    },
    async close() {
      await Promise.all([...Object.values(fronts), session, rest].map((one) => one.close()));
      if (given === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
