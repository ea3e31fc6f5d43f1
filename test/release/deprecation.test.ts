import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.js';
import { generate, type GenerateOptions } from '../../src/commands/generate.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import type { Snapshot, SnapshotField, SnapshotModule } from '../../src/snapshot/snapshot.js';
import { aField, aModule, aSnapshot, inWords } from '../helpers/snapshots.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';

const NAME = aField('lastname', { mandatory: true });
const COLOUR = aField('cf_1', { label: 'Colour' });

function source(...values: readonly string[]): SnapshotField {
  const picklist = values.map((value) => ({ value, label: value }));
  return aField('leadsource', { type: 'picklist', label: 'Lead Source', picklist });
}

function contacts(fields: readonly SnapshotField[], rest: Partial<SnapshotModule> = {}): Snapshot {
  return aSnapshot([aModule('Contacts', { fields, ...rest })]);
}

const FIRST = contacts([NAME, COLOUR, source('Web', 'Call')]);
const SECOND = contacts([NAME, source('Web')]);
const THIRD = contacts([NAME, source('Web')], { label: 'People' });

async function packaged(snapshot: Snapshot = FIRST) {
  const folder = tempFolder();
  const out = join(folder, 'crm');
  const file = join(folder, 's.json');
  const run = (options: Partial<GenerateOptions> = {}) =>
    generate({ snapshot: file, out, name: '@acme/crm', deprecate: true, ...options });
  const isDrift = async (options: Partial<GenerateOptions> = {}): Promise<boolean> =>
    (await check({ snapshot: file, out, deprecate: true, ...options })).drift;
  const setSnapshot = (next: Snapshot): void => write(folder, { 's.json': printSnapshot(next) });
  setSnapshot(snapshot);
  await run();
  const read = (path: string): string => readFileSync(join(out, path), 'utf8');
  return { out, run, setSnapshot, isDrift, read };
}

describe('a removed field or value', () => {
  test('is deprecated in a minor version, stays in the types, and leaves with the next change', async () => {
    const { out, run, setSnapshot, isDrift, read } = await packaged();
    setSnapshot(SECOND);
    expect(await isDrift()).toBe(true);
    const announced = await run({ verify: true });
    expect(announced).toMatchObject({ version: '1.1.0', bump: 'minor' });
    expect(inWords(announced.changes)).toEqual([
      'minor Contacts.cf_1: field is deprecated: the CRM no longer has it',
      'minor Contacts.leadsource: value "Call" is deprecated: the CRM no longer has it',
    ]);
    expect(read('CHANGELOG.md')).toMatch(
      /## \[1\.1\.0\]\n\n### Deprecated\n\n- `Contacts\.cf_1` Colour: field/,
    );
    const types = read('contacts.d.ts');
    const note =
      '/** @deprecated Colour was removed from the CRM. It reads as empty and is refused in writes and queries; version 2.0.0 of this package will not have it. */';
    expect(types.split(`  ${note}\n  cf_1`)).toHaveLength(2);
    const picklists = read('picklists.d.ts');
    expect(picklists).toContain(
      '/** Lead Source. Deprecated: "Call"; refused in writes, and not in version 2.0.0.',
    );
    expect(picklists).toContain("'Web' | 'Call'");
    expect(read('README.md')).not.toContain('cf_1');

    const after = tree(out);
    expect(await run()).toMatchObject({ version: '1.1.0', bump: 'none', written: [] });
    expect(tree(out)).toEqual(after);
    expect(await isDrift()).toBe(false);
    // Nothing new is announced without the option; what was stays as long.
    expect(await isDrift({ deprecate: undefined })).toBe(false);

    setSnapshot(THIRD);
    const removal = await run();
    expect(removal).toMatchObject({ version: '2.0.0', removed: ['vtiger.deprecated.json'] });
    expect(inWords(removal.changes)).toEqual([
      'patch Contacts: label: "Contacts" -> "People"',
      'major Contacts.cf_1: was removed',
      'major Contacts.leadsource: value "Call" was removed',
    ]);
    expect(read('contacts.d.ts') + read('picklists.d.ts')).not.toMatch(/cf_1|Call|gone/);
    expect(await run()).toMatchObject({ written: [] });
  });

  test('leaves at once with --no-deprecate', async () => {
    const { run, setSnapshot, isDrift } = await packaged();
    setSnapshot(SECOND);
    await run();
    expect(await isDrift({ deprecate: false })).toBe(true);
    expect(await run({ deprecate: false })).toMatchObject({ version: '2.0.0', bump: 'major' });
    expect(await run()).toMatchObject({ version: '2.0.0', written: [] });
    expect(await isDrift()).toBe(false);
  });

  test('may be followed by another, and may come back', async () => {
    const { run, setSnapshot, read } = await packaged();
    setSnapshot(SECOND);
    await run();
    setSnapshot(contacts([COLOUR, source('Web', 'Call')]));
    const back = await run();
    expect(back).toMatchObject({ version: '1.2.0', bump: 'minor' });
    expect(inWords(back.changes)).toEqual([
      'minor Contacts.lastname: field is deprecated: the CRM no longer has it',
      'minor Contacts.cf_1: field is in the CRM again',
      'minor Contacts.leadsource: value "Call" is in the CRM again',
    ]);
    const types = read('contacts.d.ts');
    expect(types).not.toContain('Colour was removed');
    expect(types).toMatch(/export interface ContactsCreate extends ContactsRevise \{\}/);
    setSnapshot(contacts([COLOUR, source('Web')]));
    expect(await run()).toMatchObject({ version: '2.0.0' });
    expect(read('picklists.d.ts')).toContain('not in version 3.0.0');
  });

  test.each<[what: string, before: Snapshot, after: Snapshot]>([
    ['a module', aSnapshot([...FIRST.modules, aModule('Faq', { idPrefix: '3' })]), FIRST],
    [
      'a relation',
      contacts([NAME], { relations: [{ key: 'Faq', module: 'Faq', label: 'Faq' }] }),
      contacts([NAME]),
    ],
    ['all values of a picklist', contacts([source('Web')]), contacts([source()])],
    [
      'the field that makes line items',
      contacts([aField('hdnTaxType'), aField('productid')]),
      contacts([aField('productid')]),
    ],
    ['the kind of a field', contacts([source('Web')]), contacts([aField('leadsource')])],
  ])('is not deprecated where it is %s', async (_, before, after) => {
    const { run, setSnapshot } = await packaged(before);
    setSnapshot(after);
    expect((await run()).changes.filter(({ what }) => what.includes('deprecated'))).toEqual([]);
    expect((await run()).version).toMatch(/^[12]\.0\.0$/);
  });

  test('has its alias as long', async () => {
    const aliases = { fields: { 'Contacts.cf_1': 'colour' } };
    const { run, setSnapshot, read } = await packaged();
    await run({ aliases });
    setSnapshot(SECOND);
    expect(await run({ aliases })).toMatchObject({ version: '2.1.0' });
    expect(read('contacts.d.ts')).toMatch(
      /@deprecated Colour \(in the CRM: cf_1\) was removed.*\n {2}colour/,
    );
    setSnapshot(THIRD);
    await expect(run({ aliases })).rejects.toThrow(
      expect.objectContaining({ code: 'NAMES_INVALID' }),
    );
  });

  test('is not one that the config excludes', async () => {
    const { run } = await packaged();
    const result = await run({ fields: { exclude: ['Contacts.cf_*'] } });
    expect(inWords(result.changes)).toEqual(['major Contacts.cf_1: was removed']);
  });

  test('survives the loss of its file', async () => {
    const { out, run, setSnapshot } = await packaged();
    setSnapshot(SECOND);
    await run();
    rmSync(join(out, 'vtiger.deprecated.json'));
    await expect(run()).rejects.toThrow(expect.objectContaining({ code: 'OUTPUT_INVALID' }));
    expect(await run({ packageVersion: '2.0.0' })).toMatchObject({ version: '2.0.0' });
  });

  test('cannot be deprecated in source for an app', async () => {
    const { run } = await packaged();
    await expect(run({ name: undefined, out: join(tempFolder(), 'src') })).rejects.toThrow(
      expect.objectContaining({ code: 'USAGE' }),
    );
  });
});
