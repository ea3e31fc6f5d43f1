// What is published, in few files: each costs a millisecond to load, and the runtime has 90.
// Takes: what tsc made in dist. Gives: dist/runtime, as a generated package holds it, text as
// readable as the source; and dist/joined, the command line, which the build then bundles with what
// it depends on.
import { dts } from 'rollup-plugin-dts';

const SOURCE = 'dist/templates/runtime';

/** @param {string} extension of what tsc made */
function entries(extension) {
  return { index: `${SOURCE}/index${extension}`, client: `${SOURCE}/client${extension}` };
}

/**
 * What a program loads at once, and parts that are loaded when something in them is first used.
 * @param {string} extension
 */
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

/**
 * What the runs of a night load: one file to find nothing changed, and one more where something is.
 * @param {string} id
 * @param {{ getModuleIds(): Iterable<string>, getModuleInfo(id: string): { importedIds: readonly string[], isExternal: boolean } }} graph
 */
function together(id, graph) {
  parts ??= partsOf(graph);
  return parts.get(id);
}

/** @type {Map<string, string | undefined> | undefined} */
let parts;

/** The part of each file: that of the first which loads it. */
function partsOf({ getModuleIds, getModuleInfo }) {
  const found = new Map();
  const give = (id, part) => {
    const { importedIds, isExternal } = getModuleInfo(id);
    if (found.has(id) || isExternal) return;
    found.set(id, part);
    for (const imported of importedIds) give(imported, part);
  };
  for (const [path, part] of [
    ['/src/cli.js', undefined],
    ['/cli/commands/generate.js', 'nothing-changed'],
    ['/cli/commands/check.js', 'output'],
    ['/commands/build-output.js', 'output'],
  ]) {
    for (const id of getModuleIds()) if (id.endsWith(path)) give(id, part);
  }
  return found;
}

export default [
  { input: entries('.js'), external: [/^node:/, 'undici'], output: output('.js') },
  { input: entries('.d.ts'), plugins: [dts()], output: output('.d.ts') },
  {
    input: 'dist/src/cli.js',
    external: /^[^./]/,
    output: {
      dir: 'dist/joined',
      chunkFileNames: '[name].js',
      manualChunks: together,
      hoistTransitiveImports: false,
    },
  },
];
