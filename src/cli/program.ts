import yargs, { type Argv } from 'yargs';
import { OPTIONS } from '../config/options.js';
import { TENANT_NAME } from '../config/validate.js';
import { listOf, oneOf, text as textRule, wholeNumber } from '../config/rules.js';
import { PROFILE_NAMES } from '../sandbox/profile.js';
import { toolVersion } from '../version.js';
import { requireTrueOrFalse, usage } from './arguments.js';
import { readFlag, optionFlags } from './option-flags.js';
import type { Job } from './outcome.js';

const TEXT = textRule();

const text = (name: string, describe: string) =>
  ({ type: 'string', requiresArg: true, describe, coerce: readFlag(`--${name}`, TEXT) }) as const;
const list = (name: string, describe: string) => {
  const item = readFlag(`--${name}`, TEXT);
  const coerce = (values: readonly unknown[]): readonly string[] => values.map(item);
  return { type: 'string', array: true, requiresArg: true, describe, coerce } as const;
};
const flag = (describe: string) => ({ type: 'boolean', default: false, describe }) as const;
const choice = <const T extends string>(name: string, choices: readonly T[], describe: string) =>
  ({
    choices,
    requiresArg: true,
    describe,
    coerce: readFlag(`--${name}`, oneOf(...choices)),
  }) as const;

const CI = ['github', 'gitlab', 'none'] as const;

const ACCESS_KEY = { 'access-key-stdin': flag('read the access key from standard input') } as const;

const TENANTS = {
  config: {
    ...text('config', 'the config file'),
    defaultDescription: 'vtiger.config.* in this folder, if there is one',
  },
  tenant: list('tenant', 'only this tenant of the config (repeatable)'),
} as const;

/** Yargs breaks lines inside words, and an example is there to be copied. */
const UNBROKEN = null;

const SNAPSHOT = {
  ...text('snapshot', 'the snapshot file'),
  default: 'vtiger.snapshot.json',
} as const;

/**
 * The command line, as documented. A command is loaded when it is called, so that `--help` and
 * `--version` start fast.
 * @param select receives the job of the command
 */
export function parser(argv: readonly string[], select: (job: Job) => void): Argv {
  const program = yargs([...argv]);
  const pullFlags = optionFlags('pull');
  const outputFlags = optionFlags('generate');
  return program
    .scriptName('vtiger-codegen')
    .usage('$0 <command>\n\nA typed TypeScript client for exactly your Vtiger CRM.')
    .command(
      'init',
      'set up a folder: config, .env, scripts and a nightly check; prompts on a terminal',
      (command) =>
        command
          .options({
            out: outputFlags.out,
            name: outputFlags.name,
            include: pullFlags.include,
            exclude: pullFlags.exclude,
            format: {
              ...choice('format', ['ts', 'json'], 'form of the config file'),
              default: 'ts',
            },
            ci: {
              choices: CI,
              array: true,
              requiresArg: true,
              describe: 'where the nightly check runs (repeatable)',
              defaultDescription: 'github',
              coerce: readFlag('--ci', listOf(oneOf(...CI))),
            },
            tenant: {
              ...text('tenant', 'add this tenant to the config'),
              coerce: readFlag('--tenant', TENANT_NAME),
            },
            ids: choice(
              'ids',
              ['prefix', 'brand'],
              'how ids are typed: brand for one package that serves staging and production',
            ),
            registry: {
              ...text(
                'registry',
                'the npm registry to publish to; adds a workflow that publishes after each merge',
              ),
              coerce: readFlag('--registry', OPTIONS.registry.value),
            },
            transport: { ...pullFlags.transport, default: 'auto' },
            'insecure-http': { ...pullFlags['insecure-http'], default: false },
            ...ACCESS_KEY,
          } as const)
          .example('$0 init', 'prompts for the URL and the credentials')
          .example('$0 init --name @acme/crm --ci gitlab', 'takes the rest from .env')
          .example('$0 init --tenant globex', 'adds a customer to the config'),
      (args) => select(async (io) => (await import('./commands/init.js')).initJob(args, io)),
    )
    .command(
      'pull',
      'read the schema of the CRM and write the snapshot',
      (command) =>
        command
          .options({ ...TENANTS, ...pullFlags, ...ACCESS_KEY })
          .example('$0 pull', 'writes vtiger.snapshot.json')
          .example("$0 pull --include Contacts --include 'Acc*'", 'only these modules'),
      (args) => select(async (io) => (await import('./commands/pull.js')).pullJob(args, io)),
    )
    .command(
      'generate',
      'write the typed client from the snapshot; offline',
      (command) =>
        command
          .options({
            ...TENANTS,
            ...outputFlags,
            'package-version': {
              ...text('package-version', 'version of the package'),
              defaultDescription: 'decided by what changed',
            },
            common: text(
              'common',
              'write a package of this name with the types that all tenants share',
            ),
            pull: flag('pull first'),
            verify: flag('compile and check the output before it is written; takes seconds'),
            ...ACCESS_KEY,
          })
          .example('$0 generate --out src/crm', 'TypeScript source for an app')
          .example('$0 generate --out crm --name @acme/crm', 'an npm package')
          .example('$0 generate --pull --verify', 'pull first, and check the output')
          .example('$0 generate --common @agency/crm-common', 'what all tenants share'),
      (args) =>
        select(async (io) => (await import('./commands/generate.js')).generateJob(args, io)),
    )
    .command(
      'check',
      'compare the output with the snapshot; offline, exit 1 if it is out of date',
      (command) =>
        command
          .options({
            ...TENANTS,
            ...optionFlags('check'),
            common: text(
              'common',
              'check the package of this name with the types that all tenants share',
            ),
            live: flag('compare the snapshot with the CRM instead; writes nothing'),
            'as-other-instance': flag(
              'with --live: the CRM is another instance, such as staging; compares modules, fields and values',
            ),
            ...ACCESS_KEY,
          })
          .example('$0 check', 'is the output up to date with the snapshot?')
          .example('$0 check --live', 'does the snapshot match the CRM?'),
      (args) => select(async (io) => (await import('./commands/check.js')).checkJob(args, io)),
    )
    .command(
      'diff <old> <new>',
      'list what changed between two snapshots, and the version bump that follows',
      (command) =>
        command
          .positional('old', { type: 'string', demandOption: true, describe: 'a snapshot file' })
          .positional('new', { type: 'string', demandOption: true, describe: 'a later one' })
          .options({ markdown: flag('as Markdown') })
          .example('$0 diff before.json vtiger.snapshot.json --markdown', 'for a pull request'),
      (args) => select(async () => (await import('./commands/diff.js')).diffJob(args)),
    )
    .command(
      'docs',
      'write one HTML page that shows the schema of a snapshot; offline',
      (command) =>
        command
          .options({
            snapshot: SNAPSHOT,
            out: { ...text('out', 'the page'), default: 'schema.html' },
            previous: text('previous', 'an earlier snapshot file, to list what changed since'),
          })
          .example('$0 docs --out schema.html', 'open it in a browser')
          .example('$0 docs --previous before.json', 'with what changed since'),
      (args) => select(async () => (await import('./commands/docs.js')).docsJob(args)),
    )
    .command(
      'schema',
      'print the JSON Schema of all modules: records, creates, updates',
      (command) =>
        command
          .options({
            snapshot: SNAPSHOT,
          })
          .example('$0 schema --snapshot vtiger.snapshot.json > crm.schema.json', 'as a file'),
      (args) => select(async () => (await import('./commands/schema.js')).schemaJob(args)),
    )
    .command(
      'sandbox',
      'serve a Vtiger-compatible instance on loopback',
      (command) =>
        command
          .options({
            port: {
              default: 0,
              requiresArg: true,
              describe: 'port; 0 takes a free one',
              coerce: readFlag('--port', wholeNumber(0, 65_535)),
            },
            profile: {
              ...choice('profile', PROFILE_NAMES, 'how the instance behaves'),
              default: 'oss-8.4',
            },
            snapshot: {
              ...text('snapshot', 'the metadata to serve, a snapshot file'),
              defaultDescription: 'the demo tenant',
            },
          } as const)
          .example('$0 sandbox --profile cloud --port 8080', 'behaves like the Cloud'),
      (args) => select(async (io) => (await import('./commands/sandbox.js')).sandboxJob(args, io)),
    )
    .command(
      'demo [dir]',
      'see it work without a CRM: sandbox, pull, generate and a typed script',
      (command) =>
        command
          .positional('dir', {
            type: 'string',
            describe: 'the folder',
            defaultDescription: 'a new one',
          })
          .example('$0 demo', 'needs no CRM'),
      (args) => select(async (io) => (await import('./commands/sandbox.js')).demoJob(args, io)),
    )
    .command(
      'tenants',
      'list the tenants of the config, for a CI matrix',
      (command) =>
        command
          .options({ config: TENANTS.config })
          .example('$0 tenants --json', 'with their variables, snapshots and folders'),
      (args) => select(async () => (await import('./commands/tenants.js')).tenantsJob(args)),
    )
    .option('json', { ...flag('one JSON document on stdout'), global: true })
    .example('$0 demo', 'see it work, without a CRM')
    .example('$0 init', 'set up this folder')
    .example('$0 generate --pull', 'read the CRM and write the client')
    .epilogue(
      'Credentials: VTIGER_URL, VTIGER_USERNAME, VTIGER_ACCESS_KEY, from the environment or .env;\n' +
        'for a tenant acme ACME_VTIGER_URL and so on.\n' +
        'Exit codes: 0 fine, 1 drift, 2 usage, 3 CRM unreachable or refusing, 4 unsafe metadata or output,\n' +
        '130 and 143 interrupted.',
    )
    .parserConfiguration({ 'greedy-arrays': false })
    .demandCommand(1, 1, 'a command is missing', 'one command at a time')
    .strict()
    .strictCommands()
    .check(() => {
      requireTrueOrFalse(argv, flagsOf(program).boolean);
      return true;
    })
    .recommendCommands()
    .locale('en')
    .wrap(UNBROKEN)
    .help()
    .version(toolVersion())
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? usage(message, Object.keys(flagsOf(program).key));
    });
}

/** The flags of the command that is being parsed. The types of yargs lack this method. */
function flagsOf(program: Argv): { readonly key: object; readonly boolean: readonly string[] } {
  return (program as unknown as { getOptions(): ReturnType<typeof flagsOf> }).getOptions();
}
