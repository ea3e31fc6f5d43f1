import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { detectImportExtension } from '../../src/config/import-extension.js';

type Files = Readonly<Record<string, string>>;

const ESM: Files = { 'package.json': '{ "type": "module" }' };
const withOptions = (options: object): Files => ({
  'tsconfig.json': JSON.stringify({ compilerOptions: options }),
});

const CASES: readonly (readonly [what: string, files: Files, want: 'js' | 'ts' | 'none'])[] = [
  ['no tsconfig.json', ESM, 'js'],
  ['nodenext in an ES module', { ...ESM, ...withOptions({ module: 'NodeNext' }) }, 'js'],
  ['node20 in an ES module', { ...ESM, ...withOptions({ module: 'node20' }) }, 'js'],
  ['nodenext in CommonJS, as Nest has it', withOptions({ module: 'nodenext' }), 'none'],
  [
    'a bundler, as Next.js has it',
    { ...ESM, ...withOptions({ module: 'esnext', moduleResolution: 'bundler' }) },
    'none',
  ],
  ['preserve', { ...ESM, ...withOptions({ module: 'preserve' }) }, 'none'],
  ['CommonJS', withOptions({ module: 'commonjs', moduleResolution: 'node10' }), 'none'],
  ['no options', withOptions({}), 'none'],
  [
    'type stripping',
    { ...ESM, ...withOptions({ module: 'nodenext', allowImportingTsExtensions: true }) },
    'ts',
  ],
  [
    'rewritten endings',
    { ...ESM, ...withOptions({ module: 'nodenext', rewriteRelativeImportExtensions: true }) },
    'ts',
  ],
  ['Deno', { 'deno.json': '{}' }, 'ts'],
  [
    'comments, and a tsconfig.json that it extends',
    {
      ...ESM,
      'base.json': '{ "compilerOptions": { "module": "nodenext" } }',
      'tsconfig.json': '{ /* shared */ "extends": "./base.json", }',
    },
    'js',
  ],
  [
    'a project that it refers to, as Vite has it',
    {
      ...ESM,
      'tsconfig.json':
        '{ "files": [], "references": [{ "path": "./app" }, { "path": "./x.json" }] }',
      'app/tsconfig.json': '{ "include": ["../other"], "compilerOptions": { "module": "node16" } }',
      'x.json': '{ "include": ["src"], "compilerOptions": { "allowImportingTsExtensions": true } }',
    },
    'ts',
  ],
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extension-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function detect(files: Files): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return detectImportExtension(join(folder, 'src', 'crm'));
}

it.each(CASES)('the extension of relative imports: %s', async (_, files, want) => {
  expect(await detect(files)).toBe(want);
});

it('a tsconfig.json that cannot be read is refused', async () => {
  const files = { 'tsconfig.json': '{ "extends": "./missing.json" }' };
  await expect(detect(files)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
});
