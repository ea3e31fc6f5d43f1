import { CodegenError } from '../errors.js';
import type { OptionKey } from './option-keys.js';
import { OPTIONS } from './options.js';
import { mapOf, objectOf, text, type AnyRule } from './rules.js';
import type { Config } from './schema.js';

const TENANT = Object.fromEntries(
  Object.entries(OPTIONS).map(([key, { value }]) => [key, value]),
) as unknown as Readonly<Record<OptionKey, AnyRule>>;

export const TENANT_NAME = text('named with lower-case letters, digits, - and _', (name) =>
  /^[a-z0-9][a-z0-9_-]{0,63}$/.test(name),
);

const RULES: Readonly<Record<keyof Required<Config>, AnyRule>> = {
  ...TENANT,
  tenants: mapOf(objectOf(TENANT), TENANT_NAME),
};

export const CONFIG_KEYS: readonly string[] = Object.keys(RULES);

/**
 * The config, checked key by key; every problem is reported at once.
 * @param where the file, for the message
 * @throws CodegenError CONFIG_INVALID, naming the path of each key
 */
export function validateConfig(value: unknown, where: string): Config {
  const problems: string[] = [];
  objectOf(RULES).check(value, '', problems);
  if (problems.length === 0) return value as Config;
  throw new CodegenError('CONFIG_INVALID', `${where}: ${problems.join('; ')}`, {
    fix: 'correct the file; with `defineConfig` of vtiger-codegen an editor checks it as you type',
  });
}
