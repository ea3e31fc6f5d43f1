import { join } from 'node:path';
import type { Row } from '../row.js';
import { CLI, type Stage } from '../stage.js';
import { runUnderPnp } from './yarn-pnp.js';

const WHAT = 'the tool: `pull`, `generate`, `check`';

export const toolRows: readonly Row[] = [
  { platform: 'Bun', package: 'bun', what: WHAT, run: (stage) => runTool(stage, 'bun', []) },
  {
    platform: 'Deno',
    package: 'deno',
    what: WHAT,
    run: (stage) => runTool(stage, 'deno', ['run', '-A']),
  },
  {
    platform: "Yarn Plug'n'Play",
    package: '@yarnpkg/cli-dist',
    installs: ['@yarnpkg/cli-dist@4'],
    what: 'the tool: `pull`, `generate --verify`, `check`',
    run({ folder, credentials }) {
      const yarn = join(folder, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js');
      return runUnderPnp(join(folder, 'pnp'), yarn, credentials);
    },
  },
];

async function runTool(
  { tool, run, credentials: env }: Stage,
  name: string,
  args: readonly string[],
): Promise<void> {
  const snapshot = ['--snapshot', 'tool.snapshot.json'];
  const output = [...snapshot, '--out', `tool-${name}`, '--name', '@demo/crm'];
  await run(tool(name), [...args, CLI, 'pull', ...snapshot], { env });
  await run(tool(name), [...args, CLI, 'generate', ...output]);
  await run(tool(name), [...args, CLI, 'check', ...output]);
}
