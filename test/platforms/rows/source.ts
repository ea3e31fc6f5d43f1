import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Row } from '../row.js';
import { CLI, type Stage } from '../stage.js';
import {
  DENO_APP,
  LINTED_APP,
  NEST_APP,
  NEXT_APP,
  PLAIN_APP,
  STRIPPED_APP,
  VITE_APP,
  type AppFiles,
} from './apps.js';

const UNDICI = 'undici@7';
const TYPESCRIPT = ['typescript@~5.9', '@types/node@20'];
const LINTERS = ['@biomejs/biome@2', 'oxlint@1', 'prettier@3', ...TYPESCRIPT];
const READ = 'read Lovelace';

/** Apps with the client as source in `src/crm`, each with a `node_modules` of its own. */
export const sourceRows: readonly Row[] = [
  {
    platform: 'Next.js, Turbopack',
    package: 'next',
    app: 'next',
    what: 'source output: type-checks, builds, and a page uses the client',
    run: (stage) => buildNext(stage, '--turbopack'),
  },
  {
    platform: 'Next.js, webpack',
    package: 'next',
    app: 'next',
    what: 'source output: type-checks, builds, and a page uses the client',
    run: (stage) => buildNext(stage, '--webpack'),
  },
  {
    platform: 'Vite',
    package: 'vite',
    app: 'vite',
    what: 'source output: type-checks, a build for Node runs, a build for browsers has the constants',
    async run(stage) {
      const { node, tool, cwd } = await openApp(stage, 'vite', VITE_APP, [
        ...['vite', 'typescript@~6.0', '@types/node@20'],
      ]);
      await tool('tsc', ['-b', '--noEmit']);
      await tool('vite', ['build', '--ssr', 'src/main.ts']);
      requireRead(await node(['dist/main.js']));
      const lib = `import { defineConfig } from 'vite';
export default defineConfig({ build: { outDir: 'web', lib: { entry: 'src/browser.ts', formats: ['es'], fileName: () => 'browser.mjs' } } });
`;
      await writeFile(join(cwd, 'vite.browser.config.mjs'), lib);
      await tool('vite', ['build', '--config', 'vite.browser.config.mjs']);
      const printed = await node(['web/browser.mjs']);
      if (printed !== 'true') throw new Error(printed);
    },
  },
  {
    platform: 'Nest 11 with ts-jest',
    package: 'ts-jest',
    app: 'nest',
    what: 'source output: `tsc` compiles it, the app runs, and so does a test of a service',
    async run(stage) {
      const { node, tool } = await openApp(stage, 'nest', NEST_APP, [
        ...['@nestjs/common@11', '@nestjs/core@11', '@nestjs/testing@11', 'reflect-metadata@0.2'],
        ...['rxjs@7', 'jest@30', 'ts-jest@29.4', '@types/jest@30', '@types/node@20'],
        'typescript@~5.9',
      ]);
      await tool('tsc', ['-p', 'tsconfig.build.json']);
      requireRead(await node(['dist/main.js']));
      await tool('jest', ['--config', 'jest.config.json', '--runInBand']);
    },
  },
  {
    platform: 'tsx, without a `tsconfig.json`',
    package: 'tsx',
    app: 'tsx',
    what: 'source output runs',
    async run(stage) {
      const { tool } = await openApp(stage, 'tsx', PLAIN_APP, ['tsx']);
      requireRead(await tool('tsx', ['src/main.ts']));
    },
  },
  {
    platform: 'Node, type stripping',
    package: 'node',
    app: 'node',
    what: 'source output runs',
    async run(stage) {
      const { tool } = await openApp(stage, 'node', STRIPPED_APP, ['node@24']);
      requireRead(await tool('node', ['src/main.ts']));
    },
  },
  ...['8', '9', '10'].map((version): Row => ({
    platform: 'ESLint and typescript-eslint, strict',
    package: 'eslint',
    app: `eslint-${version}`,
    what: 'source output has nothing to report or to fix, unused comments included',
    async run(stage) {
      const installs = [`eslint@${version}`, 'typescript-eslint@8', ...TYPESCRIPT];
      const { tool, check } = await openApp(stage, `eslint-${version}`, LINTED_APP, installs);
      await tool('eslint', ['--max-warnings=0', 'src/crm']);
      await tool('eslint', ['--fix', 'src/crm']);
      await check();
    },
  })),
  {
    platform: 'oxlint',
    package: 'oxlint',
    app: 'linted',
    what: 'source output has nothing to report or to fix',
    async run(stage) {
      const { tool, check } = await openApp(stage, 'linted', LINTED_APP, LINTERS);
      await tool('oxlint', ['--fix', '--deny-warnings', 'src/crm']);
      await check();
    },
  },
  {
    platform: 'Biome',
    package: '@biomejs/biome',
    app: 'linted',
    what: 'source output has nothing to report or to fix',
    async run(stage) {
      const { tool, check } = await openApp(stage, 'linted', LINTED_APP, LINTERS);
      await tool('biome', ['check', '--write', 'src/crm']);
      await tool('biome', ['format', '--write', 'src/crm']);
      await check();
    },
  },
  {
    platform: 'Prettier, with the entry of `init` in `.prettierignore`',
    package: 'prettier',
    app: 'linted',
    what: 'source output has nothing to report or to fix',
    async run(stage) {
      const { tool, check } = await openApp(stage, 'linted', LINTED_APP, LINTERS);
      await tool('prettier', ['--write', '.']);
      await check();
    },
  },
  {
    platform: 'Deno',
    package: 'deno',
    what: 'source output: `deno check`, `deno run`',
    async run(stage) {
      const { run, cwd } = await openApp(stage, 'deno', DENO_APP, ['@types/node@20']);
      await run(stage.tool('deno'), ['check', 'src/main.ts']);
      requireRead(await run(stage.tool('deno'), ['run', '-A', join(cwd, 'src/main.ts')]));
    },
  },
];

interface App {
  readonly cwd: string;
  readonly run: (command: string, args: readonly string[]) => Promise<string>;
  readonly node: (args: readonly string[]) => Promise<string>;
  /** @throws Error where the client is not as it was generated */
  readonly check: () => Promise<string>;
  /** Runs what the app has installed. */
  readonly tool: (name: string, args: readonly string[]) => Promise<string>;
}

/** Writes an app, installs what it needs, and generates the client into it. */
async function openApp(
  stage: Stage,
  name: string,
  files: AppFiles,
  installs: readonly string[],
): Promise<App> {
  const cwd = join(stage.folder, 'apps', name);
  await rm(join(cwd, 'src'), { recursive: true, force: true });
  const manifest = { private: true, ...(name === 'nest' ? {} : { type: 'module' }) };
  const all = { 'package.json': JSON.stringify(manifest), ...files };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  const env = { ...stage.credentials, NEXT_TELEMETRY_DISABLED: '1' };
  const run: App['run'] = (command, args) => stage.run(command, args, { cwd, env });
  const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', UNDICI, ...installs];
  await run('npm', install);
  const output = ['--snapshot', join(stage.demo, 'vtiger.snapshot.json'), '--out', 'src/crm'];
  const node: App['node'] = (args) => run(process.execPath, args);
  await node([CLI, 'generate', ...output]);
  return {
    ...{ cwd, run, node },
    check: () => node([CLI, 'check', ...output]),
    tool: (tool, args) => run(join(cwd, 'node_modules/.bin', tool), args),
  };
}

async function buildNext(stage: Stage, bundler: string): Promise<void> {
  const { tool, cwd } = await openApp(stage, 'next', NEXT_APP, [
    ...['next@16', 'react@19', 'react-dom@19', '@types/node@20', '@types/react@19'],
    'typescript@~5.9',
  ]);
  await rm(join(cwd, '.next'), { recursive: true, force: true });
  await tool('next', ['build', bundler]);
  requireRead(await readFile(join(cwd, '.next/server/app/index.html'), 'utf8'));
}

function requireRead(output: string): void {
  if (!output.includes(READ)) throw new Error(`It printed: ${output.slice(0, 2000)}`);
}
