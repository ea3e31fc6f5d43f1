import { generate } from '../../commands/generate.js';
import { guardedOf } from '../../config/environment.js';
import type { Console } from '../console.js';
import { flagsOf, withOut, type AskArguments } from '../flags.js';
import type { Outcome } from '../program.js';
import { forEachTenant } from '../tenants.js';
import { generateText, pullText } from '../report.js';

export function generateJob(
  args: AskArguments & {
    readonly pull: boolean;
    readonly verify: boolean;
    readonly packageVersion?: string | undefined;
  },
  io: Console,
): Promise<Outcome> {
  return forEachTenant(args, flagsOf(args), io, async (turn) => {
    const pulled = args.pull ? await (await import('./pull.js')).pullWith(args, turn) : null;
    const guarded = guardedOf(turn.environment());
    const result = await generate({
      ...withOut(turn.tenant),
      verify: args.verify,
      packageVersion: args.packageVersion,
      guarded,
    });
    // Whoever made the same output before was told, and the package's README tells again.
    const isNews = result.written.length + result.removed.length > 0;
    for (const { where, message } of isNews ? result.diagnostics : []) {
      turn.io.note(`note: ${where}: ${message}`);
    }
    return {
      exitCode: 0,
      lines: [...(pulled === null ? [] : pullText(pulled)), ...generateText(result)],
      document: pulled === null ? result : { ...result, pull: pulled },
    };
  });
}
