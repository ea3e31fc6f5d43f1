import { resolve } from 'node:path';
import { schema } from '../../commands/schema.js';
import { withDotEnv } from '../../config/dot-env.js';
import { loadConfig } from '../../config/load.js';
import { resolveTenants } from '../../config/tenants.js';
import { offStdout } from '../console.js';
import type { Outcome } from '../outcome.js';

export async function schemaJob(args: { readonly snapshot: string }): Promise<Outcome> {
  const folder = process.cwd();
  const loaded = await withDotEnv(folder, () => offStdout(() => loadConfig(folder)));
  const path = resolve(args.snapshot);
  // Names and types are those of the tenant whose snapshot it is.
  const own = resolveTenants(loaded, [], {}).find(
    ({ snapshot }) => snapshot !== undefined && resolve(snapshot) === path,
  );
  const document = await schema({ ...own, snapshot: path });
  return { exitCode: 0, lines: JSON.stringify(document, null, 2).split('\n'), document };
}
