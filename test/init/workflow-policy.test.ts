import { readFileSync, readdirSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { PACKAGE_MANAGERS, type PackageManagerName } from '../../src/init/package-manager.js';
import { publishFile, workflowFile } from '../../src/init/workflow.js';

// What every workflow of ours holds to: those that `init` writes, and the one that releases the tool.

const ROOT = new URL('../../', import.meta.url);

const PROJECT = {
  folder: '/repo',
  gitRoot: '/repo',
  lockFolder: '/repo',
  lockFile: 'lock',
  manager: 'npm',
  workspaces: false,
  prettier: false,
} as const;

/** What `init` writes, by what it is written for. */
const WRITTEN = new Map<string, string>();
for (const manager of Object.keys(PACKAGE_MANAGERS) as PackageManagerName[]) {
  for (const folder of ['/repo', '/repo/packages/app']) {
    for (const ci of ['github', 'gitlab'] as const) {
      for (const tenants of [false, true]) {
        const place = { ...PROJECT, manager, folder, out: 'crm', tenants };
        const name = `${ci} with ${manager} in ${folder}${tenants ? ', tenants' : ''}`;
        WRITTEN.set(`drift: ${name}`, workflowFile(ci, place).text);
        if (manager === 'npm') WRITTEN.set(`publish: ${name}`, publishFile(ci, place).text);
      }
    }
  }
}
const OWN = readdirSync(new URL('.github/workflows/', ROOT)).map(
  (name) => `.github/workflows/${name}`,
);
const ALL = [...OWN, ...WRITTEN.keys()];
const GITHUB = ALL.filter((path) => path.includes('github'));
const text = (path: string): string =>
  WRITTEN.get(path) ?? readFileSync(new URL(path, ROOT), 'utf8');

/** The jobs of a workflow, each with its lines, comments taken out. */
function jobs(path: string): [name: string, lines: string[]][] {
  const github = !path.includes('gitlab');
  const head = github ? /^ {2}([\w-]+):$/ : /^(\.?[\w-]+):$/;
  const all = text(path)
    .split('\n')
    .filter((line) => !/^\s*#/.test(line));
  const lines = github ? all.slice(all.indexOf('jobs:') + 1) : all;
  const found: [string, string[]][] = [];
  for (const line of lines) {
    const name = head.exec(line)?.[1];
    if (name === undefined) found.at(-1)?.[1].push(line);
    else found.push([name, []]);
  }
  return found;
}

describe.each(GITHUB)('%s', (path) => {
  test('pins each action by commit, with its version beside it', () => {
    const uses = text(path).match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) {
      expect(line).toMatch(
        /^uses: (?:actions\/[a-z-]+|oven-sh\/setup-bun)@[0-9a-f]{40} # v\d+\.\d+\.\d+$/,
      );
    }
  });

  test('starts from no permission, and each job names its own', () => {
    expect(text(path)).toMatch(/^permissions: \{\}$/m);
    for (const [, lines] of jobs(path)) expect(lines).toContain('    permissions:');
  });

  test('checks out without leaving a credential behind', () => {
    for (const [, lines] of jobs(path)) {
      lines.forEach((line, index) => {
        if (!line.includes('actions/checkout@')) return;
        const next = lines.slice(index + 1, index + 3).join('\n');
        expect(next).toBe('        with:\n          persist-credentials: false');
      });
    }
  });
});

const INSTALLS = /\bnpm ci\b|\bnpx\b|\b(?:pnpm|yarn|bun) (?:install|run|exec|--silent)\b/;
const INSTALL_LINES = /(?:\b(?:npm ci|npx|pnpm|yarn|bun)|\bnpm install) (?:install|run|exec|-).*/g;

describe.each(ALL)('%s', (path) => {
  test('is YAML', async () => {
    await expect(format(text(path), { parser: 'yaml' })).resolves.not.toBe('');
  });

  test('a job that installs or runs packages can write nothing and knows no token', () => {
    const installing = jobs(path).filter(([, lines]) => INSTALLS.test(lines.join('\n')));
    expect(installing.length > 0).toBe(!path.startsWith('publish'));
    for (const [, lines] of installing) {
      expect(lines.join('\n')).not.toMatch(/: write\b|TOKEN|github\.token|\bgit push\b/);
    }
  });

  test('runs no script of an install, and nothing that is not installed', () => {
    const managers = Object.values(PACKAGE_MANAGERS);
    const allowed = managers.flatMap(({ install, run, setup = '' }) => [
      `${install}`,
      `${run} vtiger-codegen `,
      setup,
    ]);
    for (const line of text(path).match(INSTALL_LINES) ?? []) {
      const command = line.replace(/\)$/, '');
      expect(allowed.some((start) => start !== '' && command.startsWith(start))).toBe(true);
    }
  });

  test('stops at the first failure, in a pipe too', () => {
    const blocks = text(path).match(/(?:run: |- )\|\n.*/g) ?? [];
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) expect(block).toMatch(/\n +set -euo pipefail$/);
  });

  test('leaves no mark of its template', () => {
    expect(text(path)).not.toMatch(/__[A-Z]+__/);
  });

  test('adds to git only what it names', () => {
    for (const line of text(path).match(/\bgit (?:add|commit)\b.*/g) ?? []) {
      expect(line).toMatch(/^git add --all -- "\$path"; fi$|^git commit -m /);
    }
  });
});

test('the same action has the same pin everywhere', () => {
  const pins = new Map<string, Set<string>>();
  for (const path of GITHUB) {
    for (const [, action = '', pin = ''] of text(path).matchAll(/uses: ([^@\s]+)@(.*)/g)) {
      pins.set(action, (pins.get(action) ?? new Set()).add(pin));
    }
  }
  for (const [action, found] of pins)
    expect([action, [...found]]).toEqual([action, [...found].slice(0, 1)]);
});
