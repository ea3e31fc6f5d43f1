import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { demoSnapshot, startSandbox } from '../../src/sandbox/index.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { run, runOrThrow, type Ran } from '../helpers/process.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';
import { runCli, runMain } from './run-cli.js';
import { scriptsOf, STUBS } from './workflow-stubs.js';

// The nightly workflow that `init` writes, run: its own shell lines, git, the built tool, a sandbox
// for the CRM; only the hosting service (`gh`, `curl`) is played.

const FEW = ['--include', 'Contacts', '--include', 'Accounts'];

function without(snapshot: Snapshot, value: string): Snapshot {
  const modules = snapshot.modules.map((module) => ({
    ...module,
    fields: module.fields.map((field) =>
      field.name === 'leadsource' && field.picklist !== undefined
        ? { ...field, picklist: field.picklist.filter((entry) => entry.value !== value) }
        : field,
    ),
  }));
  return { ...snapshot, modules };
}

interface Repository {
  readonly scripts: readonly string[];
  /** Runs one night against an instance: each job in a clone of its own. */
  readonly night: (snapshot: Snapshot, night?: Night) => Promise<Ran>;
  readonly calls: () => string;
  /** Every command line of git. */
  readonly gitCalls: () => string;
  readonly body: () => string;
  readonly git: (...args: readonly string[]) => Promise<string>;
}

interface Night {
  readonly key?: string;
  /** What the first job might do to what it hands over, in its clone, and to that of the second. */
  readonly tamper?: (clone: string, artifact: string, second: string) => Promise<void> | void;
}

const TOKEN = 'glpat-c4naryOfTheToken';

/** A repository with a package of the demo tenant, and the workflow in it. */
async function repository(
  ci: 'github' | 'gitlab',
  file: string,
  subfolder = '',
  out = 'crm',
): Promise<Repository> {
  const [root, outside] = [tempFolder(), tempFolder()];
  const cwd = join(root, subfolder);
  if (subfolder !== '') write(root, { 'pnpm-lock.yaml': '', [`${subfolder}/package.json`]: '{}' });
  await runOrThrow('git', ['init', '-q', '-b', 'main'], { cwd: root });
  const key = 'k3yOfTheNight';
  const sandbox = await startSandbox({ snapshot: demoSnapshot, accessKey: key });
  const env = { VTIGER_URL: sandbox.url, VTIGER_USERNAME: 'admin', VTIGER_ACCESS_KEY: key };
  for (const args of [
    ['init', '--name', '@acme/crm', '--out', out, '--format', 'json', '--ci', ci, ...FEW],
    ['pull'],
    ['generate'],
  ]) {
    expect(await runCli(args, { cwd, env })).toMatchObject({ code: 0 });
  }
  await sandbox.close();
  write(outside, STUBS);
  for (const name of Object.keys(STUBS)) chmodSync(join(outside, name), 0o755);
  const remote = join(outside, 'remote.git');
  const shell = { PATH: `${outside}:${process.env['PATH'] ?? ''}`, CALLS: join(outside, 'calls') };
  const git = async (...args: readonly string[]): Promise<string> =>
    (await runOrThrow('git', args, { cwd: root, home: outside })).stdout;
  await git('init', '-q', '--bare', '-b', 'main', remote);
  await git('remote', 'add', 'origin', remote);
  await git('config', 'user.name', 'a');
  await git('config', 'user.email', 'a@example.com');
  await git('add', '--all');
  await git('commit', '-qm', 'first');
  await git('push', '-q', 'origin', 'main');
  // Where the push of GitLab goes, by its own variables.
  const gitlab = {
    GITLAB_TOKEN: TOKEN,
    CI_SERVER_PROTOCOL: 'https',
    CI_SERVER_HOST: 'gitlab.example.com',
    CI_SERVER_PORT: '443',
    CI_PROJECT_PATH: 'acme/crm',
    CI_PROJECT_ID: '5',
    CI_DEFAULT_BRANCH: 'main',
    CI_API_V4_URL: 'https://gitlab.example.com/api/v4',
  };
  const address = 'https://gitlab.example.com:443/acme/crm.git';
  write(outside, { '.gitconfig': `[url "${remote}"]\n  insteadOf = ${address}\n` });
  const scripts = scriptsOf(readFileSync(join(root, file), 'utf8'));
  const read = (name: string): string =>
    existsSync(shell.CALLS + name) ? readFileSync(shell.CALLS + name, 'utf8') : '';
  let nights = 0;

  /** Runs the script of one job, in a fresh clone. */
  async function job(
    script: string,
    folder: string,
    env: Readonly<Record<string, string>>,
    below = '',
  ): Promise<Ran> {
    const variables = { ...shell, ...env, GITHUB_OUTPUT: join(folder, 'output') };
    // The runner does not set `pipefail`.
    const args = ['-e', '-c', script];
    return run('bash', args, {
      cwd: join(folder, 'clone', below),
      home: outside,
      env: { ...variables, RUNNER_TEMP: join(folder, 'temp') },
    });
  }

  return {
    scripts,
    git,
    calls: () => read(''),
    gitCalls: () => read('.git'),
    body: () => read('.body'),
    async night(snapshot, { key: other = key, tamper } = {}) {
      const folders = [1, 2].map((number) => join(outside, `night-${nights}-job-${number}`));
      nights += 1;
      for (const folder of folders) {
        mkdirSync(join(folder, 'temp'), { recursive: true });
        await git('clone', '-q', remote, join(folder, 'clone'));
      }
      const [first = '', second = ''] = folders;
      const artifact = ci === 'github' ? 'temp/drift' : 'clone/.vtiger-drift';
      const instance = await startSandbox({ snapshot, accessKey: other });
      const crm = { ...env, VTIGER_URL: instance.url };
      // GitHub's `working-directory`; the script for GitLab changes there itself.
      const below = ci === 'github' ? subfolder : '';
      const ran = await job(scripts[0] ?? '', first, crm, below).finally(() => instance.close());
      if (ran.code !== 0) return ran;
      // As the runner decides by the `if` of the second job, or hands over what there is.
      const drift = existsSync(join(first, artifact));
      if (ci === 'github') {
        expect(readFileSync(join(first, 'output'), 'utf8')).toBe(`drift=${drift ? 1 : 0}\n`);
        if (!drift) return ran;
      }
      await tamper?.(join(first, 'clone'), join(first, artifact), join(second, 'clone'));
      const copy = { recursive: true, verbatimSymlinks: true };
      if (drift) cpSync(join(first, artifact), join(second, artifact), copy);
      const commit = { CI_COMMIT_SHA: (await git('rev-parse', 'HEAD')).trim() };
      return job(scripts[1] ?? '', second, { ...gitlab, ...commit });
    },
  };
}

const JOBS = [
  ['github', '.github/workflows/vtiger-drift.yml'],
  ['gitlab', '.gitlab/vtiger-drift.yml'],
] as const;

describe.each(JOBS)('the nightly workflow for %s', (ci, file) => {
  test('fails where the CRM refuses, does nothing without drift, opens a change with it, and adds to one that is open', async () => {
    const { scripts, night, calls, gitCalls, body, git } = await repository(ci, file);
    expect(scripts).toHaveLength(2);

    expect((await night(demoSnapshot, { key: 'wr0ngKey' })).code).toBe(3);
    expect(await night(demoSnapshot)).toMatchObject({ code: 0 });
    expect([calls(), await git('ls-remote', 'origin', 'vtiger-drift')]).toEqual(['', '']);

    expect(await night(without(demoSnapshot, 'Cold Call'))).toMatchObject({ code: 0 });
    expect(body()).toContain('**Version bump: major**');
    expect(body()).toContain('value "Cold Call" was removed');
    await git('fetch', '-q', 'origin');
    const changed = (await git('diff', '--name-only', 'main', 'origin/vtiger-drift')).trim();
    expect(changed.split('\n')).toEqual(
      expect.arrayContaining(['vtiger.snapshot.json', 'crm/picklists.d.ts']),
    );
    expect(changed).toMatch(/^(?:(?:vtiger\.snapshot\.json|crm\/.+)(?:\n|$))+$/);

    expect(await night(without(demoSnapshot, 'Partner'))).toMatchObject({ code: 0 });
    expect(body()).toContain('value "Partner" was removed');
    expect(body()).not.toContain('Cold Call');
    expect(calls()).toMatch(
      ci === 'github' ? /gh pr edit vtiger-drift/ : /--request PUT .*merge_requests\/7/,
    );
    expect(calls() + gitCalls()).not.toContain(TOKEN);
  });

  test('a first job that hands over more than our files gets only these into the change', async () => {
    const { night, git } = await repository(ci, file);
    const tamper = async (cwd: string, artifact: string): Promise<void> => {
      write(cwd, { '.github/workflows/evil.yml': 'on: push\n', 'crm.txt': 'evil\n' });
      await runOrThrow('git', ['add', '--all'], { cwd });
      const { stdout } = await runOrThrow('git', ['diff', '--cached', '--binary'], { cwd });
      write(artifact, { 'changes.patch': stdout });
    };
    const ran = await night(without(demoSnapshot, 'Cold Call'), { tamper });
    expect(ran).toMatchObject({ code: 0 });
    await git('fetch', '-q', 'origin');
    const changed = (await git('diff', '--name-only', 'main', 'origin/vtiger-drift')).trim();
    expect(changed).toMatch(/^(?:(?:vtiger\.snapshot\.json|crm\/.+)(?:\n|$))+$/);
  });
});

test('on GitLab, where an artifact is unpacked over a checkout, no link and no hook in it has an effect', async () => {
  const [, [ci, file]] = JOBS;
  const { night, calls, git } = await repository(ci, file);
  const link = (_clone: string, artifact: string): void => {
    rmSync(join(artifact, 'changes.md'));
    symlinkSync('/proc/self/environ', join(artifact, 'changes.md'));
  };
  const changed = without(demoSnapshot, 'Cold Call');
  expect(await night(changed, { tamper: link })).toMatchObject({ code: 2 });
  expect([calls(), await git('ls-remote', 'origin', 'vtiger-drift')]).toEqual(['', '']);

  const marks: string[] = [];
  const hook = (_clone: string, _artifact: string, second: string): void => {
    marks.push(join(second, 'mark'));
    write(second, { '.git/hooks/pre-commit': `#!/bin/sh\ntouch '${marks.join()}'\n` });
    chmodSync(join(second, '.git/hooks/pre-commit'), 0o755);
  };
  expect(await night(changed, { tamper: hook })).toMatchObject({ code: 0 });
  expect(calls()).toMatch(/--request POST/);
  expect(marks.map((path) => existsSync(path))).toEqual([false]);
});

test.each([
  ['github', '.github/workflows', 'crm', 'packages/app/crm/'],
  ['gitlab', '.gitlab', '../crm', 'packages/crm/'],
] as const)(
  'in a workspace of pnpm, the workflow for %s stands in %s at the root, works in its folder and commits %s',
  async (ci, folder, out, place) => {
    const file = `${folder}/vtiger-drift-packages-app.yml`;
    const { night, git, scripts } = await repository(ci, file, 'packages/app', out);
    expect(scripts).toHaveLength(2);
    expect(await night(without(demoSnapshot, 'Cold Call'))).toMatchObject({ code: 0 });
    await git('fetch', '-q', 'origin');
    const branch = 'origin/vtiger-drift-packages-app';
    const changed = (await git('diff', '--name-only', 'main', branch)).trim().split('\n');
    expect(changed).toEqual(
      expect.arrayContaining(['packages/app/vtiger.snapshot.json', `${place}picklists.d.ts`]),
    );
    const others = changed.filter((path) => !path.startsWith(place));
    expect(others.filter((path) => !path.startsWith('packages/app/vtiger.'))).toEqual([]);
  },
);

test.each(['../crm', '.', "it's", 'a$(b)', 'a${{b}}', 'a\nb', 'a*'])(
  'an output folder %j that the workflow cannot commit: exit 2, nothing written',
  async (out) => {
    const cwd = tempFolder();
    const sandbox = await startSandbox();
    const { url, username, accessKey } = sandbox;
    const env = { VTIGER_URL: url, VTIGER_USERNAME: username, VTIGER_ACCESS_KEY: accessKey };
    const ran = await runMain(['init', '--out', out, '--ci', 'github'], { cwd, env });
    await sandbox.close();
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('cannot commit this output folder');
    expect(tree(cwd)).toEqual({});
  },
);
