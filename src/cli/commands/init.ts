import { init, probe, type InitResult, type Probe } from '../../commands/init.js';
import type { InitChoice } from '../../init/files.js';
import {
  credentialsOf,
  readEnvironment,
  type Credentials,
  type Environment,
} from '../../config/environment.js';
import { isPackageName } from '../../config/package-name.js';
import { selectModules } from '../../introspect/selection.js';
import { usage } from '../arguments.js';
import type { Console } from '../console.js';
import { keyFromStdin } from './pull.js';
import type { Outcome } from '../program.js';
import { showWait } from '../progress.js';

/** The flags of `init`; on a terminal they are what is offered first. */
export interface InitArguments {
  readonly out?: string | undefined;
  readonly name?: string | undefined;
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly transport: 'auto' | 'rest' | 'session';
  readonly insecureHttp: boolean;
  readonly format: 'ts' | 'json';
  readonly ci?: readonly ('github' | 'gitlab' | 'none')[] | undefined;
  readonly accessKeyStdin: boolean;
}

/** Who answers: a person on a terminal, or flags and environment. */
export interface Interview {
  credentials(known: Environment, ask: Ask): Promise<{ credentials: Credentials; found: Probe }>;
  choose(found: Probe, args: InitArguments): Promise<InitChoice>;
  readonly mayReplace?: (path: string) => Promise<boolean>;
}

/** Tries credentials on the instance. */
export type Ask = (credentials: Credentials) => Promise<Probe>;

export async function initJob(args: InitArguments, io: Console): Promise<Outcome> {
  if (args.name !== undefined && !isPackageName(args.name)) {
    throw usage('the package name is not one that npm takes, as @acme/crm is');
  }
  const ask: Ask = (credentials) => {
    io.hide(credentials.accessKey, credentials.username);
    const { transport, insecureHttp } = args;
    return probe({ ...credentials, transport, insecureHttp, onWait: showWait(io) });
  };
  const interview =
    io.live && !io.json && process.stdin.isTTY
      ? (await import('../prompts.js')).terminalInterview({
          input: process.stdin,
          output: process.stderr,
        })
      : flagInterview(args);
  const known = readEnvironment(process.cwd());
  const { credentials, found } = await interview.credentials(known, ask);
  const choice = await interview.choose(found, args);
  // The first pull would refuse an idle pattern, when the config is written.
  selectModules(
    found.modules.map(({ name }) => name),
    choice.include,
    choice.exclude,
  );
  const { mayReplace } = interview;
  const result = await init({ folder: process.cwd(), credentials, choice, mayReplace });
  return {
    exitCode: 0,
    lines: initText(result, found, choice),
    document: { ...result, ...choice },
  };
}

function flagInterview(args: InitArguments): Interview {
  return {
    async credentials(known, ask) {
      const key = args.accessKeyStdin ? await keyFromStdin(true) : undefined;
      const [credentials] = credentialsOf(known, key);
      return { credentials, found: await ask(credentials) };
    },
    choose: (found) => Promise.resolve(choiceOf(args, found)),
  };
}

/** The choice that the flags make. */
export function choiceOf(args: InitArguments, found: Probe): InitChoice {
  const { include, exclude, insecureHttp, name, out, format, ci } = args;
  return {
    transport: found.transport,
    ...{ include, exclude, insecureHttp, name },
    out: out ?? (name === undefined ? 'src/crm' : 'crm'),
    config: format,
    ci: [...new Set(ci ?? ['github' as const])].filter((kind) => kind !== 'none'),
  };
}

function initText(result: InitResult, found: Probe, { ci }: InitChoice): string[] {
  const { written, unchanged, kept } = result;
  const included = ci.includes('gitlab') && unchanged.includes('.gitlab-ci.yml');
  return [
    `Vtiger ${found.vtigerVersion ?? 'of unknown version'} over ${found.transport}, ${String(found.modules.length)} modules`,
    ...written.map((path) => `wrote ${path}`),
    ...unchanged.map((path) => `unchanged ${path}`),
    ...kept.map((path) => `left as it was ${path}`),
    ...(included
      ? ['add `- local: .gitlab/vtiger-drift.yml` under include in .gitlab-ci.yml']
      : []),
    'next: npm install, npm run crm:pull, npm run crm:generate',
  ];
}
