import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsdown';

/** Goes with the runtime into every generated package, and from there into bundles. */
const notice = readFileSync('LICENSE', 'utf8')
  .trim()
  .split('\n')
  .map((line) => ` * ${line}`.trimEnd())
  .join('\n');

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
    // npm installs the dependencies; bundling one would call for a notice of its licence.
    deps: { onlyBundle: [] },
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
]);
