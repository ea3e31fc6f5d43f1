import { build } from 'esbuild';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { SessionFailure } from '../../../src/sandbox/index.js';
import type { ContractRun } from '../../contract/contract.js';
import { SANDBOX_TARGETS } from '../../contract/sandbox-targets.js';
import { UNSUPPORTED } from '../../contract/unsupported.js';
import type { RemoteTarget } from '../contract-program.js';
import type { Row } from '../row.js';
import type { Stage } from '../stage.js';

const WHAT = 'the contract suite on each of its seven sandboxes';

/** The client process with all checks runs on the platform, the sandboxes in Node. */
export const contractRows: readonly Row[] = [
  {
    platform: 'Bun',
    package: 'bun',
    what: WHAT,
    run: (stage) => runContracts(stage, stage.tool('bun')),
  },
  {
    platform: 'Deno, undici',
    package: 'deno',
    what: WHAT,
    run: (stage) => runContracts(stage, stage.tool('deno'), ['run', '-A']),
  },
];

async function runContracts(stage: Stage, command: string, args: string[] = []): Promise<void> {
  // Inside of the checkout, whose packages it imports.
  const program = fileURLToPath(new URL('../.out/contract.mjs', import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL('../contract-program.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  const differences: string[] = [];
  try {
    // Side by side: more than half of a run is waiting.
    await Promise.all(
      SANDBOX_TARGETS.map(async ([name]) => {
        const faults = await runContractOn(name, (target) =>
          stage.run(command, [...args, program, JSON.stringify(target)]),
        );
        differences.push(...faults.map((fault) => `${name}: ${fault}`));
      }),
    );
  } finally {
    await rm(program, { force: true });
  }
  if (differences.length > 0) throw new Error(differences.join('\n'));
}

/** @returns what differs from the run in Node */
async function runContractOn(
  name: string,
  runOn: (target: RemoteTarget) => Promise<string>,
): Promise<string[]> {
  const open = SANDBOX_TARGETS.find(([one]) => one === name)?.[1];
  if (open === undefined) throw new Error(`There is no sandbox ${name}.`);
  const opened = await open(name);
  const { url, username, accessKey, transport, sandbox } = opened;
  const control = createServer((request, response) => {
    sandbox.expireSessions((request.url ?? '/').slice(1) as SessionFailure);
    response.end();
  });
  control.listen(0, '127.0.0.1');
  await once(control, 'listening');
  const { port } = control.address() as AddressInfo;
  const target = { name, url, username, accessKey, transport };
  try {
    const output = await runOn({ ...target, control: `http://127.0.0.1:${String(port)}` });
    return differencesOf(name, JSON.parse(output) as ContractRun);
  } finally {
    control.closeAllConnections();
    control.close();
    await opened.close();
  }
}

function differencesOf(name: string, { outcomes, left, violations, made }: ContractRun): string[] {
  const unsupported = outcomes.filter(({ state }) => state === 'unsupported');
  const known = UNSUPPORTED[name] ?? [];
  return [
    ...outcomes.flatMap((one) => (one.state === 'differed' ? [`${one.name}: ${one.remark}`] : [])),
    ...unsupported.flatMap((one) => (known.includes(one.name) ? [] : [`unsupported: ${one.name}`])),
    ...left.map((record) => `left: ${record}`),
    ...violations,
    ...(made > 200 ? [] : [`${String(made)} records were made`]),
  ];
}
