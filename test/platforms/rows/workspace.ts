import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { PACKAGE_MANAGERS, type PackageManagerName } from '../../../src/init/package-manager.js';
import type { Row } from '../row.js';
import type { Stage } from '../stage.js';
import { mainFile, readContact } from './apps.js';
import { NETWORK, packTool } from './packed-tool.js';

const WHAT =
  'the tool: `init` in `packages/app`, the steps it ends with, the install and the check of its workflow; an app type-checks and uses the package';

interface Workspace extends Pick<Row, 'package' | 'installs'> {
  readonly platform: string;
  readonly manager: PackageManagerName;
  readonly lockFile: string;
  /** Files at the root. */
  readonly files: Readonly<Record<string, string>>;
}

const LISTED = JSON.stringify({ private: true, workspaces: ['packages/*'] });

const WORKSPACES: readonly Workspace[] = [
  {
    platform: 'npm workspace',
    manager: 'npm',
    lockFile: 'package-lock.json',
    files: { 'package.json': LISTED },
  },
  {
    platform: 'pnpm workspace',
    package: 'pnpm',
    installs: ['pnpm@12'],
    manager: 'pnpm',
    lockFile: 'pnpm-lock.yaml',
    files: {
      'package.json': '{"private":true}',
      'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
    },
  },
  {
    platform: 'Yarn workspace, `nodeLinker: node-modules`',
    package: '@yarnpkg/cli-dist',
    installs: ['@yarnpkg/cli-dist@4'],
    manager: 'yarn',
    lockFile: 'yarn.lock',
    files: {
      'package.json': LISTED,
      'yarn.lock': '',
      '.yarnrc.yml': 'nodeLinker: node-modules\nenableTelemetry: false\n',
    },
  },
  {
    platform: 'Bun workspace',
    package: 'bun',
    manager: 'bun',
    lockFile: 'bun.lock',
    files: { 'package.json': LISTED },
  },
];

export const workspaceRows: readonly Row[] = WORKSPACES.map((workspace) => ({
  ...workspace,
  what: WHAT,
  run: (stage) => useWorkspace(stage, workspace),
}));

const APP = {
  'package.json': JSON.stringify({
    name: 'app',
    private: true,
    type: 'module',
    devDependencies: {
      '@types/node': '^20',
      typescript: '~5.9',
      'vtiger-codegen': 'file:../../tool.tgz',
    },
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, outDir: 'dist' },
    include: ['src'],
  }),
  'src/main.ts': mainFile('.js'),
  'src/read-contact.ts': readContact('.js').replace('./crm/index.js', '@acme/crm'),
};

/** Sets the tool up in an app of a repository, with the package beside it, and uses both. */
async function useWorkspace(stage: Stage, { manager, lockFile, files }: Workspace) {
  const root = join(stage.folder, 'workspaces', manager);
  const app = join(root, 'packages/app');
  await rm(root, { recursive: true, force: true });
  await mkdir(join(app, 'src'), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text);
  for (const [path, text] of Object.entries(APP)) await writeFile(join(app, path), text);
  await packTool(root);

  const PATH = [dirname(stage.tool('x')), process.env['PATH']].join(delimiter);
  const env = { ...NETWORK, ...stage.credentials, PATH };
  const shell = (line: string, cwd = app): Promise<string> =>
    stage.run('sh', ['-c', line], { cwd, env });
  await shell('git init -q', root);
  const { installByHand, run } = PACKAGE_MANAGERS[manager];
  await shell(installByHand);

  const flags = '--name @acme/crm --out ../crm --include Contacts --json';
  const { project, next } = JSON.parse(await shell(`${run} vtiger-codegen init ${flags}`)) as {
    project: object;
    next: string[];
  };
  const found = { manager, lockFile, workspaces: true, lockFolder: root, gitRoot: root };
  requireSame({ ...project, ...found }, project);
  // The last is the import of the app.
  for (const step of next.slice(0, -1)) await shell(step.replace(/^.*, then /, ''));
  await shell(`${run} tsc`);
  requireSame('read Lovelace', await shell('node dist/main.js'));

  const path = '.github/workflows/vtiger-drift-packages-app.yml';
  const workflow = await readFile(join(root, path), 'utf8');
  const [, install = 'false'] = /- run: (.*)\n +working-directory: \.\n/.exec(workflow) ?? [];
  const [, check = 'false'] = /^ +(.* check --live)/m.exec(workflow) ?? [];
  const [, folder = ''] = /defaults:\n +run:\n +working-directory: '(.*)'/.exec(workflow) ?? [];
  await shell(install, root);
  await shell(check, join(root, folder));
  // The lock file has to hold for the next major version too, which comes by a pull request.
  const manifest = join(root, 'packages/crm/package.json');
  const later = (await readFile(manifest, 'utf8')).replace('"version": "1.', '"version": "2.');
  await writeFile(manifest, later);
  await shell(install, root);
  return manager === 'npm' ? await shell('npm --version') : undefined;
}

function requireSame(expected: unknown, actual: unknown): void {
  const [want, got] = [expected, actual].map((value) => JSON.stringify(value));
  if (want !== got) throw new Error(`Expected ${want}, got ${got}`);
}
