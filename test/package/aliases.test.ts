import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../src/commands/generate.js';
import { emit, type EmitOptions } from '../../src/emit/emit.js';
import { moduleTable } from '../../src/emit/table.js';
import { withAliases } from '../../src/model/aliases.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES, type Aliases } from '../../src/model/names.js';
import { verify } from '../../src/output/verify.js';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import { createBaseClient, type BaseClient } from '../../templates/runtime/client.js';
import type { TableEntry } from '../../templates/runtime/schema/module-table.js';
import { compile, folderOf } from '../helpers/compile.js';
import { installedAs } from '../helpers/packages.js';
import type { LooseModule } from '../helpers/sandbox-client.js';
import type { Repository } from '../../templates/runtime/repository/repository.js';
import { tempFolder, write } from '../output/temp-folder.js';

const ALIASES = {
  modules: { Vehicles: 'fleet' },
  fields: {
    'Contacts.cf_855': 'favouriteColours',
    'Contacts.account_id': 'company',
    'Contacts.lastname': 'familyName',
    'Accounts.accountname': 'companyName',
  },
};

const model = buildModel(demoSnapshot, withAliases(EMPTY_NAMES, ALIASES), DEFAULT_MODEL_OPTIONS);

interface Crm extends BaseClient {
  readonly contacts: Repository<LooseModule>;
  readonly accounts: Repository<LooseModule>;
  readonly fleet: Repository<LooseModule>;
}

let sandbox: Sandbox;
let crm: Crm;
beforeAll(async () => {
  sandbox = await startSandbox();
  const { url, username, accessKey } = sandbox;
  const tables = model.modules.map((module): TableEntry => [
    module.names.key,
    module.api,
    JSON.stringify(moduleTable(module, DEFAULT_MODEL_OPTIONS)),
  ]);
  crm = createBaseClient<Crm>({ url, username, accessKey, transport: 'session' }, tables);
});
afterAll(async () => {
  await crm.$close();
  await sandbox.close();
});

/** The parameters of the last request. */
function lastParams(): Readonly<Record<string, string>> {
  return sandbox.requests.at(-1)?.params ?? {};
}

describe('aliases in requests and answers', () => {
  test('are translated in payloads and in answers', async () => {
    const { id: owner } = await crm.$me();
    const account = await crm.accounts.create({
      companyName: 'Alias Ltd',
      assigned_user_id: owner,
      cf_1029: 'AL-1',
      cf_1031: 'Gold',
    });
    const contact = await crm.contacts.create({
      familyName: 'Aliasson',
      assigned_user_id: owner,
      company: account['id'],
      favouriteColours: ['Red', 'Blue'],
    });
    expect(JSON.parse(lastParams()['element'] ?? '')).toMatchObject({
      lastname: 'Aliasson',
      account_id: account['id'],
      cf_855: 'Red |##| Blue',
    });
    expect(contact).toMatchObject({
      familyName: 'Aliasson',
      company: account['id'],
      favouriteColours: ['Red', 'Blue'],
    });
    expect(contact).not.toHaveProperty('cf_855');
  });

  test('are translated in queries and in include', async () => {
    const rows = await crm.contacts
      .select('familyName', 'company')
      .where('familyName', '=', 'Aliasson')
      .orderBy('familyName')
      .include({ company: ['companyName'] })
      .all();
    const query = sandbox.requests.map(({ params }) => params['query'] ?? '');
    expect(query.join('\n')).toMatch(
      /select .*lastname.* from Contacts where lastname = 'Aliasson'/,
    );
    expect(query.join('\n')).not.toMatch(/familyName|companyName/);
    expect(rows[0]).toMatchObject({
      familyName: 'Aliasson',
      $ref: { company: { companyName: 'Alias Ltd' } },
    });
  });

  test('are the names in errors', async () => {
    const missing = crm.contacts.create({ assigned_user_id: '19x1' });
    await expect(missing).rejects.toThrow('familyName');
    await expect(crm.contacts.create({ lastname: 'x' })).rejects.toThrow('lastname');
    expect((await crm.fleet.limit(1).all()).length).toBe(1);
  });
});

describe('the package', () => {
  const inShape = (shape: EmitOptions['shape']) =>
    emit(model, { shape, packageName: '@acme/crm', generatorVersion: '0.0.0', snapshotHash: 'x' });

  test('is well-formed in both shapes, and maps each alias to its API name', async () => {
    const [files, source] = [inShape('package'), inShape('source')];
    expect(await verify({ package: files, source })).toEqual([]);
    const text = (path: string) => files.find((file) => file.path === path)?.text ?? '';
    expect(text('contacts.d.ts')).toMatch(
      /\/\*\* .*\(in the CRM: cf_855\) \*\/\n {2}favouriteColours/,
    );
    expect(text('contacts.d.ts')).not.toMatch(/^ {2}cf_855/m);
    expect(text('index.d.ts')).toMatch(
      /\(in the CRM: Vehicles\).* \*\/\n {2}readonly fleet: FleetRep/,
    );
    expect(text('README.md')).toContain('- `favouriteColours` of `crm.contacts` is `cf_855`');
    expect(text('README.md')).toContain('- `crm.fleet` is `Vehicles`');
  });

  test('does not require from a conversion what it fills, under any alias', async () => {
    const fields = { 'Contacts.assigned_user_id': 'owner', 'Contacts.lastname': 'familyName' };
    const names = withAliases(EMPTY_NAMES, { modules: {}, fields });
    const owned = buildModel(demoSnapshot, names, DEFAULT_MODEL_OPTIONS);
    const options = { shape: 'package', generatorVersion: '0.0.0', snapshotHash: 'x' } as const;
    const head = `import { createClient } from '@acme/crm';
const crm = createClient({ url: 'https://crm.example.com', username: 'a', accessKey: 'b' });
const id = crm.leads.id('10x1');
export const made = await crm.leads.convert(id, { Contacts: `;
    const tail = ` });\nexport const contact: \`12x\${number}\` | undefined = made.Contacts;\n`;
    const dir = await folderOf([
      { path: 'package.json', text: '{"type":"module"}' },
      { path: 'right.ts', text: `${head}{ familyName: 'x' }${tail}` },
      { path: 'wrong.ts', text: `${head}{ owner: '19x1' }${tail}` },
      ...installedAs('@acme/crm', emit(owned, { ...options, packageName: '@acme/crm' })),
    ]);
    const { errors } = await compile(dir, ['right.ts', 'wrong.ts'], {
      compiler: '6',
      resolution: 'nodenext',
      skipLibCheck: true,
    });
    expect(errors).toEqual([expect.stringMatching(/^wrong\.ts\([^]*'familyName' is missing/)]);
  });

  test('with another alias is another version, and back again', async () => {
    const folder = tempFolder();
    write(folder, { 's.json': printSnapshot(demoSnapshot) });
    const out = join(await mkdtemp(join(tmpdir(), 'vtiger-alias-')), 'crm');
    const snapshot = join(folder, 's.json');
    const run = (aliases?: Partial<Aliases>) =>
      generate({ snapshot, out, name: '@acme/crm', aliases });
    await run();
    const modules = { modules: ALIASES.modules };
    expect(await run(modules)).toMatchObject({
      version: '2.0.0',
      changes: [
        { severity: 'major', where: 'Vehicles', what: 'is named Fleet instead of Vehicles' },
      ],
    });
    // On record now, so that it does not move where the config is not at hand.
    expect(await run()).toMatchObject({ version: '2.0.0', written: [] });
    write(folder, { 'vtiger.names.json': '{ "version": 1 }' });
    expect(await run()).toMatchObject({ version: '3.0.0' });
    const refusal = run({ modules: { Gone: 'x' } });
    await expect(refusal).rejects.toThrow(expect.objectContaining({ code: 'NAMES_INVALID' }));
  });
});
