import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { optionFlags } from '../../src/cli/option-flags.js';
import { loadConfig } from '../../src/config/load.js';
import {
  DEFAULT_TYPE_OPTIONS,
  flagsOfCommand,
  OPTION_ENTRIES,
  OPTION_FLAGS,
  outputOptions,
  PER_TENANT_KEYS,
  tenantFlags,
  typeOptions,
} from '../../src/config/option-keys.js';
import type { TenantConfig } from '../../src/config/schema.js';
import { tempFolder, write } from '../output/temp-folder.js';
import { renderOptionTable } from './option-docs.js';

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

describe.each(OPTION_ENTRIES)('the option %s', (key, option) => {
  test('has an example and a default that its rule accepts', () => {
    const problems: string[] = [];
    option.value.check(option.example, key, problems);
    if (option.default !== undefined) option.value.check(option.default, key, problems);
    expect(problems).toEqual([]);
  });

  test('has an example that is not the default', () => {
    expect(option.example).not.toEqual(option.default);
  });

  test('has the same text for editors as for the docs', () => {
    const comment = new RegExp(`/\\*\\* (.+) \\*/\\n  readonly ${key}\\?:`);
    expect(comment.exec(read('src/config/schema.ts'))?.[1]).toBe(option.description);
  });
});

describe('the hash of the inputs covers', () => {
  const covered = Object.keys(outputOptions({}));

  test('every option that changes files or types, and no other', () => {
    expect(covered).toEqual([
      ...[
        'name',
        'registry',
        'license',
        'author',
        'importExtension',
        'testing',
        'modules',
        'fields',
      ],
      ...['currency', 'datetime', 'integer', 'picklists', 'ids'],
    ]);
  });

  test.each(OPTION_ENTRIES.filter(([key]) => covered.includes(key)))('%s', (key, { example }) => {
    const options: TenantConfig = { [key]: example };
    expect(JSON.stringify(outputOptions(options))).not.toBe(JSON.stringify(outputOptions({})));
  });
});

test('options of types have defaults, which a config replaces', () => {
  expect(DEFAULT_TYPE_OPTIONS).toEqual({
    currency: 'string',
    datetime: 'date',
    integer: 'number',
    picklists: 'open',
    ids: 'prefix',
  });
  expect(typeOptions({ ids: 'brand', currency: undefined })).toEqual({
    ...DEFAULT_TYPE_OPTIONS,
    ids: 'brand',
  });
});

test('each tenant has its own files and package name', () => {
  expect(PER_TENANT_KEYS).toEqual(['snapshot', 'names', 'out', 'name']);
});

const CALLS = ['transport', 'insecureHttp', 'allowPartial', 'concurrency'];
const OUTPUT = ['names', 'out', 'name'];
test.each([
  { command: 'pull', want: ['snapshot', 'include', 'exclude', ...CALLS] },
  {
    command: 'generate',
    want: ['snapshot', ...OUTPUT, 'include', 'exclude', 'deprecate', ...CALLS],
  },
  { command: 'check', want: ['snapshot', ...OUTPUT, 'include', 'exclude', 'deprecate', ...CALLS] },
] as const)('the flags of $command', ({ command, want }) => {
  expect(flagsOfCommand(command).map(({ name }) => name)).toEqual(want);
});

test('a command has the flags of its own options only', () => {
  // @ts-expect-error: pull writes no output
  expect(optionFlags('pull').out).toBeUndefined();
  expect(optionFlags('generate').out.describe).toBe('the output folder');
});

test.each(OPTION_FLAGS)('--help has --$name on one line', ({ flag }) => {
  expect(flag.describe.length).toBeLessThanOrEqual(76);
});

test('of parsed arguments only flags of options are passed on', () => {
  const args = { out: 'crm', include: ['C*'], json: true, $0: 'vtiger-codegen' };
  expect(Object.entries(tenantFlags(args)).filter(([, value]) => value !== undefined)).toEqual([
    ['out', 'crm'],
    ['include', ['C*']],
  ]);
});

describe('docs/configuration.md', () => {
  const docs = read('docs/configuration.md');

  test('has the table of the options', () => {
    expect(/<!-- options -->\n+([^]*?)\n+<!-- \/options -->/.exec(docs)?.[1]).toBe(
      renderOptionTable(),
    );
  });

  const blocks = [...docs.matchAll(/```ts\n([^]*?)```/g)].map(([, text = '']) => text);
  test.each(blocks)('has a config that loads:\n%s', async (text) => {
    const folder = tempFolder();
    write(folder, { 'vtiger.config.ts': text });
    expect(await loadConfig(folder)).toMatchObject({ folder });
  });
});
