import { CodegenError } from '../errors.js';
import { nearest } from '../text/nearest.js';

const CREDENTIAL =
  /^--?(?:access-?key|api-?key|key|password|passwd|pass|pwd|secret|token|user(?:-?name)?|login|url|host)(?:=|$)/i;

/**
 * Refuses credentials on the command line before they are parsed: they would stand in the history
 * of the shell and in every list of processes. The message does not repeat the value.
 * @throws CodegenError USAGE
 */
export function refuseCredentials(argv: readonly string[]): void {
  const flag = argv.find((argument) => CREDENTIAL.test(argument));
  if (flag === undefined) return;
  throw new CodegenError(
    'USAGE',
    `${flag.split('=', 1).join('')} is not a flag: other users of this machine can read a command line`,
    {
      fix: 'set VTIGER_URL, VTIGER_USERNAME and VTIGER_ACCESS_KEY in the environment or in a .env file, or pipe the key in with --access-key-stdin',
    },
  );
}

/**
 * Refuses a flag that is repeated: yargs makes a list of the values.
 * @param flag with its dashes
 */
export function once(flag: string): <T>(value: T) => T {
  return (value) => {
    if (Array.isArray(value)) throw usage(`${flag} appears more than once`);
    return value;
  };
}

/**
 * Refuses `--verify=yes`, which yargs reads as false.
 * @param flags the boolean flags
 */
export function requireTrueOrFalse(argv: readonly string[], flags: readonly string[]): void {
  for (const argument of argv) {
    const [, flag = '', value] = /^--(?:no-)?([\w-]+)=(.*)$/s.exec(argument) ?? [];
    if (value === undefined || /^(?:true|false)$/.test(value) || !flags.includes(flag)) continue;
    throw usage(`--${flag} takes no value, or true or false: --${flag}, --${flag}=false`);
  }
}

/**
 * A mistake on the command line.
 * @param flags the flags of the command, to suggest the nearest for an unknown one
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

/** The same mistake; where the unknown flag is a key of the config, the fix names the config. */
export async function suggestConfigKey(mistake: CodegenError): Promise<CodegenError> {
  const unknown = /^Unknown arguments?: (.+)$/.exec(mistake.message)?.[1]?.split(', ') ?? [];
  const hasFlag = mistake.fix?.startsWith('did you mean') === true;
  if (mistake.code !== 'USAGE' || unknown.length === 0 || hasFlag) return mistake;
  const { CONFIG_KEYS } = await import('../config/validate.js');
  const known = unknown.filter((name) => CONFIG_KEYS.includes(name));
  if (known.length === 0) return mistake;
  return new CodegenError('USAGE', mistake.message, {
    fix: `set ${known.join(' and ')} in the config, vtiger.config.ts: such an option has no flag`,
  });
}

/** The same error; where something is missing and there is no config, the fix names `init` too. */
export async function suggestInit(mistake: CodegenError, folder: string): Promise<CodegenError> {
  const { code, message, fix = '' } = mistake;
  const isMissing = code === 'CREDENTIALS_MISSING' || code === 'FILE_MISSING';
  if (!isMissing || fix.includes('init`')) return mistake;
  const { hasConfig } = await import('../config/load.js');
  if (hasConfig(folder)) return mistake;
  const both = `${fix}; \`vtiger-codegen init\` sets up a folder, step by step`;
  return new CodegenError(code, message, { fix: both, cause: mistake.cause });
}
