import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { demoSnapshot, startSandbox } from '../../src/sandbox/index.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { run, runOrThrow, type Ran } from '../helpers/process.js';
import { tempFolder, write } from '../output/temp-folder.js';
import { runCli } from './run-cli.js';

// The nightly workflow that `init` writes, run: its own shell lines, git, the built tool, a sandbox
// for the CRM; only the hosting service (`gh`, `curl`) is played.

const BIN = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const FEW = ['--include', 'Contacts', '--include', 'Accounts'];

const STUBS = {
  // The proof costs seconds, and has tests of its own.
  npx: `#!/bin/sh\nshift\nfor part; do shift; [ "$part" = --verify ] || set -- "$@" "$part"; done\nexec '${process.execPath}' '${BIN}' "$@"\n`,
  npm: '#!/bin/sh\nexit 0\n',
  // The request is there from the second night on.
  gh: '#!/bin/sh\necho "gh $*" >> "$CALLS"\nif [ "$2" = create ] && [ -e "$CALLS.open" ]; then exit 1; fi\ntouch "$CALLS.open"\nfor last; do :; done\ncat "$last" > "$CALLS.body"\n',
  curl: '#!/bin/sh\ncase "$*" in\n  *--request*) echo "curl $*" >> "$CALLS"; for part; do case "$part" in description@*) cat "${part#description@}" > "$CALLS.body";; esac; done; touch "$CALLS.open";;\n  *) if [ -e "$CALLS.open" ]; then echo \'[{"iid":7}]\'; else echo "[]"; fi;;\nesac\n',
};

/** The shell lines of a workflow, step by step. */
function scriptsOf(yaml: string): string[] {
  return [...yaml.matchAll(/^( *)(?:- |run: )\|\n((?:\1 {2,}.*\n|\n)+)/gm)].map(
    ([, , body = '']) => {
      const indent = /^ */.exec(body)?.[0] ?? '';
      return body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    },
  );
}

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
  readonly cwd: string;
  readonly scripts: readonly string[];
  /** Runs one night against an instance. */
  readonly night: (snapshot: Snapshot, key?: string) => Promise<Ran>;
  readonly calls: () => string;
  readonly body: () => string;
  readonly git: (...args: readonly string[]) => Promise<string>;
}

/** A repository with a package of the demo tenant, and the workflow in it. */
async function repository(ci: 'github' | 'gitlab', file: string): Promise<Repository> {
  const [cwd, outside] = [tempFolder(), tempFolder()];
  const key = 'k3yOfTheNight';
  const sandbox = await startSandbox({ snapshot: demoSnapshot, accessKey: key });
  const env = { VTIGER_URL: sandbox.url, VTIGER_USERNAME: 'admin', VTIGER_ACCESS_KEY: key };
  for (const args of [
    ['init', '--name', '@acme/crm', '--format', 'json', '--ci', ci, ...FEW],
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
    (await runOrThrow('git', args, { cwd, home: outside })).stdout;
  await git('init', '-q', '-b', 'main');
  await git('init', '-q', '--bare', remote);
  await git('remote', 'add', 'origin', remote);
  await git('config', 'user.name', 'a');
  await git('config', 'user.email', 'a@example.com');
  await git('add', '--all');
  await git('commit', '-qm', 'first');
  // Where the push of GitLab goes, by its own variables.
  const gitlab = {
    GITLAB_TOKEN: 'token',
    CI_SERVER_PROTOCOL: 'https',
    CI_SERVER_HOST: 'gitlab.example.com',
    CI_SERVER_PORT: '443',
    CI_PROJECT_PATH: 'acme/crm',
    CI_PROJECT_ID: '5',
    CI_DEFAULT_BRANCH: 'main',
    CI_API_V4_URL: 'https://gitlab.example.com/api/v4',
  };
  const address = 'https://vtiger-codegen:token@gitlab.example.com:443/acme/crm.git';
  await git('config', `url.${remote}.insteadOf`, address);
  const scripts = scriptsOf(readFileSync(join(cwd, file), 'utf8'));

  return {
    cwd,
    scripts,
    git,
    calls: () => (existsSync(shell.CALLS) ? readFileSync(shell.CALLS, 'utf8') : ''),
    body: () => readFileSync(`${shell.CALLS}.body`, 'utf8'),
    async night(snapshot, wrong) {
      const temp = join(outside, String(Date.now()));
      mkdirSync(temp);
      const output = join(temp, 'output');
      const instance = await startSandbox({ snapshot, accessKey: key });
      const variables = {
        ...shell,
        ...gitlab,
        RUNNER_TEMP: temp,
        GITHUB_OUTPUT: output,
        VTIGER_URL: instance.url,
        VTIGER_USERNAME: 'admin',
        VTIGER_ACCESS_KEY: wrong ?? key,
      };
      await git('switch', '-q', 'main');
      try {
        let ran: Ran = { code: 0, stdout: '', stderr: '' };
        for (const [index, script] of scripts.entries()) {
          // As the runner decides by the step's `if`.
          if (index > 0 && !readFileSync(output, 'utf8').includes('drift=1')) break;
          ran = await run('bash', ['-eo', 'pipefail', '-c', script], {
            cwd,
            home: outside,
            env: variables,
          });
          if (ran.code !== 0) break;
        }
        return ran;
      } finally {
        await instance.close();
      }
    },
  };
}

describe.each([
  ['github', '.github/workflows/vtiger-drift.yml', 2],
  ['gitlab', '.gitlab/vtiger-drift.yml', 1],
] as const)('the nightly workflow for %s', (ci, file, steps) => {
  test('fails where the CRM refuses, does nothing without drift, opens a change with it, and adds to one that is open', async () => {
    const { scripts, night, calls, body, git } = await repository(ci, file);
    expect(scripts).toHaveLength(steps);

    expect((await night(demoSnapshot, 'wr0ngKey')).code).toBe(3);
    expect(await night(demoSnapshot)).toMatchObject({ code: 0 });
    expect([calls(), await git('ls-remote', 'origin')]).toEqual(['', '']);

    expect(await night(without(demoSnapshot, 'Cold Call'))).toMatchObject({ code: 0 });
    expect(body()).toContain('**Version bump: major**');
    expect(body()).toContain('value "Cold Call" was removed');
    const changed = await git('diff', '--name-only', 'main', 'vtiger-drift');
    expect(changed).toContain('vtiger.snapshot.json\n');
    expect(changed).toContain('crm/contacts.d.ts\n');
    expect(changed).not.toContain('.env');
    expect(await git('ls-remote', 'origin')).toContain('refs/heads/vtiger-drift');

    expect(await night(without(demoSnapshot, 'Partner'))).toMatchObject({ code: 0 });
    expect(body()).toContain('value "Partner" was removed');
    expect(body()).not.toContain('Cold Call');
    expect(calls()).toMatch(
      ci === 'github' ? /gh pr edit vtiger-drift/ : /--request PUT .*merge_requests\/7/,
    );
  });
});
