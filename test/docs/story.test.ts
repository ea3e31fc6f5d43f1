import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSnapshot, startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import type { Snapshot, SnapshotField } from '../../src/snapshot/snapshot.js';
import { run } from '../helpers/process.js';
import { aField } from '../helpers/snapshots.js';
import { tempFolder, write } from '../output/temp-folder.js';
import { blocksOf, isInCheckout, page, root } from './pages.js';
import { commandsIn } from './command-lines.js';

// The commands of these pages are run as they are typed there, in their order, in one folder; those
// that need a registry or the complete checkout have a test of their own, which is named here.

const nightly = page('docs/ci-and-publishing.md');
const [oneCrm = '', agency = ''] = page('docs/getting-started.md').text.split('\n## An agency');

const STORY = [oneCrm, nightly.text, page('docs/versions.md').text, agency].flatMap(commandsIn);

const FEW: Snapshot = {
  ...demoSnapshot,
  modules: demoSnapshot.modules.filter(({ name }) => ['Accounts', 'Contacts'].includes(name)),
};

function withFields(change: (fields: readonly SnapshotField[]) => SnapshotField[]): Snapshot {
  const modules = FEW.modules.map((module) =>
    module.name === 'Contacts' ? { ...module, fields: change(module.fields) } : module,
  );
  return { ...FEW, modules };
}

/** What the admin did: a field and a value more. */
const CHANGED = withFields((fields) => [
  ...fields.map((field) =>
    field.name === 'leadsource'
      ? { ...field, picklist: [...field.picklist!, { value: 'Podcast', label: 'Podcast' }] }
      : field,
  ),
  aField('cf_995', { label: 'Newsletter', type: 'boolean' }),
]);

let cwd: string;
let home: string;
let registry: Server;
let sandbox: Sandbox;
let changed: Sandbox;
const published: string[] = [];
let env: Record<string, string>;

beforeAll(async () => {
  registry = createServer((request, response) => {
    if (request.method === 'PUT') published.push(request.url ?? '');
    request
      .resume()
      .on('end', () => response.writeHead(request.method === 'PUT' ? 201 : 404).end('{}'));
  }).listen(0, '127.0.0.1');
  await once(registry, 'listening');
  sandbox = await startSandbox({ snapshot: FEW });
  const { username, accessKey } = sandbox;
  changed = await startSandbox({ snapshot: CHANGED, accessKey });
  env = variablesOf('', sandbox, username, accessKey);
  const git = { name: 'a', email: 'a@example.com' };
  for (const who of ['AUTHOR', 'COMMITTER']) {
    env[`GIT_${who}_NAME`] = git.name;
    env[`GIT_${who}_EMAIL`] = git.email;
  }
});

afterAll(async () => {
  registry.close();
  await Promise.all([sandbox.close(), changed.close()]);
});

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function variablesOf(
  prefix: string,
  { url }: Sandbox,
  username: string,
  accessKey: string,
): Record<string, string> {
  return {
    [`${prefix}VTIGER_URL`]: url,
    [`${prefix}VTIGER_USERNAME`]: username,
    [`${prefix}VTIGER_ACCESS_KEY`]: accessKey,
  };
}

function read(path: string): string {
  return readFileSync(join(cwd, path), 'utf8');
}

const SCRIPT = `#!/bin/sh\nexec '${process.execPath}' '${root}dist/cli.js' "$@"\n`;

/** The tool as an install would leave it. */
function install(): void {
  const bin = 'node_modules/.bin/vtiger-codegen';
  write(cwd, { 'package.json': '{ "private": true, "type": "module" }', [bin]: SCRIPT });
  chmodSync(join(cwd, bin), 0o755);
  symlinkSync(root, join(cwd, 'node_modules/vtiger-codegen'));
  // What npx does first costs half a second each time.
  write(home, { npx: SCRIPT.replace('exec', 'shift\nexec') });
  chmodSync(join(home, 'npx'), 0o755);
  env['PATH'] = `${home}:${process.env['PATH'] ?? ''}`;
}

function setRegistry(): void {
  const url = `http://127.0.0.1:${portOf(registry)}/`;
  const config = read('vtiger.config.ts').replace(
    '  transport',
    `  registry: '${url}',\n  transport`,
  );
  write(cwd, { 'vtiger.config.ts': config });
}

function setTenants(): void {
  const tenants = { acme: { name: '@agency/crm-acme' }, globex: { name: '@agency/crm-globex' } };
  write(cwd, { 'vtiger.config.ts': `export default ${JSON.stringify({ tenants })};` });
  const { username, accessKey } = sandbox;
  for (const name of ['ACME_', 'GLOBEX_']) {
    Object.assign(env, variablesOf(name, sandbox, username, accessKey));
  }
}

function version(folder = 'crm'): unknown {
  return (JSON.parse(read(`${folder}/package.json`)) as { version: unknown }).version;
}

interface Step {
  /** The test that does the same, where it is not run here. */
  readonly elsewhere?: string;
  /** What somebody does before. */
  readonly first?: () => void;
  readonly code?: number;
  readonly then?: (stdout: string) => void;
}

const STEPS: readonly (readonly [command: string, step: Step])[] = [
  ['git init', {}],
  [
    'npm install --save-dev vtiger-codegen',
    { elsewhere: 'test/package/tarball.test.ts', first: install },
  ],
  [
    'npx vtiger-codegen init --name @acme/crm',
    { then: () => expect(read('.gitignore')).toBe('.env\nnode_modules\n') },
  ],
  [
    'npm run crm:pull',
    { then: () => expect(existsSync(join(cwd, 'vtiger.snapshot.json'))).toBe(true) },
  ],
  ['npm run crm:generate', { then: () => expect(version()).toBe('1.0.0') }],
  ['npm run crm:check', {}],
  ['git add --all', {}],
  [
    "git commit --message 'The CRM as a package'",
    { then: (printed) => expect(printed).not.toMatch(/\.env|node_modules/) },
  ],
  [
    'npx vtiger-codegen sandbox --profile oss-8.4-fixed --port 8080',
    { elsewhere: 'test/cli/sandbox.test.ts' },
  ],
  ['npx vtiger-codegen generate', { first: setRegistry }],
  ['npm publish ./crm', { then: () => expect(published).toEqual(['/@acme%2fcrm']) }],
  [
    'npx vtiger-codegen check --live',
    {
      first: () => (env['VTIGER_URL'] = changed.url),
      code: 1,
      then: (printed) =>
        expect(printed).toContain('minor  Contacts.cf_995: "Newsletter" (boolean) was added\n'),
    },
  ],
  ['cp vtiger.snapshot.json before.json', {}],
  [
    'npx vtiger-codegen generate --pull --verify',
    {
      then: () =>
        expect([version(), read('crm/CHANGELOG.md')]).toEqual([
          '1.1.0',
          expect.stringContaining('## [1.1.0]'),
        ]),
    },
  ],
  [
    'npx vtiger-codegen diff before.json vtiger.snapshot.json --markdown',
    { then: (printed) => expect(blocksOf(nightly, 'md')[0]?.text).toBe(printed) },
  ],
  [
    'VTIGER_URL=https://staging.example.com npx vtiger-codegen check --live --as-other-instance',
    { elsewhere: 'test/cli/views.test.ts' },
  ],
  [
    'npx vtiger-codegen check --json',
    { then: (printed) => expect(JSON.parse(printed)).toMatchObject({ drift: false }) },
  ],
  [
    'npx vtiger-codegen generate --deprecate',
    {
      first: () => write(cwd, { 'vtiger.snapshot.json': read('before.json') }),
      then() {
        expect(version()).toBe('1.2.0');
        expect(read('crm/contacts.d.ts')).toMatch(/@deprecated Newsletter /);
      },
    },
  ],
  [
    'npx vtiger-codegen init --tenant acme --name @agency/crm',
    { elsewhere: 'test/cli/init.test.ts' },
  ],
  ['npx vtiger-codegen init --tenant globex', { elsewhere: 'test/cli/init.test.ts' }],
  [
    'npx vtiger-codegen generate --pull',
    {
      first: setTenants,
      then: () =>
        expect([version('packages/acme'), version('packages/globex')]).toEqual(['1.0.0', '1.0.0']),
    },
  ],
  [
    'npx vtiger-codegen generate --tenant acme',
    { then: (printed) => expect(printed).not.toContain('globex') },
  ],
  [
    'npx vtiger-codegen generate --common @agency/crm-common',
    { then: (printed) => expect(printed).toContain('modules in all tenants') },
  ],
  [
    'npx vtiger-codegen check --common @agency/crm-common',
    { then: (printed) => expect(printed).toContain('is up to date') },
  ],
];

/** Commands of the README that are no part of the story. */
const README: Readonly<Record<string, string>> = {
  'npx vtiger-codegen demo': 'test/commands/demo.test.ts',
  'npm install && npm start': 'test/commands/demo.test.ts',
  'npm install && npm test': 'vitest.config.ts',
};

describe('the commands of the pages', () => {
  test('are these', () => {
    expect(STORY).toEqual(STEPS.map(([command]) => command));
  });

  test('and those of the README are some of them', () => {
    const known = [...STORY, ...Object.keys(README)];
    const commands = commandsIn(page('README.md').text);
    expect(commands.filter((command) => !known.includes(command))).toEqual([]);
    expect(commands).toEqual(expect.arrayContaining(Object.keys(README)));
  });

  test('have a test elsewhere where they are not run here', () => {
    const tests = [...STEPS.map(([, { elsewhere }]) => elsewhere), ...Object.values(README)];
    expect(tests.filter((path) => path !== undefined && !isInCheckout(path))).toEqual([]);
  });

  test('work as they are typed', async () => {
    [cwd, home] = [tempFolder(), tempFolder()];
    write(home, { '.npmrc': `//127.0.0.1:${portOf(registry)}/:_authToken=someone\n` });
    for (const [command, { elsewhere, first, code = 0, then }] of STEPS) {
      first?.();
      if (elsewhere !== undefined) continue;
      const ran = await run('bash', ['-c', command], { cwd, home, env });
      expect({ command, ...ran }).toMatchObject({ command, code });
      then?.(ran.stdout);
    }
  }, 120_000);
});
