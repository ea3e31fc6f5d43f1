import { join, resolve } from 'node:path';
import type { VariableNames } from './environment.js';
import { CodegenError } from '../errors.js';
import { nearest } from '../text/nearest.js';
import type { LoadedConfig } from './load.js';
import type { TenantConfig } from './schema.js';
import { TENANT_MARK } from './option-values.js';
import { applyFlags, PER_TENANT_KEYS, type TenantFlags } from './option-keys.js';

/** One tenant as it is to be worked on: its paths are absolute, or relative to where the run began. */
export interface Tenant extends Omit<TenantConfig, 'envPrefix' | 'users'> {
  /** null for the only one, which needs no name. */
  readonly tenant: string | null;
  readonly variables: VariableNames;
}

/**
 * The tenants of a run: those that `chosen` names, else all. Without a config, or with one that
 * names no tenants, there is one.
 * @throws CodegenError CONFIG_INVALID where two tenants share a path or a name, USAGE
 */
export function resolveTenants(
  loaded: LoadedConfig | null,
  chosen: readonly string[],
  flags: TenantFlags,
): Tenant[] {
  const all = loaded === null ? [nameless({})] : configured(loaded);
  const names = all.flatMap(({ tenant }) => tenant ?? []);
  const stranger = chosen.find((name) => !names.includes(name));
  if (stranger !== undefined) throw unknownTenant(stranger, names, loaded);
  const run = chosen.length === 0 ? all : all.filter(({ tenant }) => chosen.includes(tenant ?? ''));
  const single = PER_TENANT_KEYS.find((key) => flags[key] !== undefined);
  if (run.length > 1 && single !== undefined) {
    throw new CodegenError('USAGE', `--${single} is for one tenant, and there are ${run.length}`, {
      fix: `name the one with --tenant, or set ${single} in the config`,
    });
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
        `${marked} has ${TENANT_MARK} in it, and there are no tenants`,
        'name the tenants under `tenants`, or write the one name out',
      );
    }
    return [placed(nameless(shared), folder)];
  }
  const entries = Object.entries(tenants);
  if (entries.length === 0)
    throw invalid(
      file,
      'tenants names none',
      'name one, as `tenants: { acme: {} }`, or remove the key',
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
  const variables = variablesOf(envPrefix ?? name.toUpperCase().replaceAll('-', '_'), users);
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

function variablesOf(prefix: string, users: TenantConfig['users'] = []): VariableNames {
  return {
    prefix: underscored(prefix),
    more: users.map(({ envPrefix }) => underscored(envPrefix)),
  };
}

function underscored(prefix: string): string {
  return prefix === '' || prefix.endsWith('_') ? prefix : `${prefix}_`;
}

/** Paths of a config are relative to it. */
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
        `give each its own, for example with ${TENANT_MARK} in it`,
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
        ? `there are ${names.join(', ')}`
        : loaded === null
          ? 'tenants stand in a vtiger.config.ts; there is none here'
          : `${loaded.file} has no tenants`;
  return new CodegenError('USAGE', 'the config has no tenant of the name that --tenant gives', {
    fix,
  });
}

function invalid(file: string, why: string, fix: string): CodegenError {
  return new CodegenError('CONFIG_INVALID', `${file}: ${why}`, { fix });
}
