import { build } from 'esbuild';
import { join } from 'node:path';
import { requireAll, type Row } from '../row.js';
import type { Dialect, Stage } from '../stage.js';

const MINIFLARE = { package: 'miniflare', installs: ['miniflare@4.20260415'] };

export const workerRows: readonly Row[] = [
  {
    platform: 'workerd with `nodejs_compat`',
    ...MINIFLARE,
    what: 'the client by session and by REST, 13 checks each',
    async run(stage) {
      await runWorker(stage, 'session', ['nodejs_compat']);
      await runWorker(stage, 'rest', ['nodejs_compat']);
    },
  },
  {
    platform: 'workerd without `nodejs_compat`',
    ...MINIFLARE,
    what: 'the client by REST, 13 checks',
    run: (stage) => runWorker(stage, 'rest', []),
  },
];

async function runWorker(
  { demo, run, fronts, connectionOf }: Stage,
  dialect: Dialect,
  flags: readonly string[],
): Promise<void> {
  await build({
    absWorkingDir: demo,
    entryPoints: ['worker.mjs'],
    outfile: join(demo, 'worker.bundle.mjs'),
    bundle: true,
    format: 'esm',
    conditions: ['workerd', 'worker'],
    external: ['node:*'],
    allowOverwrite: true,
    logLevel: 'silent',
  });
  const task = { front: fronts[dialect].url, connection: connectionOf(dialect) };
  const args = ['miniflare.mjs', 'worker.bundle.mjs', JSON.stringify(flags), JSON.stringify(task)];
  requireAll(await run(process.execPath, args));
}
