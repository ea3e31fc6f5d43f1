import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// What every workflow of ours holds to: those that `init` writes, and the one that releases the tool.

const ROOT = new URL('../../', import.meta.url);
const GITHUB = [
  'templates/ci/github.yml',
  ...readdirSync(new URL('.github/workflows/', ROOT)).map((name) => `.github/workflows/${name}`),
];
const ALL = [...GITHUB, 'templates/ci/gitlab.yml'];
const text = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

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
      expect(line).toMatch(/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
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

describe.each(ALL)('%s', (path) => {
  test('a job that installs or runs packages can write nothing and knows no token', () => {
    const installing = jobs(path).filter(([, lines]) =>
      /\bnpm ci\b|\bnpx\b/.test(lines.join('\n')),
    );
    expect(installing).toHaveLength(1);
    for (const [, lines] of installing) {
      expect(lines.join('\n')).not.toMatch(/: write\b|TOKEN|github\.token|\bgit push\b/);
    }
  });

  test('runs no script of an install, and nothing that is not installed', () => {
    for (const line of text(path).match(/\b(?:npm ci|npx)\b.*/g) ?? []) {
      expect(line).toMatch(/^npm ci --ignore-scripts$|^npx --no -- vtiger-codegen /);
    }
  });

  test('stops at the first failure, in a pipe too', () => {
    const blocks = text(path).match(/(?:run: |- )\|\n.*/g) ?? [];
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) expect(block).toMatch(/\n +set -euo pipefail$/);
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
