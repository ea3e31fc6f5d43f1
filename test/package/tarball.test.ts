import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeProblems } from '../helpers/attw.js';
import { run, runOrThrow, serve, type Ran, type Served } from '../helpers/process.js';

// The tool as it reaches a user: packed, installed into an empty project, run by its bin.

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Dependencies come from wherever this machine gets its packages. */
const home = process.env['HOME'];
const QUIET = ['--no-audit', '--no-fund', '--prefer-offline'];

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let work: string;
let packed: Packed;
let project: string;
let sandbox: Served;
let env: Record<string, string>;

async function pack(folder: string, into: string): Promise<Packed> {
  // Built already; npm would build it again, under the feet of other tests.
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', into];
  const { stdout } = await runOrThrow('npm', args, { cwd: folder, home });
  const [first] = JSON.parse(stdout) as [Packed];
  return first;
}

async function emptyProject(name: string): Promise<string> {
  const folder = join(work, name);
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, private: true }));
  return folder;
}

function tool(args: readonly string[]): Promise<Ran> {
  const bin = join(project, 'node_modules/.bin/vtiger-codegen');
  return run(bin, args, { cwd: project, env });
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'vtiger-tarball-'));
  packed = await pack(root, work);
  project = await emptyProject('project');
  const tarball = join(work, packed.filename);
  await runOrThrow('npm', ['install', tarball, ...QUIET], { cwd: project, home });
  const bin = join(project, 'node_modules/.bin/vtiger-codegen');
  const key = { VTIGER_USERNAME: 'robot', VTIGER_ACCESS_KEY: 'r0b0tKeyOfTheTest' };
  sandbox = await serve(bin, ['sandbox', '--port', '0'], /^listening /, { cwd: project, env: key });
  env = { ...key, VTIGER_URL: sandbox.line.replace('listening ', '') };
});

afterAll(async () => {
  await sandbox?.stop();
  await rm(work, { recursive: true, force: true });
});

describe('the tarball of the tool', () => {
  it('holds the build and the templates, no tests and no sources of the tool', () => {
    const paths = packed.files.map(({ path }) => path);
    const expected =
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/((runtime|testing)\/)?[\w-]+\.(js|d\.ts)|dist\/(docs-page\/)?THIRD_PARTY_NOTICES\.txt|dist\/docs-page\/page\.(iife\.js|css)|templates\/(runtime|ci)\/.+|docs\/(sandbox|testing)\.md)$/;
    expect(paths.filter((path) => !expected.test(path))).toEqual([]);
    expect(paths.filter((path) => /(^|\/)tests?\/|\.test\.|fixtures/.test(path))).toEqual([]);
    for (const path of ['dist/cli.js', 'dist/index.d.ts', 'templates/runtime/client.ts'])
      expect(paths).toContain(path);
  });

  it('holds each source file once, and names each package that is bundled', async () => {
    const built = packed.files.filter(({ path }) => /^dist\/[\w-]+\.js$/.test(path));
    const texts = await Promise.all(built.map(({ path }) => readFile(join(root, path), 'utf8')));
    const sources = texts.flatMap((text) =>
      [...text.matchAll(/^\/\/#region (.+)$/gm)].map(([, source]) => source!),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((source, index) => sources.indexOf(source) !== index)).toEqual([]);
    const foreign = sources.filter((source) => !/^(?:src|templates|\\0rolldown)\//.test(source));
    const bundled = foreign.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
    const notices = await readFile(join(root, 'dist/THIRD_PARTY_NOTICES.txt'), 'utf8');
    const named = [...notices.matchAll(/^(@?[a-z\d/-]+) \d+\.\d+\.\d+$/gm)].map(([, name]) => name);
    expect([...new Set(bundled)].sort()).toEqual(named);
  });

  it('has no script that npm runs where it is installed', async () => {
    const text = await readFile(join(root, 'package.json'), 'utf8');
    const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
    const installing = ['preinstall', 'install', 'postinstall', 'prepublish', 'prepare'];
    expect(Object.keys(scripts).filter((name) => installing.includes(name))).toEqual([]);
  });

  it('passes publint with its suggestions, and attw, profile esm-only', async () => {
    expect((await publint({ pkgDir: root, strict: true })).messages).toEqual([]);
    const tarball = await readFile(join(work, packed.filename));
    const { entries, problems } = await typeProblems(new Uint8Array(tarball));
    expect(problems).toEqual([]);
    expect(entries).toEqual(expect.arrayContaining(['.', './sandbox']));
  });

  it('runs by its bin, and imports as a library', async () => {
    expect((await tool(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+/);
    const script = [
      "import * as tool from 'vtiger-codegen';",
      "import { startSandbox } from 'vtiger-codegen/sandbox';",
      'const sandbox = await startSandbox();',
      'await sandbox.close();',
      'console.log(Object.keys(tool).sort().join());',
    ].join('\n');
    const { stdout } = await runOrThrow(process.execPath, ['--input-type=module', '-e', script], {
      cwd: project,
    });
    expect(stdout.trim().split(',')).toEqual(
      expect.arrayContaining(['check', 'defineConfig', 'diff', 'generate', 'pull']),
    );
  });
});

describe('an empty project with the tool', () => {
  it('pulls, generates with proof, checks, and the package works from ESM and CommonJS', async () => {
    expect(await tool(['pull'])).toMatchObject({ code: 0 });
    const generate = ['generate', '--name', '@acme/crm', '--out', 'crm'];
    expect(await tool([...generate, '--verify'])).toMatchObject({ code: 0 });
    expect(await tool(['check', '--name', '@acme/crm', '--out', 'crm'])).toMatchObject({ code: 0 });
    expect(await readdir(project)).toEqual(expect.arrayContaining(['crm', 'vtiger.snapshot.json']));

    const { filename } = await pack(join(project, 'crm'), work);
    const consumer = await emptyProject('consumer');
    const install = ['install', join(work, filename), ...QUIET];
    await runOrThrow('npm', install, { cwd: consumer, home });
    const body = `
const { VTIGER_URL: url, VTIGER_USERNAME: username, VTIGER_ACCESS_KEY: accessKey } = process.env;
const call = async () => {
  const crm = createClient({ url, username, accessKey });
  const me = await crm.$me();
  const made = await crm.contacts.create({ lastname: 'Lovelace', assigned_user_id: me.id });
  const found = await crm.contacts.retrieve(made.id);
  await crm.contacts.delete(made.id);
  await crm.$close();
  console.log(found.lastname, found.id === made.id);
};
`;
    const esm = `import { createClient } from '@acme/crm';${body}await call();\n`;
    const cjs = `const { createClient } = require('@acme/crm');${body}void call();\n`;
    await writeFile(join(consumer, 'call.mjs'), esm);
    await writeFile(join(consumer, 'call.cjs'), cjs);
    for (const file of ['call.mjs', 'call.cjs']) {
      const ran = await run(process.execPath, [file], { cwd: consumer, env });
      expect({ file, ...ran }).toMatchObject({ code: 0, stdout: 'Lovelace true\n' });
    }
  });
});
