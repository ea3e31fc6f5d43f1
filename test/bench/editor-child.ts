import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

// An editor that opens a project: the language service with one file, and one question to it.

const [question = '', folder = '', text = ''] = process.argv.slice(2);
const path = join(folder, 'edited.ts');
const libraries = dirname(createRequire(import.meta.url).resolve('typescript'));
const service = ts.createLanguageService({
  getCompilationSettings: () => ({
    ...{ strict: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022 },
    // The output of hey-api imports without extensions.
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  }),
  getScriptFileNames: () => [path],
  getScriptVersion: () => '0',
  getScriptSnapshot: (file) => {
    const read = file === path ? text : ts.sys.readFile(file);
    return read === undefined ? undefined : ts.ScriptSnapshot.fromString(read);
  },
  getCurrentDirectory: () => folder,
  getDefaultLibFileName: (options) => join(libraries, ts.getDefaultLibFileName(options)),
  fileExists: (file) => file === path || ts.sys.fileExists(file),
  readFile: (file) => (file === path ? text : ts.sys.readFile(file)),
  directoryExists: (name) => ts.sys.directoryExists(name),
  getDirectories: (name) => ts.sys.getDirectories(name),
});

/** Fails where the answer is not that of a working project. */
function ask(): void {
  if (question === 'diagnostics') {
    const found = [
      ...service.getSyntacticDiagnostics(path),
      ...service.getSemanticDiagnostics(path),
    ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    if (found.length > 0) throw new Error(found.join('\n'));
    return;
  }
  const found = service.getCompletionsAtPosition(path, text.length, {})?.entries ?? [];
  if (!found.some(({ name }) => name === 'length' || name === 'lastname')) {
    throw new Error(`no completion of ${text}`);
  }
}

const start = performance.now();
ask();
const ms = performance.now() - start;
globalThis.gc?.();
const heap = process.memoryUsage().heapUsed / 2 ** 20;
console.log(JSON.stringify({ ms, heap, version: ts.version }));
