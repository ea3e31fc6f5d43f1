import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.js';
import { generate, type GenerateOptions } from '../../src/commands/generate.js';
import { hashOfBytes } from '../../src/output/bytes.js';
import { MANIFEST_FILE } from '../../src/output/manifest.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';
import { tempFolder, tree } from '../output/temp-folder.js';

const SNAPSHOT = aSnapshot([
  aModule('Contacts', { fields: [aField('lastname'), aField('map', { type: 'geolocation' })] }),
]);

let folder: string;
let options: GenerateOptions;
beforeEach(() => {
  folder = tempFolder();
  const snapshot = join(folder, 'vtiger.snapshot.json');
  writeFileSync(snapshot, printSnapshot(SNAPSHOT));
  options = { snapshot, out: join(folder, 'crm'), name: '@acme/crm' };
});

/** As another emitter of the same version would have written it: only generating again finds it. */
function generatedOtherwise(): void {
  const [path, manifest] = ['tables.js', MANIFEST_FILE].map((name) => join(options.out, name));
  const before = readFileSync(path!, 'utf8');
  const after = `${before}// generated otherwise\n`;
  writeFileSync(path!, after);
  const text = readFileSync(manifest!, 'utf8');
  writeFileSync(manifest!, text.replace(hashOfBytes(before), hashOfBytes(after)));
}

function isOtherwise(): boolean {
  const files = Object.values(tree(options.out)).join('');
  return files.includes('// generated otherwise\n');
}

test('a second run generates nothing and repeats the notes of the first', async () => {
  const first = await generate(options);
  expect(first.diagnostics).toMatchObject([{ where: 'Contacts.map' }]);
  const before = tree(folder);
  generatedOtherwise();
  const { written, unchanged, version, bump, diagnostics } = await generate(options);
  expect({ written, unchanged, version, bump }).toEqual({
    ...{ written: [], version: '1.0.0', bump: 'none' },
    // The changelog is written with a release only.
    unchanged: first.written.length - 1,
  });
  expect(diagnostics).toEqual(first.diagnostics);
  expect(isOtherwise()).toBe(true);
  // check always generates the output.
  expect(await check(options)).toMatchObject({
    drift: true,
    changed: ['tables.js', MANIFEST_FILE],
  });
  await generate({ ...options, verify: true });
  expect(tree(folder)).toEqual(before);
});

describe('it is generated again', () => {
  const table: readonly [why: string, change: () => Partial<GenerateOptions>][] = [
    ['with --verify', () => ({ verify: true })],
    ['with another version', () => ({ packageVersion: '3.0.0' })],
    ['without what is deprecated', () => ({ deprecate: false })],
    ['under another option', () => ({ currency: 'number' })],
    ['of fewer fields', () => ({ fields: { exclude: ['Contacts.map'] } })],
    [
      'of another snapshot',
      () => {
        const text = readFileSync(options.snapshot!, 'utf8');
        writeFileSync(options.snapshot!, text.replace('"label": "map"', '"label": "Map"'));
        return {};
      },
    ],
    [
      'with other names',
      () => {
        const names = { version: 1, modules: { Contacts: 'People' } };
        writeFileSync(join(folder, 'vtiger.names.json'), JSON.stringify(names));
        return {};
      },
    ],
    [
      'where somebody edited a file',
      () => {
        writeFileSync(join(options.out, 'contacts.d.ts'), '');
        return {};
      },
    ],
    [
      'where somebody edited the manifest',
      () => {
        const path = join(options.out, MANIFEST_FILE);
        writeFileSync(path, readFileSync(path, 'utf8').replace('{', '{ '));
        return {};
      },
    ],
  ];
  test.each(table)('%s', async (_, change) => {
    await generate(options);
    generatedOtherwise();
    await generate({ ...options, ...change() });
    expect(isOtherwise()).toBe(false);
  });
});

test('the leak guard reads an untouched output too', async () => {
  await generate(options);
  await expect(
    generate({ ...options, guarded: { urls: [], usernames: [], accessKeys: ['x${number}'] } }),
  ).rejects.toMatchObject({ code: 'OUTPUT_UNSAFE' });
});
