import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/commands/check.js';
import { generate } from '../../src/commands/generate.js';
import { ownIdentity, printIdentity } from '../../src/output/process-identity.js';
import { safePath } from '../../src/output/safe-path.js';
import { demoSnapshot } from '../../src/sandbox/index.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';

const NAMES = [
  '../../x',
  '/etc/passwd',
  'con',
  'NUL.txt',
  '__proto__',
  'constructor',
  'index',
  'runtime',
  'node_modules',
  '.git',
  'Case',
  'CASE',
  'case',
  'a\u0000b',
  'Ünïcode',
  '日本',
  '2nd',
  '--out',
  'x'.repeat(60),
];

test.each([undefined, '@acme/crm'])(
  'modules with hostile names become safe files (%s)',
  async (name) => {
    const folder = tempFolder();
    const [first] = demoSnapshot.modules;
    if (first === undefined) throw new Error('the demo tenant has no module');
    const modules = NAMES.map((module, index) => ({
      ...first,
      name: module,
      idPrefix: String(index + 100),
      relations: [],
    }));
    write(folder, { 'in/vtiger.snapshot.json': printSnapshot({ ...demoSnapshot, modules }) });
    const options = {
      snapshot: join(folder, 'in/vtiger.snapshot.json'),
      out: join(folder, 'in/out'),
      name,
    };
    const { written, names } = await generate(options);
    for (const path of written) expect(safePath(path)).toBe(path);
    const modulesWritten = written.filter((path) => /^[^/]+(?<!\.d)\.(?:ts|js)$/.test(path));
    expect(modulesWritten.length).toBeGreaterThanOrEqual(NAMES.length);
    expect(new Set(written.map((path) => path.toLowerCase())).size).toBe(written.length);
    // Clashing names are recorded beside the snapshot, and nothing is written elsewhere.
    expect(names).toBe(join(folder, 'in/vtiger.names.json'));
    expect(readdirSync(folder)).toEqual(['in']);
    expect(readdirSync(join(folder, 'in')).sort()).toEqual([
      'out',
      'vtiger.names.json',
      'vtiger.snapshot.json',
    ]);
    const before = tree(folder);
    expect(await generate(options)).toMatchObject({ written: [], names: null });
    expect(tree(folder)).toEqual(before);
    expect(await check(options)).toMatchObject({ drift: false });
  },
);

test('a failure to write restores the names file', async () => {
  const folder = tempFolder();
  const [first] = demoSnapshot.modules;
  if (first === undefined) throw new Error('the demo tenant has no module');
  const modules = ['Case', 'CASE'].map((name) => ({ ...first, name, relations: [] }));
  write(folder, {
    'vtiger.snapshot.json': printSnapshot({ ...demoSnapshot, modules }),
    'out/.vtiger-codegen/owner': `${printIdentity(ownIdentity())} token\n`,
  });
  const before = tree(folder);
  const options = { snapshot: join(folder, 'vtiger.snapshot.json'), out: join(folder, 'out') };
  await expect(generate(options)).rejects.toMatchObject({ code: 'WRITE_FAILED' });
  expect(tree(folder)).toEqual(before);
});
