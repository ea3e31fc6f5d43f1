import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import { run } from '../helpers/process.js';
import { folderWithKit } from '../helpers/test-kit.js';
import { RUNNER_PROJECTS } from '../platforms/runner-projects.js';

let cwd: string;
beforeAll(async () => {
  cwd = await folderWithKit(demoSnapshot);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

// The other runners are installed by `npm run test:platforms`.
it('the example project of node:test passes', async () => {
  const { files, args } = RUNNER_PROJECTS['node:test']('@acme/crm');
  for (const [path, text] of Object.entries(files)) await writeFile(join(cwd, path), text);
  const { code, stdout } = await run(process.execPath, args, { cwd });
  expect({ code, stdout }).toMatchObject({ code: 0 });
  expect(stdout).toMatch(/pass 1\n/);
});

it('the sample in the README of the package runs', async () => {
  const readme = await readFile(join(cwd, 'node_modules/@acme/crm/README.md'), 'utf8');
  const [, sample = ''] = /```ts\n([^`]*createTestCrm[^`]*)```/.exec(readme) ?? [];
  expect(sample.trim().split('\n').length).toBeLessThanOrEqual(10);
  const args = ['--input-type=module', '-e', sample];
  const { code, stdout } = await run(process.execPath, args, { cwd });
  expect({ code, stdout }).toMatchObject({ code: 0 });
  expect(stdout).toMatch(/rejected \d+\n$/);
});
