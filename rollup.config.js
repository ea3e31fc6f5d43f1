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
function together(id, { getModuleIds, getModuleInfo }) {
  /** @param {string[]} names of the files that load the others */
  const loadedBy = (...names) => {
    const found = new Set();
    /** @param {string} one */
    const visit = (one) => {
      const { importedIds, isExternal } = getModuleInfo(one);
      if (found.has(one) || isExternal) return;
      found.add(one);
      importedIds.forEach(visit);
    };
    [...getModuleIds()].filter((one) => names.some((name) => one.endsWith(name))).forEach(visit);
    return found.has(id);
  };
  if (loadedBy('/src/cli.js')) return null;
  if (loadedBy('/cli/generate-job.js')) return 'nothing-changed';
  return loadedBy('/cli/check-job.js', '/commands/output-of.js') ? 'output' : null;
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
