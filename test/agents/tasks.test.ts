import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSnapshot } from '../../src/sandbox/index.js';
import { compile, folderOf, installed } from '../helpers/compile.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { runOrThrow } from '../helpers/process.js';
import { openSandbox, type OpenSandbox } from '../helpers/sandbox-client.js';
import { CHECKERS, prepare, type LooseClient } from './checkers.js';
import { usedNames } from './used-names.js';

const files = filesOf(demoSnapshot, '@demo/crm');
const guide = files.find(({ path }) => path === 'AGENTS.md')!.text;

const page = readFileSync(fileURLToPath(new URL('tasks.md', import.meta.url)), 'utf8');
const tasks = [...page.matchAll(/^## (.+)\n\n```ts\n([^]*?)```$/gm)].map(
  ([, title = '', code = ''], index) => ({ title, file: `task-${index + 1}`, code }),
);

/** The section "Connect" of the guide, as it stands there. */
const CLIENT = `${/## Connect[^]*?```ts\n([^]*?)```/.exec(guide)?.[1] ?? ''}\nexport { crm, me };\n`;
const USE = "import { crm, me } from './client.js';\n";

const RUN = `
const results = {};
for (const file of process.argv.slice(2)) {
  results[file] = await import('./' + file + '.js').then(
    ({ result }) => ({ result }),
    (error) => ({ error: String(error) }),
  );
}
console.log(JSON.stringify(results));
process.exit(0);
`;

let errors: readonly string[] = [];
let results: Readonly<Record<string, { result?: unknown; error?: string }>> = {};
let open: OpenSandbox;

/** Programs may declare `me` unused; everything else is as strict as it gets. */
const sources = [
  { path: 'client.ts', text: CLIENT },
  ...tasks.map(({ file, code }) => ({
    path: `${file}.ts`,
    text: (/\bme\b/.test(code) ? USE : USE.replace(', me', '')) + code,
  })),
];

beforeAll(async () => {
  const dir = await folderOf(
    [
      { path: 'package.json', text: '{"type":"module"}' },
      { path: 'run.js', text: RUN },
      ...sources,
      ...sources.map(({ path, text }) => ({
        path: path.replace(/ts$/, 'js'),
        text: transformSync(text, { loader: 'ts', format: 'esm', target: 'node20' }).code,
      })),
      ...installedAs('@demo/crm', files),
    ],
    Object.fromEntries(
      ['@types/node', 'undici', 'undici-types'].map((name) => [name, installed(name)]),
    ),
  );
  open = await openSandbox({ profile: 'oss-8.4-fixed' });
  await prepare(open.crm as unknown as LooseClient);
  const { url, username, accessKey } = open.sandbox;
  const env = { VTIGER_URL: url, VTIGER_USERNAME: username, VTIGER_ACCESS_KEY: accessKey };
  const paths = sources.map(({ path }) => path);
  const [compiled, ran] = await Promise.all([
    compile(dir, paths, { compiler: '7', resolution: 'nodenext', nodeTypes: true }),
    runOrThrow(process.execPath, [join(dir, 'run.js'), ...tasks.map(({ file }) => file)], {
      cwd: dir,
      env,
    }),
  ]);
  errors = compiled.errors;
  results = JSON.parse(ran.stdout) as typeof results;
});

afterAll(() => open.close());

test('there are twenty tasks, each with its checker', () => {
  expect(tasks).toHaveLength(20);
  expect(Object.keys(CHECKERS)).toEqual(tasks.map(({ title }) => title));
});

test('the guide is at most 8 kB, and names every module', () => {
  expect(Buffer.byteLength(guide)).toBeLessThanOrEqual(8192);
  for (const { name } of demoSnapshot.modules) expect(guide).toMatch(new RegExp(`^${name} `, 'm'));
});

/** The names that the guide leads to: its own, and those in the declarations that it lists. */
const listed = files.filter(({ path }) => guide.includes(` ${path}\n`));
const led = new Set([
  ...[guide, ...listed.map(({ text }) => text)].join('\n').match(/[$\w@/-]+/g)!,
  // The guide names one of these entries, for the constants of a module.
  ...listed.map(({ path }) => path.replace(/^(.*)\.d\.ts$/, '@demo/crm/$1')),
]);

describe.each(tasks)('$title', ({ title, file, code }) => {
  test('uses only what the guide leads to', () => {
    expect(usedNames(code).filter((name) => !led.has(name))).toEqual([]);
  });

  test('compiles', () => {
    expect(errors.filter((line) => line.startsWith(`${file}.ts`))).toEqual([]);
  });

  test('does what it should on the sandbox', async () => {
    expect(results[file]?.error).toBeUndefined();
    await CHECKERS[title]!(results[file]?.result, open.crm as unknown as LooseClient);
  });
});

test('the compiler reports nothing else', () => {
  expect(errors.filter((line) => !line.startsWith('task-'))).toEqual([]);
});
