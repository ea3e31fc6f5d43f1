import { relative, sep } from 'node:path';
import { withDotEnv } from '../../config/dot-env.js';
import { loadConfig } from '../../config/load.js';
import { resolveTenants, type Tenant } from '../../config/tenants.js';
import { offStdout } from '../console.js';
import type { Outcome } from '../outcome.js';
import { configFolder } from '../tenants.js';

/** Lists the tenants of the config, for the matrix of a workflow. Needs no credentials. */
export async function tenantsJob(args: { readonly config?: string | undefined }): Promise<Outcome> {
  const folder = process.cwd();
  const loaded = await withDotEnv(configFolder(args.config), () =>
    offStdout(() => loadConfig(folder, args.config)),
  );
  const tenants = resolveTenants(loaded, [], {}).filter(({ tenant }) => tenant !== null);
  const rows = tenants.map((tenant) => rowOf(tenant, folder));
  const lines = rows.map(
    ({ tenant, prefix, snapshot, out }) => `${tenant}: ${prefix}VTIGER_URL, ${snapshot}, ${out}`,
  );
  return {
    exitCode: 0,
    lines: lines.length > 0 ? lines : ['the config has no tenants'],
    document: { tenants: rows },
  };
}

interface TenantRow {
  readonly tenant: string;
  /** Of the names of its variables. */
  readonly prefix: string;
  /** Relative to the current folder, with forward slashes, as the output folder. */
  readonly snapshot: string;
  readonly out: string;
  /** Of its package; null for source. */
  readonly name: string | null;
}

function rowOf({ tenant, variables, snapshot, out, name }: Tenant, folder: string): TenantRow {
  const inside = (path = ''): string => relative(folder, path).split(sep).join('/');
  return {
    tenant: tenant ?? '',
    prefix: variables.prefix,
    snapshot: inside(snapshot),
    out: inside(out),
    name: name ?? null,
  };
}
