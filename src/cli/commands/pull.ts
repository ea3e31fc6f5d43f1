import { pull, type PullResult } from '../../commands/pull.js';
import { connectionOptions, type ConnectionArguments } from '../connection.js';
import type { Console } from '../console.js';
import type { Outcome } from '../outcome.js';
import { partialText, pullText } from '../report.js';
import { forEachTenant, type TenantRun } from '../tenants.js';

export function pullJob(args: ConnectionArguments, io: Console): Promise<Outcome> {
  return forEachTenant(args, io, async (run) => {
    const result = await pullTenant(args, run);
    return { exitCode: 0, lines: pullText(result), document: result };
  });
}

export async function pullTenant(args: ConnectionArguments, run: TenantRun): Promise<PullResult> {
  const result = await pull({
    ...(await connectionOptions(args, run)),
    snapshot: run.tenant.snapshot,
  });
  for (const line of partialText(result)) run.io.note(line);
  return result;
}
