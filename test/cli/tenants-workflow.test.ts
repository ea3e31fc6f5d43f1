import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoSnapshot, startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { PACKAGE_MANAGERS } from '../../src/init/package-manager.js';
import {
  publishFile,
  workflowFile,
  type CiKind,
  type WorkflowPlace,
} from '../../src/init/workflow.js';
import { run, runOrThrow, type Ran } from '../helpers/process.js';
import { tempFolder, write } from '../output/temp-folder.js';
import { runMain } from './run-cli.js';
import { scriptsOf, STUBS } from './workflow-stubs.js';

// The workflows for tenants and for publishing, their own shell lines run with bash and git.

const PLACE: Omit<WorkflowPlace, 'tenants'> = {
  ...{ gitRoot: '/repo', folder: '/repo', lockFolder: '/repo', lockFile: 'package-lock.json' },
  ...{ manager: 'npm', workspaces: false, prettier: false, out: 'crm' },
};

function stubbed(stubs: Readonly<Record<string, string>>) {
  const folder = tempFolder();
  write(folder, stubs);
  for (const name of Object.keys(stubs)) chmodSync(join(folder, name), 0o755);
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, CALLS: join(folder, 'calls') };
  const read = (name: string): string => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  return { folder, env, read };
}

const KEY = 'k3yOfTheNight';
const TOKEN = 'glpat-c4naryOfTheToken';
const HOST = 'gitlab.example.com';
/** Where the push of GitLab goes, by its own variables. */
const GITLAB = {
  ...{ GITLAB_TOKEN: TOKEN, CI_SERVER_PROTOCOL: 'https', CI_SERVER_HOST: HOST },
  ...{ CI_SERVER_PORT: '443', CI_PROJECT_PATH: 'agency/crm', CI_PROJECT_ID: '5' },
  ...{ CI_DEFAULT_BRANCH: 'main', CI_API_V4_URL: `https://${HOST}/api/v4` },
};

interface TenantRow {
  readonly tenant: string;
  readonly prefix: string;
  readonly snapshot: string;
}

type Bash = (script: string, env: Readonly<Record<string, string>>) => Promise<Ran>;

/** The steps of a night; a folder of one tenant holds what its jobs hand over. */
interface Night {
  readonly tenants: (bash: Bash) => Promise<TenantRow[]>;
  readonly compare: (bash: Bash, row: TenantRow, crm: Sandbox, temp: string) => Promise<Ran>;
  readonly open: (bash: Bash, tenant: string, temp: string) => Promise<Ran>;
}

const NIGHTS: Record<CiKind, (repository: string, output: string) => Night> = {
  github(repository, output) {
    const [list = '', compare = '', open = ''] = scriptsOf(
      workflowFile('github', { ...PLACE, tenants: true }).text,
    );
    return {
      async tenants(bash) {
        expect(await bash(list, { RUNNER_TEMP: repository })).toMatchObject({ code: 0 });
        const [, json = ''] = /^list<<END\n([^]*)\nEND\n$/.exec(readFileSync(output, 'utf8')) ?? [];
        return (JSON.parse(json) as { tenants: TenantRow[] }).tenants;
      },
      compare: (bash, { tenant, prefix, snapshot }, { url, username }, temp) =>
        bash(compare, {
          ...{ TENANT: tenant, PREFIX: prefix, SNAPSHOT: snapshot, RUNNER_TEMP: temp },
          ...{ CRM_URL: url, CRM_USERNAME: username, CRM_ACCESS_KEY: KEY },
        }),
      open: (bash, tenant, temp) => bash(open, { TENANT: tenant, RUNNER_TEMP: temp }),
    };
  },
  gitlab(repository) {
    const [list = '', pipeline = '', compare = '', open = ''] = scriptsOf(
      workflowFile('gitlab', { ...PLACE, tenants: true }).text,
    );
    return {
      async tenants(bash) {
        expect(await bash(list, {})).toMatchObject({ code: 0 });
        expect(await bash(pipeline, {})).toMatchObject({ code: 0 });
        const listed = join(repository, '.vtiger-drift/tenants.json');
        const { tenants } = JSON.parse(readFileSync(listed, 'utf8')) as { tenants: TenantRow[] };
        const jobs = tenants.flatMap(({ tenant }) => {
          const shared = {
            variables: { DRIFT_TENANT: tenant },
            resource_group: `vtiger-drift-${tenant}`,
          };
          const environment = { name: `vtiger-drift/compare/${tenant}`, action: 'access' };
          const needs = [`vtiger-drift-compare-${tenant}`];
          return [
            [needs[0]!, { extends: '.vtiger-drift-compare', environment, ...shared }],
            [
              `vtiger-drift-merge-request-${tenant}`,
              { extends: '.vtiger-drift-merge-request', needs, ...shared },
            ],
          ] as const;
        });
        const written = readFileSync(join(repository, 'vtiger-drift-pipeline.yml'), 'utf8');
        expect(JSON.parse(written)).toEqual({
          include: [{ local: '/.gitlab/vtiger-drift.yml' }],
          ...Object.fromEntries(jobs),
        });
        rmSync(join(repository, '.vtiger-drift'), { recursive: true });
        return tenants;
      },
      async compare(bash, { tenant, prefix }, { url, username }, temp) {
        const ran = await bash(compare, {
          ...{ DRIFT_TENANT: tenant, [`${prefix}VTIGER_URL`]: url },
          ...{ [`${prefix}VTIGER_USERNAME`]: username, [`${prefix}VTIGER_ACCESS_KEY`]: KEY },
        });
        const artifact = join(repository, '.vtiger-drift');
        if (existsSync(artifact)) renameSync(artifact, join(temp, 'drift'));
        return ran;
      },
      async open(bash, tenant, temp) {
        const artifact = join(repository, '.vtiger-drift');
        const drift = join(temp, 'drift');
        if (existsSync(drift)) cpSync(drift, artifact, { recursive: true });
        const commit = await run('git', ['rev-parse', 'HEAD'], { cwd: repository });
        const ran = await bash(open, {
          ...{ DRIFT_TENANT: tenant, CI_COMMIT_SHA: commit.stdout.trim() },
          ...GITLAB,
        });
        rmSync(artifact, { recursive: true, force: true });
        return ran;
      },
    };
  },
};

test.each([
  ['github', /pr create --head vtiger-drift-acme/],
  ['gitlab', /--request POST .*--data source_branch=vtiger-drift-acme/],
] as const)(
  'on %s one tenant of two has changed: it alone gets a request, with its files only',
  async (ci, opened) => {
    const { folder, env, read } = stubbed(STUBS);
    const repository = join(folder, 'repository');
    const remote = join(folder, 'remote.git');
    const before = await startSandbox({ snapshot: demoSnapshot, accessKey: KEY });
    const modules = { include: ['Contacts'] };
    write(repository, {
      'vtiger.config.json': JSON.stringify({
        name: '@agency/crm-{tenant}',
        modules,
        tenants: { acme: {}, globex: {} },
      }),
      '.gitignore': '.env\n',
    });
    const credentials = (tenant: string): Record<string, string> => ({
      [`${tenant}_VTIGER_URL`]: before.url,
      [`${tenant}_VTIGER_USERNAME`]: before.username,
      [`${tenant}_VTIGER_ACCESS_KEY`]: KEY,
    });
    const all = { ...credentials('ACME'), ...credentials('GLOBEX') };
    expect((await runMain(['generate', '--pull'], { cwd: repository, env: all })).code).toBe(0);
    const git = (...args: string[]): Promise<Ran> =>
      runOrThrow('git', args, { cwd: repository, home: folder });
    const address = `https://${HOST}:443/agency/crm.git`;
    write(folder, {
      '.gitconfig': `[user]\nname = a\nemail = a@example.com\n[url "${remote}"]\ninsteadOf = ${address}\n`,
    });
    await git('init', '-q', '-b', 'main');
    await git('init', '-q', '--bare', '-b', 'main', remote);
    await git('remote', 'add', 'origin', remote);
    await git('add', '--all');
    await git('commit', '-qm', 'first');
    await git('push', '-q', 'origin', 'main');

    const output = join(folder, 'output');
    const bash: Bash = (script, more) =>
      run('bash', ['-e', '-c', script], {
        cwd: repository,
        home: folder,
        env: { ...env, GITHUB_OUTPUT: output, ...more },
      });
    const night = NIGHTS[ci](repository, output);
    const tenants = await night.tenants(bash);
    expect(tenants.map(({ tenant }) => tenant)).toEqual(['acme', 'globex']);

    const [contacts] = demoSnapshot.modules.filter(({ name }) => name === 'Contacts');
    const changed = demoSnapshot.modules.map((module) =>
      module === contacts ? { ...module, fields: module.fields.slice(0, -1) } : module,
    );
    const after = await startSandbox({
      snapshot: { ...demoSnapshot, modules: changed },
      accessKey: KEY,
    });
    for (const [index, crm] of [after, before].entries()) {
      const row = tenants[index]!;
      const temp = join(folder, `temp-${row.tenant}`);
      write(temp, { x: '' });
      expect(await night.compare(bash, row, crm, temp)).toMatchObject({ code: 0 });
      expect(existsSync(join(temp, 'drift/changes.patch'))).toBe(row.tenant === 'acme');
      await git('reset', '-q', '--hard');
      expect(await night.open(bash, row.tenant, temp)).toMatchObject({ code: 0 });
      await git('checkout', '-q', 'main');
    }
    await Promise.all([before.close(), after.close()]);
    expect(read('calls')).toMatch(opened);
    expect(read('calls') + read('calls.git')).not.toMatch(/globex|glpat/);
    expect(read('calls.body')).toContain('`Contacts.');
    await git('fetch', '-q', 'origin');
    const { stdout } = await git('diff', '--name-only', 'main', 'origin/vtiger-drift-acme');
    expect(stdout.trim().split('\n')).toContain('packages/acme/contacts.d.ts');
    expect(stdout).toMatch(/^(?:(?:tenants|packages)\/acme\/.+\n)+$/);
    if (ci === 'github') expect((await night.open(bash, '../globex', folder)).code).toBe(2);
  },
);

// A job that runs packages lists the names; a pipeline decides which job gets the token.
test.each([
  ...['../globex', 'a"b', 'a\n.x:', '$CI_JOB_TOKEN', '-a', 'A', '', 'a'.repeat(65)].map((one) => [
    one,
  ]),
  [],
])('on GitLab no pipeline is written for a tenant %j', async (...names) => {
  const folder = tempFolder();
  write(folder, {
    '.vtiger-drift/tenants.json': JSON.stringify({
      tenants: names.map((tenant) => ({ tenant })),
    }),
  });
  const { text } = workflowFile('gitlab', { ...PLACE, tenants: true });
  const ran = await run('bash', ['-e', '-c', scriptsOf(text)[1] ?? ''], { cwd: folder });
  expect(ran.code).toBe(2);
  expect(existsSync(join(folder, 'vtiger-drift-pipeline.yml'))).toBe(false);
});

test('publishes a version that its registry does not have, and no private package', async () => {
  // It knows the version 1.0.0 of each package.
  const npm =
    '#!/bin/sh\necho "npm $*" >> "$CALLS"\ncat "$NPM_CONFIG_USERCONFIG" >> "$CALLS"\n[ "$1" != view ] || case "$2" in *@1.0.0) ;; *) exit 1;; esac\n';
  const { folder, env, read } = stubbed({ npm });
  const manifest = (name: string, version: string, registry?: string): string =>
    JSON.stringify({ name, version, ...(registry && { publishConfig: { registry } }) });
  write(folder, {
    'repo/packages/a/package.json': manifest('@x/a', '1.0.0', 'https://npm.example/private'),
    'repo/packages/b c/package.json': manifest('@x/b', '1.1.0', 'https://npm.example/'),
    'repo/packages/d/package.json': manifest('@x/d', '2.0.0'),
    'repo/packages/none/README.md': '',
  });
  const place = { ...PLACE, tenants: true };
  for (const ci of ['github', 'gitlab'] as const) {
    const [script = ''] = scriptsOf(publishFile(ci, place).text);
    const ran = await run('bash', ['-e', '-c', script], {
      cwd: join(folder, 'repo'),
      env: { ...env, NPM_TOKEN: 'npm_S3cret' },
    });
    expect(ran).toMatchObject({ code: 0, stdout: '@x/a@1.0.0 is published already\n' });
  }
  const calls = read('calls');
  expect(calls.split('\n').slice(0, 6)).toEqual([
    'npm view @x/a@1.0.0 version --registry https://npm.example/private',
    '//npm.example/private/:_authToken=${NPM_TOKEN}',
    'npm view @x/b@1.1.0 version --registry https://npm.example/',
    '//npm.example/:_authToken=${NPM_TOKEN}',
    'npm publish ./packages/b c --ignore-scripts',
    '//npm.example/:_authToken=${NPM_TOKEN}',
  ]);
  expect(calls).not.toContain('S3cret');
  expect(calls).not.toContain('@x/d');
});

test('every package manager is named in the docs', () => {
  const page = readFileSync(new URL('../../docs/ci-and-publishing.md', import.meta.url), 'utf8');
  for (const name of Object.keys(PACKAGE_MANAGERS)) {
    expect(page).toMatch(new RegExp(name.replace('-classic', ' 1'), 'i'));
  }
});
