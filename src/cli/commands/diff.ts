import { resolve } from 'node:path';
import { diff } from '../../commands/diff.js';
import { withDotEnv } from '../../config/dot-env.js';
import { loadConfig } from '../../config/load.js';
import { resolveTenants } from '../../config/tenants.js';
import { offStdout } from '../console.js';
import type { Outcome } from '../outcome.js';
import { diffMarkdown, diffText } from '../report.js';

export async function diffJob(args: {
  readonly old: string;
  readonly new: string;
  readonly markdown: boolean;
}): Promise<Outcome> {
  const folder = process.cwd();
  const loaded = await withDotEnv(folder, () => offStdout(() => loadConfig(folder)));
  // How severe a changed id prefix is depends on how the tenant of the snapshot types ids.
  const own = resolveTenants(loaded, [], {}).find(({ snapshot }) => snapshot === resolve(args.new));
  const result = await diff({ ...args, ids: (own ?? loaded?.config)?.ids });
  const lines = args.markdown ? diffMarkdown(result) : diffText(result);
  return { exitCode: 0, lines, document: result };
}
