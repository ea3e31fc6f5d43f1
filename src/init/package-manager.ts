// The package managers: how a workflow installs with them and runs the tool, and how a person does.

export type PackageManagerName = 'npm' | 'pnpm' | 'yarn' | 'yarn-classic' | 'bun';

export interface PackageManager {
  /** Installs what the lock file says, without the scripts of packages. */
  readonly install: string;
  /** Runs a command that is installed, and never one that is not. */
  readonly run: string;
  /** A shell line that makes it available on the images of CI. */
  readonly setup?: string;
  /** The action of GitHub that does the same, pinned by commit. */
  readonly action?: string;
  /** Runs a script of `package.json`. */
  readonly script: string;
  /** Installs for a person. */
  readonly installByHand: string;
  /** Adds the package in a folder, `./crm`, as a dependency. */
  readonly addFolder: (name: string, folder: string) => string;
  /**
   * Adds a package of the workspace, where `addFolder` would copy it or bypass the workspace. Neither
   * writes a range of versions, which the next major version would not match.
   */
  readonly addWorkspace?: (name: string) => string;
}

const COREPACK = 'corepack enable';

export const PACKAGE_MANAGERS: Readonly<Record<PackageManagerName, PackageManager>> = {
  npm: {
    install: 'npm ci --ignore-scripts',
    run: 'npx --no --',
    script: 'npm run',
    installByHand: 'npm install',
    addFolder: (_, folder) => `npm install ${folder}`,
  },
  pnpm: {
    install: 'pnpm install --frozen-lockfile --ignore-scripts',
    run: 'pnpm exec',
    setup: COREPACK,
    script: 'pnpm run',
    installByHand: 'pnpm install',
    addFolder: (_, folder) => `pnpm add ${folder}`,
    addWorkspace: (name) => `pnpm add --workspace ${name}`,
  },
  yarn: {
    install: 'yarn install --immutable --mode=skip-build',
    run: 'yarn run',
    setup: COREPACK,
    script: 'yarn run',
    installByHand: 'yarn install',
    addFolder: (name, folder) => `yarn add ${name}@${folder}`,
    addWorkspace: (name) => `yarn add ${name}@workspace:^`,
  },
  'yarn-classic': {
    install: 'yarn install --frozen-lockfile --ignore-scripts',
    run: 'yarn --silent run',
    setup: COREPACK,
    script: 'yarn run',
    installByHand: 'yarn install',
    addFolder: (_, folder) => `yarn add file:${folder}`,
  },
  bun: {
    install: 'bun install --frozen-lockfile --ignore-scripts',
    run: 'bun run',
    setup: 'npm install --global bun@1',
    action: 'oven-sh/setup-bun@0c5077e51419868618aeaa5fe8019c62421857d6 # v2.2.0',
    script: 'bun run',
    installByHand: 'bun install',
    addFolder: (_, folder) => `bun add ${folder}`,
  },
};
