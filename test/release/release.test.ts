import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.js';
import { generate, type GenerateOptions } from '../../src/commands/generate.js';
import { hashOfBytes } from '../../src/output/bytes.js';
import { canonicalise } from '../../src/snapshot/canonical.js';
import { printCompact } from '../../src/snapshot/compact.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import type { Snapshot, SnapshotModule } from '../../src/snapshot/snapshot.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';

const FIELDS = [aField('lastname'), aField('cf_1', { label: 'Colour' })];

function contacts(rest: Partial<SnapshotModule> = {}): Snapshot {
  return aSnapshot([aModule('Contacts', { fields: FIELDS, ...rest })]);
}

/** A folder with a package made from `snapshot`. */
async function packaged(snapshot: Snapshot = contacts()) {
  const folder = tempFolder();
  const out = join(folder, 'crm');
  const run = (options: Partial<GenerateOptions> = {}) =>
    generate({ snapshot: join(folder, 's.json'), out, name: '@acme/crm', ...options });
  const setSnapshot = (next: Snapshot): void => write(folder, { 's.json': printSnapshot(next) });
  setSnapshot(snapshot);
  const first = await run();
  const read = (file: string): string => readFileSync(join(out, file), 'utf8');
  const manifest = () => JSON.parse(read('package.json')) as Record<string, unknown>;
  const edit = (change: Record<string, unknown>): void =>
    write(out, { 'package.json': JSON.stringify({ ...manifest(), ...change }, null, 2) });
  return { folder, out, run, setSnapshot, first, read, manifest, edit };
}

/** Hash of the copy in the package. */
const copyHash = (snapshot: Snapshot): string => hashOfBytes(printCompact(canonicalise(snapshot)));

describe('the first version', () => {
  test('is 1.0.0, with a changelog and its provenance', async () => {
    const { first, manifest, read } = await packaged();
    expect(first).toMatchObject({ version: '1.0.0', bump: 'none', changes: [] });
    expect(manifest()).toMatchObject({
      version: '1.0.0',
      vtiger: { snapshot: copyHash(contacts()), version: null },
    });
    expect(read('CHANGELOG.md')).toMatch(/^# Changelog\n[^]*\n## \[1\.0\.0\]\n\n### Added\n\n- /);
    expect(read('CHANGELOG.md')).not.toMatch(/\d{4}-\d\d-\d\d|https?:/);
  });

  test('adds to a changelog that is there', async () => {
    const { folder, run } = await packaged();
    const out = join(folder, 'other');
    write(out, { 'CHANGELOG.md': '# Ours\n\nA word before.\n' });
    await run({ out });
    expect(readFileSync(join(out, 'CHANGELOG.md'), 'utf8')).toMatch(
      /^# Ours\n\nA word before\.\n\n## \[1\.0\.0\]\n/,
    );
  });

  test('may be another one', async () => {
    const { folder, run } = await packaged();
    const out = join(folder, 'other');
    expect(await run({ out, packageVersion: '0.3.0-rc.1' })).toMatchObject({
      version: '0.3.0-rc.1',
    });
  });
});

/** The package as git checks it out on Windows. */
function asCrlf(out: string): void {
  for (const [path, text] of Object.entries(tree(out))) {
    if (!path.endsWith('/')) write(out, { [path]: String(text).replaceAll('\n', '\r\n') });
  }
}

describe('the next version', () => {
  test('is of the package in the folder, also without --name', async () => {
    const { out, run, setSnapshot, manifest } = await packaged();
    const before = tree(out);
    expect(await run({ name: undefined })).toMatchObject({ shape: 'package', written: [] });
    expect(tree(out)).toEqual(before);
    setSnapshot(contacts({ label: 'People' }));
    expect(await run({ name: undefined })).toMatchObject({ shape: 'package', removed: [] });
    expect(manifest()).toMatchObject({ name: '@acme/crm', version: '1.0.1' });
  });

  test('of a checkout with CRLF is the same', async () => {
    const { folder, out, run, setSnapshot, read } = await packaged();
    asCrlf(folder);
    const before = tree(folder);
    expect(await run()).toMatchObject({ written: [], removed: [] });
    expect(await run({ verify: true })).toMatchObject({ written: [], removed: [] });
    expect(tree(folder)).toEqual(before);
    setSnapshot(contacts({ fields: [...FIELDS, aField('cf_2')] }));
    expect(await run()).toMatchObject({ version: '1.1.0', bump: 'minor' });
    expect(read('CHANGELOG.md').replaceAll('\r', '')).toMatch(
      /## \[1\.1\.0\]\n\n### Added\n\n- `Contacts\.cf_2` \(string\) was added\n\n## \[1\.0\.0\]/,
    );
    // A deprecated field that returns is recognised, too.
    setSnapshot(contacts());
    expect(await run({ deprecate: true })).toMatchObject({ version: '1.2.0' });
    asCrlf(out);
    setSnapshot(contacts({ label: 'People' }));
    expect(await run({ deprecate: true })).toMatchObject({ version: '2.0.0' });
  });

  test.each<[what: string, next: Snapshot, version: string, changelog: RegExp]>([
    [
      'a new field',
      contacts({ fields: [...FIELDS, aField('cf_2')] }),
      '1.1.0',
      /## \[1\.1\.0\]\n\n### Added\n\n- `Contacts\.cf_2` \(string\) was added\n\n## \[1\.0\.0\]/,
    ],
    [
      'a field removed',
      contacts({ fields: [aField('lastname')] }),
      '2.0.0',
      /### Removed\n\n- \*\*Breaking\*\*: `Contacts\.cf_1` Colour \(string\) was removed/,
    ],
    [
      'a label',
      contacts({ label: 'People' }),
      '1.0.1',
      /### Changed\n\n- `Contacts` People: label/,
    ],
    [
      'another API user',
      {
        ...contacts(),
        describedBy: { ...contacts().describedBy, users: [{ id: '19x5', admin: false }] },
      },
      '1.0.1',
      /### Changed\n\n- Described by another API user/,
    ],
  ])('%s', async (_, next, version, changelog) => {
    const { setSnapshot, run, read, manifest, out, folder } = await packaged();
    setSnapshot(next);
    expect(await check({ snapshot: join(folder, 's.json'), out })).toMatchObject({ drift: true });
    expect(await run()).toMatchObject({ version });
    expect(manifest()).toMatchObject({ version, vtiger: { snapshot: copyHash(next) } });
    expect(read('CHANGELOG.md')).toMatch(changelog);
    const after = tree(out);
    expect(await run()).toMatchObject({ version, bump: 'none', written: [] });
    expect(tree(out)).toEqual(after);
    expect(await check({ snapshot: join(folder, 's.json'), out })).toMatchObject({ drift: false });
  });

  test('without its test kit a package is another one for whoever imports that', async () => {
    const { run, read } = await packaged();
    expect(await run({ testing: false })).toMatchObject({ version: '2.0.0', bump: 'major' });
    expect(await run({ testing: false })).toMatchObject({ version: '2.0.0', written: [] });
    expect(read('README.md')).not.toContain('/testing');
    expect(await run()).toMatchObject({ version: '2.1.0', bump: 'minor' });
    expect(read('README.md')).toContain('/testing');
  });

  test('options, an excluded field and another generator count too', async () => {
    const { run, edit, manifest, read } = await packaged();
    const currency = { currency: 'number' } as const;
    expect(await run(currency)).toMatchObject({ version: '2.0.0', bump: 'major' });
    expect(manifest()).toMatchObject({ vtiger: { options: currency } });
    expect(await run(currency)).toMatchObject({ version: '2.0.0', written: [] });
    const less = { ...currency, fields: { exclude: ['Contacts.cf_*'] } };
    expect(await run(less)).toMatchObject({ version: '3.0.0' });
    const generatedBy = (generator: string): void =>
      edit({ vtiger: { ...(manifest()['vtiger'] as object), generator } });
    // No release is later than this one.
    generatedBy('99.0.0');
    expect(await run(less)).toMatchObject({ version: '3.0.1', bump: 'patch' });
    expect(read('CHANGELOG.md')).toMatch(
      /## \[3\.0\.1\]\n\n### Changed\n\n- Generated by vtiger-cod/,
    );
    generatedBy('0.1.0');
    expect(await run(less)).toMatchObject({ version: '4.0.0', bump: 'major' });
    expect(read('CHANGELOG.md')).toMatch(
      /## \[4\.0\.0\]\n\n### Changed\n\n- Generated by vtiger-codegen .*\n- \*\*Breaking\*\*: The option `/,
    );
  });

  test('does not rise with the id prefixes of a package for several instances', async () => {
    const { setSnapshot, run, manifest } = await packaged();
    const ids = { ids: 'brand' } as const;
    expect(await run(ids)).toMatchObject({ version: '2.0.0' });
    setSnapshot(contacts({ idPrefix: '13' }));
    const { version, bump, written } = await run(ids);
    expect({ version, bump }).toEqual({ version: '2.0.1', bump: 'patch' });
    expect(written.filter((path) => /\.(js|ts)$/.test(path))).toEqual([]);
    expect(manifest()).toMatchObject({ vtiger: { options: ids } });
  });

  test('starts at the version in package.json', async () => {
    const { edit, setSnapshot, run } = await packaged();
    edit({ version: '7.8.9' });
    expect(await run()).toMatchObject({ version: '7.8.9' });
    setSnapshot(contacts({ label: 'People' }));
    expect(await run()).toMatchObject({ version: '7.8.10' });
  });

  test('is the requested one', async () => {
    const { setSnapshot, run, read } = await packaged();
    setSnapshot(contacts({ label: 'People' }));
    expect(await run({ packageVersion: '5.0.0' })).toMatchObject({ version: '5.0.0' });
    expect(await run()).toMatchObject({ version: '5.0.0', written: [] });
    expect(await run({ packageVersion: '5.1.0' })).toMatchObject({ version: '5.1.0' });
    expect(read('CHANGELOG.md').match(/^## .*$/gm)).toEqual([
      '## [5.1.0]',
      '## [5.0.0]',
      '## [1.0.0]',
    ]);
  });

  test('is major where the previous snapshot is not known', async () => {
    const { out, setSnapshot, run, read } = await packaged();
    write(out, { 'vtiger.snapshot.json': printSnapshot(contacts({ label: 'Edited' })) });
    setSnapshot(contacts({ label: 'People' }));
    expect(await run()).toMatchObject({ version: '2.0.0', bump: 'major' });
    expect(read('CHANGELOG.md')).toContain('Generated from another snapshot');
  });

  test('preserves what people wrote into the changelog, which is no drift', async () => {
    const { out, folder, setSnapshot, run, read } = await packaged();
    const mine = read('CHANGELOG.md').replace('## [1.0.0]', '## [1.0.0] - 2026-01-31\n\nSent out.');
    write(out, { 'CHANGELOG.md': mine });
    expect(await run()).toMatchObject({ written: [] });
    expect(await check({ snapshot: join(folder, 's.json'), out })).toMatchObject({ drift: false });
    setSnapshot(contacts({ label: 'People' }));
    await run();
    for (const line of mine.split('\n')) expect(read('CHANGELOG.md')).toContain(line);
  });
});

describe('refuses, and writes nothing, for', () => {
  test.each<[what: string, change: Record<string, unknown> | null, code: string]>([
    ['a package.json that is not ours', { vtiger: undefined }, 'OUTPUT_FOREIGN'],
    ['a version that is none', { version: 'next' }, 'OUTPUT_INVALID'],
    ['a package.json that is missing', null, 'OUTPUT_INVALID'],
  ])('%s', async (_, change, code) => {
    const { out, edit, setSnapshot, run } = await packaged();
    if (change === null) rmSync(join(out, 'package.json'));
    else edit(change);
    setSnapshot(contacts({ label: 'People' }));
    const before = tree(out);
    await expect(run()).rejects.toThrow(expect.objectContaining({ code }));
    expect(tree(out)).toEqual(before);
    if (code === 'OUTPUT_FOREIGN') return;
    expect(await run({ packageVersion: '2.0.0' })).toMatchObject({ version: '2.0.0' });
  });

  test.each<[what: string, packageJson: (text: string) => string | null]>([
    ['a name that npm refuses', (text) => text.replace('"@acme/crm"', '"Acme CRM"')],
    ['no name', (text) => text.replace('"name"', '"title"')],
    ['text that is no JSON', (text) => text.slice(1)],
    ['nothing at all', () => null],
  ])('source in the place of a package whose package.json has %s', async (_, edited) => {
    const { folder, out, read, run } = await packaged();
    const text = edited(read('package.json'));
    if (text === null) rmSync(join(out, 'package.json'));
    else write(out, { 'package.json': text });
    const before = tree(folder);
    const refusal: unknown = expect.objectContaining({ code: 'OUTPUT_INVALID', exitCode: 4 });
    await expect(run({ name: undefined })).rejects.toThrow(refusal);
    await expect(check({ snapshot: join(folder, 's.json'), out })).rejects.toThrow(refusal);
    expect(tree(folder)).toEqual(before);
  });

  test.each(['1.2', 'v1.0.0', 'latest', ''])('the version %j', async (packageVersion) => {
    const { run } = await packaged();
    await expect(run({ packageVersion })).rejects.toThrow(
      expect.objectContaining({ code: 'USAGE' }),
    );
  });
});

test.each([{ name: '@acme/crm' }, { name: undefined }])(
  'a new module takes no existing name ($name)',
  async ({ name }) => {
    const { folder, setSnapshot, run } = await packaged(aSnapshot([aModule('Help-Desk')]));
    const out = join(folder, 'app');
    const keys = async (): Promise<string[]> => {
      await run({ out, name });
      const tables = readFileSync(
        join(out, name === undefined ? 'tables.ts' : 'tables.js'),
        'utf8',
      );
      return [...tables.matchAll(/^ {4}'(\w+)',\n {4}'([\w-]+)',$/gm)].map(
        ([, key, api]) => `${key} ${api}`,
      );
    };
    expect(await keys()).toEqual(['helpDesk Help-Desk']);
    // By its code units it would come first.
    setSnapshot(aSnapshot([aModule('Help-Desk'), aModule('HELP_Desk', { idPrefix: '14' })]));
    expect((await keys()).sort()).toEqual(['helpDesk Help-Desk', 'helpDesk2 HELP_Desk']);
    expect((await keys()).sort()).toEqual(['helpDesk Help-Desk', 'helpDesk2 HELP_Desk']);
    const { drift } = await check({ snapshot: join(folder, 's.json'), out, name });
    expect(drift).toBe(false);
  },
);

test('source for an app has no version', async () => {
  const { folder, run } = await packaged();
  const out = join(folder, 'src');
  expect(await run({ out, name: undefined })).toMatchObject({ version: null, bump: null });
  expect(Object.keys(tree(out))).not.toContain('CHANGELOG.md');
});
