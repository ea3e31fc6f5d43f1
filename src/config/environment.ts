// Takes: the environment and a `.env` file. Gives: the credentials, checked.
// Never: prints a value, or accepts a credential from a command line.
// The only reader of process.env.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { CodegenError } from '../errors.js';

/** Variables by name; one that is set and empty counts as not set. */
export type Environment = Readonly<Record<string, string>>;

/** The credentials of one API user of one instance. */
export interface Credentials {
  /** Bare host, REST endpoint or `webservice.php`. */
  readonly url: string;
  readonly username: string;
  readonly accessKey: string;
  /** Where each value comes from, for messages. */
  readonly variables?: CredentialVariables | undefined;
}

/** The names of the variables that credentials were read from. */
export interface CredentialVariables {
  readonly url: string;
  readonly username: string;
  readonly accessKey: string;
}

/** The names for a single tenant. */
export const PLAIN_VARIABLES: CredentialVariables = {
  url: 'VTIGER_URL',
  username: 'VTIGER_USERNAME',
  accessKey: 'VTIGER_ACCESS_KEY',
};

const URL_VARIABLE = 'VTIGER_URL';
const USERNAME_VARIABLE = 'VTIGER_USERNAME';
const ACCESS_KEY_VARIABLE = 'VTIGER_ACCESS_KEY';

/**
 * The variables of the process, and those of `.env` in `folder` that the process does not set.
 * @throws CodegenError CONFIG_INVALID where `.env` is there and cannot be read
 */
export function readEnvironment(
  folder: string,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const environment = Object.create(null) as Record<string, string>;
  for (const source of [readDotEnv(folder), variables]) {
    for (const [name, value] of Object.entries(source)) {
      if (value !== undefined && value.trim() !== '') environment[name] = value.trim();
    }
  }
  return environment;
}

/** Which variables belong to one tenant. */
export interface VariableNames {
  /** The prefix of `VTIGER_URL` and the others; empty for the plain names. */
  readonly prefix: string;
  /** For a single tenant: use the plain names where none with the prefix is set. */
  readonly orPlain?: boolean | undefined;
  /** Prefixes of more API users of the same instance. */
  readonly more?: readonly string[] | undefined;
}

const PLAIN: VariableNames = { prefix: '' };

/**
 * The credentials of each API user; the view of the first one takes precedence. More users are those
 * of {@link VariableNames.more}, and `VTIGER_USERNAME_2` with `VTIGER_ACCESS_KEY_2` and so on.
 * @param accessKey of the first user, from standard input; it replaces the variable
 * @throws CodegenError CREDENTIALS_MISSING, naming every variable that is not set; CONFIG_INVALID for
 *   a value in quotes
 */
export function readCredentials(
  environment: Environment,
  accessKey?: string,
  names: VariableNames = PLAIN,
): [Credentials, ...Credentials[]] {
  const prefix = prefixFor(environment, names);
  const missing: string[] = [];
  const read = (name: string): string => {
    const value = environment[name] ?? '';
    if (value === '') missing.push(name);
    if (/^(["']).*\1$/s.test(value)) throw inQuotes(name);
    return value;
  };
  const url = read(prefix + URL_VARIABLE);
  const user = (name: string, key: string, piped?: string): Credentials => ({
    url,
    username: read(name),
    accessKey: piped ?? read(key),
    variables: {
      url: prefix + URL_VARIABLE,
      username: name,
      accessKey: piped === undefined ? key : 'the access key from standard input',
    },
  });
  const first = user(prefix + USERNAME_VARIABLE, prefix + ACCESS_KEY_VARIABLE, accessKey);
  const more = [
    ...numbered(environment, prefix),
    ...(names.more ?? []).map((other) => [other + USERNAME_VARIABLE, other + ACCESS_KEY_VARIABLE]),
  ].map(([name = '', key = '']) => user(name, key));
  if (missing.length === 0) return [first, ...more];
  throw new CodegenError('CREDENTIALS_MISSING', `${missing.join(', ')} not set`, {
    fix: `set ${missing.length > 1 ? 'them' : 'it'} in the environment or in a .env file; the access key is under My Preferences in Vtiger`,
  });
}

/** No shell removes the quotes from the env file of a container: they are part of the value. */
function inQuotes(name: string): CodegenError {
  return new CodegenError('CONFIG_INVALID', `the value of ${name} is in quotes`, {
    fix: 'set it without quotes: here they are part of the value',
  });
}

/** Never mixes the two: the key of one instance must not be sent to another. */
function prefixFor(environment: Environment, { prefix, orPlain = false }: VariableNames): string {
  const anySet = (before: string): boolean =>
    [URL_VARIABLE, USERNAME_VARIABLE, ACCESS_KEY_VARIABLE].some(
      (name) => environment[before + name] !== undefined,
    );
  return orPlain && !anySet(prefix) && anySet('') ? '' : prefix;
}

/** The variables of the second user, the third and so on, up to the first pair of which none is set. */
function numbered(environment: Environment, prefix: string): [name: string, key: string][] {
  const pairs: [string, string][] = [];
  for (let number = 2; ; number++) {
    const [name, key] = [USERNAME_VARIABLE, ACCESS_KEY_VARIABLE].map(
      (variable) => `${prefix}${variable}_${number}`,
    ) as [string, string];
    if (environment[name] === undefined && environment[key] === undefined) return pairs;
    pairs.push([name, key]);
  }
}

/** The user name and the key for a sandbox, where they are set. */
export function sandboxUser(environment: Environment): {
  readonly username?: string;
  readonly accessKey?: string;
} {
  const username = environment[USERNAME_VARIABLE];
  const accessKey = environment[ACCESS_KEY_VARIABLE];
  return {
    ...(username === undefined ? {} : { username }),
    ...(accessKey === undefined ? {} : { accessKey }),
  };
}

/** Every access key that is set, for any tenant, with its user name: none may be printed. */
export function readSecrets(
  environment: Environment,
): { readonly username: string; readonly accessKey: string }[] {
  return Object.entries(environment).flatMap(([name, accessKey]) => {
    if (!/(?:^|_)VTIGER_ACCESS_KEY(?:_\d+)?$/.test(name)) return [];
    const user = name.replace(ACCESS_KEY_VARIABLE, USERNAME_VARIABLE);
    return [{ username: environment[user] ?? '', accessKey }];
  });
}

/** The values that no output may contain: URLs, user names and access keys of every instance. */
export function guardedValues(environment: Environment): {
  readonly urls: readonly string[];
  readonly usernames: readonly string[];
  readonly accessKeys: readonly string[];
} {
  const named = (pattern: RegExp): string[] =>
    Object.entries(environment).flatMap(([name, value]) => (pattern.test(name) ? [value] : []));
  return {
    urls: named(/(?:^|_)VTIGER_URL$/),
    usernames: named(/(?:^|_)VTIGER_USERNAME(?:_\d+)?$/),
    accessKeys: named(/(?:^|_)VTIGER_ACCESS_KEY(?:_\d+)?$/),
  };
}

function readDotEnv(folder: string): NodeJS.Dict<string> {
  const path = join(folder, '.env');
  try {
    // A byte order mark, as Windows editors write it, would become part of the first name.
    return parseEnv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    throw new CodegenError('CONFIG_INVALID', `${path} cannot be read`, {
      fix: 'make it readable, or remove it and set the variables in the environment',
      cause,
    });
  }
}
