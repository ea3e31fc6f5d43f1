// `npm run test:live`: the contract and the differential test on the instance that the environment
// names; with `--record FILE` a redacted recording of a few calls instead.

import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { record } from './recording/record.js';
import { liveTarget } from './target.js';

/** Below the 30 calls a minute of the smallest edition of the Cloud. */
const PER_MINUTE = '24';

const USAGE = `npm run test:live                          the contract and the differential test
npm run test:live -- FILTER                only the test files whose path holds FILTER
npm run test:live -- --record FILE         writes a redacted recording, see docs/recordings.md
                     --per-minute NUMBER   requests a minute of a recording, ${PER_MINUTE} unless set`;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      record: { type: 'string' },
      'per-minute': { type: 'string', default: PER_MINUTE },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  // Before anything is built or sent.
  const target = liveTarget(process.env);
  if (values.record !== undefined) return recordTo(values.record, Number(values['per-minute']));
  const built = run(process.env['npm_execpath'] ?? 'npm', ['run', 'build']);
  return built === 0 ? run('node_modules/vitest/vitest.mjs', vitestArguments(positionals)) : built;

  async function recordTo(file: string, perMinute: number): Promise<number> {
    if (!(perMinute > 0)) throw new Error('--per-minute takes a number above 0.');
    const { recording, calls, made, left, violations } = await record(target, {
      perMinute,
      onMarker: (marker) => {
        console.log(
          `Every record of this run holds ${marker}: look for it if you interrupt the run.`,
        );
      },
      onStep: (name) => {
        console.log(`  ${name}`);
      },
    });
    await writeFile(file, `${JSON.stringify(recording, null, 1)}\n`);
    console.log(`${file}: ${String(calls)} calls. ${String(made)} records were made.`);
    console.log('Read it before you send it on: docs/recordings.md says what must not be in it.');
    for (const record of left) console.error(`Not deleted: ${record}`);
    for (const violation of violations) console.error(`Stopped: ${violation}`);
    return left.length + violations.length === 0 ? 0 : 1;
  }
}

function vitestArguments(filters: readonly string[]): string[] {
  return ['run', '--config', 'vitest.live.config.ts', ...filters];
}

function run(script: string, args: readonly string[]): number {
  const { status, error } = script.endsWith('js')
    ? spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
    : spawnSync(script, args, { stdio: 'inherit' });
  if (error !== undefined) throw error;
  return status ?? 1;
}
