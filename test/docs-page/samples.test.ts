import { expect, test } from 'vitest';
import { moduleSamples } from '../../src/docs-page/module-samples.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { demoSnapshot } from '../../src/sandbox/index.js';
import { compile, folderOf, installed } from '../helpers/compile.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { stockSnapshot } from '../helpers/stock-snapshot.js';

const snapshots = { demo: demoSnapshot, stock: stockSnapshot() };

/** All samples of a tenant, each in a block of its own. */
function programOf(tenant: keyof typeof snapshots): string {
  const model = buildModel(snapshots[tenant], EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
  const blocks = model.modules.flatMap((module) =>
    moduleSamples(module, model).map(({ code }) => `{\n${code}\n}\n`),
  );
  return [
    `import type { Client, CurrentUserOf, UsersId } from '@${tenant}/crm';\n`,
    'declare const crm: Client;\ndeclare const me: CurrentUserOf<UsersId>;\n',
    ...blocks,
  ].join('');
}

test('every sample of every module compiles', async () => {
  const tenants = ['demo', 'stock'] as const;
  const programs = tenants.map((tenant) => ({ path: `${tenant}.ts`, text: programOf(tenant) }));
  for (const { text } of programs) expect(text.match(/^\{$/gm)!.length).toBeGreaterThan(60);
  const dir = await folderOf(
    [
      { path: 'package.json', text: '{"type":"module"}' },
      ...programs,
      ...tenants.flatMap((tenant) =>
        installedAs(`@${tenant}/crm`, filesOf(snapshots[tenant], `@${tenant}/crm`)),
      ),
    ],
    Object.fromEntries(['@types/node', 'undici-types'].map((name) => [name, installed(name)])),
  );
  const { errors } = await compile(
    dir,
    programs.map(({ path }) => path),
    { compiler: '7', resolution: 'nodenext', nodeTypes: true, skipLibCheck: true },
  );
  // A sample declares what it does not use.
  expect(errors.filter((error) => !error.includes('TS6133'))).toEqual([]);
});
