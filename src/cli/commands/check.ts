import { check, type CheckResult } from '../../commands/check.js';
import { usage } from '../arguments.js';
import type { Console } from '../console.js';
import { connectionOptions, type ConnectionArguments } from '../connection.js';
import type { Outcome } from '../outcome.js';
import { forEachTenant, requireOut, type TenantRun } from '../tenants.js';
import { checkLiveText, checkText } from '../report.js';

interface CheckArguments extends ConnectionArguments {
  readonly common?: string | undefined;
  readonly live: boolean;
  readonly asOtherInstance: boolean;
}

export async function checkJob(args: CheckArguments, io: Console): Promise<Outcome> {
  if (args.asOtherInstance && !args.live) {
    throw usage('--as-other-instance belongs to --live: check compares nothing else with a CRM');
  }
  if (args.common !== undefined) {
    if (args.live) throw usage('--common is offline: choose it or --live');
    // Loaded here: most runs check the package of a tenant.
    const { checkCommonPackage } = await import('./common.js');
    return checkOutcome(await checkCommonPackage(args, args.common), io);
  }
  return forEachTenant(args, io, async (run) =>
    args.live
      ? checkLiveTurn(args, run)
      : checkOutcome(await check(requireOut(run.tenant)), run.io),
  );
}

function checkOutcome(result: CheckResult, io: Console): Outcome {
  if (result.drift && !io.json) io.note(`fix: ${fixOf(result)}`);
  return { exitCode: result.drift ? 1 : 0, lines: checkText(result), document: result };
}

/** `generate` removes only files that its manifest lists. */
function fixOf({ missing, changed, names }: CheckResult): string {
  return missing.length + changed.length > 0 || names !== null
    ? 'run `vtiger-codegen generate` with the same options'
    : 'move the extra files out of the folder: `vtiger-codegen generate` does not remove them';
}

/** Snapshots that cannot be compared are neither drift nor fine: the configuration differs, exit 2. */
async function checkLiveTurn(args: CheckArguments, run: TenantRun): Promise<Outcome> {
  const { tenant, io } = run;
  // Loaded here: most runs do not call the CRM.
  const { checkLive } = await import('../../commands/check-live.js');
  const result = await checkLive({
    ...(await connectionOptions(args, run)),
    snapshot: tenant.snapshot,
    ids: tenant.ids,
    asOtherInstance: args.asOtherInstance,
  });
  const exitCode = result.drift ? 1 : result.comparable ? 0 : 2;
  if (exitCode > 0 && !io.json) {
    const fix = args.asOtherInstance
      ? 'one package fits both instances only where they agree: bring them in line'
      : result.drift
        ? 'run `vtiger-codegen generate --pull`'
        : 'use the API user and the transport of the snapshot, or pull again';
    io.note(`fix: ${fix}`);
  }
  return { exitCode, lines: checkLiveText(result, args.asOtherInstance), document: result };
}
