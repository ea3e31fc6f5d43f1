import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { withoutBom } from '../text/line-ends.js';
import type { PackageManagerName } from './package-manager.js';

/** Where a set-up takes place. */
export interface Project {
  /** The folder of the set-up: absolute, without links. */
  readonly folder: string;
  /** The root of the git repository; null where there is none. */
  readonly gitRoot: string | null;
  readonly manager: PackageManagerName;
  /** The folder of the lock file; null where there is none. */
  readonly lockFolder: string | null;
  readonly lockFile: string | null;
  readonly workspaces: boolean;
  /** Whether a `package.json` names Prettier. */
  readonly prettier: boolean;
}

const LOCK_FILES: readonly (readonly [name: string, manager: PackageManagerName])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

/**
 * Finds the git root, the lock file and the package manager, from the folder upwards: a workspace has
 * them at its root. Nothing above the git root counts.
 */
export async function findProject(path: string): Promise<Project> {
  const folder = await realpath(path);
  const all = foldersUpwards(folder);
  const gitRoot = all.find((one) => existsSync(join(one, '.git'))) ?? null;
  const inside = gitRoot === null ? [folder] : all.slice(0, all.indexOf(gitRoot) + 1);
  const manifests = await Promise.all(inside.map(readManifest));
  const shared = {
    workspaces: hasWorkspaces(inside, manifests),
    prettier: manifests.some((text) => /"prettier"\s*:/.test(text)),
  };
  for (const one of inside) {
    for (const [lockFile, manager] of LOCK_FILES) {
      if (!existsSync(join(one, lockFile))) continue;
      const isYarn = manager === 'yarn';
      const actual = isYarn && (await isClassic(join(one, lockFile))) ? 'yarn-classic' : manager;
      return { folder, gitRoot, manager: actual, lockFolder: one, lockFile, ...shared };
    }
  }
  const manager = declaredManager(manifests) ?? 'npm';
  return { folder, gitRoot, manager, lockFolder: null, lockFile: null, ...shared };
}

/** With forward slashes, empty for the root itself. */
export function pathInside(root: string, folder: string): string {
  return relative(root, folder).split(sep).join('/');
}

/** The folder below the root of the repository; empty for the root itself, and without a repository. */
export function placeInRepository({ gitRoot, folder }: Project): string {
  return gitRoot === null ? '' : pathInside(gitRoot, folder);
}

/** `packageManager` of the nearest `package.json` that names one. */
function declaredManager(manifests: readonly string[]): PackageManagerName | null {
  for (const text of manifests) {
    const [, name, version] = /"packageManager"\s*:\s*"(npm|pnpm|yarn|bun)@(\d+)/.exec(text) ?? [];
    if (name === 'yarn' && version === '1') return 'yarn-classic';
    if (name !== undefined) return name as PackageManagerName;
  }
  return null;
}

/** The text of the `package.json` in a folder; empty where there is none. */
function readManifest(folder: string): Promise<string> {
  return readFile(join(folder, 'package.json'), 'utf8').catch(() => '');
}

function hasWorkspaces(folders: readonly string[], manifests: readonly string[]): boolean {
  return (
    manifests.some((text) => /"workspaces"\s*:/.test(text)) ||
    folders.some((one) => existsSync(join(one, 'pnpm-workspace.yaml')))
  );
}

/** The lock file of Yarn 1 says so in its head. */
async function isClassic(path: string): Promise<boolean> {
  const text = withoutBom(await readFile(path, 'utf8').catch(() => ''));
  return /^# yarn lockfile v1$/m.test(text.slice(0, 500).replaceAll('\r', ''));
}

function foldersUpwards(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersUpwards(above)];
}
