import type * as fs from 'node:fs';
import type * as promises from 'node:fs/promises';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { check } from '../../src/commands/check.js';
import { generate } from '../../src/commands/generate.js';
import { init } from '../../src/commands/init.js';
import { pull } from '../../src/commands/pull.js';
import { MANIFEST_FILE } from '../../src/output/manifest.js';
import type * as identity from '../../src/output/process-identity.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';
import type { Death } from '../helpers/dying-fs.js';
import { tempFolder, tree, write } from './temp-folder.js';

/*
 * A process that is killed at any change of a file leaves the old file or the new one, nothing that git
 * would pick up, and a state that the next run completes on its own. `npm run test:kill` tries every
 * change; `npm test` every eleventh.
 */
const EVERY = process.env['KILL_POINTS'] === 'all' ? 1 : 11;

const dying = await vi.hoisted(async () => {
  const { dyingFileSystem } = await import('../helpers/dying-fs.js');
  return dyingFileSystem();
});
vi.mock('node:fs', async (original) => dying.sync(await original<typeof fs>()));
vi.mock('node:fs/promises', async (original) => {
  await import('node:fs');
  return dying.promises(await original<typeof promises>());
});
vi.mock('../../src/output/process-identity.js', async (original) =>
  dying.identity(await original<typeof identity>()),
);

const WORK = /(^|\/)\.vtiger-codegen/;
type Tree = Readonly<Record<string, string>>;

/** Without what git ignores. */
function visible(files: Tree): Tree {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !WORK.test(path)));
}

function withoutManifest(files: Tree): Tree {
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => !path.endsWith(MANIFEST_FILE)),
  );
}

/** Files of work folders that git would pick up. */
function unignored(files: Tree): string[] {
  return Object.keys(files).filter((path) => {
    const folder = /^(?:.*\/)?\.vtiger-codegen[^/]*\//.exec(path)?.[0];
    if (folder === undefined || path === folder || path.endsWith('/')) return false;
    return files[`${folder}.gitignore`] !== '*\n' && path !== `${folder}.gitignore`;
  });
}

interface Scenario {
  readonly what: string;
  /** Puts the old state into a folder. */
  readonly prepare: (folder: string) => Promise<void> | void;
  readonly run: (folder: string) => Promise<unknown>;
  /** What must hold between the death and the next run. */
  readonly inspect?: (folder: string, after: Tree) => Promise<void> | void;
}

const OLD = aSnapshot([
  aModule('Contacts', { fields: [aField('lastname'), aField('cf_1'), aField('cf_2')] }),
  aModule('Faq', { idPrefix: '3' }),
]);
/** A module less, one more whose name clashes, a field less, a label changed. */
const NEW = aSnapshot([
  aModule('Contacts', { label: 'People', fields: [aField('lastname'), aField('cf_2')] }),
  aModule('CONTACTS', { idPrefix: '14' }),
]);

const optionsIn = (folder: string, name: string | undefined) => ({
  snapshot: join(folder, 'vtiger.snapshot.json'),
  out: join(folder, 'crm'),
  name,
  deprecate: name === undefined ? undefined : true,
});

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ snapshot: OLD });
});
afterAll(() => sandbox.close());

function pullInto(folder: string): Promise<unknown> {
  const { url, username, accessKey } = sandbox;
  return pull({ url, username, accessKey, snapshot: join(folder, 'vtiger.snapshot.json') });
}

const generating = (name: string | undefined): Pick<Scenario, 'run' | 'inspect'> => ({
  run: (folder) => generate(optionsIn(folder, name)),
  async inspect(folder, after) {
    // Never "up to date" where something is missing, the changelog included.
    const { drift } = await check(optionsIn(folder, name)).catch(() => ({ drift: true }));
    // (The manifest of a run that was killed at its last change lists the same files.)
    if (!drift) expect(withoutManifest(visible(tree(folder)))).toEqual(withoutManifest(after));
  },
});

const SCENARIOS: readonly Scenario[] = [
  {
    what: 'generate, a first package',
    prepare: (folder) => write(folder, { 'vtiger.snapshot.json': printSnapshot(NEW) }),
    ...generating('@acme/crm'),
  },
  {
    what: 'generate, the next version of a package',
    prepare: async (folder) => {
      write(folder, { 'vtiger.snapshot.json': printSnapshot(OLD) });
      await generate(optionsIn(folder, '@acme/crm'));
      write(folder, { 'vtiger.snapshot.json': printSnapshot(NEW), 'crm/mine.txt': 'mine' });
    },
    ...generating('@acme/crm'),
  },
  {
    what: 'generate --pull, source',
    prepare: async (folder) => {
      write(folder, { 'vtiger.snapshot.json': printSnapshot(NEW) });
      await generate(optionsIn(folder, undefined));
    },
    run: async (folder) => {
      await pullInto(folder);
      await generate(optionsIn(folder, undefined));
    },
  },
  {
    what: 'pull',
    prepare: (folder) => write(folder, { 'vtiger.snapshot.json': printSnapshot(NEW) }),
    run: pullInto,
  },
  {
    what: 'init',
    prepare: (folder) =>
      write(folder, { 'package.json': '{ "name": "app" }\n', '.env': 'MINE=1\n' }),
    run: (folder) =>
      init({
        folder,
        credentials: { url: sandbox.url, username: 'jane', accessKey: 'canary-1234' },
        choice: { transport: 'rest', out: 'crm', name: '@acme/crm', config: 'ts', ci: ['github'] },
      }),
    inspect(folder) {
      for (const [path, text] of Object.entries(visible(tree(folder)))) {
        if (path !== '.env') expect(text, path).not.toContain('canary-1234');
      }
    },
  },
];

describe.each(SCENARIOS)('$what', ({ prepare, run, inspect }) => {
  test('survives a death at any change of a file', async () => {
    const template = tempFolder();
    await prepare(template);
    const copy = (): string => {
      const folder = tempFolder();
      cpSync(template, folder, { recursive: true });
      return folder;
    };
    const complete = copy();
    const changes = await dying.run(Infinity, 'before', () => run(complete));
    const [before, after] = [tree(template), tree(complete)];
    expect(changes).toBeGreaterThan(5);
    expect(after).toEqual(visible(after));

    // The first and the last ones always.
    const points = Array.from({ length: changes }, (_, index) => index + 1).filter(
      (at) => at <= 4 || at > changes - 4 || at % EVERY === 0,
    );
    for (const at of points) {
      for (const death of ['before', 'half'] satisfies Death[]) {
        const where = `${death} change ${at} of ${changes}`;
        const folder = copy();
        await dying.run(at, death, () => run(folder));
        const found = tree(folder);
        expect(unignored(found), where).toEqual([]);
        for (const [path, text] of Object.entries(withoutManifest(visible(found)))) {
          expect([before[path], after[path]], `${where}: ${path}`).toContain(text);
        }
        await inspect?.(folder, after);
        // Some die again while they restore the output.
        if (death === 'half')
          await dying.run(1 + ((at * 7) % changes), 'before', () => run(folder));
        await run(folder);
        expect(tree(folder), where).toEqual(after);
      }
    }
  });
});
