import { text as readAll } from 'node:stream/consumers';
import type { AskOptions } from '../../introspect/read-crm.js';
import { pull, type PullResult } from '../../commands/pull.js';
import { credentialsOf } from '../../config/environment.js';
import { CodegenError } from '../../errors.js';
import { usage } from '../arguments.js';
import type { Console } from '../console.js';
import { flagsOf, type AskArguments } from '../flags.js';
import type { Outcome } from '../program.js';
import { showProgress, showWait } from '../progress.js';
import { hideSecrets } from '../secrets.js';
import { forEachTenant, type Turn } from '../tenants.js';
import { partialText, pullText } from '../report.js';

export function pullJob(args: AskArguments, io: Console): Promise<Outcome> {
  return forEachTenant(args, flagsOf(args), io, async (turn) => {
    const result = await pullWith(args, turn);
    return { exitCode: 0, lines: pullText(result), document: result };
  });
}

export async function pullWith(args: AskArguments, turn: Turn): Promise<PullResult> {
  const result = await pull({
    ...(await askOptions(args, turn)),
    snapshot: turn.tenant.snapshot,
  });
  for (const line of partialText(result)) turn.io.note(line);
  return result;
}

export async function askOptions(
  args: AskArguments,
  { tenant, ...turn }: Turn,
): Promise<AskOptions> {
  const { modules, allowPartial, insecureHttp, transport, concurrency } = tenant;
  const environment = turn.environment();
  hideSecrets(turn.io, environment);
  const key = args.accessKeyStdin ? await keyFromStdin(turn.alone) : undefined;
  const [first, ...users] = credentialsOf(environment, key, tenant.variables);
  turn.io.hide(first.accessKey, first.username);
  return {
    ...first,
    users,
    ...{ ...modules, allowPartial, insecureHttp, concurrency },
    ...(transport === undefined ? {} : { transport }),
    onProgress: showProgress(turn.io),
    onWait: showWait(turn.io),
  };
}

/** The access key, piped in. @throws CodegenError CREDENTIALS_MISSING, USAGE */
export async function keyFromStdin(alone: boolean): Promise<string> {
  if (!alone) throw usage('--access-key-stdin is for one tenant');
  // Typed in, it would stand on the screen.
  const key = process.stdin.isTTY ? '' : (await readAll(process.stdin)).trim();
  if (key !== '' && !/\s/.test(key)) return key;
  throw new CodegenError('CREDENTIALS_MISSING', 'standard input holds no access key', {
    fix: 'pipe it in, as in `pass show vtiger | vtiger-codegen pull --access-key-stdin`',
  });
}
