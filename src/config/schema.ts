/** The options of one tenant: one Vtiger and the package generated for it. */
export interface TenantConfig {
  /** Prefix of `VTIGER_URL`, `VTIGER_USERNAME` and `VTIGER_ACCESS_KEY` in the environment. */
  readonly envPrefix?: string | undefined;
  /** More API users of the same instance; `pull` merges what they see into one snapshot. */
  readonly users?: readonly { readonly envPrefix: string }[] | undefined;
  /** The snapshot file. */
  readonly snapshot?: string | undefined;
  /** The names file, which keeps generated names stable. */
  readonly names?: string | undefined;
  /** The output folder. */
  readonly out?: string | undefined;
  /** Name of the npm package. Without a name the output is TypeScript source for an app. */
  readonly name?: string | undefined;
  /** The only registry that the package may be published to. Without one the package is private. */
  readonly registry?: string | undefined;
  /** The licence in `package.json`. */
  readonly license?: string | undefined;
  /** The author in `package.json`. */
  readonly author?: string | undefined;
  /** Extension of relative imports in TypeScript source. */
  readonly importExtension?: 'js' | 'ts' | 'none' | undefined;
  /** Whether a package has a test kit, the entry `./testing`. */
  readonly testing?: boolean | undefined;
  /** Which modules to include and to exclude: globs of module names. */
  readonly modules?:
    | {
        readonly include?: readonly string[] | undefined;
        readonly exclude?: readonly string[] | undefined;
      }
    | undefined;
  /** Which fields to exclude from the output: globs of `Module.field`. */
  readonly fields?: { readonly exclude?: readonly string[] | undefined } | undefined;
  /** Whether fields and picklist values that the CRM has removed stay for one release, as deprecated; `false` also ends earlier deprecations. */
  readonly deprecate?: boolean | undefined;
  /** Names of your own choice, by module (`Module`) and by field (`Module.field`). */
  readonly aliases?:
    | {
        readonly modules?: Readonly<Record<string, string>> | undefined;
        readonly fields?: Readonly<Record<string, string>> | undefined;
      }
    | undefined;
  /** How currency reads: as decimal text, or as a number. */
  readonly currency?: 'string' | 'number' | undefined;
  /** How date-times read: as a `Date` in UTC, or as the text of the CRM. */
  readonly datetime?: 'date' | 'string' | undefined;
  /** How integers read: as a number, or as text, for those beyond 2^53. */
  readonly integer?: 'number' | 'string' | undefined;
  /** Whether a picklist reads as its known values only (`closed`) or as any text beside them. */
  readonly picklists?: 'open' | 'closed' | undefined;
  /** How ids are typed: by prefix, or by brand for one package used with several instances. */
  readonly ids?: 'prefix' | 'brand' | undefined;
  /** Which API of Vtiger to use: `rest` (Cloud), `session` (open source) or `auto`, which finds out. */
  readonly transport?: 'auto' | 'rest' | 'session' | undefined;
  /** Allows plain http to hosts other than this machine. */
  readonly insecureHttp?: boolean | undefined;
  /** Records a module that the CRM refuses to describe instead of failing. */
  readonly allowPartial?: boolean | undefined;
  /** How many calls run at a time. */
  readonly concurrency?: number | undefined;
}

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
