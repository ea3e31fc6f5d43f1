// Takes: the recipes of `docs/recipes`. Gives: a folder where each is a module that runs, beside the
// packages it imports and the package of the demo tenant. Never: part of `npm test`.

import { transform } from 'esbuild';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { demoSnapshot } from '../../src/sandbox/index.js';
import { installed } from '../helpers/compile.js';
import { filesOf } from '../helpers/packages.js';
import { runOrThrow } from '../helpers/process.js';

const INSTALLS = [
  '@electric-sql/pglite@0.5',
  'csv-parse@7',
  '@modelcontextprotocol/server@2',
  '@modelcontextprotocol/client@2',
  'hono@4',
  '@hono/standard-validator@0.4',
  '@trpc/server@11',
  'react-hook-form@7',
  '@hookform/resolvers@7',
  'react@19',
];

const recipes = fileURLToPath(new URL('../../docs/recipes/', import.meta.url));

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the modules of the recipes are. */
    readonly stage: string;
  }
}

/** The modules in a page: blocks of TypeScript that begin with their name. */
export function modulesOf(page: string): { readonly name: string; readonly text: string }[] {
  const blocks = page.matchAll(/^```ts\n\/\/ ([\w-]+)\.ts\n([^]*?)^```$/gm);
  return [...blocks].map(([, name = '', text = '']) => ({ name, text }));
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'recipes-'));
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'];
  const home = process.env['HOME'];
  await runOrThrow('npm', [...install, ...INSTALLS], { cwd: folder, home, timeoutMs: 600_000 });
  const crm = join(folder, 'node_modules', '@acme', 'crm');
  for (const { path, text } of filesOf(demoSnapshot)) {
    await mkdir(dirname(join(crm, path)), { recursive: true });
    await writeFile(join(crm, path), text);
  }
  await symlink(installed('undici'), join(folder, 'node_modules', 'undici'));
  // Node loads what is in node_modules by itself; vitest would compile it again.
  const stage = join(folder, 'node_modules', 'recipes');
  await mkdir(stage);
  const names: string[] = [];
  for (const file of await readdir(recipes)) {
    for (const { name, text } of modulesOf(await readFile(join(recipes, file), 'utf8'))) {
      const { code } = await transform(text, { loader: 'ts', target: 'node20' });
      await writeFile(join(stage, `${name}.mjs`), code);
      await writeFile(join(folder, `${name}.ts`), text);
      names.push(`${name}.ts`);
    }
  }
  await typeCheck(folder, names);
  project.provide('stage', stage);
  return () => rm(folder, { recursive: true, force: true });
}

/** @throws Error where a recipe does not compile under the strictest options */
async function typeCheck(folder: string, files: readonly string[]): Promise<void> {
  await cp(installed('@types/node'), join(folder, 'node_modules/@types/node'), { recursive: true });
  await cp(installed('undici-types'), join(folder, 'node_modules/undici-types'), {
    recursive: true,
  });
  const compilerOptions = {
    ...{ target: 'es2023', module: 'nodenext', types: ['node'], strict: true, noEmit: true },
    ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: true },
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const tsc = join(installed('typescript-7'), 'bin', 'tsc');
  await runOrThrow(process.execPath, [tsc, '-p', 'tsconfig.json', '--pretty', 'false'], {
    cwd: folder,
  });
}
