import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'tsdown';

/** Goes with the runtime into every generated package, and from there into bundles. */
const notice = readFileSync('LICENSE', 'utf8')
  .trim()
  .split('\n')
  .map((line) => ` * ${line}`.trimEnd())
  .join('\n');

/**
 * What goes into the tool instead of being installed with it: it starts in two thirds of the time,
 * and brings four packages instead of forty. The licences go along.
 */
const BUNDLED = [
  ...['yargs', 'cliui', 'escalade', 'y18n', 'yargs-parser'],
  ...['@clack/core', '@clack/prompts', 'fast-string-truncated-width', 'fast-string-width'],
  ...['fast-wrap-ansi', 'sisteransi'],
  ...['picomatch', 'semver'],
];

/** Writes what the licences of bundled packages demand beside the bundle. */
const thirdPartyNotices = {
  name: 'third-party-notices',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
    const folders = modules.flatMap(
      (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? [],
    );
    const notices = [...new Set(folders)].sort().map((folder) => {
      const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = readdirSync(folder).find((path) => /^licen[cs]e/i.test(path));
      return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
    });
    const source = notices.join(`\n${'-'.repeat(80)}\n\n`);
    this.emitFile({ type: 'asset', fileName: 'THIRD_PARTY_NOTICES.txt', source });
  },
};

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
    outputOptions: { minify: false },
    banner: { js: `/*!\n${notice}\n */` },
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
    banner: { js: `/*!\n${notice}\n */`, dts: '/// <reference lib="esnext.disposable" />' },
    // The runtime is beside it in a package, too.
    deps: { onlyBundle: [], neverBundle: ['../runtime/index.js'] },
    checks: { pluginTimings: false },
  },
]);
