import type { ModelOptions } from '../model/model.js';

/** What can be said of one tenant: one Vtiger and the package made of it. */
export interface TenantConfig extends Partial<ModelOptions> {
  /**
   * What stands before `VTIGER_URL`, `VTIGER_USERNAME` and `VTIGER_ACCESS_KEY` in the environment.
   * The tenant's name in capitals by default: `acme` reads `ACME_VTIGER_URL`.
   */
  readonly envPrefix?: string | undefined;
  /** More API users of the same instance, whose views `pull` merges into one snapshot. */
  readonly users?: readonly { readonly envPrefix: string }[] | undefined;
  /** The snapshot file. `{tenant}` stands for the tenant's name in this and the next four. */
  readonly snapshot?: string | undefined;
  /** The names file; `vtiger.names.json` beside the snapshot by default. */
  readonly names?: string | undefined;
  /** The output folder. */
  readonly out?: string | undefined;
  /** Name of the npm package, `@agency/crm-{tenant}`; without one, TypeScript source for an app. */
  readonly name?: string | undefined;
  /** Where the package may be published. Without one it is `private`. */
  readonly registry?: string | undefined;
  /** As package.json knows it; `UNLICENSED` by default. */
  readonly license?: string | undefined;
  readonly author?: string | undefined;
  /** Ending of relative imports in the source shape; `js` by default. */
  readonly importExtension?: 'js' | 'ts' | 'none' | undefined;
  /** Globs of module names. */
  readonly modules?:
    | {
        readonly include?: readonly string[] | undefined;
        readonly exclude?: readonly string[] | undefined;
      }
    | undefined;
  /** Globs of `Module.field`: what they match is left out of the package. */
  readonly fields?: { readonly exclude?: readonly string[] | undefined } | undefined;
  /**
   * Whether fields and picklist values that the CRM has no longer stay in the package for one
   * release, as deprecated. False takes out at once what was kept.
   */
  readonly deprecate?: boolean | undefined;
  /** Names of your own choice: API name of the module, or `Module.field`, to the name in the package. */
  readonly aliases?:
    | {
        readonly modules?: Readonly<Record<string, string>> | undefined;
        readonly fields?: Readonly<Record<string, string>> | undefined;
      }
    | undefined;
  /** Dialect of the instance; `auto` by default. */
  readonly transport?: 'auto' | 'rest' | 'session' | undefined;
  /** Allows plain http to hosts other than this one. */
  readonly insecureHttp?: boolean | undefined;
  /** Records a module that refuses, instead of failing. */
  readonly allowPartial?: boolean | undefined;
  /** Calls at a time; 4 by default. */
  readonly concurrency?: number | undefined;
}

/** The config file: one tenant, or what many share and what each has of its own. */
export interface Config extends TenantConfig {
  /** Tenants by name. What one says takes the place of what stands above it. */
  readonly tenants?: Readonly<Record<string, TenantConfig>> | undefined;
}

/**
 * Gives the config back as it is: it is there for its type, so that an editor completes and checks
 * `export default defineConfig({ … })`.
 */
export function defineConfig(config: Config): Config {
  return config;
}
