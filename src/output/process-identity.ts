import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, as it can be recognised later: a number alone is given to other processes in time. */
export interface ProcessIdentity {
  /** Of the machine, or of the container. */
  readonly host: string;
  readonly pid: number;
  /** When it started, `0` where the platform does not tell. */
  readonly start: string;
}

const UNKNOWN_START = '0';

export function ownIdentity(): ProcessIdentity {
  return { host: hostId(), pid: process.pid, start: startOf(process.pid) };
}

/** In letters, digits and dashes, for the name of a folder. */
export function printIdentity({ host, pid, start }: ProcessIdentity): string {
  return `${host}-${pid}-${start}`;
}

export function parseIdentity(text: string): ProcessIdentity | null {
  const match = /^([0-9a-f]{12})-(\d{1,10})-([0-9a-f]{1,40})(?![0-9a-f])/.exec(text);
  return match === null ? null : { host: match[1]!, pid: Number(match[2]), start: match[3]! };
}

/** `unknown` for a process of another host, and where its number may belong to another one by now. */
export function stateOf({ host, pid, start }: ProcessIdentity): 'running' | 'ended' | 'unknown' {
  if (host !== hostId()) return 'unknown';
  if (!isUsed(pid)) return 'ended';
  const now = startOf(pid);
  if (now === UNKNOWN_START || start === UNKNOWN_START) return 'unknown';
  return now === start ? 'running' : 'ended';
}

/** Containers may share the name of a host: their process numbers do not mean the same. */
function hostId(): string {
  return shortHash(hostname() + tryRead(() => readlinkSync('/proc/self/ns/pid')));
}

/** On Linux: ticks from the boot to the start of the process, and which boot that was. */
function startOf(pid: number): string {
  const stat = tryRead(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The name of the program, in parentheses, may hold anything.
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  if (ticks === undefined) return UNKNOWN_START;
  return shortHash(ticks + tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')));
}

function isUsed(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function tryRead(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
