import { rm } from 'node:fs/promises';
import { DEMO_COLUMNS, DEMO_RELATION_FIELDS, demoData } from '../../src/sandbox/demo/data.js';
import { demoSnapshot } from '../../src/sandbox/index.js';
import type { InProcessSandbox } from '../../src/sandbox/index.js';
import { folderWithKit, kitIn } from '../helpers/test-kit.js';
import type { SandboxTarget } from './target.js';

/** The instance of the test kit of a package, in this process. */
export async function kitTarget(name: string): Promise<SandboxTarget> {
  const folder = await folderWithKit(demoSnapshot);
  const t = await (
    await kitIn(folder)
  ).createTestCrm({
    data: demoData(),
    columns: DEMO_COLUMNS,
    relationFields: DEMO_RELATION_FIELDS,
  });
  return {
    ...t.sandbox.connection,
    name,
    // Its type does not show the store.
    sandbox: t.sandbox as unknown as InProcessSandbox,
    async close() {
      await t.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
