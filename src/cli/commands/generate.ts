import { generate } from '../../commands/generate.js';
import { guardedValues } from '../../config/environment.js';
import type { Console } from '../console.js';
import type { ConnectionArguments } from '../connection.js';
import type { Outcome } from '../outcome.js';
import { forEachTenant, requireOut } from '../tenants.js';
import { generateText, pullText } from '../report.js';

export async function generateJob(
  args: ConnectionArguments & {
    readonly common?: string | undefined;
    readonly pull: boolean;
    readonly verify: boolean;
    readonly packageVersion?: string | undefined;
  },
  io: Console,
): Promise<Outcome> {
  if (args.common !== undefined) {
    return (await import('./common.js')).generateCommonJob(args, args.common);
  }
  return forEachTenant(args, io, async (run) => {
    const pulled = args.pull ? await (await import('./pull.js')).pullTenant(args, run) : null;
    const guarded = guardedValues(run.environment());
    const result = await generate({
      ...requireOut(run.tenant),
      verify: args.verify,
      packageVersion: args.packageVersion,
      guarded,
      onVerify: (step) => run.io.status(`verifying: ${step}`),
    });
    // A run that changes nothing does not repeat them; the README of the package lists them.
    const isNews = result.written.length + result.removed.length > 0;
    for (const { where, message } of isNews ? result.diagnostics : []) {
      run.io.note(`note: ${where} ${message}`);
    }
    return {
      exitCode: 0,
      lines: [...(pulled === null ? [] : pullText(pulled)), ...generateText(result)],
      document: pulled === null ? result : { ...result, pull: pulled },
    };
  });
}
