import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { compareSnapshots } from '../../src/diff/compare-snapshots.js';
import { generated } from '../../src/emit/emit.js';
import { runtimeFiles } from '../../src/emit/runtime-files.js';
import { moduleTable } from '../../src/emit/table.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS, type Model } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { bumpOf } from '../../src/snapshot/change.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { createBaseClient } from '../../templates/runtime/client.js';
import { typeCheck } from '../helpers/type-check.js';
import { base } from './diff-base.js';
import { cases } from './diff-cases.js';
import { everyUse } from './diff-consumer.js';

interface Text {
  readonly path: string;
  readonly text: string;
}

function modelOf(snapshot: Snapshot): Model {
  return buildModel(snapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
}

/** The declarations of a package, over one runtime that all of them share. */
function packageIn(folder: string, snapshot: Snapshot): Text[] {
  return [...generated(modelOf(snapshot), ['dts'])].map(({ path, text }) => ({
    path: `${folder}/${path}`,
    text: text.replaceAll("'./runtime/", "'../runtime/"),
  }));
}

const runtime = runtimeFiles('js').filter(({ path }) => path.endsWith('.d.ts'));

const IDS = {
  contact: '12x1',
  account: '11x1',
  vendor: '18x1',
} as const;

function consumer(folder: string, uses: string): string {
  const values = ['contactsDefaults', 'ContactsLeadsource'].filter((name) => uses.includes(name));
  const imports =
    values.length === 0 ? '' : `import { ${values.join(', ')} } from './${folder}/contacts.js';\n`;
  const ids = Object.entries(IDS).map(([name, id]) => `declare const ${name}: '${id}';\n`);
  return `import type { Client } from './${folder}/index.js';\n${imports}${ids.join('')}
export async function use(crm: Client): Promise<void> {
  const me = await crm.$me();
  ${uses}
  void me;
}
`;
}

/** Whether the client refuses the statements before anything is sent. */
async function isRefused(snapshot: Snapshot, uses: string): Promise<boolean> {
  const { modules, options } = modelOf(snapshot);
  const outcome = await new Promise<'sent' | Error>((tell) => {
    const crm = createBaseClient<object>(
      {
        url: 'http://127.0.0.1',
        username: 'a',
        accessKey: 'b',
        transport: 'rest',
        retries: 0,
        dispatcher: {
          request() {
            tell('sent');
            return Promise.reject(new Error('this is as far as it goes'));
          },
        },
      },
      modules.map((module) => [
        module.names.key,
        module.api,
        JSON.stringify(moduleTable(module, options)),
      ]),
    );
    const code = ts.transpile(
      `export default async (crm, { ${Object.keys(IDS).join(', ')} }) => { ${uses} };`,
      {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ES2022,
      },
    );
    const url = `data:text/javascript,${encodeURIComponent(code)}`;
    void import(/* @vite-ignore */ url).then(
      ({ default: use }: { default: (...args: unknown[]) => Promise<void> }) =>
        use(crm, IDS).catch((error: unknown) => tell(error as Error)),
    );
  });
  return outcome !== 'sent' && 'code' in outcome;
}

describe('a change is major exactly where a consumer breaks', () => {
  const before = packageIn('before', base);
  const texts = new Map(before.map(({ path, text }) => [path.replace('before/', ''), text]));
  const files: Text[] = [...runtime, ...before];
  cases.forEach(([, after, , uses], index) => {
    const folder = `after-${index}`;
    const fresh = packageIn(folder, after);
    const same = new Set(
      fresh
        .map(({ path, text }) => ({ file: path.replace(`${folder}/`, ''), text }))
        .filter(({ file, text }) => texts.get(file) === text)
        .map(({ file }) => file.replace('.d.ts', '')),
    );
    files.push(
      ...fresh,
      { path: `before-${index}.ts`, text: consumer('before', uses) },
      { path: `after-${index}.ts`, text: consumer(folder, uses) },
      {
        path: `every-${index}.ts`,
        text: everyUse(modelOf(base), './before', `./${folder}`, (file) => !same.has(file)),
      },
    );
  });
  const messages = typeCheck(files);
  const errors = (path: string): readonly string[] => messages.get(path) ?? [];

  it('all packages compile', () => {
    const own = [...messages].filter(([path]) => path.includes('/'));
    expect(own).toEqual([]);
  });

  it.each(cases.map((row, index) => [...row.slice(0, 1), index] as [string, number]))(
    '%s',
    async (_, index) => {
      const [, after, want, uses, runs] = cases[index]!;
      const changes = compareSnapshots(base, after);
      expect({ bump: bumpOf(changes), changes }).toMatchObject({ bump: want });

      expect(errors(`before-${index}.ts`)).toEqual([]);
      const breaks = errors(`after-${index}.ts`);
      const whole = errors(`every-${index}.ts`);
      if (runs === undefined) {
        // The messages stand beside the verdict, for whoever has to read a failure.
        const verdict = { one: breaks.length > 0, every: whole.length > 0, breaks, whole };
        expect(verdict).toMatchObject({ one: want === 'major', every: want === 'major' });
      } else {
        expect([breaks, whole]).toEqual([[], []]);
        expect(await isRefused(base, uses)).toBe(false);
        expect(await isRefused(after, uses)).toBe(true);
      }
    },
  );
});
