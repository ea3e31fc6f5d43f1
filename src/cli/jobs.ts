import { text as readAll } from 'node:stream/consumers';
import type { AskOptions } from '../commands/ask-crm.js';
import { check } from '../commands/check.js';
import { checkLive } from '../commands/check-live.js';
import { diff } from '../commands/diff.js';
import { generate } from '../commands/generate.js';
import { pull, type PullResult } from '../commands/pull.js';
import { credentialsOf, guardedOf } from '../config.js';
import { loadConfig } from '../config/load.js';
import type { Tenant, TenantFlags } from '../config/tenants.js';
import { CodegenError } from '../errors.js';
import { usage } from './arguments.js';
import type { Console } from './console.js';
import type { Outcome } from './parser.js';
import { showProgress, showWait } from './progress.js';
import { hideSecrets } from './secrets.js';
import { forEachTenant, type TenantArguments, type Turn } from './tenants.js';
import {
  checkLiveText,
  checkText,
  diffMarkdown,
  diffText,
  generateText,
  partialText,
  pullText,
} from './text.js';

/** The flags of `pull`, named as yargs gives them. */
export interface PullArguments extends TenantArguments, TenantFlags {
  readonly accessKeyStdin: boolean;
}

export function pullJob(args: PullArguments, io: Console): Promise<Outcome> {
  return forEachTenant(args, flagsOf(args), io, async (turn) => {
    const result = await pullWith(args, turn);
    return { exitCode: 0, lines: pullText(result), document: result };
  });
}

export function generateJob(
  args: PullArguments & {
    readonly pull: boolean;
    readonly verify: boolean;
    readonly packageVersion?: string | undefined;
  },
  io: Console,
): Promise<Outcome> {
  return forEachTenant(args, flagsOf(args), io, async (turn) => {
    const pulled = args.pull ? await pullWith(args, turn) : null;
    const guarded = guardedOf(turn.environment());
    const result = await generate({
      ...withOut(turn.tenant),
      verify: args.verify,
      packageVersion: args.packageVersion,
      guarded,
    });
    for (const { where, message } of result.diagnostics) turn.io.note(`note: ${where}: ${message}`);
    return {
      exitCode: 0,
      lines: [...(pulled === null ? [] : pullText(pulled)), ...generateText(result)],
      document: pulled === null ? result : { ...result, pull: pulled },
    };
  });
}

export function checkJob(
  args: PullArguments & { readonly live: boolean },
  io: Console,
): Promise<Outcome> {
  return forEachTenant(args, flagsOf(args), io, (turn) =>
    args.live ? checkLiveTurn(args, turn) : checkTurn(turn),
  );
}

async function checkTurn({ tenant, io }: Turn): Promise<Outcome> {
  const result = await check(withOut(tenant));
  if (result.drift && !io.json) {
    io.note('fix: run `vtiger-codegen generate` with the same options');
  }
  return { exitCode: result.drift ? 1 : 0, lines: checkText(result), document: result };
}

/** Another view is no drift, and not fine either: it is another configuration, exit 2. */
async function checkLiveTurn(args: PullArguments, turn: Turn): Promise<Outcome> {
  const { tenant, io } = turn;
  const result = await checkLive({
    ...(await askOptions(args, turn)),
    snapshot: tenant.snapshot,
    ids: tenant.ids,
  });
  const exitCode = result.drift ? 1 : result.comparable ? 0 : 2;
  if (exitCode > 0 && !io.json) {
    const fix = result.drift
      ? 'run `vtiger-codegen generate --pull`'
      : 'ask as the API user of the snapshot, in the same way, or pull anew';
    io.note(`fix: ${fix}`);
  }
  return { exitCode, lines: checkLiveText(result), document: result };
}

export async function diffJob(args: {
  readonly old: string;
  readonly new: string;
  readonly markdown: boolean;
}): Promise<Outcome> {
  // What a changed prefix means depends on how ids are typed here.
  const loaded = await loadConfig(process.cwd());
  const result = await diff({ ...args, ids: loaded?.config.ids });
  const lines = args.markdown ? diffMarkdown(result) : diffText(result);
  return { exitCode: 0, lines, document: result };
}

function flagsOf(args: TenantFlags): TenantFlags {
  const { snapshot, names, out, name, deprecate, include, exclude } = args;
  const { transport, insecureHttp, allowPartial, concurrency } = args;
  return {
    ...{ snapshot, names, out, name, deprecate, include, exclude },
    ...{ transport, insecureHttp, allowPartial, concurrency },
  };
}

function withOut(tenant: Tenant): Tenant & { readonly out: string } {
  const { out } = tenant;
  if (out === undefined) throw usage('--out is missing: it names the output folder');
  return { ...tenant, out };
}

async function pullWith(args: PullArguments, turn: Turn): Promise<PullResult> {
  const result = await pull({
    ...(await askOptions(args, turn)),
    snapshot: turn.tenant.snapshot,
  });
  for (const line of partialText(result)) turn.io.note(line);
  return result;
}

async function askOptions(args: PullArguments, { tenant, ...turn }: Turn): Promise<AskOptions> {
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
