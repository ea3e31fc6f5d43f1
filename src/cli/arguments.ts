import { CodegenError } from '../errors.js';
import { nearest } from '../text/nearest.js';

const CREDENTIAL =
  /^--?(?:access-?key|api-?key|key|password|passwd|pass|pwd|secret|token|user(?:-?name)?|login|url|host)(?:=|$)/i;

/**
 * Refuses credentials on the command line before anything looks at them: they would stand in the
 * shell's history and in every list of processes. What was given is not repeated.
 * @throws CodegenError USAGE
 */
export function refuseCredentials(argv: readonly string[]): void {
  const flag = argv.find((argument) => CREDENTIAL.test(argument));
  if (flag === undefined) return;
  throw new CodegenError(
    'USAGE',
    `${flag.replace(/=.*$/s, '')} is not taken: a command line can be read by others on this machine`,
    {
      fix: 'set VTIGER_URL, VTIGER_USERNAME and VTIGER_ACCESS_KEY in the environment or in a .env file, or pipe the key in with --access-key-stdin',
    },
  );
}

/** What was given once. For yargs' `coerce`, which gets a list of what was given twice. */
export function once<T>(name: string): (value: T) => T {
  return (value) => {
    if (Array.isArray(value)) throw usage(`--${name} is given more than once`);
    return value;
  };
}

/** A text that was given once and is not empty. For yargs' `coerce`. */
export function oneText(name: string): (value: unknown) => string {
  return (given) => {
    const value = once(name)(given);
    if (typeof value !== 'string' || value.trim() === '') throw usage(`--${name} is empty`);
    return value;
  };
}

/** Texts, each of them not empty. For yargs' `coerce`. */
export function texts(name: string): (values: readonly string[]) => readonly string[] {
  return (values) => values.map((value) => oneText(name)(value));
}

/**
 * Refuses `--verify=yes`, which yargs takes for no.
 * @param flags those that are on or off
 */
export function requireOnOrOff(argv: readonly string[], flags: readonly string[]): void {
  for (const argument of argv) {
    const [, flag = '', value] = /^--(?:no-)?([\w-]+)=(.*)$/s.exec(argument) ?? [];
    if (value === undefined || /^(?:true|false)$/.test(value) || !flags.includes(flag)) continue;
    throw usage(`--${flag} is given alone, or as --${flag}=true or --${flag}=false`);
  }
}

/** A whole number within bounds. For yargs' `coerce`. */
export function wholeNumber(name: string, least: number, most: number): (value: unknown) => number {
  return (value) => {
    const text = String(once(name)(value));
    const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    throw usage(`--${name} has to be a whole number from ${least} to ${most}`);
  };
}

/**
 * A mistake on the command line.
 * @param flags what there is, to name the nearest where one is unknown
 */
export function usage(message: string, flags: readonly string[] = []): CodegenError {
  const command = /^Did you mean (\S+)\?$/.exec(message)?.[1];
  if (command !== undefined) {
    return new CodegenError('USAGE', 'there is no such command', {
      fix: `did you mean ${command}?`,
    });
  }
  const unknown = /^Unknown arguments?: ([\w-]+)/.exec(message)?.[1];
  const [close] = unknown === undefined ? [] : nearest(unknown, flags);
  const fix = close === undefined ? 'see `vtiger-codegen --help`' : `did you mean --${close}?`;
  return new CodegenError('USAGE', message, { fix });
}

/** The same mistake; where the flag that there is not is one of the config, the fix says so. */
export async function suggestConfigKey(mistake: CodegenError): Promise<CodegenError> {
  const unknown = /^Unknown arguments?: (.+)$/.exec(mistake.message)?.[1]?.split(', ') ?? [];
  if (mistake.code !== 'USAGE' || unknown.length === 0) return mistake;
  const { CONFIG_KEYS } = await import('../config/validate.js');
  const known = unknown.filter((name) => CONFIG_KEYS.includes(name));
  if (known.length === 0) return mistake;
  return new CodegenError('USAGE', mistake.message, {
    fix: `write ${known.join(' and ')} into the config, vtiger.config.ts: it decides what the package is`,
  });
}
