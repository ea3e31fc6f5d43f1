import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** A program to run. `before` puts things in place and is not timed. */
export interface Contender {
  readonly args: readonly string[];
  readonly before?: () => void;
  readonly cwd?: string;
}

/** One process, from its start to its end. */
export interface Cost {
  readonly ms: number;
  readonly megabytes: number;
  readonly stdout: string;
}

/** Says at the end what the process held at its peak; all contenders load it alike. */
const PEAK = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));",
)}`;

/** Runs node once. @throws where it fails */
export async function costOf({ args, before, cwd = process.cwd() }: Contender): Promise<Cost> {
  before?.();
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', PEAK, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [stdout, stderr, peak, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    text(child.stdio[3] as Readable),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  const ms = performance.now() - start;
  if (code !== 0) throw new Error(`${args.join(' ')}: exit ${code}\n${stderr.slice(0, 2000)}`);
  return { ms, megabytes: Number(peak) / 1024, stdout };
}

/** Runs the contenders in turn, several times, so that other work of the machine slows all of them. Medians. */
export async function race<K extends string>(
  contenders: Readonly<Record<K, Contender>>,
  rounds: number,
): Promise<Record<K, Omit<Cost, 'stdout'>>> {
  const names = Object.keys(contenders) as K[];
  const costs = new Map<K, Cost[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) costs.get(name)!.push(await costOf(contenders[name]));
  }
  const result = names.map((name) => {
    const all = costs.get(name)!;
    return [
      name,
      { ms: medianTime(all.map((c) => c.ms)), megabytes: median(all.map((c) => c.megabytes)) },
    ];
  });
  return Object.fromEntries(result) as Record<K, Omit<Cost, 'stdout'>>;
}

/** The same for code of this process: medians of milliseconds. */
export async function raceHere<K extends string>(
  contenders: Readonly<Record<K, () => unknown>>,
  rounds: number,
): Promise<Record<K, number>> {
  const names = Object.keys(contenders) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      await contenders[name]();
      times.get(name)!.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, medianTime(times.get(name)!)])) as Record<
    K,
    number
  >;
}

let widest = 0;

/** The median; how far the runs lie apart counts for {@link takeSpread}. */
export function medianTime(times: readonly number[]): number {
  const middle = median(times);
  // Of many runs of a few milliseconds the slowest tell nothing: the middle half is what counts.
  const sorted = [...times].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 4);
  widest = Math.max(widest, (sorted.at(-1 - cut)! - sorted[cut]!) / middle);
  return middle;
}

/** How far the middle half of the runs lay apart at most, by their median, since the last call. */
export function takeSpread(): number {
  const spread = widest;
  widest = 0;
  return spread;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
