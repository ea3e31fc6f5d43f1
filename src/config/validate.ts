import { CodegenError } from '../errors.js';
import { isPackageName } from './package-name.js';
import { flag, listOf, mapOf, objectOf, oneOf, text, wholeNumber, type Rule } from './rules.js';
import type { Config, TenantConfig } from './schema.js';

/** Where a tenant's name is put in. */
export const TENANT_MARK = '{tenant}';

const PREFIX = text('the first part of a variable name, as ACME_', (value) =>
  /^[A-Za-z_]\w*$/.test(value),
);
const PATTERNS = listOf(text('a glob of names'));
const FIELD_PATTERN = text("a glob of fields, as 'Contacts.cf_9*'", (value) => value.includes('.'));
const FIELD = text('a field as Module.field', (value) => /^[^.]+\../.test(value));

/** A rule a key: the compiler asks for one when the type gets another key. */
const TENANT: Readonly<Record<keyof Required<TenantConfig>, Rule>> = {
  envPrefix: PREFIX,
  users: listOf(objectOf({ envPrefix: PREFIX })),
  snapshot: text('a path'),
  names: text('a path'),
  out: text('a path'),
  name: text('a name that npm takes, as @acme/crm', (value) =>
    isPackageName(value.replaceAll(TENANT_MARK, 'x')),
  ),
  registry: text('the https URL of a registry, without credentials', isRegistry),
  license: text('the name of a licence'),
  author: text('a name, as package.json takes it'),
  importExtension: oneOf('js', 'ts', 'none'),
  modules: objectOf({ include: PATTERNS, exclude: PATTERNS }),
  fields: objectOf({ exclude: listOf(FIELD_PATTERN) }),
  deprecate: flag,
  aliases: objectOf({ modules: mapOf(text('a name')), fields: mapOf(text('a name'), FIELD) }),
  transport: oneOf('auto', 'rest', 'session'),
  insecureHttp: flag,
  allowPartial: flag,
  concurrency: wholeNumber(1, 32),
  currency: oneOf('string', 'number'),
  datetime: oneOf('date', 'string'),
  integer: oneOf('number', 'string'),
  picklists: oneOf('open', 'closed'),
  ids: oneOf('prefix', 'brand'),
};

const TENANT_NAME = text('named with lower-case letters, digits, - and _', (name) =>
  /^[a-z0-9][a-z0-9_-]{0,63}$/.test(name),
);

const RULES: Readonly<Record<keyof Required<Config>, Rule>> = {
  ...TENANT,
  tenants: mapOf(objectOf(TENANT), TENANT_NAME),
};

/** What may stand in a config. */
export const CONFIG_KEYS: readonly string[] = Object.keys(RULES);

/**
 * The config, checked key by key; everything that is wrong is told at once.
 * @param where the file, for the message
 * @throws CodegenError CONFIG_INVALID, naming the path of each key
 */
export function validateConfig(value: unknown, where: string): Config {
  const wrong: string[] = [];
  objectOf(RULES)(value, '', wrong);
  if (wrong.length === 0) return value as Config;
  throw new CodegenError('CONFIG_INVALID', `${where}: ${wrong.join('; ')}`, {
    fix: 'correct the file; `defineConfig` of vtiger-codegen lets an editor check it',
  });
}

/** Whether this is where a package may go: https, or a registry on this very machine. */
export function isRegistry(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  const bare = username === '' && password === '' && search === '' && hash === '';
  const local = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return bare && (protocol === 'https:' || (protocol === 'http:' && local));
}
