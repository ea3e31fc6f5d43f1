// Credentials are read here and nowhere else: no value is printed, or accepted from a command line.

import { CodegenError } from '../errors.js';
import { readDotEnv } from './dot-env.js';
import { parseHeaders } from './headers.js';

/** Variables by name; one that is set and empty counts as not set. */
export type Environment = Readonly<Record<string, string>>;

/** The credentials of one API user of one instance. */
export interface Credentials {
  /** Bare host, REST endpoint or `webservice.php`. */
  readonly url: string;
  readonly username: string;
  readonly accessKey: string;
  /** What a gateway before the CRM wants. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
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
export const PLAIN_VARIABLES = {
  url: 'VTIGER_URL',
  username: 'VTIGER_USERNAME',
  accessKey: 'VTIGER_ACCESS_KEY',
} as const satisfies CredentialVariables;

const HEADERS_VARIABLE = 'VTIGER_HEADERS';
/** What a shell, a template or a CI would have replaced. An access key is letters and digits. */
const UNEXPANDED = /\$\{\w+\}|\$\(\w+\)|^\$\w+$|%\w{3,}%|\{\{/;

/**
 * The variables of the process, and those of `.env` and `.env.local` in `folder` that it does not set.
 * @throws CodegenError CONFIG_INVALID where one is there and cannot be read
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
 *   a value in quotes, one with a variable in it, or headers that are none
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
    if (UNEXPANDED.test(value)) throw unexpanded(name);
    return value;
  };
  const url = read(prefix + PLAIN_VARIABLES.url);
  const headers = readHeaders(environment, prefix);
  const user = (name: string, key: string, piped?: string): Credentials => ({
    url,
    username: read(name),
    accessKey: piped ?? read(key),
    ...(headers === undefined ? {} : { headers }),
    variables: {
      url: prefix + PLAIN_VARIABLES.url,
      username: name,
      accessKey: piped === undefined ? key : 'the access key from standard input',
    },
  });
  const first = user(
    prefix + PLAIN_VARIABLES.username,
    prefix + PLAIN_VARIABLES.accessKey,
    accessKey,
  );
  const more = [
    ...numbered(environment, prefix),
    ...(names.more ?? []).map((other) => [
      other + PLAIN_VARIABLES.username,
      other + PLAIN_VARIABLES.accessKey,
    ]),
  ].map(([name = '', key = '']) => user(name, key));
  if (missing.length === 0) return [first, ...more];
  throw new CodegenError('CREDENTIALS_MISSING', `${missing.join(', ')} not set`, {
    fix: `set ${missing.length > 1 ? 'them' : 'it'} in the environment or in a .env file; the access key is under My Preferences in Vtiger`,
  });
}

/**
 * The headers of `VTIGER_HEADERS`, undefined where it is not set.
 * @throws CodegenError CONFIG_INVALID
 */
export function readHeaders(
  environment: Environment,
  prefix = '',
): Record<string, string> | undefined {
  const name = prefix + HEADERS_VARIABLE;
  const text = environment[name];
  return text === undefined ? undefined : parseHeaders(text, name);
}

/** No shell removes the quotes from the env file of a container: they are part of the value. */
function inQuotes(name: string): CodegenError {
  return new CodegenError('CONFIG_INVALID', `the value of ${name} is in quotes`, {
    fix: 'set it without quotes: here they are part of the value',
  });
}

function unexpanded(name: string): CodegenError {
  return new CodegenError(
    'CONFIG_INVALID',
    `the value of ${name} holds a variable that nothing has replaced`,
    { fix: 'write the value itself: a .env file is read as it stands, as ${HOST}' },
  );
}

/** Never mixes the two: the key of one instance must not be sent to another. */
function prefixFor(environment: Environment, { prefix, orPlain = false }: VariableNames): string {
  const anySet = (before: string): boolean =>
    Object.values(PLAIN_VARIABLES).some((name) => environment[before + name] !== undefined);
  return orPlain && !anySet(prefix) && anySet('') ? '' : prefix;
}

/** The variables of the second user, the third and so on, up to the first pair of which none is set. */
function numbered(environment: Environment, prefix: string): [name: string, key: string][] {
  const pairs: [string, string][] = [];
  for (let number = 2; ; number++) {
    const [name, key] = [PLAIN_VARIABLES.username, PLAIN_VARIABLES.accessKey].map(
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
  const username = environment[PLAIN_VARIABLES.username];
  const accessKey = environment[PLAIN_VARIABLES.accessKey];
  return {
    ...(username === undefined ? {} : { username }),
    ...(accessKey === undefined ? {} : { accessKey }),
  };
}

/** Every secret that is set, for any tenant, with the user name of an access key: none may be printed. */
export function readSecrets(
  environment: Environment,
): { readonly username: string; readonly secret: string }[] {
  return Object.entries(environment).flatMap(([name, value]) => {
    if (HEADERS.test(name)) {
      return secretHeaders(value, name).map((secret) => ({ username: '', secret }));
    }
    if (PROXY.test(name)) return passwordsOf(value).map((secret) => ({ username: '', secret }));
    if (!ACCESS_KEY.test(name)) return [];
    const user = name.replace(PLAIN_VARIABLES.accessKey, PLAIN_VARIABLES.username);
    return [{ username: environment[user] ?? '', secret: value }];
  });
}

const ACCESS_KEY = /(?:^|_)VTIGER_ACCESS_KEY(?:_\d+)?$/;
const HEADERS = /(?:^|_)VTIGER_HEADERS$/;
const PROXY = /^https?_proxy$/i;

/** Each value, with and without its scheme; short ones are words like any other. */
function secretHeaders(text: string, name: string): string[] {
  let headers: Record<string, string>;
  try {
    headers = parseHeaders(text, name);
  } catch {
    return [text];
  }
  return Object.values(headers)
    .flatMap((value) => [value, value.replace(/^\w+ +/, '')])
    .filter((value) => value.length >= 6);
}

function passwordsOf(proxy: string): string[] {
  const [, password] = /^\w+:\/\/[^:@/]*:([^@/]+)@/.exec(proxy) ?? [];
  return password === undefined ? [] : [password];
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
    accessKeys: readSecrets(environment).map(({ secret }) => secret),
  };
}
