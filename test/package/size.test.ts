import { build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    ['.js of modules', 60, /^(?!index|tables|ids)[\w-]+\.js$/],
    ['.d.ts of modules', 60, /^(?!index|tables|ids)[\w-]+\.d\.ts$/],
    ['above the modules', 6, /^(?:index|tables|ids)\.(?:js|d\.ts)$/],
    ['of the runtime, and their declarations', 6, /^runtime\/(?:index|client|core)\.(?:js|d\.ts)$/],
    ['of it that are loaded on demand', 5, /^runtime\/(?!index|client|core)[\w-]+\.js$/],
    ['that npm and readers expect', 2, /^(?:package\.json|README\.md)$/],
  ])('%s: %i', (_, count, pattern) => {
    expect(files.filter(({ path }) => pattern.test(path))).toHaveLength(count);
  });

  it('are no others', () => {
    expect(files).toHaveLength(60 + 60 + 6 + 6 + 5 + 2);
  });
});

describe('one module in a bundle', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await folderOf(installedAs('@acme/crm', files));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function bundled(text: string): Promise<string> {
    const stdin = { contents: text, resolveDir: folder };
    const { outputFiles } = await build({
      ...{ stdin, bundle: true, minify: true, write: false, format: 'esm', platform: 'node' },
      external: ['undici'],
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

  it('costs as many bytes as its table says, beside the runtime', async () => {
    const [contacts, accounts] = [
      await bundled("export { contacts } from '@acme/crm/contacts';"),
      await bundled("export { accounts } from '@acme/crm/accounts';"),
    ];
    const runtime = await bundled("export { connect } from '@acme/crm/runtime';");
    for (const text of [contacts, accounts]) {
      expect(text.length - runtime.length).toBeLessThan(80 * 60);
    }
  });
});

describe('the runtime without undici, minified and gzipped', () => {
  /** Bytes of what a program loads at once, and of all that it may come to load. */
  async function bytesOf(contents: string): Promise<{ loaded: number; total: number }> {
    const { outputFiles, metafile } = await build({
      stdin: { contents, resolveDir: 'dist/runtime' },
      ...{ bundle: true, splitting: true, minify: true, write: false, metafile: true },
      ...{ format: 'esm', platform: 'node', target: 'es2022', external: ['undici'], outdir: 'out' },
    });
    const bytes = new Map(
      outputFiles.map((file) => [
        relative('.', file.path).replaceAll('\\', '/'),
        gzipSync(file.contents, { level: 9 }).length,
      ]),
    );
    // A set that grows while it is walked: what is imported statically is loaded too.
    const loaded = new Set(['out/stdin.js']);
    for (const path of loaded) {
      for (const { path: other, kind } of metafile.outputs[path]!.imports) {
        if (kind === 'import-statement' && bytes.has(other)) loaded.add(other);
      }
    }
    const sum = (paths: Iterable<string>): number =>
      [...paths].reduce((total, path) => total + bytes.get(path)!, 0);
    return { loaded: sum(loaded), total: sum(bytes.keys()) };
  }

  it.each([
    ['the entry of a package', "export * from './index.js'; export * from './client.js';"],
    ['./runtime', "export * from './index.js';"],
    ['createClient', "export * from './client.js';"],
  ])('%s', async (_, contents) => {
    const { loaded, total } = await bytesOf(contents);
    expect(loaded).toBeLessThanOrEqual(20_000);
    // More than in one file, where a compressor sees all of it at once.
    expect(total).toBeLessThanOrEqual(37_900);
  });
});
