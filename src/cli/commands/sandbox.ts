import { demo } from '../../commands/demo.js';
import { sandbox, type SandboxCommandOptions } from '../../commands/sandbox.js';
import { PLAIN_VARIABLES, readEnvironment, sandboxUser } from '../../config/environment.js';
import { DEFAULT_ACCESS_KEY, DEFAULT_USERNAME, type Sandbox } from '../../sandbox/index.js';
import { limitsOf } from '../../sandbox/profile-limits.js';
import type { Console } from '../console.js';
import type { Outcome } from '../outcome.js';
import { pullText } from '../report.js';
import { untilStopped } from '../signals.js';

/** Serves until a signal stops it. */
export async function sandboxJob(args: SandboxCommandOptions, io: Console): Promise<Outcome> {
  const { port, profile = 'oss-8.4', snapshot } = args;
  const user = sandboxUser(readEnvironment(process.cwd()));
  const server = await sandbox({ port, profile, snapshot, ...user });
  const { url } = server;
  const limits = limitsOf(profile);
  // The key of every sandbox is public, even if a `.env` holds it.
  if (server.accessKey === DEFAULT_ACCESS_KEY) io.reveal(DEFAULT_ACCESS_KEY);
  const credentials = printable(server, user);
  // A block to paste into .env.
  for (const [name, value] of Object.entries({ url, ...credentials })) {
    io.note(`${PLAIN_VARIABLES[name as keyof typeof PLAIN_VARIABLES]}=${value}`);
  }
  for (const name of ['username', 'accessKey'] as const) {
    const variable = PLAIN_VARIABLES[name];
    if (!(name in credentials)) io.note(`# ${variable} is that of the environment or of .env`);
  }
  for (const { profile: other, what } of limits) {
    io.note(`note: ${profile} fails at ${what.join('; ')}; --profile ${other} does not`);
  }
  io.result([`listening ${url}`], { url, ...credentials, profile, limits });
  await untilStopped();
  await server.close();
  return { exitCode: 0, lines: [], document: undefined };
}

/** Values of the environment are not for logs, but for those that every sandbox has. */
function printable(
  { username, accessKey }: Pick<Sandbox, 'username' | 'accessKey'>,
  user: ReturnType<typeof sandboxUser>,
): { readonly username?: string; readonly accessKey?: string } {
  const isOwnName = user.username === undefined || username === DEFAULT_USERNAME;
  const isOwnKey = user.accessKey === undefined || accessKey === DEFAULT_ACCESS_KEY;
  return { ...(isOwnName && { username }), ...(isOwnKey && { accessKey }) };
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
    'next: `npx vtiger-codegen init` in your project',
  ];
  return { exitCode: 0, lines, document: result };
}
