import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import { aModule, aSnapshot } from '../helpers/snapshots.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';
import { runMain } from './run-cli.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

/** A folder with these tenants; each that is named in `known` has its credentials. */
function folderOf(config: object, known: readonly string[] = ['ACME', 'NORTH']): string {
  const folder = tempFolder();
  const { url, username, accessKey } = sandbox;
  const lines = known.map(
    (name) =>
      `${name}_VTIGER_URL=${url}\n${name}_VTIGER_USERNAME=${username}\n${name}_VTIGER_ACCESS_KEY=${accessKey}\n`,
  );
  write(folder, { 'vtiger.config.json': JSON.stringify(config), '.env': lines.join('') });
  return folder;
}

const CONFIG = {
  name: '@agency/crm-{tenant}',
  modules: { include: ['Accounts', 'Contacts'] },
  tenants: { acme: { currency: 'number', fields: { exclude: ['Contacts.cf_*'] } }, north: {} },
};

interface Told {
  readonly tenants: { tenant: string; exitCode: number; result?: object; error?: object }[];
}

async function told(args: readonly string[], cwd: string): Promise<Told & { code: number | null }> {
  const { code, stdout } = await runMain([...args, '--json'], { cwd });
  return { ...(JSON.parse(stdout) as Told), code };
}

describe('tenants', () => {
  test('are pulled and generated side by side, each with its own options', async () => {
    const cwd = folderOf(CONFIG);
    const { code, tenants } = await told(['generate', '--pull'], cwd);
    expect({ code, tenants }).toMatchObject({
      code: 0,
      tenants: [
        { tenant: 'acme', exitCode: 0, result: { shape: 'package', pull: { modules: 2 } } },
        { tenant: 'north', exitCode: 0, result: { shape: 'package', pull: { modules: 2 } } },
      ],
    });
    const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');
    expect(read('packages/acme/package.json')).toContain('"@agency/crm-acme"');
    expect(read('packages/acme/accounts.d.ts')).toContain('annual_revenue: NumberField;');
    expect(read('packages/north/accounts.d.ts')).toContain('annual_revenue: DecimalField;');
    expect(read('packages/acme/contacts.d.ts')).not.toContain('cf_855');
    expect(read('packages/north/contacts.d.ts')).toContain('cf_855');
    expect(await told(['check'], cwd)).toMatchObject({ code: 0 });

    const common = ['generate', '--common', '@agency/common'];
    const checkCommon = ['check', '--common', '@agency/common', '--json'];
    const args = { cwd };
    expect(await runMain(checkCommon, args)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('"generated": false') as string,
    });
    const shared = await runMain([...common, '--json'], args);
    expect(JSON.parse(shared.stdout)).toMatchObject({ modules: ['Accounts', 'Contacts'] });
    const text = read('packages/common/index.d.ts');
    expect(text).toContain('readonly contacts: ContactsRepository;');
    // Acme reads it as a number, and has no custom fields.
    expect(text).not.toMatch(/annual_revenue|cf_855/);
    expect((await runMain(common, args)).stdout).toContain('0 written, 0 removed');
    expect(await runMain(checkCommon, args)).toMatchObject({ code: 0 });
    expect(await runMain([...checkCommon, '--tenant', 'acme'], args)).toMatchObject({ code: 2 });
    write(cwd, { 'packages/common/index.d.ts': '', 'packages/common/mine.ts': '' });
    const drift = await runMain(checkCommon, args);
    expect({ ...drift, document: JSON.parse(drift.stdout) as unknown }).toMatchObject({
      code: 1,
      document: { drift: true, missing: [], changed: ['index.d.ts'], extra: ['mine.ts'] },
    });
    expect(read('packages/common/index.d.ts')).toBe('');
    const refused = await runMain([...common, '--tenant', 'acme'], args);
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--common is for several tenants') as string,
    });
    write(cwd, { 'packages/north/index.js': '' });
    expect(await told(['check'], cwd)).toMatchObject({
      code: 1,
      tenants: [{ exitCode: 0 }, { exitCode: 1, result: { changed: ['index.js'] } }],
    });
    // One alone is told as if there were no others.
    const alone = await runMain(['check', '--tenant', 'acme', '--json'], { cwd });
    expect(JSON.parse(alone.stdout)).toMatchObject({ drift: false });
  });

  test('that fail do not stop the others, and the exit code is the highest', async () => {
    const cwd = folderOf(CONFIG, ['NORTH']);
    expect(await told(['pull'], cwd)).toMatchObject({
      code: 2,
      tenants: [
        {
          tenant: 'acme',
          exitCode: 2,
          error: {
            code: 'CREDENTIALS_MISSING',
            message: 'ACME_VTIGER_URL, ACME_VTIGER_USERNAME, ACME_VTIGER_ACCESS_KEY not set',
          },
        },
        { tenant: 'north', exitCode: 0, result: { written: true } },
      ],
    });
    const { code, stdout, stderr } = await runMain(['check'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^acme: error: .*vtiger\.snapshot\.json does not exist$/m);
    expect(stderr).toMatch(/\nfailed: acme \(1 of 2 tenants\)\n$/);
    expect(stdout).toMatch(/^north: .*: nothing generated yet$/m);
    expect(Object.keys(tree(cwd)).filter((path) => path.includes('acme'))).toEqual([]);
  });

  test.each([
    ['acme', 'patch'],
    ['north', 'major'],
  ])('diff weighs as ids are typed by %s: %s', async (tenant, bump) => {
    const cwd = folderOf({ tenants: { acme: { ids: 'brand' }, north: {} } });
    const [old, now] = ['12', '13'].map((idPrefix) =>
      printSnapshot(aSnapshot([aModule('Contacts', { idPrefix })])),
    );
    const path = `tenants/${tenant}/vtiger.snapshot.json`;
    write(cwd, { 'old.json': old!, [path]: now! });
    const { stdout } = await runMain(['diff', 'old.json', path, '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ bump });
  });

  test('never show the key of any of them', async () => {
    const cwd = folderOf({ tenants: { acme: {}, north: {} } });
    write(cwd, { '.env': 'ACME_VTIGER_ACCESS_KEY=s3cr3tvalue\n' });
    const run = await runMain(['pull', 's3cr3tvalue'], { cwd });
    expect(run.code).toBe(2);
    expect(run.stdout + run.stderr).not.toContain('s3cr3tvalue');
  });
});

describe('a config for one', () => {
  test('holds what the flags do not set', async () => {
    const cwd = tempFolder();
    const { url, username, accessKey } = sandbox;
    write(cwd, {
      'crm.config.ts': `import { defineConfig } from 'vtiger-codegen';
        export default defineConfig({
          snapshot: 'a.json', out: 'src/crm', modules: { include: ['Contacts'] },
          datetime: 'string', importExtension: 'ts',
        });`,
    });
    const env = { VTIGER_URL: url, VTIGER_USERNAME: username, VTIGER_ACCESS_KEY: accessKey };
    const args = ['generate', '--pull', '--config', 'crm.config.ts'];
    expect(await runMain(args, { cwd, env })).toMatchObject({ code: 0 });
    const text = readFileSync(join(cwd, 'src/crm/contacts.ts'), 'utf8');
    expect(text).toContain("from './runtime/index.ts'");
    expect(text).toContain('createdtime: DateTimeTextField;');
    const elsewhere = await runMain(['generate', '--config', 'crm.config.ts', '--out', 'b'], {
      cwd,
    });
    expect(elsewhere.code).toBe(0);
    expect(Object.keys(tree(join(cwd, 'b')))).toContain('contacts.ts');
  });

  test.each([
    {
      exclude: 'Contacts.lastname',
      code: 'CONFIG_INVALID',
      says: 'which is mandatory: no record could be created',
    },
    { exclude: 'Contacts.fristname', code: 'PATTERN_UNMATCHED', says: 'matches no field' },
    { exclude: 'Contacts.id', code: 'PATTERN_UNMATCHED', says: 'matches no field' },
  ])('cannot exclude $exclude', async ({ exclude, code, says }) => {
    const cwd = folderOf({ ...CONFIG, tenants: { acme: { fields: { exclude: [exclude] } } } });
    expect((await runMain(['pull'], { cwd })).code).toBe(0);
    const { code: exit, stdout } = await runMain(['generate', '--json'], { cwd });
    expect({ exit, ...(JSON.parse(stdout) as object) }).toMatchObject({
      exit: 2,
      error: { code, message: expect.stringContaining(says) as string },
    });
  });
});
