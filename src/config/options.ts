// Every option of the generator, in one table. The validation of the config, the flags of the
// command line, the hash of the options that affect the output, and docs/configuration.md derive from it. To add
// an option, add its key to TenantConfig; the compiler and the tests demand the rest.

import { option } from './option.js';
import {
  PATH,
  PREFIX,
  GLOBS,
  FIELD_GLOB,
  FIELD,
  PACKAGE_NAME,
  PLAIN_PACKAGE_NAME,
} from './option-values.js';
import { isRegistry } from './registry.js';
import {
  completeObjectOf,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  text,
  trueOrFalse,
  wholeNumber,
  type Rule,
} from './rules.js';
import type { TenantConfig } from './schema.js';

const CALLS_CRM = ['pull', 'generate', 'check'] as const;
const WRITES_OUTPUT = ['generate', 'check'] as const;

export const OPTIONS = {
  envPrefix: option({
    description:
      'Prefix of `VTIGER_URL`, `VTIGER_USERNAME` and `VTIGER_ACCESS_KEY` in the environment.',
    value: PREFIX,
    defaultText: 'the name of the tenant in capitals: `acme` reads `ACME_VTIGER_URL`',
    example: 'ACME_',
    affects: 'nothing',
  }),
  users: option({
    description:
      'More API users of the same instance; `pull` merges what they see into one snapshot.',
    value: listOf(completeObjectOf({ envPrefix: PREFIX })),
    example: [{ envPrefix: 'SALES_' }],
    affects: 'nothing',
  }),
  snapshot: option({
    description: 'The snapshot file.',
    value: PATH,
    defaultText: '`vtiger.snapshot.json`; of a tenant, `tenants/{tenant}/vtiger.snapshot.json`',
    example: 'crm/{tenant}.snapshot.json',
    affects: 'nothing',
    flags: {
      snapshot: { commands: CALLS_CRM, describe: 'the snapshot file' },
    },
    perTenant: true,
  }),
  names: option({
    description: 'The names file, which keeps generated names stable.',
    value: PATH,
    defaultText: '`vtiger.names.json` beside the snapshot',
    example: 'crm/{tenant}.names.json',
    affects: 'nothing',
    flags: {
      names: { commands: WRITES_OUTPUT, describe: 'the names file' },
    },
    perTenant: true,
  }),
  out: option({
    description: 'The output folder.',
    value: PATH,
    defaultText: 'none; of a tenant, `packages/{tenant}`',
    example: 'packages/{tenant}',
    affects: 'nothing',
    flags: { out: { commands: WRITES_OUTPUT, describe: 'the output folder' } },
    perTenant: true,
  }),
  name: option({
    description:
      'Name of the npm package. Without a name the output is TypeScript source for an app.',
    value: PACKAGE_NAME,
    defaultText: 'the name of the package in the output folder, if there is one',
    example: '@agency/crm-{tenant}',
    affects: 'output',
    flags: {
      name: {
        commands: WRITES_OUTPUT,
        value: PLAIN_PACKAGE_NAME,
        describe: 'name of the npm package; without one the output is TypeScript source',
      },
    },
    perTenant: true,
  }),
  registry: option({
    description:
      'The only registry that the package may be published to. Without one the package is private.',
    value: text('the https URL of a registry, without credentials', isRegistry),
    example: 'https://npm.agency.example/',
    affects: 'output',
  }),
  license: option({
    description: 'The licence in `package.json`.',
    value: text('the name of a licence'),
    default: 'UNLICENSED',
    example: 'MIT',
    affects: 'output',
  }),
  author: option({
    description: 'The author in `package.json`.',
    value: text('a name as in package.json'),
    example: 'Agency <dev@agency.example>',
    affects: 'output',
  }),
  importExtension: option({
    description: 'Extension of relative imports in TypeScript source.',
    value: oneOf('js', 'ts', 'none'),
    defaultText: "what the nearest `tsconfig.json` needs; without one `'js'`",
    example: 'ts',
    affects: 'output',
  }),
  testing: option({
    description: 'Whether a package has a test kit, the entry `./testing`.',
    value: trueOrFalse,
    default: true,
    example: false,
    affects: 'output',
  }),
  modules: option({
    description: 'Which modules to include and to exclude: globs of module names.',
    value: objectOf({ include: GLOBS, exclude: GLOBS }),
    defaultText: 'all modules',
    example: { exclude: ['Emails', 'PBX*'] },
    affects: 'output',
    flags: {
      include: {
        commands: CALLS_CRM,
        value: GLOBS,
        describe: 'only modules whose name matches the glob (repeatable)',
      },
      exclude: {
        commands: CALLS_CRM,
        value: GLOBS,
        describe: 'exclude modules whose name matches the glob (repeatable)',
      },
    },
  }),
  fields: option({
    description: 'Which fields to exclude from the output: globs of `Module.field`.',
    value: objectOf({ exclude: listOf(FIELD_GLOB) }),
    defaultText: 'all fields',
    example: { exclude: ['Contacts.cf_9*'] },
    affects: 'output',
  }),
  deprecate: option({
    description:
      'Whether fields and picklist values that the CRM has removed stay for one release, as deprecated; `false` also ends earlier deprecations.',
    value: trueOrFalse,
    defaultText: 'nothing new is deprecated',
    example: true,
    affects: 'release',
    flags: {
      deprecate: {
        commands: WRITES_OUTPUT,
        describe: 'keep removed fields and values for one release, as deprecated; --no- ends it',
      },
    },
  }),
  aliases: option({
    description: 'Names of your own choice, by module (`Module`) and by field (`Module.field`).',
    value: objectOf({
      modules: mapOf(text('a name')),
      fields: mapOf(text('a name'), FIELD),
    }),
    example: { fields: { 'Contacts.cf_855': 'favouriteColour' } },
    affects: 'names',
  }),
  currency: option({
    description: 'How currency reads: as decimal text, or as a number.',
    value: oneOf('string', 'number'),
    default: 'string',
    example: 'number',
    affects: 'types',
  }),
  datetime: option({
    description: 'How date-times read: as a `Date` in UTC, or as the text of the CRM.',
    value: oneOf('date', 'string'),
    default: 'date',
    example: 'string',
    affects: 'types',
  }),
  integer: option({
    description: 'How integers read: as a number, or as text, for those beyond 2^53.',
    value: oneOf('number', 'string'),
    default: 'number',
    example: 'string',
    affects: 'types',
  }),
  picklists: option({
    description:
      'Whether a picklist reads as its known values only (`closed`) or as any text beside them.',
    value: oneOf('open', 'closed'),
    default: 'open',
    example: 'closed',
    affects: 'types',
  }),
  ids: option({
    description:
      'How ids are typed: by prefix, or by brand for one package used with several instances.',
    value: oneOf('prefix', 'brand'),
    default: 'prefix',
    example: 'brand',
    affects: 'types',
  }),
  transport: option({
    description:
      'Which API of Vtiger to use: `rest` (Cloud), `session` (open source) or `auto`, which finds out.',
    value: oneOf('auto', 'rest', 'session'),
    default: 'auto',
    example: 'rest',
    affects: 'nothing',
    flags: {
      transport: {
        commands: CALLS_CRM,
        describe: 'which API to use: rest (Cloud), session (open source) or auto: find out',
      },
    },
  }),
  insecureHttp: option({
    description: 'Allows plain http to hosts other than this machine.',
    value: trueOrFalse,
    default: false,
    example: true,
    affects: 'nothing',
    flags: {
      insecureHttp: {
        commands: CALLS_CRM,
        describe: 'allow http:// to hosts other than this machine',
      },
    },
  }),
  allowPartial: option({
    description: 'Records a module that the CRM refuses to describe instead of failing.',
    value: trueOrFalse,
    default: false,
    example: true,
    affects: 'nothing',
    flags: {
      allowPartial: {
        commands: CALLS_CRM,
        describe: 'do not fail where the CRM refuses to describe a module; record it',
      },
    },
  }),
  concurrency: option({
    description: 'How many calls run at a time.',
    value: wholeNumber(1, 32),
    default: 4,
    example: 8,
    affects: 'nothing',
    flags: {
      concurrency: { commands: CALLS_CRM, describe: 'calls at a time' },
    },
  }),
} as const satisfies {
  readonly [K in keyof Required<TenantConfig>]: {
    readonly value: Rule<NonNullable<TenantConfig[K]>>;
  };
};
