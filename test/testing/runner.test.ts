import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import { run } from '../helpers/process.js';
import { folderWithKit } from '../helpers/test-kit.js';
import { RUNNER_PROJECTS } from '../platforms/runner-projects.js';

// The other runners are installed by `npm run test:platforms`.
it('the example project of node:test passes', async () => {
  const cwd = await folderWithKit(demoSnapshot);
  const { files, args } = RUNNER_PROJECTS['node:test']('@acme/crm');
  for (const [path, text] of Object.entries(files)) await writeFile(join(cwd, path), text);
  const { code, stdout } = await run(process.execPath, args, { cwd });
  expect({ code, stdout }).toMatchObject({ code: 0 });
  expect(stdout).toMatch(/pass 1\n/);
  await rm(cwd, { recursive: true, force: true });
});
