import { join } from 'node:path';
import { generateCommon } from '../../commands/generate-common.js';
import { withDotEnv } from '../../config/dot-env.js';
import { guardedValues, readEnvironment } from '../../config/environment.js';
import { loadConfig } from '../../config/load.js';
import { resolveTenants } from '../../config/tenants.js';
import { offStdout } from '../console.js';
import type { Outcome } from '../outcome.js';
import { configFolder, type TenantArguments } from '../tenants.js';

/** Writes the package of what the tenants of the config share. */
export function commonJob(
  args: TenantArguments & { readonly out?: string | undefined },
  name: string,
): Promise<Outcome> {
  const folder = configFolder(args.config);
  return withDotEnv(folder, async () => {
    const loaded = await offStdout(() => loadConfig(process.cwd(), args.config));
    const result = await generateCommon({
      name,
      out: args.out ?? join(folder, 'packages', 'common'),
      tenants: resolveTenants(loaded, args.tenant ?? [], {}),
      guarded: guardedValues(readEnvironment(folder)),
    });
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
