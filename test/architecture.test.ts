import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const RUNTIME = 'templates/runtime';
const TESTING = 'templates/testing';

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Packages, and paths from the root of the checkout. */
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = ['src', RUNTIME, TESTING].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      // Template literals hold the text of files that are generated.
      const code = text.replace(/`(?:[^`\\]|\\.)*`/gs, '``');
      // `… from 'x'`, `import 'x'`, `import('x')`, each at the start or the end of its statement.
      const named = [
        ...code.matchAll(/^(?:import|export|\})[^'"`;]*\sfrom '([^'\n]+)';$/gm),
        ...code.matchAll(/\bimport\('([^'\n]+)'\)/g),
      ];
      const imports = named
        .map(([, name]) => name!)
        .map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
      return { path, text, imports };
    }),
);

/** The errors of the tool, and how text is made fit to be displayed. */
const SHARED = /^src\/(errors\.js$|text\/)/;

/** What the files of a folder may import, besides `node:*`, their own folder and {@link SHARED}. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  'src/text': /^$/,
  'src/snapshot': /^$/,
  'src/config': /^src\/(snapshot\/snapshot|model\/model)\.js$|^(?:get-tsconfig|jiti)$/,
  'src/introspect': /^(src\/(snapshot|config)\/|templates\/runtime\/|picomatch$)/,
  'src/model': /^(src\/(snapshot|config|introspect)\/|templates\/runtime\/)/,
  'src/diff': /^src\/(snapshot|model)\//,
  'src/demo': /^(src\/emit\/file\.js|ts-morph)$/,
  'src/samples': /^src\/model\//,
  'src/common': /^(src\/(model|emit|text)\/|templates\/runtime\/)/,
  'src/emit': /^(src\/(model\/|samples\/|version\.js)|templates\/runtime\/|prettier$)/,
  'src/docs-page': /^(src\/(model|samples|snapshot)\/|src\/version\.js$|minisearch$|d3-hierarchy$)/,
  'src/release': /^(src\/(snapshot|model|diff|emit|output|config|version)|semver\/)/,
  'src/output':
    /^(src\/(emit\/file|snapshot\/change|model\/names(-file)?|version)\.js$|semver\/|ts-morph$|prettier$)/,
  'src/init': /^src\/(config|emit|snapshot|version)/,
  'src/sandbox': /^src\/(snapshot\/(snapshot|file|schema)|errors)\.js$/,
  'src/commands': /^(src\/(?!cli|index)|templates\/runtime\/|[a-z@])/,
  [RUNTIME]: /^undici$/,
  // Of the runtime its types, and the constants of its tables, so that it is not in the kit again.
  [TESTING]:
    /^(src\/(sandbox\/(?!index|demo)|snapshot\/snapshot\.js)|templates\/runtime\/(index|schema\/module-table)\.js$)/,
};

describe('who may import whom', () => {
  it.each(Object.entries(ALLOWED))('%s', (folder, allowed) => {
    const own = files.filter(({ path }) => path.startsWith(`${folder}/`));
    expect(own.length).toBeGreaterThan(0);
    const wrong = own.flatMap(({ path, imports }) =>
      imports
        .filter((name) => !name.startsWith('node:') && !name.startsWith(`${folder}/`))
        .filter((name) => folder === RUNTIME || folder === 'src/sandbox' || !SHARED.test(name))
        .filter((name) => !allowed.test(name))
        .map((name) => `${path} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('no stage, command or runtime file imports the command line', () => {
    const wrong = files.filter(
      ({ path, imports }) =>
        !path.startsWith('src/cli') && imports.some((name) => name.startsWith('src/cli')),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

/** Files that import each other in a circle, types included; strongly connected sets of two or more. */
function importCycles(): readonly string[][] {
  const importsOf = new Map(
    files.map(({ path, imports }) => [path, imports.map((name) => name.replace(/\.js$/, '.ts'))]),
  );
  const reach = (from: string): Set<string> => {
    const found = new Set<string>();
    const queue = [from];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      for (const name of importsOf.get(path) ?? []) {
        if (importsOf.has(name) && found.size < found.add(name).size) queue.push(name);
      }
    }
    return found;
  };
  const reachable = new Map([...importsOf.keys()].map((path) => [path, reach(path)]));
  const cycles = [...reachable].flatMap(([path, found]) => {
    const cycle = [...found].filter((other) => reachable.get(other)?.has(path)).sort();
    return found.has(path) && cycle[0] === path ? [cycle] : [];
  });
  return cycles;
}

it('no files import each other in a circle, type-only imports included', () => {
  expect(importCycles()).toEqual([]);
});

it('only the command line prints and exits, and only config reads the environment', () => {
  const code = (text: string): string =>
    text.replace(/\/\*[^]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  const using = (what: RegExp): string[] =>
    files.filter(({ text }) => what.test(code(text))).map(({ path }) => path);
  expect(
    using(/\bprocess\.(exit|exitCode|stdout|stderr)\b/).filter(
      (path) => !path.startsWith('src/cli'),
    ),
  ).toEqual([]);
  expect(
    using(/\bprocess\.env\b/).filter(
      (path) => !/^src\/(?:config\/|emit\/(?:readme|agents)\.ts)/.test(path),
    ),
  ).toEqual([]);
});

it('no file is longer than 300 lines', () => {
  expect(files.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual(
    [],
  );
});

it.each([
  [RUNTIME, 10],
  ['src/commands', 14],
])('%s holds at most %i files of its own', (folder, most) => {
  const own = files.filter(({ path }) => posix.dirname(path) === folder);
  expect(own.length).toBeLessThanOrEqual(most);
});
