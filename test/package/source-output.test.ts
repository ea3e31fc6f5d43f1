import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoSnapshot, startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { COMPILERS, folderOf, installed, type Compiler } from '../helpers/compile.js';
import { filesOf } from '../helpers/packages.js';
import { run, runOrThrow } from '../helpers/process.js';

// Source output in somebody's app: their compiler with their options builds it, and it runs.

const APP = `
import { createClient } from './crm/index.js';

const { url, username, accessKey } = JSON.parse(process.argv[2]!);
const crm = createClient({ url, username, accessKey });
const me = await crm.$me();
const created = await crm.contacts.create({ lastname: 'Lovelace-King', assigned_user_id: me.id });
const found = await crm.contacts.where('lastname', '=', 'Lovelace-King').first();
await crm.contacts.delete(created.id);
await crm.$close();
console.log(found?.lastname, found?.id === created.id);
`;

/** What an app may have chosen, none of it as strict as ours, with an old compiler and a new one. */
const CHOICES: readonly (readonly [compiler: Compiler, what: string, options: object])[] = [
  ['5.5', 'nothing strict and an old target', { strict: false, target: 'es2017', lib: ['es2021'] }],
  ['7', 'no strict null checks', { strict: true, strictNullChecks: false, lib: ['es2021'] }],
];

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  const crm = filesOf(demoSnapshot, null).map(({ path, text }) => ({
    path: `src/crm/${path}`,
    text,
  }));
  folder = await folderOf(
    [
      ...crm,
      { path: 'src/app.ts', text: APP },
      { path: 'package.json', text: '{ "type": "module" }' },
    ],
    {
      '@types/node': installed('@types/node'),
      'undici-types': installed('undici-types'),
      undici: installed('undici'),
    },
  );
});

afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

async function compile(compiler: Compiler, options: object): Promise<string> {
  const compilerOptions = { module: 'nodenext', types: [], rootDir: 'src', outDir: 'out' };
  const config = { compilerOptions: { ...compilerOptions, ...options }, include: ['src'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(installed(COMPILERS[compiler]), 'bin', 'tsc');
  const { stdout } = await run(process.execPath, [tsc, '-p', '.'], { cwd: folder });
  return stdout;
}

it.each(CHOICES)(
  'source compiles with TypeScript %s, %s, and runs',
  async (compiler, _, options) => {
    await rm(join(folder, 'out'), { recursive: true, force: true });
    expect(await compile(compiler, options)).toBe('');
    const { url, username, accessKey } = sandbox;
    const connection = JSON.stringify({ url, username, accessKey });
    const { stdout } = await runOrThrow(process.execPath, ['out/app.js', connection], {
      cwd: folder,
    });
    expect(stdout).toBe('Lovelace-King true\n');
  },
);
