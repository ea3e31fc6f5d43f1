import { diff } from '../../commands/diff.js';
import type { Outcome } from '../outcome.js';
import { diffMarkdown, diffText } from '../report.js';
import { tenantOfSnapshot } from '../tenants.js';

export async function diffJob(args: {
  readonly old: string;
  readonly new: string;
  readonly markdown: boolean;
}): Promise<Outcome> {
  const { loaded, tenant } = await tenantOfSnapshot(args.new);
  // How severe a changed id prefix is depends on how the tenant of the snapshot types ids.
  const result = await diff({ ...args, ids: (tenant ?? loaded?.config)?.ids });
  const lines = args.markdown ? diffMarkdown(result) : diffText(result);
  return { exitCode: 0, lines, document: result };
}
