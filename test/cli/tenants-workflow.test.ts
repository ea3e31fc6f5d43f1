import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoSnapshot, startSandbox } from '../../src/sandbox/index.js';
import { PACKAGE_MANAGERS } from '../../src/init/package-manager.js';
import { publishFile, workflowFile, type WorkflowPlace } from '../../src/init/workflow.js';
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

test('one tenant of two has changed: it alone gets a pull request, with its files only', async () => {
  const { folder, env, read } = stubbed(STUBS);
  const repository = join(folder, 'repository');
  const remote = join(folder, 'remote.git');
  const key = 'k3yOfTheNight';
  const before = await startSandbox({ snapshot: demoSnapshot, accessKey: key });
  const modules = { include: ['Contacts'] };
  write(repository, {
    'vtiger.config.json': JSON.stringify({
      name: '@agency/crm-{tenant}',
      modules,
      tenants: { acme: {}, globex: {} },
    }),
    '.gitignore': '.env\n',
  });
  const credentials = (tenant: string, url: string): Record<string, string> => ({
    [`${tenant}_VTIGER_URL`]: url,
    [`${tenant}_VTIGER_USERNAME`]: before.username,
    [`${tenant}_VTIGER_ACCESS_KEY`]: key,
  });
  const all = { ...credentials('ACME', before.url), ...credentials('GLOBEX', before.url) };
  expect((await runMain(['generate', '--pull'], { cwd: repository, env: all })).code).toBe(0);
  const git = (...args: string[]): Promise<Ran> =>
    runOrThrow('git', args, { cwd: repository, home: folder });
  write(folder, { '.gitconfig': '[user]\nname = a\nemail = a@example.com\n' });
  await git('init', '-q', '-b', 'main');
  await git('init', '-q', '--bare', '-b', 'main', remote);
  await git('remote', 'add', 'origin', remote);
  await git('add', '--all');
  await git('commit', '-qm', 'first');
  await git('push', '-q', 'origin', 'main');

  const [list = '', compare = '', open = ''] = scriptsOf(
    workflowFile('github', { ...PLACE, tenants: true }).text,
  );
  const output = join(folder, 'output');
  const bash = (script: string, more: Readonly<Record<string, string>>): Promise<Ran> =>
    run('bash', ['-e', '-c', script], {
      cwd: repository,
      home: folder,
      env: { ...env, GITHUB_OUTPUT: output, ...more },
    });

  expect(await bash(list, { RUNNER_TEMP: folder })).toMatchObject({ code: 0 });
  const [, json = ''] = /^list<<END\n([^]*)\nEND\n$/.exec(read('output')) ?? [];
  const { tenants } = JSON.parse(json) as { tenants: Record<string, string>[] };
  expect(tenants.map(({ tenant }) => tenant)).toEqual(['acme', 'globex']);

  const [contacts] = demoSnapshot.modules.filter(({ name }) => name === 'Contacts');
  const changed = demoSnapshot.modules.map((module) =>
    module === contacts ? { ...module, fields: module.fields.slice(0, -1) } : module,
  );
  const after = await startSandbox({
    snapshot: { ...demoSnapshot, modules: changed },
    accessKey: key,
  });
  for (const [index, instance] of [after, before].entries()) {
    const { tenant = '', prefix = '', snapshot = '' } = tenants[index] ?? {};
    const temp = join(folder, `temp-${tenant}`);
    write(temp, { x: '' });
    const job = {
      ...{ TENANT: tenant, PREFIX: prefix, SNAPSHOT: snapshot, RUNNER_TEMP: temp },
      ...{ CRM_URL: instance.url, CRM_USERNAME: instance.username, CRM_ACCESS_KEY: key },
    };
    expect(await bash(compare, job)).toMatchObject({ code: 0 });
    expect(existsSync(join(temp, 'drift/changes.patch'))).toBe(tenant === 'acme');
    await git('reset', '-q', '--hard');
    expect(await bash(open, { TENANT: tenant, RUNNER_TEMP: temp })).toMatchObject({ code: 0 });
    await git('switch', '-q', 'main');
  }
  await Promise.all([before.close(), after.close()]);
  expect(read('calls')).toMatch(/pr create --head vtiger-drift-acme/);
  expect(read('calls')).not.toContain('globex');
  const { stdout } = await git('diff', '--name-only', 'main', 'vtiger-drift-acme');
  expect(stdout.trim().split('\n')).toContain('packages/acme/contacts.d.ts');
  expect(stdout).toMatch(/^(?:(?:tenants|packages)\/acme\/.+\n)+$/);
  const wrong = await bash(open, { TENANT: '../globex', RUNNER_TEMP: folder });
  expect(wrong.code).toBe(2);
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
