import { join, resolve } from 'node:path';
import type { VariableNames } from './environment.js';
import { CodegenError } from '../errors.js';
import { nearest } from '../text/nearest.js';
import type { LoadedConfig } from './load.js';
import type { TenantConfig } from './schema.js';
import { TENANT_MARK } from './option-values.js';
import { applyFlags, PER_TENANT_KEYS, type TenantFlags } from './option-keys.js';

/** One tenant, resolved: paths of the config are absolute, paths of flags relative to the current folder. */
export interface Tenant extends Omit<TenantConfig, 'envPrefix' | 'users'> {
  /** null where the config names no tenants. */
  readonly tenant: string | null;
  readonly variables: VariableNames;
}

/**
 * The tenants of a run: those in `chosen`, or all. Without a config, or with one that names no
 * tenants, there is one.
 * @throws CodegenError CONFIG_INVALID where two tenants share a path or a name, USAGE
 */
export function resolveTenants(
  loaded: LoadedConfig | null,
  chosen: readonly string[],
  flags: TenantFlags,
): Tenant[] {
  const all = loaded === null ? [nameless({})] : configured(loaded);
  const names = all.flatMap(({ tenant }) => tenant ?? []);
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown !== undefined) throw unknownTenant(unknown, names, loaded);
  const run = chosen.length === 0 ? all : all.filter(({ tenant }) => chosen.includes(tenant ?? ''));
  const single = PER_TENANT_KEYS.find((key) => flags[key] !== undefined);
  if (run.length > 1 && single !== undefined) {
    throw new CodegenError(
      'USAGE',
      `--${single} is for one tenant, and this run has ${run.length}`,
      {
        fix: `choose one with --tenant, or set ${single} in the config`,
      },
    );
  }
  return run.map((tenant) => applyFlags(tenant, flags));
}

function configured({ file, folder, config }: LoadedConfig): Tenant[] {
  const { tenants, ...shared } = config;
  if (tenants === undefined) {
    const marked = PER_TENANT_KEYS.find((key) => shared[key]?.includes(TENANT_MARK) === true);
    if (marked !== undefined) {
      throw invalid(
        file,
        `${marked} contains ${TENANT_MARK}, and the config has no tenants`,
        `list the tenants under \`tenants\`, or replace ${TENANT_MARK}`,
      );
    }
    return [placed(nameless(shared), folder)];
  }
  const entries = Object.entries(tenants);
  if (entries.length === 0)
    throw invalid(
      file,
      'tenants is empty',
      'add one, as in `tenants: { acme: {} }`, or remove the key',
    );
  const all = entries.map(([name, own]) => named(name, { ...shared, ...own }, folder));
  for (const key of PER_TENANT_KEYS) requireDistinct(file, all, key, (tenant) => tenant[key]);
  requireDistinct(file, all, 'envPrefix', ({ variables }) => variables.prefix);
  const alone = all.length === 1;
  return all.map((tenant) => ({
    ...tenant,
    variables: { ...tenant.variables, orPlain: alone },
  }));
}

function nameless({ envPrefix = '', users, ...config }: TenantConfig): Tenant {
  return { ...config, tenant: null, variables: variablesOf(envPrefix, users) };
}

function named(
  name: string,
  { envPrefix, users, ...config }: TenantConfig,
  folder: string,
): Tenant {
  const fill = (text: string | undefined): string | undefined =>
    text?.replaceAll(TENANT_MARK, name);
  const variables = variablesOf(envPrefix ?? variablePrefix(name), users);
  return placed(
    {
      ...config,
      tenant: name,
      variables,
      snapshot: fill(config.snapshot) ?? join('tenants', name, 'vtiger.snapshot.json'),
      names: fill(config.names),
      out: fill(config.out) ?? join('packages', name),
      name: fill(config.name),
    },
    folder,
  );
}

/** The prefix of the variables of a tenant, where the config sets no other: `ACME_`. */
export function variablePrefix(tenant: string): string {
  return `${tenant.toUpperCase().replaceAll('-', '_')}_`;
}

function variablesOf(prefix: string, users: TenantConfig['users'] = []): VariableNames {
  return {
    prefix: underscored(prefix),
    more: users.map(({ envPrefix }) => underscored(envPrefix)),
  };
}

function underscored(prefix: string): string {
  return prefix === '' || prefix.endsWith('_') ? prefix : `${prefix}_`;
}

/** Paths in a config are relative to its folder. */
function placed(tenant: Tenant, folder: string): Tenant {
  const at = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : resolve(folder, path);
  const { snapshot = 'vtiger.snapshot.json', names, out } = tenant;
  return { ...tenant, snapshot: at(snapshot), names: at(names), out: at(out) };
}

function requireDistinct(
  file: string,
  tenants: readonly Tenant[],
  key: string,
  valueOf: (tenant: Tenant) => string | undefined,
): void {
  const holders = new Map<string, string>();
  for (const tenant of tenants) {
    const value = valueOf(tenant);
    if (value === undefined) continue;
    const [holder, name] = [holders.get(value), tenant.tenant ?? ''];
    if (holder !== undefined) {
      throw invalid(
        file,
        `tenants.${holder} and tenants.${name} have the same ${key}`,
        `set a different one for each, for example with ${TENANT_MARK} in it`,
      );
    }
    holders.set(value, name);
  }
}

function unknownTenant(
  name: string,
  names: readonly string[],
  loaded: LoadedConfig | null,
): CodegenError {
  const [close] = nearest(name, names);
  const fix =
    close !== undefined
      ? `did you mean ${close}?`
      : names.length > 0
        ? `the tenants are ${names.join(', ')}`
        : loaded === null
          ? 'tenants are listed in a vtiger.config.ts; there is none here: `vtiger-codegen init` writes one'
          : `${loaded.file} has no tenants`;
  return new CodegenError('USAGE', '--tenant names a tenant that the config does not have', {
    fix,
  });
}

function invalid(file: string, why: string, fix: string): CodegenError {
  return new CodegenError('CONFIG_INVALID', `${file}: ${why}`, { fix });
}
