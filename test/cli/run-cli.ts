import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { openConsole } from '../../src/cli/console.js';
import { main } from '../../src/cli/main.js';
import type { Ran } from '../helpers/process.js';

const BIN = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface RunOptions {
  readonly cwd: string;
  /** The only variables beside PATH. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly nodeOptions?: readonly string[];
}

/** Runs the built bin as its own process, as other tooling does. */
export async function runCli(args: readonly string[], options: RunOptions): Promise<Ran> {
  const { cwd, env = {}, input = '', nodeOptions = [] } = options;
  const child = spawn(process.execPath, [...nodeOptions, BIN, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

/** Starts the built bin and gives the process. */
export function startCli(args: readonly string[], options: RunOptions) {
  return spawn(process.execPath, [BIN, ...args], {
    cwd: options.cwd,
    env: { PATH: process.env['PATH'], ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const CREDENTIALS = ['VTIGER_URL', 'VTIGER_USERNAME', 'VTIGER_ACCESS_KEY'];

/** The same without a process: faster, where what the bin adds does not matter. */
export async function runMain(args: readonly string[], options: RunOptions): Promise<Ran> {
  const stream = () => {
    const texts: string[] = [];
    return { texts, write: (line: string) => texts.push(line) > 0, on: () => undefined };
  };
  const [stdout, stderr] = [stream(), stream()];
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(options.cwd);
  const { env = {} } = options;
  for (const name of [...CREDENTIALS, ...Object.keys(env)]) vi.stubEnv(name, env[name]);
  try {
    const code = await main(args, openConsole(args.includes('--json'), { stdout, stderr }));
    return { code, stdout: stdout.texts.join(''), stderr: stderr.texts.join('') };
  } finally {
    cwd.mockRestore();
    vi.unstubAllEnvs();
  }
}
