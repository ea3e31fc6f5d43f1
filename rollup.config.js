// The runtime as a generated package holds it: few files, because 60 of them cost an import 60 ms.
// Takes: what tsc made in dist/templates/runtime. Gives: dist/runtime, text as readable as the source.
import { dts } from 'rollup-plugin-dts';

const SOURCE = 'dist/templates/runtime';

/** @param {string} extension of what tsc made */
function entries(extension) {
  return { index: `${SOURCE}/index${extension}`, client: `${SOURCE}/client${extension}` };
}

/** @param {string} extension */
function output(extension) {
  return {
    dir: 'dist/runtime',
    entryFileNames: `[name]${extension}`,
    chunkFileNames: `core${extension}`,
    minifyInternalExports: false,
    hoistTransitiveImports: false,
  };
}

export default [
  { input: entries('.js'), external: [/^node:/, 'undici'], output: output('.js') },
  { input: entries('.d.ts'), plugins: [dts()], output: output('.d.ts') },
];
