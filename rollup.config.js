// The runtime as a generated package holds it: few files, because 60 of them cost an import 60 ms;
// what a program loads at once, and parts that are loaded when something in them is first used.
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
    // What is loaded on demand is named by the file that it begins with.
    chunkFileNames: ({ isDynamicEntry, name }) => `${isDynamicEntry ? name : 'core'}${extension}`,
    minifyInternalExports: false,
    hoistTransitiveImports: false,
  };
}

export default [
  { input: entries('.js'), external: [/^node:/, 'undici'], output: output('.js') },
  { input: entries('.d.ts'), plugins: [dts()], output: output('.d.ts') },
];
