import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { demoSnapshot } from '../../src/sandbox/index.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import { tempFolder, write } from '../output/temp-folder.js';
import { runMain } from './run-cli.js';

const SNAPSHOT = printSnapshot(demoSnapshot);

function folder(files: Readonly<Record<string, string>> = {}): string {
  const cwd = tempFolder();
  write(cwd, { 'vtiger.snapshot.json': SNAPSHOT, ...files });
  return cwd;
}

describe('docs', () => {
  test('writes one page, and only where it changes', async () => {
    const cwd = folder();
    const first = await runMain(['docs'], { cwd });
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toContain('wrote schema.html: 19 modules');
    const { mtimeMs } = statSync(join(cwd, 'schema.html'));
    const second = await runMain(['docs', '--json'], { cwd });
    expect(JSON.parse(second.stdout)).toMatchObject({ written: false, modules: 19, changes: null });
    expect(statSync(join(cwd, 'schema.html')).mtimeMs).toBe(mtimeMs);
  });

  test('compares with a previous snapshot', async () => {
    const modules = demoSnapshot.modules.filter(({ name }) => name !== 'Faq');
    const cwd = folder({ 'old.json': printSnapshot({ ...demoSnapshot, modules }) });
    const args = ['docs', '--out', 'pages/crm.html', '--previous', 'old.json'];
    const { stdout } = await runMain(args, { cwd });
    expect(stdout).toContain('wrote pages/crm.html: 19 modules');
    expect(stdout).toContain('1 change since the previous snapshot');
  });

  test('loads a config that reads the `.env` beside it', async () => {
    const config = `if (!process.env.CRM_ALIAS) throw new Error('no .env');
export default { aliases: { fields: { 'Contacts.cf_855': process.env.CRM_ALIAS } } };
`;
    const cwd = folder({ '.env': 'CRM_ALIAS=favouriteColours\n', 'vtiger.config.mjs': config });
    expect(await runMain(['docs'], { cwd })).toMatchObject({ code: 0 });
    const page = readFileSync(join(cwd, 'schema.html'), 'utf8');
    expect(page).toContain('"name":"favouriteColours"');
  });

  test('uses the names of the tenant whose snapshot it is', async () => {
    const aliases = { fields: { 'Contacts.cf_855': 'favouriteColours' } };
    const cwd = folder({ 'vtiger.config.json': JSON.stringify({ aliases }) });
    await runMain(['docs'], { cwd });
    const page = readFileSync(join(cwd, 'schema.html'), 'utf8');
    expect(page).toContain('"name":"favouriteColours","label":"Favourite colours"');
    expect(page).toContain('"wire":"cf_855"');
  });

  test.each([
    [['--snapshot', 'none.json'], {}, 'FILE_MISSING'],
    [['--out', '.'], {}, 'USAGE'],
    [['--previous', 'broken.json'], { 'broken.json': '{}' }, 'SNAPSHOT_INVALID'],
    [[], { '.env': 'VTIGER_ACCESS_KEY=PLT-plate-13\n' }, 'OUTPUT_UNSAFE'],
  ])('%j with %j is refused: %s', async (args, files, code) => {
    const label = demoSnapshot.modules.map((module) =>
      module.name === 'Vehicles' ? { ...module, label: 'PLT-plate-13' } : module,
    );
    const snapshot = printSnapshot({ ...demoSnapshot, modules: label });
    const cwd = folder({ 'vtiger.snapshot.json': snapshot, ...files });
    const { stdout } = await runMain(['docs', '--json', ...args], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ error: { code } });
  });
});
