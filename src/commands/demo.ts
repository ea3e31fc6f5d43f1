// Takes: a folder, or none. Gives: in it a snapshot, a generated package and a typed script that ran.
// Never: needs a network, or writes outside of that folder.

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CodegenError } from '../errors.js';
import { applyPlan } from '../output/apply.js';
import { planOutput } from '../output/plan.js';
import { readPreviousOutput, type PreviousOutput } from '../output/previous-output.js';
import { recoverOutput } from '../output/recover.js';
import { startSandbox, type Sandbox } from '../sandbox/index.js';
import { DEMO_FILES, DEMO_PACKAGE } from '../demo/demo-files.js';
import { generate, type GenerateResult } from './generate.js';
import { pull, type PullResult } from './pull.js';

/** What {@link demo} takes. */
export interface DemoOptions {
  /** An empty folder, or that of an earlier demo; a fresh one in the system's temp by default. */
  readonly dir?: string | undefined;
  /** Called with each step as it begins. */
  readonly onStep?: ((step: string) => void) | undefined;
}

/** What happened. */
export interface DemoResult {
  /** Absolute. */
  readonly dir: string;
  readonly pull: PullResult;
  readonly generate: GenerateResult;
  /** What the compiler says to wrong calls. */
  readonly mistakes: readonly string[];
  /** What the script printed. */
  readonly printed: readonly string[];
  /** HTTP requests that the script made. */
  readonly requests: number;
}

/**
 * Pulls from an embedded instance, generates a package, type-checks a script against it and runs it.
 * @throws CodegenError OUTPUT_FOREIGN for a folder of somebody else, and those of the stages
 */
export async function demo(options: DemoOptions = {}): Promise<DemoResult> {
  const { onStep: say = () => undefined } = options;
  const folder = await demoFolder(options.dir);
  const { dir } = folder;
  await applyPlan(await planOutput(folder, { files: DEMO_FILES, origin: null }));

  say('starting a sandbox: a Vtiger-compatible instance on loopback');
  const sandbox = await startSandbox();
  try {
    const { url, username, accessKey } = sandbox;
    const snapshot = join(dir, 'vtiger.snapshot.json');
    say(`pulling its metadata from ${url}`);
    const pulled = await pull({ url, username, accessKey, snapshot });
    say(`generating ${DEMO_PACKAGE} from ${String(pulled.modules)} modules`);
    const generated = await generate({ snapshot, out: join(dir, 'crm'), name: DEMO_PACKAGE });
    await linkPackages(dir);
    say('type-checking a script against it');
    const { compileDemo } = await import('../demo/demo-compile.js');
    const mistakes = await compileDemo(dir);
    say('running the script');
    const before = sandbox.requests.length;
    const printed = await runScript(dir, sandbox);
    const requests = sandbox.requests.length - before;
    return { dir, pull: pulled, generate: generated, mistakes, printed, requests };
  } finally {
    await sandbox.close();
  }
}

async function demoFolder(dir: string | undefined): Promise<PreviousOutput> {
  const path = dir ?? (await realpath(await mkdtemp(join(tmpdir(), 'vtiger-demo-'))));
  await recoverOutput(path);
  const previous = await readPreviousOutput(path);
  // Another output of ours has a manifest too, and is not for the demo to replace.
  if (previous.manifest?.files.has('demo.ts') !== false) return previous;
  throw new CodegenError('OUTPUT_FOREIGN', `${previous.dir} holds a generated package`, {
    fix: 'name an empty folder, or none',
  });
}

/** What `npm install` would do, without a network: the package and its one dependency. */
async function linkPackages(dir: string): Promise<void> {
  const undici = dirname(createRequire(import.meta.url).resolve('undici/package.json'));
  const links: [string, string][] = [
    [join(dir, 'node_modules', 'undici'), undici],
    [join(dir, 'node_modules', DEMO_PACKAGE), join(dir, 'crm')],
  ];
  for (const [link, target] of links) {
    await mkdir(dirname(link), { recursive: true });
    await rm(link, { recursive: true, force: true });
    await symlink(target, link, 'junction');
  }
}

/** A process of its own, as a user would run it. */
async function runScript(dir: string, { url, username, accessKey }: Sandbox): Promise<string[]> {
  const child = spawn(process.execPath, ['run.mjs'], { cwd: dir });
  child.stdin.end(JSON.stringify({ url, username, accessKey }));
  const ended = new Promise<number | null>((done, failed) => {
    child.once('error', failed).once('close', done);
  });
  const [printed, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  if (code === 0) return printed.trimEnd().split('\n');
  const reason =
    complaint
      .split('\n')
      .find((line) => /^\s*\w*Error/.test(line))
      ?.trim() ?? `exit code ${String(code)}`;
  throw new CodegenError('INTERNAL', `the script of the demo failed: ${reason}`, {
    fix: `please report this; the script is ${join(dir, 'demo.ts')}`,
  });
}
