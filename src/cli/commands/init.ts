import { join } from 'node:path';
import { init, probe as probeInstance, type InitResult, type Probe } from '../../commands/init.js';
import { loadConfig } from '../../config/load.js';
import { withDotEnv } from '../../config/dot-env.js';
import { readEnvironment } from '../../config/environment.js';
import type { InitChoice } from '../../init/choice.js';
import { selectModules } from '../../introspect/selection.js';
import { forTenants } from '../../init/config-text.js';
import { PACKAGE_MANAGERS } from '../../init/package-manager.js';
import type { Project } from '../../init/project.js';
import { offStdout, type Console } from '../console.js';
import { flagInterview, type InitArguments, type TryCredentials } from '../interview.js';
import type { Outcome } from '../outcome.js';
import { showWait } from '../progress.js';

export function initJob(args: InitArguments, io: Console): Promise<Outcome> {
  return withDotEnv(process.cwd(), () => setUp(args, io));
}

async function setUp(flags: InitArguments, io: Console): Promise<Outcome> {
  const args = await withConfigOfTenants(flags);
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
      ? (await import('../prompts.js')).terminalInterview(
          { input: process.stdin, output: process.stderr },
          args,
        )
      : flagInterview(args);
  const environment = readEnvironment(process.cwd());
  const { credentials, probe } = await interview.credentials(environment, tryCredentials);
  const choice = await interview.choose(probe);
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
    document: { ...result, ...choice, next: nextSteps(choice, result.project) },
  };
}

/** A tenant that is added to a config: what all tenants share is decided there. */
async function withConfigOfTenants(args: InitArguments): Promise<InitArguments> {
  if (args.tenant === undefined) return args;
  const loaded = await offStdout(() => loadConfig(process.cwd()));
  if (loaded?.config.tenants === undefined) return args;
  const { name, registry, ids = 'prefix' } = loaded.config;
  const format = loaded.file.endsWith('.json') ? 'json' : 'ts';
  return { ...args, name, registry, ids, format, extends: true };
}

function initText(result: InitResult, probe: Probe, choice: InitChoice): string[] {
  const { written, unchanged, notReplaced, project } = result;
  const version = probe.vtigerVersion ?? '(unknown version)';
  const included = unchanged.find((path) => path.endsWith('.gitlab-ci.yml'));
  return [
    `Vtiger ${version} over ${probe.transport}, ${String(probe.modules.length)} modules`,
    `package manager: ${project.manager.replace('-classic', ' 1')}${lockText(project)}`,
    ...written.map((path) => `wrote ${path}`),
    ...unchanged.map((path) => `unchanged ${path}`),
    ...notReplaced.map((path) => `not replaced ${path}`),
    ...(choice.ci.includes('gitlab') && included !== undefined
      ? [`add \`- local: .gitlab/…\` for the written files under include in ${included}`]
      : []),
    ...nextSteps(choice, project).map((step) => `next: ${step}`),
  ];
}

function lockText({ folder, lockFolder, lockFile }: Project): string {
  if (lockFolder === null || lockFile === null) return ' (there is no lock file)';
  return lockFolder === folder ? ` (${lockFile})` : ` (${join(lockFolder, lockFile)})`;
}

/** From the set-up to the first import. */
export function nextSteps(choice: InitChoice, project: Project): string[] {
  const manager = PACKAGE_MANAGERS[project.manager];
  const { name, tenant } = choice;
  const { script } = manager;
  const runs = [manager.installByHand, `${script} crm:pull`, `${script} crm:generate`];
  const out = tenant === undefined ? choice.out : `packages/${tenant}`;
  if (name === undefined) return [...runs, `import { createClient } from './${out}/index.js'`];
  const packageName = tenant === undefined ? name : forTenants(name).replaceAll('{tenant}', tenant);
  const add = manager.addFolder(packageName, /^[./]/.test(out) ? out : `./${out}`);
  const addListed = manager.addWorkspace?.(packageName) ?? add;
  return [
    ...runs,
    project.workspaces ? `list ${out} as a workspace, then ${addListed}` : add,
    `import { createClient } from '${packageName}'`,
  ];
}
