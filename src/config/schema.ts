import type { OPTIONS } from './options.js';
import type { ValueOf } from './rules.js';

type Options = typeof OPTIONS;

/** The options of one tenant: one Vtiger and the package generated for it. */
export type TenantConfig = {
  readonly [K in keyof Options]?: ValueOf<Options[K]['value']> | undefined;
};

/** The config file: one tenant, or what many tenants share and what each sets itself. */
export interface Config extends TenantConfig {
  /** Tenants by name. What a tenant sets replaces what stands above it. */
  readonly tenants?: Readonly<Record<string, TenantConfig>> | undefined;
}

/**
 * Returns the config as it is: its type lets an editor complete and check
 * `export default defineConfig({ … })`.
 */
export function defineConfig(config: Config): Config {
  return config;
}
