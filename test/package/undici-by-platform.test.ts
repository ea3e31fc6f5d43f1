import { build, type BuildOptions } from 'esbuild';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.js';
import { folderOf, installed } from '../helpers/compile.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { runOrThrow } from '../helpers/process.js';
import { aModule, aSnapshot } from '../helpers/snapshots.js';

type BundleOptions = Pick<BuildOptions, 'conditions' | 'external' | 'platform'>;

let folder: string;
beforeAll(async () => {
  const files = installedAs('@acme/crm', filesOf(aSnapshot([aModule('Contacts')])));
  folder = await folderOf(files, { undici: installed('undici') });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Where undici is in a bundle of a client. */
async function undiciOf(options: BundleOptions): Promise<'bundled' | 'imported' | 'none'> {
  const { metafile } = await build({
    stdin: { contents: "export { createClient } from '@acme/crm';", resolveDir: folder },
    ...{ bundle: true, write: false, format: 'esm', logLevel: 'silent' },
    metafile: true,
    external: ['node:*'],
    ...options,
  });
  const paths = Object.keys(metafile.inputs);
  if (paths.some((path) => /(?:^|\/)node_modules\/undici\//.test(path))) return 'bundled';
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return imports.some(({ path }) => path === 'undici') ? 'imported' : 'none';
}

it.each<[string, BundleOptions, 'bundled' | 'imported' | 'none']>([
  ['workerd', { conditions: ['workerd', 'worker'] }, 'none'],
  ['workerd, as Wrangler bundles', { conditions: ['workerd', 'worker', 'browser'] }, 'none'],
  ['edge functions', { conditions: ['edge-light', 'worker'], platform: 'neutral' }, 'none'],
  ['Bun', { conditions: ['bun'], platform: 'neutral' }, 'none'],
  ['browsers', { platform: 'browser' }, 'none'],
  ['Node', { platform: 'node' }, 'bundled'],
  ['Node, undici external', { platform: 'node', external: ['undici'] }, 'imported'],
  ['Deno', { conditions: ['deno'], platform: 'node', external: ['undici'] }, 'imported'],
])('a bundle for %s', async (_, options, expected) => {
  expect(await undiciOf(options)).toBe(expected);
});

it.each([
  ['has undici', [], 'function'],
  ['has none where its conditions are those of Bun', ['-C', 'bun'], 'undefined'],
])('Node %s', async (_, args, type) => {
  const probe = join(folder, 'node_modules/@acme/crm/probe.js');
  await writeFile(probe, "console.log(typeof (await import('#undici')).Agent);");
  const { stdout } = await runOrThrow(process.execPath, [...args, probe], { cwd: folder });
  expect(stdout.trim()).toBe(type);
});

it('where a tool does not know the imports of a package.json, fetch sends', async () => {
  const path = join(folder, 'node_modules/@acme/crm/package.json');
  const text = await readFile(path, 'utf8');
  const sandbox = await startSandbox();
  try {
    await writeFile(path, JSON.stringify({ ...(JSON.parse(text) as object), imports: {} }));
    const program = join(folder, 'without-imports.mjs');
    await writeFile(
      program,
      `import { createClient } from '@acme/crm';
const { fetch } = globalThis;
let sent = 0;
globalThis.fetch = (...args) => { sent += 1; return fetch(...args); };
const { url, username, accessKey } = JSON.parse(process.argv[2]);
const crm = createClient({ url, username, accessKey });
const { id } = await crm.$me();
await crm.$close();
console.log(id, sent > 0);
`,
    );
    const args = [program, JSON.stringify(sandbox)];
    const { stdout } = await runOrThrow(process.execPath, args, { cwd: folder });
    expect(stdout).toMatch(/^\d+x\d+ true\n$/);
  } finally {
    await sandbox.close();
    await writeFile(path, text);
  }
});
