import yargs, { type Argv } from 'yargs';
import { PROFILE_NAMES } from '../sandbox/profile.js';
import { toolVersion } from '../version.js';
import { requireOnOrOff, once, oneText, texts, usage, wholeNumber } from './arguments.js';
import type { Job } from './outcome.js';

const text = (name: string, describe: string) =>
  ({ type: 'string', requiresArg: true, describe, coerce: oneText(name) }) as const;
/** Left undefined where it is not given, so that a config can say otherwise. */
const setting = (describe: string) => ({ type: 'boolean', describe }) as const;
const flag = (describe: string) => ({ type: 'boolean', default: false, describe }) as const;
const globs = (describe: string) =>
  ({ type: 'string', array: true, requiresArg: true, describe }) as const;

const choice = <const T extends string>(name: string, choices: readonly T[], describe: string) =>
  ({ choices, requiresArg: true, describe, coerce: once<T>(name) }) as const;

/** How to ask the CRM; `pull` and `generate --pull` take the same. */
const connection = {
  transport: {
    ...choice('transport', ['auto', 'rest', 'session'], 'dialect of the instance'),
    defaultDescription: '"auto"',
  },
  include: globs('only modules whose name matches (repeatable)'),
  exclude: globs('no module whose name matches (repeatable)'),
  'allow-partial': setting('record a module that refuses instead of failing'),
  'insecure-http': setting('allow http:// to hosts other than this one'),
  concurrency: {
    requiresArg: true,
    describe: 'calls at a time (default 4)',
    coerce: wholeNumber('concurrency', 1, 32),
  },
  'access-key-stdin': flag('read the access key from standard input'),
} as const;

const tenants = {
  config: text('config', 'the config file (default vtiger.config.* here; none is needed)'),
  tenant: { ...globs('only this tenant of the config (repeatable)'), coerce: texts('tenant') },
} as const;

const snapshot = text('snapshot', 'the snapshot file (default vtiger.snapshot.json)');

const output = {
  snapshot,
  out: text('out', 'the output folder'),
  name: text(
    'name',
    'name of the npm package; without it TypeScript source for an app, or the package there is',
  ),
  names: text('names', 'the names file (default vtiger.names.json beside the snapshot)'),
  deprecate: setting('keep for one release what the CRM no longer has; --no-deprecate ends that'),
} as const;

/**
 * The command line, as it is documented. Commands are loaded when they are called: `--help` and
 * `--version` cost nothing.
 * @param start is given the job of the command that was called
 */
export function parser(argv: readonly string[], start: (job: Job) => void): Argv {
  const line = yargs([...argv]);
  return line
    .scriptName('vtiger-codegen')
    .usage('$0 <command>\n\nTyped TypeScript client for exactly your Vtiger CRM.')
    .command(
      'init',
      'set up a folder: config, .env, scripts and a nightly check; guided on a terminal',
      (command) =>
        command.options({
          out: output.out,
          name: output.name,
          include: connection.include,
          exclude: connection.exclude,
          format: {
            ...choice('format', ['ts', 'json'], 'form of the config file'),
            default: 'ts',
          },
          ci: {
            choices: ['github', 'gitlab', 'none'],
            array: true,
            requiresArg: true,
            describe: 'where the nightly check runs (repeatable; default github)',
          },
          transport: { ...connection.transport, default: 'auto' },
          'insecure-http': flag('allow http:// to hosts other than this one'),
          'access-key-stdin': connection['access-key-stdin'],
        } as const),
      (args) => start(async (io) => (await import('./commands/init.js')).initJob(args, io)),
    )
    .command(
      'pull',
      'ask the CRM what it is made of and write the snapshot',
      (command) => command.options({ ...tenants, snapshot, ...connection }),
      (args) => start(async (io) => (await import('./commands/pull.js')).pullJob(args, io)),
    )
    .command(
      'generate',
      'write the typed client of a snapshot; offline',
      (command) =>
        command.options({
          ...tenants,
          ...output,
          'package-version': text(
            'package-version',
            'version of the package (default: by what changed)',
          ),
          pull: flag('pull first'),
          verify: flag('compile and compare the output before it is written'),
          ...connection,
        }),
      (args) => start(async (io) => (await import('./commands/generate.js')).generateJob(args, io)),
    )
    .command(
      'check',
      'tell whether the output is what the snapshot says; offline, exit 1 if not',
      (command) =>
        command.options({
          ...tenants,
          ...output,
          live: flag('tell whether the CRM is what the snapshot says, instead; writes nothing'),
          ...connection,
        }),
      (args) => start(async (io) => (await import('./commands/check.js')).checkJob(args, io)),
    )
    .command(
      'diff <old> <new>',
      'tell what changed between two snapshots and the version bump it asks for',
      (command) =>
        command
          .positional('old', { type: 'string', demandOption: true, describe: 'a snapshot file' })
          .positional('new', { type: 'string', demandOption: true, describe: 'a later one' })
          .options({ markdown: flag('as Markdown') }),
      (args) => start(async () => (await import('./commands/diff.js')).diffJob(args)),
    )
    .command(
      'sandbox',
      'serve a Vtiger-compatible instance on loopback',
      (command) =>
        command.options({
          port: {
            default: 0,
            requiresArg: true,
            describe: 'port; 0 takes a free one',
            coerce: wholeNumber('port', 0, 65_535),
          },
          profile: {
            ...choice('profile', PROFILE_NAMES, 'how the instance behaves'),
            default: 'oss-8.4',
          },
          snapshot: text('snapshot', 'metadata to serve (default: the demo tenant)'),
        } as const),
      (args) => start(async (io) => (await import('./commands/sandbox.js')).sandboxJob(args, io)),
    )
    .command(
      'demo [dir]',
      'sandbox, pull, generate and a typed script, in one go',
      (command) =>
        command.positional('dir', { type: 'string', describe: 'folder (default: a fresh one)' }),
      (args) => start(async (io) => (await import('./commands/sandbox.js')).demoJob(args, io)),
    )
    .option('json', { ...flag('one JSON document on stdout'), global: true })
    .epilogue(
      'Credentials: VTIGER_URL, VTIGER_USERNAME, VTIGER_ACCESS_KEY, from the environment or .env;\n' +
        'for a tenant acme ACME_VTIGER_URL and so on.\n' +
        'Exit codes: 0 fine, 1 drift, 2 usage, 3 CRM unreachable or refusing, 4 unsafe metadata or output.',
    )
    .parserConfiguration({ 'greedy-arrays': false })
    .demandCommand(1, 1, 'a command is missing', 'one command at a time')
    .strict()
    .strictCommands()
    .check(() => {
      requireOnOrOff(argv, optionsOf(line).boolean);
      return true;
    })
    .recommendCommands()
    .locale('en')
    .wrap(100)
    .help()
    .version(toolVersion())
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? usage(message, Object.keys(optionsOf(line).key));
    });
}

/** What the flags of the command that is being read are. The types of yargs leave it out. */
function optionsOf(line: Argv): { readonly key: object; readonly boolean: readonly string[] } {
  return (line as unknown as { getOptions(): ReturnType<typeof optionsOf> }).getOptions();
}
