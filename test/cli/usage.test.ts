import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printSnapshot } from '../../src/snapshot/print.js';
import { syntheticSnapshot } from '../helpers/schema.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';
import { runCli, runMain } from './run-cli.js';

const NO_CREDENTIALS = 'VTIGER_URL, VTIGER_USERNAME, VTIGER_ACCESS_KEY not set';

describe('usage', () => {
  test.each([
    { args: [], says: 'a command is missing' },
    { args: ['pul'], says: 'there is no such command\nfix: did you mean pull?' },
    { args: ['frobnicate'], says: 'Unknown command: frobnicate' },
    { args: ['pull', 'extra'], says: 'extra' },
    { args: ['pull', '--ids', 'brand'], says: 'set ids in the config' },
    { args: ['check', '--import-extension', 'ts'], says: 'set importExtension in the config' },
    { args: ['pull', '--frobnicate'], says: 'frobnicate\nfix: see' },
    { args: ['pull', '--includ', 'Contacts'], says: 'did you mean --include?' },
    { args: ['generate', '--nmae', 'x'], says: 'did you mean --name?' },
    { args: ['generate', '--deprecated'], says: 'did you mean --deprecate?' },
    { args: ['pull', '--deprecated'], says: 'fix: see' },
    { args: ['check', '--Live'], says: 'did you mean --live?' },
    { args: ['diff', 'a', 'b', '--markdwn'], says: 'did you mean --markdown?' },
    {
      args: ['pull', '--transport', 'soap'],
      says: "--transport must be 'auto', 'rest' or 'session'",
    },
    { args: ['pull', '--transport', 'Rest'], says: "did you mean 'rest'?" },
    { args: ['sandbox', '--profile', 'clod'], says: "did you mean 'cloud'?" },
    { args: ['init', '--ci', 'githb'], says: "did you mean 'github'?" },
    { args: ['check', '--out=~/crm'], says: '--out begins with ~' },
    { args: ['pull', '--include', ''], says: '--include must be a glob of module names' },
    { args: ['check', '--include', 'C'.repeat(100_000)], says: 'at most 256 characters' },
    { args: ['check', '--common', 'x', '--live'], says: '--common is offline' },
    { args: ['check', '--common', 'x'], says: '--common is for several tenants' },
    { args: ['check', '--common', 'X y'], says: '--common takes a name that npm accepts' },
    { args: ['check', '--tenant', ''], says: '--tenant must be a text, and it is empty' },
    { args: ['pull', '--concurrency', '0'], says: '--concurrency must be' },
    {
      args: ['pull', '--concurrency', '2', '--concurrency', '3'],
      says: '--concurrency appears more than once',
    },
    {
      args: ['pull', '--transport', 'rest', '--transport', 'session'],
      says: '--transport appears more than once',
    },
    {
      args: ['sandbox', '--profile', 'cloud', '--profile', 'oss-8.4'],
      says: '--profile appears more than once',
    },
    {
      args: ['check', '--out', 'o', '--live=yes'],
      says: '--live takes no value, or true or false',
    },
    { args: ['pull', '--json=1'], says: '--json takes no value, or true or false' },
    { args: ['pull', '--snapshot'], says: 'snapshot' },
    { args: ['pull'], says: NO_CREDENTIALS },
    {
      args: ['generate', '--snapshot', 's.json'],
      says: 'the output folder is not set\nfix: name it with --out, or run `vtiger-codegen init`',
    },
    { args: ['generate', '--snapshot', 's.json', '--out', 'o'], says: 's.json does not exist' },
    {
      args: ['generate', '--out', 'o', '--name', 'Not A Name'],
      says: '--name must be a package name that npm accepts',
    },
    { args: ['generate', '--out', 'o', '--pull'], says: NO_CREDENTIALS },
    { args: ['check', '--out', 'a', '--out', 'b'], says: '--out appears more than once' },
    { args: ['diff', 'one.json'], says: 'need at least 2' },
    {
      args: ['diff', 'one.json', 'two.json'],
      says: 'one.json does not exist\nfix: see that the path',
    },
    { args: ['diff', '.', '.'], says: 'cannot be read (EISDIR)\nfix: see that it is a file' },
    { args: ['sandbox', '--port', '99999'], says: '--port must be' },
    { args: ['sandbox', '--profile', 'sugar'], says: 'profile' },
    { args: ['sandbox', '--snapshot', 'none.json'], says: 'none.json does not exist' },
  ])('$says is exit 2, in one line with its fix', async ({ args, says }) => {
    const folder = tempFolder();
    const { code, stdout, stderr } = await runMain(args, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .+\nfix: .+\n$/);
    expect(stderr).toContain(says);
    expect(tree(folder)).toEqual({});
  });

  test.each(['pull', 'diff a.json b.json', 'generate --out o', 'check --live'])(
    '%s where nothing is set up suggests init; with a config it does not',
    async (line) => {
      const [bare, configured] = [tempFolder(), tempFolder()];
      write(configured, { 'vtiger.config.json': '{}' });
      const fixes = [];
      for (const cwd of [bare, configured]) {
        fixes.push(
          (await runMain(line.split(' '), { cwd })).stderr.includes('`vtiger-codegen init`'),
        );
      }
      expect(fixes).toEqual([true, false]);
    },
  );

  test('with --json an error is one document on stdout', async () => {
    const { code, stdout, stderr } = await runCli(['pull', '--json'], { cwd: tempFolder() });
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 'CREDENTIALS_MISSING',
        message: NO_CREDENTIALS,
        fix: expect.stringContaining('.env') as string,
      },
    });
  });

  test('what a config prints stays out of the document', async () => {
    const cwd = tempFolder();
    const text =
      "console.log('loading');\nconsole.info('more');\nprocess.stdout.write('raw\\n');\nexport default { nam: 'x' };\n";
    write(cwd, { 'vtiger.config.ts': text });
    const { stdout, stderr } = await runCli(['check', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'CONFIG_INVALID' } });
    expect(stderr).toBe('loading\nmore\nraw\n');
  });

  test('a credential on the command line is refused and not repeated', async () => {
    const args = ['pull', '--access-key', 's3cr3tvalue'];
    const { code, stdout, stderr } = await runCli(args, { cwd: tempFolder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('VTIGER_ACCESS_KEY');
    expect(stderr).not.toContain('s3cr3tvalue');
  });

  test('the key of the environment is in no message, wherever it was given', async () => {
    const env = { VTIGER_ACCESS_KEY: 's3cr3tvalue' };
    const { code, stderr } = await runMain(['pull', 's3cr3tvalue'], { cwd: tempFolder(), env });
    expect(code).toBe(2);
    expect(stderr).not.toContain('s3cr3tvalue');
  });

  test('a .env in the folder counts', async () => {
    const cwd = tempFolder();
    write(cwd, { '.env': 'VTIGER_URL=http://127.0.0.1:1\nVTIGER_USERNAME=api\n' });
    const { stderr } = await runMain(['pull'], { cwd });
    expect(stderr).toContain('error: VTIGER_ACCESS_KEY not set');
  });
});

describe('--help and --version', () => {
  const version = (
    JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    }
  ).version;

  test.each([
    { args: ['--version'], says: version },
    { args: ['--help'], says: 'Exit codes: 0 fine, 1 drift, 2 usage' },
    { args: ['pull', '--help'], says: '--allow-partial' },
    { args: ['generate', '--help'], says: ' generate --common @agency/crm-common ' },
    { args: ['generate', '--help'], says: '--verify' },
  ])('$args says so on stdout', async ({ args, says }) => {
    const { code, stdout, stderr } = await runCli(args, { cwd: tempFolder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(says);
  });

  test('load no heavy dependency', async () => {
    const folder = tempFolder();
    const log = join(folder, 'loaded');
    const hooks = `import { appendFileSync } from 'node:fs';
      export async function resolve(specifier, context, next) {
        const found = await next(specifier, context);
        appendFileSync(${JSON.stringify(log)}, found.url + '\\n');
        return found;
      }`;
    write(folder, {
      'hooks.mjs': hooks,
      'register.mjs':
        "import { register } from 'node:module'; register('./hooks.mjs', import.meta.url);",
    });
    write(folder, { 'vtiger.snapshot.json': printSnapshot(syntheticSnapshot('S')) });
    for (const line of [
      '--help',
      '--version',
      'pull --help',
      'generate --out out --name @acme/crm',
      'check --out out',
    ]) {
      const args = line.split(' ');
      const nodeOptions = ['--import', join(folder, 'register.mjs')];
      expect((await runCli(args, { cwd: folder, nodeOptions })).code).toBe(0);
    }
    expect(existsSync(log)).toBe(true);
    const loaded = readFileSync(log, 'utf8');
    expect(loaded).toContain('/cli.js');
    expect(loaded).not.toMatch(
      /\/node_modules\/(?:ts-morph|prettier|undici|typescript|jiti|@clack)\//,
    );
  });
});
