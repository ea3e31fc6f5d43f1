import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSnapshot, startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { folderOf, installed } from '../helpers/compile.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { run } from '../helpers/process.js';
import { blocksOf, page } from './pages.js';

const recipes = blocksOf(page('docs/recipes.md'), 'ts').map(({ line, text }) => ({
  line,
  file: `recipe-${line}.js`,
  text,
}));

const CLIENT = `
import { createClient } from '@acme/crm';
const { VTIGER_URL: url, VTIGER_USERNAME: username, VTIGER_ACCESS_KEY: accessKey } = process.env;
export const crm = createClient({ url, username, accessKey, strict: { altered: true } });
export const me = await crm.$me();
`;

const USE = "import { crm, me } from './client.js';\n";

/** One process for all of them: what each one threw, by file. */
const RUN = `
const failures = {};
for (const file of process.argv.slice(2)) {
  await import('./' + file).catch((error) => (failures[file] = String(error)));
}
console.error(JSON.stringify(failures));
process.exit(0);
`;

function javaScript(text: string): string {
  return USE + transformSync(text, { loader: 'ts', format: 'esm', target: 'node20' }).code;
}

describe('each recipe runs on the sandbox', () => {
  let sandbox: Sandbox;
  let failures: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    sandbox = await startSandbox({ profile: 'oss-8.4-fixed' });
    const cwd = await folderOf(
      [
        { path: 'package.json', text: '{"type":"module"}' },
        { path: 'client.js', text: CLIENT },
        { path: 'run.js', text: RUN },
        ...recipes.map(({ file, text }) => ({ path: file, text: javaScript(text) })),
        ...installedAs('@acme/crm', filesOf(demoSnapshot)),
      ],
      { undici: installed('undici') },
    );
    const { url, username, accessKey } = sandbox;
    const env = { VTIGER_URL: url, VTIGER_USERNAME: username, VTIGER_ACCESS_KEY: accessKey };
    const files = recipes.map(({ file }) => file);
    const { stderr } = await run(process.execPath, [join(cwd, 'run.js'), ...files], {
      cwd,
      env,
    });
    failures = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as typeof failures;
  });

  afterAll(() => sandbox.close());

  test.each(recipes)('at line $line', ({ file }) => {
    expect(failures[file]).toBeUndefined();
  });

  test('and they call the instance', () => {
    const operations = new Set(sandbox.requests.map(({ operation }) => operation));
    for (const operation of ['create', 'revise', 'query', 'convertlead', 'add_related']) {
      expect(operations).toContain(operation);
    }
  });
});
