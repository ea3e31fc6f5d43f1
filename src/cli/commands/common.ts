import { join } from 'node:path';
import type { CheckResult } from '../../commands/check.js';
import { checkCommon, generateCommon, type CommonOptions } from '../../commands/common.js';
import { withDotEnv } from '../../config/dot-env.js';
import { guardedValues, readEnvironment } from '../../config/environment.js';
import { loadConfig } from '../../config/load.js';
import { resolveTenants } from '../../config/tenants.js';
import { offStdout } from '../console.js';
import type { Outcome } from '../outcome.js';
import { configFolder, type TenantArguments } from '../tenants.js';

type CommonArguments = TenantArguments & { readonly out?: string | undefined };

/** Writes the package of what the tenants of the config share. */
export function generateCommonJob(args: CommonArguments, name: string): Promise<Outcome> {
  return withTenants(args, name, async (options) => {
    const result = await generateCommon(options);
    const { out, written, removed, unchanged, modules, excluded } = result;
    return {
      exitCode: 0,
      lines: [
        `${out}: ${written.length} written, ${removed.length} removed, ${unchanged} unchanged`,
        `${modules.length} modules in all tenants, ${excluded.length} in some of them`,
      ],
      document: result,
    };
  });
}

/** Compares that package with the snapshots of the tenants. */
export function checkCommonPackage(args: CommonArguments, name: string): Promise<CheckResult> {
  return withTenants(args, name, checkCommon);
}

function withTenants<T>(
  args: CommonArguments,
  name: string,
  job: (options: CommonOptions) => Promise<T>,
): Promise<T> {
  const folder = configFolder(args.config);
  return withDotEnv(folder, async () => {
    const loaded = await offStdout(() => loadConfig(process.cwd(), args.config));
    return job({
      name,
      out: args.out ?? join(folder, 'packages', 'common'),
      tenants: resolveTenants(loaded, args.tenant ?? [], {}),
      guarded: guardedValues(readEnvironment(folder)),
    });
  });
}
