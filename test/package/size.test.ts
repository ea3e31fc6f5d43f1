import { build, type Platform } from 'esbuild';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emit } from '../../src/emit/emit.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { folderOf } from '../helpers/compile.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { syntheticSnapshot } from '../helpers/schema.js';

const snapshot = syntheticSnapshot('M');
const files = filesOf(snapshot);

/** The names of fields that one module has and no other. */
function ownFields(module: string): string[] {
  const others = new Set(
    snapshot.modules.flatMap(({ name, fields }) =>
      name === module ? [] : fields.map((field) => field.name),
    ),
  );
  const { fields } = snapshot.modules.find(({ name }) => name === module)!;
  return fields.map((field) => field.name).filter((name) => !others.has(name));
}

describe('the files of a package of 60 modules', () => {
  it.each([
    ['.js of modules', 60, /^(?!index|tables|picklists|picklist-values|schemas|ids)[\w-]+\.js$/],
    [
      '.d.ts of modules',
      60,
      /^(?!index|tables|picklists|picklist-values|schemas|ids)[\w-]+\.d\.ts$/,
    ],
    [
      'above the modules',
      12,
      /^(?:index|tables|picklists|picklist-values|schemas|ids)\.(?:js|d\.ts)$/,
    ],
    [
      'of the runtime, with its licence',
      5,
      /^runtime\/(?:index\.js|index\.d\.ts|LICENSE|(?:no-)?undici\.js)$/,
    ],
    ['of the test kit', 4, /^testing\/(?:index|kit)\.(?:js|d\.ts)$/],
    ['that npm and readers expect', 3, /^(?:package\.json|README\.md|AGENTS\.md)$/],
  ])('%s: %i', (_, count, pattern) => {
    expect(files.filter(({ path }) => pattern.test(path))).toHaveLength(count);
  });

  it('are no others', () => {
    expect(files).toHaveLength(60 + 60 + 12 + 5 + 4 + 3);
  });
});

describe('the test kit', () => {
  it('adds at most 250 kB to a package, beside the snapshot', () => {
    const kit = files.filter(({ path }) => path.startsWith('testing/'));
    const bytes = kit.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(250_000);
  });

  it('has no records of the demo tenant', () => {
    const code = files.find(({ path }) => path === 'testing/kit.js')!.text;
    expect(code).toContain('//#region src/sandbox/');
    expect(code).not.toContain('//#region src/sandbox/demo/');
  });

  it('is not in a package that wants none', () => {
    const model = buildModel(snapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
    const without = emit(model, {
      ...{ shape: 'package', packageName: '@acme/crm', testing: false },
      ...{ generatorVersion: '0.0.0', snapshotHash: 'none' },
    });
    expect(without.filter(({ path }) => path.startsWith('testing/'))).toEqual([]);
    const { text } = without.find(({ path }) => path === 'package.json')!;
    const { exports, files: packed } = JSON.parse(text) as { exports: object; files: string[] };
    expect(exports).not.toHaveProperty(['./testing']);
    expect(exports).toHaveProperty(['./vtiger.snapshot.json']);
    expect(packed).not.toContain('testing');
  });
});

it('declarations take at most 227 bytes a field, documentation included', () => {
  const fields = snapshot.modules.reduce((sum, module) => sum + module.fields.length, 0);
  const bytes = files
    .filter(({ path }) => path.endsWith('.d.ts') && !/^(?:runtime|testing)\//.test(path))
    .reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  expect(bytes / fields).toBeLessThanOrEqual(227);
});

describe('one module in a bundle', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await folderOf(installedAs('@acme/crm', files));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function bundled(text: string, platform: Platform = 'node'): Promise<string> {
    const stdin = { contents: text, resolveDir: folder };
    const { outputFiles } = await build({
      ...{ stdin, bundle: true, minify: true, write: false, format: 'esm', platform },
      // What a bundler for browsers cannot resolve, although nothing of it is left.
      external: ['undici', 'node:*'],
    });
    return outputFiles[0]!.text;
  }

  it('holds its own table and not those of the other 59', async () => {
    const contacts = await bundled("export { contacts } from '@acme/crm/contacts';");
    const holds = (module: string): boolean[] =>
      ownFields(module).map((name) => contacts.includes(`"${name}"`));
    expect(new Set(holds('Contacts'))).toEqual(new Set([true]));
    const others = snapshot.modules.filter(({ name }) => name !== 'Contacts');
    expect(others.flatMap(({ name }) => holds(name))).not.toContain(true);
    expect(others.flatMap(({ name }) => ownFields(name)).length).toBeGreaterThan(100);
  });

  it.each([
    ['the main entry', ''],
    ['one module', '/contacts'],
    ['the runtime', '/runtime'],
  ])('has nothing of the test kit: %s', async (_, entry) => {
    const text = await bundled(`export * from '@acme/crm${entry}';`);
    // A code that only the sandbox sends, and a name that only the factory makes up.
    for (const mark of ['INVALID_AUTH_TOKEN', 'Lovelace']) expect(text).not.toContain(mark);
    const kit = await readFile(join(folder, 'node_modules/@acme/crm/testing/kit.js'), 'utf8');
    for (const mark of ['INVALID_AUTH_TOKEN', 'Lovelace']) expect(kit).toContain(mark);
  });

  it('holds schemas only where they are imported', async () => {
    expect(await bundled("export { createClient } from '@acme/crm';")).not.toContain('~standard');
    expect(await bundled("export { contacts } from '@acme/crm/contacts';")).not.toContain(
      '~standard',
    );
  });

  it('holds schemas alone for a browser, without the client, Node or other modules', async () => {
    const text = await bundled("export { contactsSchemas } from '@acme/crm/contacts';", 'browser');
    expect(text).not.toMatch(/from\s*"|import\(|require\(|node:|webservice\.php/);
    const bytes = gzipSync(text.replace(/^[^]*?\*\//, '').replace(/"[^"]*"/g, '""')).length;
    console.log(`the code of schemas, gzipped: ${bytes} bytes`);
    expect(bytes).toBeLessThanOrEqual(9_000);
  });

  it('holds the picklist that it uses and no other', async () => {
    const text = await bundled("export { ContactsLeadsource, isOneOf } from '@acme/crm';");
    expect(text).toContain('Cold Call');
    const without = await bundled("export { isOneOf } from '@acme/crm';");
    // The values, and 105 bytes of esbuild for a file that is also imported on demand.
    expect(text.length - without.length).toBeLessThan(250);
  });

  it('costs as many bytes as its table says, beside the runtime', async () => {
    const [contacts, accounts] = [
      await bundled("export { contacts } from '@acme/crm/contacts';"),
      await bundled("export { accounts } from '@acme/crm/accounts';"),
    ];
    const runtime = await bundled("export { AccountRepository } from '@acme/crm/runtime';");
    for (const text of [contacts, accounts]) {
      expect(text.length - runtime.length).toBeLessThan(80 * 60);
    }
  });
});

/** The code without its comments, as a bundler ships it; the notice of its licence comes on top. */
async function shipped(contents: string): Promise<{ text: string; gzipped: number }> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: 'dist/runtime' },
    ...{ bundle: true, minify: true, write: false, legalComments: 'none' },
    ...{ format: 'esm', platform: 'node', target: 'es2022', external: ['#undici'] },
  });
  const { text, contents: bytes } = outputFiles[0]!;
  return { text, gzipped: gzipSync(bytes, { level: 9 }).length };
}

describe('the runtime', () => {
  it('is at most 45 kB minified and gzipped for a client, and 50 kB with schemas', async () => {
    const { gzipped } = await shipped("export * from './index.js';");
    const client = await shipped("export { createBaseClient, vtql } from './index.js';");
    console.log(`the runtime, gzipped: ${gzipped} bytes; a client alone: ${client.gzipped}`);
    expect(client.gzipped).toBeLessThanOrEqual(45_000);
    expect(gzipped).toBeLessThanOrEqual(50_000);
  });

  it('loads undici on demand, and no other package', async () => {
    const { text } = await shipped("export * from './index.js';");
    const imported = [...text.matchAll(/(?:from|import\(?)\s*"([^"]+)"/g)].map(([, name]) => name!);
    expect(imported.filter((name) => !name.startsWith('node:'))).toEqual(['#undici']);
    expect(text).toContain('import("#undici")');
  });

  it('is one file that a person can read, under its licence', () => {
    const code = files.find(({ path }) => path === 'runtime/index.js')!.text;
    expect(code.slice(0, code.indexOf('*/'))).toContain('Permission is hereby granted');
    expect(code).toContain('//#region templates/runtime/transport/retry.ts');
    expect(code.split('\n').length).toBeGreaterThan(4_000);
  });

  it('keeps its notice in a bundle', async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export { connect } from './index.js';", resolveDir: 'dist/runtime' },
      ...{ bundle: true, minify: true, write: false, format: 'esm', platform: 'node' },
      external: ['#undici'],
    });
    expect(outputFiles[0]!.text).toContain('Permission is hereby granted');
  });
});
