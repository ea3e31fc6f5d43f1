import { init, probe as probeInstance, type InitResult, type Probe } from '../../commands/init.js';
import { withDotEnv } from '../../config/dot-env.js';
import { readEnvironment } from '../../config/environment.js';
import type { InitChoice } from '../../init/files.js';
import { selectModules } from '../../introspect/selection.js';
import type { Console } from '../console.js';
import { flagInterview, type InitArguments, type TryCredentials } from '../interview.js';
import type { Outcome } from '../outcome.js';
import { showWait } from '../progress.js';

export function initJob(args: InitArguments, io: Console): Promise<Outcome> {
  return withDotEnv(process.cwd(), () => setUp(args, io));
}

async function setUp(args: InitArguments, io: Console): Promise<Outcome> {
  const tryCredentials: TryCredentials = (credentials) => {
    io.hide(credentials.accessKey, credentials.username);
    const { transport, insecureHttp } = args;
    return probeInstance({
      ...credentials,
      ...{ transport, insecureHttp },
      proxy: 'environment',
      onWait: showWait(io),
    });
  };
  const interview =
    io.live && !io.json && process.stdin.isTTY
      ? (await import('../prompts.js')).terminalInterview({
          input: process.stdin,
          output: process.stderr,
        })
      : flagInterview(args);
  const environment = readEnvironment(process.cwd());
  const { credentials, probe } = await interview.credentials(environment, tryCredentials);
  const choice = await interview.choose(probe, args);
  // The first pull would refuse a pattern that matches nothing, after the config is written.
  selectModules(
    probe.modules.map(({ name }) => name),
    choice.include,
    choice.exclude,
  );
  const { mayReplace } = interview;
  const result = await init({ folder: process.cwd(), credentials, choice, mayReplace });
  return {
    exitCode: 0,
    lines: initText(result, probe, choice),
    document: { ...result, ...choice },
  };
}

function initText(result: InitResult, probe: Probe, { ci }: InitChoice): string[] {
  const { written, unchanged, notReplaced } = result;
  const needsInclude = ci.includes('gitlab') && unchanged.includes('.gitlab-ci.yml');
  return [
    `Vtiger ${probe.vtigerVersion ?? 'of unknown version'} over ${probe.transport}, ${String(probe.modules.length)} modules`,
    ...written.map((path) => `wrote ${path}`),
    ...unchanged.map((path) => `unchanged ${path}`),
    ...notReplaced.map((path) => `not replaced ${path}`),
    ...(needsInclude
      ? ['add `- local: .gitlab/vtiger-drift.yml` under include in .gitlab-ci.yml']
      : []),
    'next: npm install, npm run crm:pull, npm run crm:generate',
  ];
}
