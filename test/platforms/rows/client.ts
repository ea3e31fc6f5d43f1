import { requireAll, type Row } from '../row.js';
import type { Dialect, Stage } from '../stage.js';

const WHAT = 'the client by session and by REST, 13 checks each';
const DIALECTS: readonly Dialect[] = ['session', 'rest'];

/** The client process runs on the platform, the sandbox in Node. */
export const clientRows: readonly Row[] = [
  { platform: 'Node, undici', what: WHAT, run: (stage) => runChecks(stage, process.execPath) },
  {
    platform: "Node, `httpClient: 'fetch'`",
    what: WHAT,
    run: (stage) => runChecks(stage, process.execPath, [], { httpClient: 'fetch' }),
  },
  {
    platform: 'Bun',
    package: 'bun',
    what: WHAT,
    run: (stage) => runChecks(stage, stage.tool('bun')),
  },
  {
    platform: 'Deno, undici',
    package: 'deno',
    what: WHAT,
    run: (stage) => runChecks(stage, stage.tool('deno'), ['run', '-A']),
  },
];

async function runChecks(
  { run, fronts, connectionOf }: Stage,
  command: string,
  args: readonly string[] = [],
  more = {},
): Promise<void> {
  for (const dialect of DIALECTS) {
    const connection = JSON.stringify({ ...connectionOf(dialect), ...more });
    requireAll(await run(command, [...args, 'process.mjs', fronts[dialect].url, connection]));
  }
}
