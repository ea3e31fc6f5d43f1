import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Packages, and paths from the root of the checkout. */
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = ['src', 'templates/runtime'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      // `… from 'x'`, `import 'x'`, `import('x')`, each at the start or the end of its statement.
      const named = [
        ...text.matchAll(/^(?:import|export|\})[^'"`;]*\sfrom '([^'\n]+)';$/gm),
        ...text.matchAll(/\bimport\('([^'\n]+)'\)/g),
      ];
      const imports = named
        .map(([, name]) => name!)
        .map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
      return { path, text, imports };
    }),
);

/** How things are refused: the error, and what may have been meant. */
const SHARED = /^src\/(errors|nearest)\.js$/;

/** What the files of a folder may import, beside `node:*`, their own folder and {@link SHARED}. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  'src/snapshot': /^$/,
  'src/introspect': /^(src\/snapshot\/|templates\/runtime\/|p-limit$|picomatch$)/,
  'src/model': /^(src\/snapshot\/snapshot\.js$|templates\/runtime\/)/,
  'src/emit': /^(src\/model\/|templates\/runtime\/|get-east-asian-width$|emoji-regex$)/,
  'src/diff': /^src\/(snapshot\/(snapshot|change|order|shown)\.js$|model\/model\.js$)/,
  'src/output':
    /^(src\/emit\/file\.js$|src\/snapshot\/(change|shown)\.js$|semver\/|ts-morph$|prettier$)/,
  'src/sandbox': /^src\/snapshot\/snapshot\.js$/,
  'src/commands':
    /^(src\/(config\.js|config\/|version\.js|snapshot|introspect|model|diff|emit|output|sandbox)|templates\/runtime\/|[a-z@])/,
  'templates/runtime': /^undici$/,
};

describe('who may import whom', () => {
  it.each(Object.entries(ALLOWED))('%s', (folder, allowed) => {
    const own = files.filter(({ path }) => path.startsWith(`${folder}/`));
    expect(own.length).toBeGreaterThan(0);
    const wrong = own.flatMap(({ path, imports }) =>
      imports
        .filter((name) => !name.startsWith('node:') && !name.startsWith(`${folder}/`))
        .filter(
          (name) =>
            folder.startsWith('templates/') || folder === 'src/sandbox' || !SHARED.test(name),
        )
        .filter((name) => !allowed.test(name))
        .map((name) => `${path} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('no stage, command or runtime file knows the command line', () => {
    const wrong = files.filter(
      ({ path, imports }) =>
        !path.startsWith('src/cli') && imports.some((name) => name.startsWith('src/cli')),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

/** What a file loads at once, and what that loads: neither types nor `import()`. */
function loadedBy(path: string, found = new Set<string>()): ReadonlySet<string> {
  const file = files.find((one) => one.path === path.replace(/\.js$/, '.ts'));
  if (file === undefined || found.has(file.path)) return found;
  found.add(file.path);
  const statically = /^(?:import|export)(?! type\b)[^'"`;]*\sfrom '(\.[^'\n]+)';$/gm;
  for (const [, name] of file.text.matchAll(statically)) {
    loadedBy(posix.join(posix.dirname(path), name!), found);
  }
  return found;
}

describe('a command loads what it needs', () => {
  const asking =
    /^(src\/introspect\/(?!selection)|src\/commands\/(ask-crm|pull)|templates\/runtime\/(wire|http))/;
  const making = /^src\/(emit|diff|model\/build-model|commands\/output-of)/;
  it.each([
    ['generate', 'what asks a CRM', asking],
    ['generate', 'what makes an output, before that is known to be due', making],
    ['check', 'what asks a CRM', asking],
    ['diff', 'what asks a CRM', asking],
  ])('%s does without %s', (command, _, needless) => {
    const loaded = [...loadedBy(`src/cli/${command}-job.ts`)];
    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded.filter((path) => needless.test(path))).toEqual([]);
  });
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
      (path) => path !== 'src/config.ts' && !path.startsWith('src/emit/readme'),
    ),
  ).toEqual([]);
});

it('no file is longer than 300 lines', () => {
  expect(files.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual(
    [],
  );
});
