import { BROWSER, BROWSER_RESULTS, BROWSER_WHAT } from './programs.js';

/** An example project of a test runner: its files, and the command that runs its tests. */
export interface RunnerProject {
  readonly files: Readonly<Record<string, string>>;
  /** Name of an executable of npm; Node itself where there is none. */
  readonly tool?: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What it tests, where that is not the test kit. */
  readonly what?: string;
}

/** What an application tests: its own code in place of the calls. */
const TEST = `
test('what fails is reported, and can be tried again', async () => {
  const t = await createTestCrm({ seed: 1 });
  const { id } = await t.factory.contacts.create({ lastname: 'Lovelace' });
  assert.equal((await t.crm.contacts.retrieve(id)).lastname, 'Lovelace');
  const values = t.factory.contacts.build();
  t.sandbox.failNext('create');
  await assert.rejects(t.crm.contacts.create(values), { code: 'SERVER' });
  await t.crm.contacts.create(values);
  assert.equal(await t.crm.contacts.count(), 2);
  t.sandbox.reset();
  assert.equal(await t.crm.contacts.count(), 0);
  await t.close();
});
`;

function moduleTest(head: string, packageName: string): string {
  return `import assert from 'node:assert/strict';
import { createTestCrm } from '${packageName}/testing';
${head}
${TEST}`;
}

const commonJsTest = (packageName: string): string => `const assert = require('node:assert/strict');
const { createTestCrm } = require('${packageName}/testing');
const { test } = require('@jest/globals');
${TEST}`;

const BABEL = ['@babel/preset-env', { targets: { node: 'current' } }];

/** The example projects by runner, as docs/testing.md says what each needs. */
export const RUNNER_PROJECTS = {
  vitest: (packageName) => ({
    files: { 'crm.test.mjs': moduleTest("import { test } from 'vitest';", packageName) },
    tool: 'vitest',
    args: ['run', '--root', '.'],
  }),
  'node:test': (packageName) => ({
    files: { 'crm.test.mjs': moduleTest("import { test } from 'node:test';", packageName) },
    args: ['--test', 'crm.test.mjs'],
  }),
  'Jest, ES modules': (packageName) => ({
    files: {
      'crm.test.mjs': moduleTest("import { test } from '@jest/globals';", packageName),
      'jest.config.json': JSON.stringify({ testMatch: ['**/*.test.mjs'], transform: {} }),
    },
    tool: 'jest',
    args: [],
    env: { NODE_OPTIONS: '--experimental-vm-modules' },
  }),
  'Jest, CommonJS': (packageName) => ({
    files: {
      'crm.test.cjs': commonJsTest(packageName),
      'jest.config.json': JSON.stringify({
        testMatch: ['**/*.test.cjs'],
        transform: { '\\.[cm]?js$': ['babel-jest', { presets: [BABEL] }] },
        transformIgnorePatterns: [`/node_modules/(?!${packageName.split('/')[0] ?? ''}/)`],
      }),
    },
    tool: 'jest',
    args: [],
  }),
  'Jest, jsdom': (packageName) => ({
    files: {
      'crm.test.mjs': `import { expect, test } from '@jest/globals';
${BROWSER.replace('@demo/crm', packageName)}
test('runs as in a browser', () => expect(globalThis.results).toBe('${BROWSER_RESULTS}'));
`,
      'jest.config.json': JSON.stringify({
        testMatch: ['**/*.test.mjs'],
        transform: {},
        testEnvironment: 'jsdom',
      }),
    },
    tool: 'jest',
    args: [],
    env: { NODE_OPTIONS: '--experimental-vm-modules' },
    what: BROWSER_WHAT,
  }),
  Bun: (packageName) => ({
    files: { 'crm.test.mjs': moduleTest("import { test } from 'bun:test';", packageName) },
    tool: 'bun',
    args: ['test'],
  }),
  Deno: (packageName) => ({
    files: { 'crm.test.mjs': moduleTest('const { test } = Deno;', packageName) },
    tool: 'deno',
    args: ['test', '-A', '--no-check'],
  }),
} as const satisfies Readonly<Record<string, (packageName: string) => RunnerProject>>;
