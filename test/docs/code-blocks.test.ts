import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { commonFiles } from '../../src/common/common-files.js';
import { commonModel } from '../../src/common/common-model.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import { folderOf, installed } from '../helpers/compile.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { blocksOf, pages, root } from './pages.js';

const demo = buildModel(demoSnapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
const common = commonFiles(commonModel([demo, demo]), '@agency/crm-common', ['acme', 'globex']);

/** What every block may use without declaring it. */
const GLOBALS = `
import type { Client, CurrentUserOf, UsersId } from '@acme/crm';
declare global {
  const crm: Client;
  const me: CurrentUserOf<UsersId>;
  const url: string;
  const username: string;
  const accessKey: string;
  interface ImportMeta { readonly dirname: string }
}
`;

const LINKED = ['@types/node', 'undici', 'undici-types', 'vitest'];

const blocks = pages.flatMap((page) =>
  blocksOf(page, 'ts').map(({ line, text }) => ({
    where: `${page.path}:${line}`,
    file: `${page.path.replace(/\W/g, '-')}-${line}.ts`,
    text: moduleText(text),
  })),
);

/** A module of its own; a line that is said not to compile must not. */
function moduleText(text: string): string {
  const code = text.replace(/^.*\/\/ compile error.*$/gm, (line) => `// @ts-expect-error\n${line}`);
  return `${code}\nexport {};\n`;
}

let errors: readonly string[] = [];

beforeAll(async () => {
  const dir = await folderOf(
    [
      { path: 'package.json', text: '{"type":"module"}' },
      { path: 'globals.d.ts', text: GLOBALS },
      ...blocks.map(({ file, text }) => ({ path: file, text })),
      ...installedAs('@acme/crm', filesOf(demoSnapshot)),
      ...installedAs('@agency/crm-common', common),
    ],
    {
      ...Object.fromEntries(LINKED.map((name) => [name, installed(name)])),
      'vtiger-codegen': root,
    },
  );
  errors = await typeCheck(dir);
});

/** All blocks in one program, by the fastest compiler. */
async function typeCheck(dir: string): Promise<string[]> {
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const files = ['globals.d.ts', ...blocks.map(({ file }) => file)];
  await writeFile(join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const tsc = join(installed('typescript-7'), 'bin', 'tsc');
  const output = await new Promise<string>((done) => {
    const args = [tsc, '-p', 'tsconfig.json', '--pretty', 'false'];
    execFile(process.execPath, args, { cwd: dir, maxBuffer: 1 << 26 }, (_, stdout, stderr) =>
      done(stdout + stderr),
    );
  });
  return output.split('\n').filter((line) => line.trim() !== '');
}

test.each(blocks)('the code at $where compiles', ({ file }) => {
  expect(errors.filter((line) => line.startsWith(file))).toEqual([]);
});

test('the compiler reports nothing else', () => {
  expect(errors.filter((line) => !blocks.some(({ file }) => line.startsWith(file)))).toEqual([]);
});

test('no block is marked otherwise than as ts, sh, json, yaml, text or md', () => {
  const languages = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/^```(\S*)\n[^]*?^```$/gm)].map(([, language]) => `${path}: ${language}`),
  );
  expect(languages.filter((one) => !/: (?:ts|sh|json|yaml|text|md)$/.test(one))).toEqual([]);
});
