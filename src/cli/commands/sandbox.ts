import { demo } from '../../commands/demo.js';
import { sandbox, type SandboxCommandOptions } from '../../commands/sandbox.js';
import { readEnvironment, sandboxUser } from '../../config/environment.js';
import type { Console } from '../console.js';
import type { Outcome } from '../outcome.js';
import { pullText } from '../report.js';
import { untilStopped } from '../signals.js';

/** Serves until a signal stops it. */
export async function sandboxJob(args: SandboxCommandOptions, io: Console): Promise<Outcome> {
  const { port, profile, snapshot } = args;
  const user = sandboxUser(readEnvironment(process.cwd()));
  const server = await sandbox({ port, profile, snapshot, ...user });
  const { url, username } = server;
  // A block to paste into .env, without what the environment sets: its values are not for logs.
  io.note(`VTIGER_URL=${url}`);
  if (user.username === undefined) io.note(`VTIGER_USERNAME=${username}`);
  if (user.accessKey === undefined) io.note(`VTIGER_ACCESS_KEY=${server.accessKey}`);
  io.result([`listening ${url}`], {
    url,
    ...(user.username === undefined && { username }),
    profile,
  });
  await untilStopped();
  await server.close();
  return { exitCode: 0, lines: [], document: undefined };
}

/** From a sandbox to a typed script, one step after the other. */
export async function demoJob(
  args: { readonly dir?: string | undefined },
  io: Console,
): Promise<Outcome> {
  const result = await demo({ dir: args.dir, onStep: (step) => io.note(`- ${step}`) });
  const { dir, pull, generate, mistakes, printed, requests } = result;
  const lines = [
    ...pullText(pull),
    `wrote ${generate.written.length} files of @demo/crm`,
    'the compiler refuses, for example:',
    ...mistakes.map((line) => `  ${line}`),
    `the script made ${requests} HTTP requests and printed:`,
    ...printed.map((line) => `  ${line}`),
    `the files are in ${dir}`,
  ];
  return { exitCode: 0, lines, document: result };
}
