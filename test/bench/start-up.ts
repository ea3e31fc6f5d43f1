import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { costOf, race } from './measure.js';
import { CLI, inputsOf } from './places.js';
import { ratioRow, type Row } from './table.js';

/** What the tool costs where it has next to nothing to do, against Node alone. */
export async function startUp(): Promise<Row[]> {
  const { folder, snapshot } = inputsOf('S');
  const out = join(folder, 'checked');
  const options = ['--snapshot', snapshot, '--out', out, '--name', '@acme/crm'];
  // A build of the same version may have made the package of a run before: generate would leave it.
  rmSync(out, { recursive: true, force: true });
  await costOf({ args: [CLI, 'generate', ...options] });
  const cost = await race(
    {
      node: { args: ['-e', '0'] },
      help: { args: [CLI, '--help'] },
      version: { args: [CLI, '--version'] },
      check: { args: [CLI, 'check', ...options] },
    },
    15,
  );
  const node = ['node -e 0', cost.node.ms] as const;
  return [
    ratioRow('--help', cost.help.ms, node, 1.5),
    ratioRow('--version', cost.version.ms, node, 1.5),
    ratioRow('check, nothing changed, S', cost.check.ms, node, 2.5),
  ];
}
