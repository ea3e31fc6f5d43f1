import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.js';
import { generate, type GenerateOptions } from '../../src/commands/generate.js';
import { hashOfBytes } from '../../src/output/bytes.js';
import { MANIFEST_FILE } from '../../src/output/manifest.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import type { Snapshot, SnapshotField, SnapshotModule } from '../../src/snapshot/snapshot.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';
import { tempFolder, tree } from '../output/temp-folder.js';

/*
 * Of a package that is there the files of a module are taken as they stand, unless something that
 * they are made of has changed. A mark in them, which the manifest knows, tells which were taken.
 */
const MARK = '// as it stood\n';

const reference = (name: string, ...refersTo: string[]): SnapshotField =>
  aField(name, { type: 'reference', refersTo });
const picklist = (name: string, ...values: string[]): SnapshotField =>
  aField(name, { type: 'picklist', picklist: values.map((value) => ({ value, label: value })) });

const MODULES: readonly SnapshotModule[] = [
  aModule('Accounts', { fields: [aField('accountname'), picklist('industry', 'a', 'b')] }),
  aModule('Contacts', { fields: [reference('account_id', 'Accounts'), picklist('source', 'x')] }),
  aModule('Foreign', { fields: [reference('hidden', 'Secrets')] }),
  aModule('Leads', { fields: [aField('lastname'), aField('account_id')] }),
  aModule('LineItem', { isEntity: false, fields: [aField('quantity', { type: 'double' })] }),
  aModule('Quotes', { fields: ['hdnTaxType', 'productid'].map((name) => aField(name)) }),
];
const ALL = MODULES.map(({ name }) => name);
const OTHERS = (...changed: string[]): string[] => ALL.filter((name) => !changed.includes(name));

let folder: string;
let options: GenerateOptions;
beforeEach(() => {
  folder = tempFolder();
  const snapshot = join(folder, 'vtiger.snapshot.json');
  options = { snapshot, out: join(folder, 'crm'), name: '@acme/crm' };
});

function pulled(modules: readonly SnapshotModule[], rest: Partial<Snapshot> = {}): void {
  writeFileSync(options.snapshot!, printSnapshot(aSnapshot([...modules], rest)));
}

/** The modules with another one, or a changed one. */
function but(name: string, change: Partial<SnapshotModule>): SnapshotModule[] {
  return MODULES.map((module) => (module.name === name ? { ...module, ...change } : module));
}

function more(name: string, ...fields: SnapshotField[]): SnapshotModule[] {
  const before = MODULES.find((module) => module.name === name)?.fields ?? [];
  return but(name, { fields: [...before, ...fields] });
}

function mark(): void {
  const path = join(options.out, MANIFEST_FILE);
  let manifest = readFileSync(path, 'utf8');
  for (const name of ALL) {
    const file = join(options.out, `${fileOf(name)}.js`);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before + MARK);
    manifest = manifest.replace(hashOfBytes(before), hashOfBytes(before + MARK));
  }
  writeFileSync(path, manifest);
}

function fileOf(name: string): string {
  return name === 'LineItem' ? 'line-item' : name.toLowerCase();
}

function marked(): string[] {
  const files = tree(options.out);
  return ALL.filter((name) => files[`${fileOf(name)}.js`]?.endsWith(MARK) === true);
}

describe('files are taken as they stand', () => {
  type Row = readonly [
    what: string,
    taken: readonly string[],
    change: () => Partial<GenerateOptions> | void,
  ];
  const table: readonly Row[] = [
    ['one field more', OTHERS('Leads', 'Accounts'), () => pulled(more('Accounts', aField('cf_1')))],
    [
      'one value more',
      OTHERS('Leads', 'Accounts'),
      () => pulled(but('Accounts', { fields: [picklist('industry', 'a', 'b', 'c')] })),
    ],
    ['another label', OTHERS('Leads', 'Quotes'), () => pulled(but('Quotes', { label: 'Offers' }))],
    [
      'another id prefix',
      OTHERS('Leads', 'Quotes'),
      () => pulled(but('Quotes', { idPrefix: '99' })),
    ],
    [
      'what every line holds',
      OTHERS('Leads', 'LineItem', 'Quotes'),
      () => pulled(more('LineItem', aField('listprice', { type: 'double' }))),
    ],
    [
      'the first closed states',
      ['LineItem'],
      () => pulled(but('Quotes', { closedStates: { field: 'quotestage', values: ['Won'] } })),
    ],
    ['one module more', [], () => pulled([...MODULES, aModule('Vendors')])],
    ['one module less', [], () => pulled(MODULES.filter(({ name }) => name !== 'Foreign'))],
    [
      'one more module that is not there',
      [],
      () => pulled(more('Accounts', reference('cf_1', 'Elsewhere'))),
    ],
    [
      'two API users',
      [],
      () => {
        const users = ['19x1', '19x5'].map((id) => ({ id, admin: false }));
        pulled(MODULES, { describedBy: { users, transport: 'rest', vtigerVersion: null } });
      },
    ],
    ['another option', [], () => ({ currency: 'number' })],
    ['another licence', [], () => ({ license: 'MIT' })],
    ['a field left out', [], () => ({ fields: { exclude: ['Accounts.industry'] } })],
    ['a module left out', [], () => ({ modules: { exclude: ['Foreign'] } })],
    [
      'an alias',
      OTHERS('Leads', 'Contacts'),
      () => {
        const aliases = { fields: { 'Contacts.account_id': 'account' } };
        writeFileSync(
          join(folder, 'vtiger.names.json'),
          JSON.stringify({
            version: 1,
            modules: {},
            picklists: {},
            aliases: { modules: {}, ...aliases },
          }),
        );
      },
    ],
    [
      'what is announced as gone',
      OTHERS('Leads', 'Contacts'),
      () => {
        pulled(but('Contacts', { fields: [reference('account_id', 'Accounts')] }));
        return { deprecate: true };
      },
    ],
  ];

  test.each(table)('%s: %j', async (_, taken, change) => {
    pulled(MODULES);
    await generate(options);
    mark();
    const changed = { ...options, ...change() };
    await generate(changed);
    expect(marked()).toEqual(taken);
  });

  test.each(table)('%s: and are what would be made anew', async (_, __, change) => {
    pulled(MODULES);
    await generate(options);
    const changed = { ...options, ...change() };
    await generate(changed);
    expect(await check(changed)).toMatchObject({ drift: false });
    // What was announced goes with the next change, and the marks of it, too.
    pulled(more('Quotes', aField('cf_2')));
    await generate(changed);
    expect(await check(changed)).toMatchObject({ drift: false });
  });

  test('but not one with what is gone, where nobody knows any more what that was', async () => {
    pulled(MODULES);
    await generate(options);
    pulled(but('Contacts', { fields: [reference('account_id', 'Accounts')] }));
    await generate({ ...options, deprecate: true });
    rmSync(join(options.out, 'vtiger.deprecated.json'));
    const without = but('Contacts', { fields: [reference('account_id', 'Accounts')] });
    pulled([...without.filter(({ name }) => name !== 'Quotes'), aModule('Quotes', { label: 'Q' })]);
    const changed = { ...options, packageVersion: '3.0.0' };
    await generate(changed);
    expect(await check(changed)).toMatchObject({ drift: false });
  });

  test('but not one that somebody edited', async () => {
    pulled(MODULES);
    await generate(options);
    writeFileSync(join(options.out, 'contacts.d.ts'), '');
    pulled(more('Accounts', aField('cf_1')));
    await generate(options);
    expect(await check(options)).toMatchObject({ drift: false });
  });
});
