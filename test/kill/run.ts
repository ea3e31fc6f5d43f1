import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../../src/sandbox/index.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';
import { KILL_SWITCH } from './kill-switch.js';

// Takes: the built tool. Gives: a line a command; exit code 1 where a killed run was not completed by
// the next one. Never: part of `npm test`, which tries the same in process with fewer kills.
// (First every change of a file, half-way too, in process; then SIGKILL of the real process at every
// change, and at 100 random moments.)

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');
const RANDOM_KILLS = 100;

const OLD = aSnapshot([aModule('Contacts', { fields: [aField('lastname'), aField('cf_1')] })]);
const NEW = aSnapshot([
  aModule('Contacts', { label: 'People', fields: [aField('lastname')] }),
  aModule('CONTACTS', { idPrefix: '14' }),
]);

const sandbox = await startSandbox({ snapshot: NEW });
const env = {
  ...process.env,
  VTIGER_URL: sandbox.url,
  VTIGER_USERNAME: sandbox.username,
  VTIGER_ACCESS_KEY: sandbox.accessKey,
};

const PACKAGE = ['--out', 'crm', '--name', '@acme/crm'];
interface Command {
  readonly args: readonly string[];
  readonly prepare: (folder: string) => Promise<void>;
}

const previousPackage = async (folder: string): Promise<void> => {
  writeFileSync(join(folder, 'vtiger.snapshot.json'), printSnapshot(OLD));
  await run(folder, ['generate', ...PACKAGE]);
};

const COMMANDS: readonly Command[] = [
  {
    args: ['generate', ...PACKAGE],
    prepare: async (folder) => {
      await previousPackage(folder);
      writeFileSync(join(folder, 'vtiger.snapshot.json'), printSnapshot(NEW));
    },
  },
  { args: ['generate', '--pull', ...PACKAGE], prepare: previousPackage },
  { args: ['pull'], prepare: previousPackage },
  { args: ['init', '--name', '@acme/crm', '--ci', 'github'], prepare: () => Promise.resolve() },
];

/** Runs the tool. @param kill at which change, or after how many milliseconds */
async function run(
  folder: string,
  args: readonly string[],
  kill: { readonly at?: number; readonly after?: number; readonly countFile?: string } = {},
): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', KILL_SWITCH, join(ROOT, 'dist', 'cli.js'), ...args],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...env,
        ...(kill.at === undefined ? {} : { KILL_AT: String(kill.at) }),
        ...(kill.countFile === undefined ? {} : { COUNT_FILE: kill.countFile }),
      },
    },
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const timer =
    kill.after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), kill.after);
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  clearTimeout(timer);
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`${args.join(' ')}: ${errors}`);
}

function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

let failures = 0;
function expectSame(what: string, found: unknown, expected: unknown): void {
  if (JSON.stringify(found) === JSON.stringify(expected)) return;
  failures += 1;
  console.error(`${what}: the next run did not complete it`);
}

/** What a killed run may leave: files as before or as after, the rest ignored by git. */
function expectWhole(
  what: string,
  found: Readonly<Record<string, string>>,
  states: readonly Readonly<Record<string, string>>[],
): void {
  for (const [path, text] of Object.entries(found)) {
    if (/(^|\/)\.vtiger-codegen/.test(path) || path.endsWith('vtiger.manifest.json')) continue;
    if (states.some((state) => state[path] === text)) continue;
    failures += 1;
    console.error(`${what}: ${path} is neither the old file nor the new one`);
  }
}

const top = mkdtempSync(join(tmpdir(), 'vtiger-codegen-kill-'));
let folders = 0;
function copyOf(template: string): string {
  const folder = join(top, String(++folders));
  cpSync(template, folder, { recursive: true });
  return folder;
}

async function tryKills({ args, prepare }: Command): Promise<void> {
  const template = mkdtempSync(join(top, 'template-'));
  await prepare(template);
  const complete = copyOf(template);
  const countFile = join(top, 'count');
  const start = performance.now();
  await run(complete, args, { countFile });
  const duration = performance.now() - start;
  const changes = Number(readFileSync(countFile, 'utf8'));
  const [before, after] = [filesIn(template), filesIn(complete)];
  const kills = [
    ...Array.from({ length: changes }, (_, index) => ({ at: index + 1 })),
    ...Array.from({ length: RANDOM_KILLS }, () => ({ after: Math.random() * duration })),
  ];
  for (const kill of kills) {
    const what = `vtiger-codegen ${args.join(' ')}, killed ${JSON.stringify(kill)}`;
    const folder = copyOf(template);
    await run(folder, args, kill);
    expectWhole(what, filesIn(folder), [before, after]);
    await run(folder, args);
    expectSame(what, filesIn(folder), after);
    rmSync(folder, { recursive: true });
  }
  console.log(`${args.join(' ')}: killed at ${changes} changes and ${RANDOM_KILLS} moments`);
}

const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const inProcess = spawnSync(
  process.execPath,
  [vitest, 'run', 'test/output/kill.test.ts', '--testTimeout', '1200000'],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, KILL_POINTS: 'all' } },
);
if (inProcess.status !== 0) failures += 1;
try {
  for (const command of COMMANDS) await tryKills(command);
} finally {
  rmSync(top, { recursive: true, force: true });
  await sandbox.close();
}
process.exitCode = failures === 0 ? 0 : 1;
