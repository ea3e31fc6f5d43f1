import { readEnvironment } from '../config/environment.js';
import { suggestConfigKey, suggestInit, refuseCredentials, usage } from './arguments.js';
import { asCodegenError, type Console } from './console.js';
import type { Job, Outcome } from './outcome.js';
import { parser } from './program.js';
import { hideSecrets } from './secrets.js';

/**
 * Runs one command line.
 * @returns the exit code: 0 fine, 1 drift, 2 usage, 3 CRM, 4 unsafe metadata or output
 */
export async function main(argv: readonly string[], io: Console): Promise<number> {
  hideAccessKey(io);
  try {
    refuseCredentials(argv);
    const outcome = await run(argv, io);
    if (outcome === null) return 0;
    io.result(outcome.lines, outcome.document);
    return outcome.exitCode;
  } catch (error) {
    const mistake = await suggestConfigKey(
      isYargsError(error) ? usage(error.message) : asCodegenError(error),
    );
    const failure = argv[0] === 'init' ? mistake : await suggestInit(mistake, process.cwd());
    io.failure(failure);
    return failure.exitCode;
  }
}

/** From the first line on. Whoever needs the `.env` reports that it cannot be read. */
function hideAccessKey(io: Console): void {
  try {
    hideSecrets(io, readEnvironment(process.cwd()));
  } catch {
    // Nothing was read, so there is nothing to hide.
  }
}

/** @returns null for `--help` and `--version` */
async function run(argv: readonly string[], io: Console): Promise<Outcome | null> {
  let job: Job | undefined;
  await parser(argv, (chosen) => (job = chosen)).parseAsync();
  return job === undefined ? null : job(io);
}

function isYargsError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'YError';
}
