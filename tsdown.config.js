import { readdirSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { defineConfig } from 'tsdown';

/** Text as a comment that minifiers leave in place. */
function comment(text) {
  const lines = text.trim().split('\n');
  return `/*!\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}

/** Goes with the runtime into every generated package, and from there into bundles. */
const notice = comment(readFileSync('LICENSE', 'utf8'));

/**
 * What goes into the tool instead of being installed with it: it starts in two thirds of the time,
 * and brings four packages instead of forty. The licences go along.
 */
const BUNDLED = [
  ...['yargs', 'cliui', 'escalade', 'y18n', 'yargs-parser'],
  ...['@clack/core', '@clack/prompts', 'fast-string-truncated-width', 'fast-string-width'],
  ...['fast-wrap-ansi', 'sisteransi'],
  ...['get-tsconfig', 'picomatch', 'resolve-pkg-maps', 'semver'],
];

/** Name, version and licence of packages, by their folders. */
function noticesOf(folders) {
  const notices = [...new Set(folders)].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((path) => /^licen[cs]e/i.test(path));
    return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
  });
  return notices.join(`\n${'-'.repeat(80)}\n\n`);
}

/** Writes what the licences of bundled packages demand beside the bundle. */
const thirdPartyNotices = {
  name: 'third-party-notices',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
    const folders = modules.flatMap(
      (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? [],
    );
    const source = noticesOf(folders);
    this.emitFile({ type: 'asset', fileName: 'THIRD_PARTY_NOTICES.txt', source });
  },
};

/** The bundler prints for machines; what goes into generated packages is formatted like the rest of them. */
const formatted = {
  name: 'formatted',
  async generateBundle(_options, bundle) {
    const options = await resolveConfig('package.json');
    for (const [filepath, chunk] of Object.entries(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const code = chunk.code
        .replaceAll('void 0', 'undefined')
        .replaceAll('/* @__PURE__ */ new ', 'new ')
        .replace(/^var (\w+) = class\b/gm, 'class $1')
        // A blank line between declarations.
        .replace(/([;}])\n(?=\/\*\*)|(?<=^\};?)\n(?=\w)/gm, '$1\n\n');
      chunk.code = await format(code, { ...options, filepath });
    }
  },
};

/** What goes into the page that `docs` writes, and whoever passes the page on passes on. */
const IN_THE_PAGE = ['d3-hierarchy', 'minisearch'];

export default defineConfig([
  // The tool. The library, the sandbox and the command line share their chunks.
  {
    entry: {
      index: 'src/index.ts',
      sandbox: 'src/sandbox/index.ts',
      cli: 'src/cli.ts',
      'format-worker': 'src/output/format-worker.ts',
    },
    dts: { entry: ['src/index.ts', 'src/sandbox/index.ts'] },
    fixedExtension: false,
    hash: false,
    deps: { onlyBundle: BUNDLED },
    plugins: [thirdPartyNotices],
    checks: { pluginTimings: false },
  },
  // The runtime: one readable file with its declarations, which `generate` copies into packages.
  {
    entry: 'templates/runtime/index.ts',
    outDir: 'dist/runtime',
    target: 'es2022',
    dts: true,
    fixedExtension: false,
    // `imports` of a generated package.json names a file for it by platform.
    outputOptions: { minify: false, paths: { undici: '#undici' } },
    banner: { js: notice },
    plugins: [formatted],
    deps: { onlyBundle: [] },
    checks: { pluginTimings: false },
  },
  // The test kit: the sandbox and the factory, which `generate` copies into packages.
  {
    entry: { kit: 'templates/testing/kit.ts' },
    outDir: 'dist/testing',
    target: 'es2022',
    dts: true,
    fixedExtension: false,
    outputOptions: { minify: false, codeSplitting: false },
    // `await using` is younger than the rest of the declarations needs.
    banner: { js: notice, dts: '/// <reference lib="esnext.disposable" />' },
    plugins: [formatted],
    // The runtime is beside it in a package, too.
    deps: { onlyBundle: [], neverBundle: ['../runtime/index.js'] },
    checks: { pluginTimings: false },
  },
  // The script of the page that `docs` writes, with the packages in it: a page loads nothing.
  {
    entry: { page: 'src/docs-page/browser/main.ts' },
    outDir: 'dist/docs-page',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    tsconfig: 'src/docs-page/browser/tsconfig.json',
    dts: false,
    minify: true,
    outputOptions: {
      banner: comment(noticesOf(IN_THE_PAGE.map((name) => `node_modules/${name}`))),
    },
    deps: { onlyBundle: IN_THE_PAGE },
    plugins: [thirdPartyNotices],
    copy: ['src/docs-page/page.css'],
    checks: { pluginTimings: false },
  },
]);
