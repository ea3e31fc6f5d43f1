import { lstatSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choiceFromFlags, type TryCredentials } from '../../src/cli/interview.js';
import { terminalInterview } from '../../src/cli/prompts.js';
import { probe, type Probe } from '../../src/commands/init.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';
import { runMain } from './run-cli.js';

let sandbox: Sandbox;
let env: Record<string, string>;
beforeAll(async () => {
  sandbox = await startSandbox({ accessKey: 'k3y#with"signs' });
  const { url, username, accessKey } = sandbox;
  env = { VTIGER_URL: url, VTIGER_USERNAME: username, VTIGER_ACCESS_KEY: accessKey };
});
afterAll(() => sandbox.close());

const ARGS = ['init', '--name', '@acme/crm', '--include', 'Contacts', '--include', 'Acc*'];

describe('init with flags', () => {
  test('writes config, secrets for the owner only, scripts and a workflow', async () => {
    const cwd = tempFolder();
    const run = await runMain([...ARGS, '--ci', 'github', '--ci', 'gitlab'], { cwd, env });
    expect(run).toMatchObject({ code: 0 });
    const files = [
      '.env',
      '.gitattributes',
      '.github/workflows/vtiger-drift.yml',
      '.gitignore',
      '.gitlab-ci.yml',
      '.gitlab/vtiger-drift.yml',
      'package.json',
      'vtiger.config.ts',
    ];
    for (const file of files) expect(run.stdout).toContain(`wrote ${file}`);
    expect(statSync(join(cwd, '.env')).mode & 0o777).toBe(0o600);
    expect(parseEnv(readFileSync(join(cwd, '.env'), 'utf8'))).toEqual(env);
    for (const [path, text] of Object.entries(tree(cwd))) {
      if (path !== '.env') expect(String(text)).not.toContain(env['VTIGER_ACCESS_KEY']);
    }
    expect(run.stdout + run.stderr).not.toContain(env['VTIGER_ACCESS_KEY']);
    expect(readFileSync(join(cwd, 'vtiger.config.ts'), 'utf8')).toBe(
      `import { defineConfig } from 'vtiger-codegen';

export default defineConfig({
  snapshot: 'vtiger.snapshot.json',
  out: 'crm',
  name: '@acme/crm',
  transport: 'session',
  modules: {
    include: [
      'Contacts',
      'Acc*',
    ],
  },
});
`,
    );
  });

  test.each([
    [ARGS, '# Ours\n\nRead `crm/AGENTS.md` before'],
    [['init'], '# Ours\n'],
  ])('%j points from an AGENTS.md that is there to that of the package', async (args, want) => {
    const cwd = tempFolder();
    write(cwd, { 'AGENTS.md': '# Ours\n' });
    expect(await runMain([...args, '--ci', 'none'], { cwd, env })).toMatchObject({ code: 0 });
    const text = readFileSync(join(cwd, 'AGENTS.md'), 'utf8');
    expect(text.slice(0, want.length)).toBe(want);
  });

  test.each([
    ['src/crm', '/vtiger.snapshot.json@/src/crm/**@'],
    ['./crm/', '/vtiger.snapshot.json@/crm/**@'],
    ['../elsewhere', '/vtiger.snapshot.json@'],
    ['.', '/vtiger.snapshot.json@'],
  ])('marks what is generated, with --out %s', async (out, want) => {
    const cwd = tempFolder();
    expect((await runMain(['init', '--out', out, '--ci', 'none'], { cwd, env })).code).toBe(0);
    const text = readFileSync(join(cwd, '.gitattributes'), 'utf8');
    expect(text.replaceAll(' linguist-generated gitlab-generated eol=lf\n', '@')).toBe(want);
  });

  test.each(['ts', 'json'])(
    'what it wrote (%s) is all that pull, generate and check need',
    async (format) => {
      const cwd = tempFolder();
      expect((await runMain([...ARGS, '--format', format], { cwd, env })).code).toBe(0);
      for (const command of [['pull'], ['generate'], ['check'], ['check', '--live']]) {
        expect({ command, ...(await runMain(command, { cwd })) }).toMatchObject({ code: 0 });
      }
      const { modules } = JSON.parse(readFileSync(join(cwd, 'vtiger.snapshot.json'), 'utf8')) as {
        modules: { name: string }[];
      };
      expect(modules.map(({ name }) => name)).toEqual(['Accounts', 'Contacts']);
    },
  );

  test('the address of a page becomes that of the CRM', async () => {
    const cwd = tempFolder();
    const page = { ...env, VTIGER_URL: `${env['VTIGER_URL']}/index.php?module=Home&view=List#x` };
    expect((await runMain([...ARGS, '--ci', 'none'], { cwd, env: page })).code).toBe(0);
    expect(parseEnv(readFileSync(join(cwd, '.env'), 'utf8'))).toEqual(env);
  });

  test('files of Windows keep their line ends and byte order marks', async () => {
    const cwd = tempFolder();
    write(cwd, {
      'package.json': '\uFEFF{\r\n    "name": "app"\r\n}\r\n',
      '.gitignore': 'dist\r\n',
      '.env': 'OTHER=1\r\n',
    });
    expect((await runMain([...ARGS, '--ci', 'none'], { cwd, env })).code).toBe(0);
    const after = tree(cwd);
    for (const name of ['package.json', '.gitignore', '.env']) {
      expect(String(after[name]).replaceAll('\r\n', '')).not.toContain('\n');
    }
    expect(after['package.json']).toMatch(/^\uFEFF\{\r\n {4}"name": "app"/);
    expect(after['.gitignore']).toBe('dist\r\n.env\r\nnode_modules\r\n');
  });

  test('in a workspace it finds the package manager, and writes the workflow at the root', async () => {
    const root = tempFolder();
    write(root, {
      '.git/HEAD': '',
      'pnpm-workspace.yaml': 'packages: [packages/*]\n',
      'pnpm-lock.yaml': '',
      'packages/app/package.json': '{}',
    });
    const cwd = join(root, 'packages/app');
    const run = await runMain([...ARGS, '--registry', 'https://npm.example/'], { cwd, env });
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toMatch(/package manager: pnpm \(.*pnpm-lock\.yaml\)/);
    expect(run.stdout).toContain('wrote ../../.github/workflows/vtiger-drift-packages-app.yml');
    expect(run.stdout).toContain('wrote ../../.github/workflows/vtiger-publish-packages-app.yml');
    expect(run.stdout).toContain(
      'next: list crm as a workspace, then pnpm add --workspace @acme/crm',
    );
    const workflows = tree(join(root, '.github/workflows'));
    expect(workflows['vtiger-drift-packages-app.yml']).toMatch(
      /working-directory: 'packages\/app'\n[^]*corepack enable\n[^]*pnpm install [^\n]*\n +working-directory: \.\n/,
    );
    expect(workflows['vtiger-publish-packages-app.yml']).toContain("'packages/app/crm'");
  });

  test('source has the import ending of its app in the config, a package has none', async () => {
    const cwd = tempFolder();
    write(cwd, { 'tsconfig.json': '{ "compilerOptions": { "moduleResolution": "bundler" } }' });
    const config = async (args: readonly string[]): Promise<string> => {
      const json = ['--format', 'json', '--ci', 'none'];
      rmSync(join(cwd, 'vtiger.config.json'), { force: true });
      expect(await runMain([...args, ...json], { cwd, env })).toMatchObject({ code: 0 });
      return readFileSync(join(cwd, 'vtiger.config.json'), 'utf8');
    };
    expect(JSON.parse(await config(['init']))).toMatchObject({
      out: 'src/crm',
      importExtension: 'none',
    });
    expect(await config(ARGS)).not.toContain('importExtension');
  });

  test('--tenant adds tenants to one config, each with its variables', async () => {
    const cwd = tempFolder();
    const [acme, globex] = ['ACME_', 'GLOBEX_'].map((prefix) =>
      Object.fromEntries(Object.entries(env).map(([name, value]) => [prefix + name, value])),
    );
    const first = ['init', '--tenant', 'acme', '--name', '@agency/crm', '--include', 'Contacts'];
    // The plain names do for the only tenant.
    expect(await runMain(first, { cwd, env })).toMatchObject({ code: 0 });
    const added = await runMain(['init', '--tenant', 'globex', '--exclude', 'Accounts'], {
      cwd,
      env: globex ?? {},
    });
    expect(added).toMatchObject({ code: 0 });
    expect(added.stdout).toContain('wrote vtiger.config.ts');
    expect(added.stdout).toContain("next: import { createClient } from '@agency/crm-globex'");
    expect(parseEnv(readFileSync(join(cwd, '.env'), 'utf8'))).toEqual({ ...acme, ...globex });
    const listed = await runMain(['tenants', '--json'], { cwd });
    const row = (tenant: string) => ({
      tenant,
      prefix: `${tenant.toUpperCase()}_`,
      snapshot: `tenants/${tenant}/vtiger.snapshot.json`,
      out: `packages/${tenant}`,
      name: `@agency/crm-${tenant}`,
    });
    const { tenants } = JSON.parse(listed.stdout) as { tenants: object[] };
    expect(tenants).toHaveLength(2);
    expect(tenants).toEqual(expect.arrayContaining([row('acme'), row('globex')]));
    expect((await runMain(['pull'], { cwd })).code).toBe(0);
    expect(Object.keys(tree(cwd))).toEqual(
      expect.arrayContaining([row('acme').snapshot, row('globex').snapshot]),
    );
  });

  test.each([
    { args: ['init'], has: true },
    { args: ['init', '--name', '@acme/crm'], has: false },
  ])('$args: whether the app needs undici itself is in package.json', async ({ args, has }) => {
    const cwd = tempFolder();
    await runMain(args, { cwd, env });
    const text = readFileSync(join(cwd, 'package.json'), 'utf8');
    const { dependencies } = JSON.parse(text) as { dependencies?: Record<string, string> };
    expect(Object.keys(dependencies ?? {})).toEqual(has ? ['undici'] : []);
  });

  test('a second time there is nothing to do', async () => {
    const cwd = tempFolder();
    await runMain(ARGS, { cwd, env });
    const before = tree(cwd);
    const run = await runMain([...ARGS, '--json'], { cwd, env });
    expect(JSON.parse(run.stdout)).toMatchObject({ written: [], notReplaced: [] });
    expect(tree(cwd)).toEqual(before);
  });

  test.each([
    [{ 'vtiger.config.ts': 'mine' }, 'vtiger.config.ts'],
    [{ 'vtiger.config.js': 'mine' }, 'vtiger.config.js'],
    [{ '.env': 'VTIGER_URL=https://other.example.com\n' }, '.env'],
    [{ '.github/workflows/vtiger-drift.yml': 'mine' }, '.github/workflows/vtiger-drift.yml'],
    [{ 'package.json': '{"scripts":{"crm:pull":"mine"}}' }, 'package.json'],
  ])('%j is not overwritten: exit 2, nothing written', async (files, name) => {
    const cwd = tempFolder();
    write(cwd, files);
    const before = tree(cwd);
    const run = await runMain(ARGS, { cwd, env });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(`files already exist: ${name}`);
    expect(tree(cwd)).toEqual(before);
  });

  test.each([
    ['.env', '../outside/file', '.env is a link'],
    ['.env', '../outside/missing', '.env is a link'],
    ['.env', 'inside', '.env is a link'],
    ['.gitignore', '../outside/file', '.gitignore is a link that leads out of this folder'],
    ['.gitignore', '../outside/missing', '.gitignore is a link that leads out of this folder'],
    ['package.json', '../outside/json', 'package.json is a link that leads out of this folder'],
    ['.github', '../outside', 'vtiger-drift.yml is a link that leads out of this folder'],
  ])('%s -> %s is not written through: exit 2, nothing written', async (name, target, message) => {
    const parent = tempFolder();
    write(parent, { 'outside/file': 'mine', 'outside/json': '{}', 'project/inside': '' });
    const cwd = join(parent, 'project');
    symlinkSync(target, join(cwd, name));
    const before = tree(parent);
    const run = await runMain(ARGS, { cwd, env });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(message);
    expect(run.stderr).toContain('nothing was written');
    expect(tree(parent)).toEqual(before);
  });

  test('a link inside of the folder is followed, and one to a .env that needs no change is read', async () => {
    const parent = tempFolder();
    const cwd = join(parent, 'project');
    write(parent, {
      'shared.env': Object.entries(env)
        .map(([name, value]) => `${name}='${value}'\n`)
        .join(''),
      'project/ignored': '# mine\n',
    });
    symlinkSync('../shared.env', join(cwd, '.env'));
    symlinkSync('ignored', join(cwd, '.gitignore'));
    const before = readFileSync(join(parent, 'shared.env'), 'utf8');
    // Not from the environment: what is read through the link is all there is.
    expect(await runMain([...ARGS, '--ci', 'none'], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(parent, 'shared.env'), 'utf8')).toBe(before);
    expect(lstatSync(join(cwd, '.env')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'ignored'), 'utf8')).toBe('# mine\n.env\nnode_modules\n');
    expect(lstatSync(join(cwd, '.gitignore')).isSymbolicLink()).toBe(true);
    expect(await runMain(['pull'], { cwd })).toMatchObject({ code: 0 });
  });

  test.each([
    [{ VTIGER_ACCESS_KEY: 'wrong0ne' }, 3, 'refused the user name or the access key'],
    [{ VTIGER_URL: '' }, 2, 'VTIGER_URL not set'],
  ])('%j: exit %i, nothing written', async (wrong, code, message) => {
    const cwd = tempFolder();
    const run = await runMain(ARGS, { cwd, env: { ...env, ...wrong } });
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(message);
    expect(run.stderr).not.toContain('wrong0ne');
    expect(tree(cwd)).toEqual({});
  });

  test.each([
    [['--include', 'Contact'], 'the include pattern "Contact" matches none', 'Contacts'],
    [
      ['--exclude', 'PBX*'],
      'the exclude pattern "PBX*" matches none',
      'the modules are "Accounts"',
    ],
    [['--exclude', '*'], 'leave no module', 'exclude fewer'],
  ])('%j, which pull would refuse: exit 2, nothing written', async (flags, message, fix) => {
    const cwd = tempFolder();
    const run = await runMain(['init', ...flags], { cwd, env });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(message);
    expect(run.stderr).toContain(fix);
    expect(tree(cwd)).toEqual({});
  });
});

const ENTER = '\r';
const NONE = ' ';
const DOWN = '\u001b[B';

/** Types an answer each time that a question stands on the screen. */
function typist(answers: readonly (readonly [question: string, keys: readonly string[]])[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  const left = [...answers];
  let screen = '';
  let all = '';
  output.on('data', (chunk: Buffer) => {
    screen += chunk.toString();
    all += chunk.toString();
    const [next] = left;
    if (next === undefined || !screen.includes(next[0])) return;
    left.shift();
    screen = '';
    next[1].forEach((key, index) => setTimeout(() => input.write(key), 20 * (index + 1)));
  });
  return { input, output, printed: () => all, left };
}

const ARGUMENTS = {
  transport: 'auto',
  insecureHttp: false,
  format: 'ts',
  accessKeyStdin: false,
} as const;

describe('init on a terminal', () => {
  test('asks again after a wrong key, offers the modules, and never prints the key', async () => {
    const { url, username, accessKey } = sandbox;
    const typed = typist([
      ['URL of the CRM', [url, ENTER]],
      ['User name', [username, ENTER]],
      ['Access key', ['wr0ngKey', ENTER]],
      ['URL of the CRM', [ENTER]],
      ['User name', [ENTER]],
      ['Access key', [accessKey, ENTER]],
      // Excludes the first module.
      ['Modules', [NONE, ENTER]],
      ['staging instance', [ENTER]],
      ['Output', [ENTER]],
      ['Name of the package', [ENTER]],
      ['Registry', [ENTER]],
      ['Folder', [ENTER]],
      ['A nightly check', [DOWN, NONE, ENTER]],
      ['.env has other values', ['y']],
    ]);
    const interview = terminalInterview(typed, ARGUMENTS);
    const tryCredentials: TryCredentials = (credentials) => probe(credentials);
    const { credentials, probe: found } = await interview.credentials({}, tryCredentials);
    expect(credentials).toEqual({ url, username, accessKey });
    const [first] = found.modules.map(({ name }) => name);
    expect(await interview.choose(found)).toMatchObject({
      transport: 'session',
      exclude: [first],
      name: '@acme/crm',
      ids: undefined,
      registry: undefined,
      out: 'crm',
      config: 'ts',
      ci: ['github', 'gitlab'],
    });
    expect(await interview.mayReplace?.('.env')).toBe(true);
    expect(typed.left).toEqual([]);
    expect(typed.printed()).toContain('refused the user name or the access key');
    for (const key of ['wr0ngKey', accessKey]) expect(typed.printed()).not.toContain(key);
  });

  test('what a flag answers is not asked again, and each answer is checked at its prompt', async () => {
    const typed = typist([
      ['URL of the CRM', ['http://crm.example', ENTER]],
      ['plain http', ['\u0015', `${sandbox.url}/index.php?module=Home`, ENTER]],
      ['User name', [sandbox.username, ENTER]],
      ['Access key', [sandbox.accessKey, ENTER]],
      ['staging instance', ['y']],
      ['Registry', ['http://npm.example', ENTER]],
      ['without credentials', ['\u0015', ENTER]],
    ]);
    const flags = { include: ['Contacts'], name: '@acme/crm', out: 'crm', ci: ['none'] } as const;
    const interview = terminalInterview(typed, { ...ARGUMENTS, ...flags });
    const { credentials, probe: found } = await interview.credentials({}, (all) => probe(all));
    expect(credentials.url).toBe(sandbox.url);
    expect(await interview.choose(found)).toMatchObject({ ids: 'brand', registry: undefined });
    expect(typed.left).toEqual([]);
  });

  test('cancelling is an error that states that nothing was written', async () => {
    const typed = typist([['URL of the CRM', ['\u0003']]]);
    const asked = terminalInterview(typed, ARGUMENTS).credentials({}, () =>
      Promise.reject(new Error('asked')),
    );
    await expect(asked).rejects.toMatchObject({
      code: 'USAGE',
      fix: 'nothing was written; run it again to start over',
    });
  });
});

test('the choice of flags: source goes into the app, none means no workflow', () => {
  const found: Probe = { transport: 'rest', vtigerVersion: null, modules: [] };
  expect(choiceFromFlags(ARGUMENTS, found)).toMatchObject({ out: 'src/crm', ci: ['github'] });
  expect(choiceFromFlags({ ...ARGUMENTS, ci: ['none'], name: 'crm' }, found)).toMatchObject({
    out: 'crm',
    ci: [],
  });
});
