import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { generate } from '../../src/commands/generate.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';
import { tempFolder, write } from '../output/temp-folder.js';

test('a package lists its excluded modules, and compiles whatever their names are', async () => {
  const folder = tempFolder();
  const out = join(folder, 'crm');
  const fields = [aField('id'), aField('lastname'), aField('cf_1')];
  const refused = [
    { name: "O'Brien (1) `${x}` */", operation: 'describe', code: 'ACCESS_DENIED' },
    { name: 'Contacts', operation: 'relatedtypes', code: 'HTTP_500' },
  ] as const;
  const modules = ['Contacts', 'Accounts', 'PBXManager'].map((name) => aModule(name, { fields }));
  write(folder, { 's.json': printSnapshot(aSnapshot(modules, { refused })) });
  await generate({
    ...{ snapshot: join(folder, 's.json'), out, name: '@acme/crm', verify: true },
    modules: { include: ['*'], exclude: ['PBX*', "'`${y}`*"] },
    fields: { exclude: ['Contacts.cf_*'] },
  });
  const tables = (await import(pathToFileURL(join(out, 'tables.js')).href)) as {
    excluded: readonly string[];
  };
  const isLeftOut = (name: string): boolean =>
    tables.excluded.some((pattern) => new RegExp(pattern).test(name));
  expect(['PBXNew', "O'Brien (1) `${x}` */", "'`${y}`z"].filter(isLeftOut)).toHaveLength(3);
  expect(['Contacts', 'NewModule', 'APBX', "O'Brien (1)"].filter(isLeftOut)).toEqual([]);
  const text = (module: string): string => readFileSync(join(out, `${module}.js`), 'utf8');
  expect(text('contacts')).toContain('excluded: [');
  expect(text('accounts')).not.toContain('excluded');
});

test('a package without excluded modules lists none', async () => {
  const folder = tempFolder();
  write(folder, { 's.json': printSnapshot(aSnapshot([aModule('Contacts')])) });
  await generate({ snapshot: join(folder, 's.json'), out: folder + '/src', verify: true });
  expect(readFileSync(join(folder, 'src', 'tables.ts'), 'utf8')).toContain(
    'export const excluded: readonly string[] = [];\n',
  );
});
