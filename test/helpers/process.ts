import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

/** How a process ended and what it printed. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** Variables beside PATH and HOME. */
  readonly env?: Readonly<Record<string, string>>;
  /** The home of this machine's settings; by default `cwd`, so that none of them count. */
  readonly home?: string | undefined;
  readonly timeoutMs?: number;
}

function start(command: string, args: readonly string[], options: RunOptions): ChildProcess {
  const { cwd, env = {}, home = cwd } = options;
  return spawn(command, [...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: home, npm_config_update_notifier: 'false', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a program to its end, at most two minutes. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<Ran> {
  const child = start(command, args, options);
  const timer = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs ?? 120_000);
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    closed,
  ]);
  clearTimeout(timer);
  return { code, stdout, stderr };
}

/** As {@link run}; a program that fails is an error with what it printed. */
export async function runOrThrow(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<Ran> {
  const ran = await run(command, args, options);
  if (ran.code === 0) return ran;
  throw new Error(`${command} ${args.join(' ')}: exit ${ran.code}\n${ran.stderr}\n${ran.stdout}`);
}

/** A program that serves until it is stopped. */
export interface Served {
  /** The line that announced it was ready. */
  readonly line: string;
  /** What it has printed on stderr so far. */
  readonly errors: () => string;
  stop(): Promise<void>;
}

/** Starts a program and waits for the line that says so. */
export async function serve(
  command: string,
  args: readonly string[],
  ready: RegExp,
  options: RunOptions,
): Promise<Served> {
  const child = start(command, args, options);
  let errors = '';
  child.stderr!.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await closed;
    clearTimeout(timer);
  };
  const line = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${command} is not ready: ${errors}`)),
      options.timeoutMs ?? 120_000,
    );
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (!ready.test(line)) return;
      clearTimeout(timer);
      resolve(line);
    });
    child.once('close', () => reject(new Error(`${command} ended: ${errors}`)));
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { line, errors: () => errors, stop };
}
