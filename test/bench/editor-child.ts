import { join } from 'node:path';
import ts from 'typescript';
import { openEditor } from './language-service.js';

// An editor that opens a project: the language service with one file, and one question to it.

const [question = '', folder = '', text = ''] = process.argv.slice(2);
const path = join(folder, 'edited.ts');
const service = openEditor(folder, () => ({ path, version: 0, text }), {
  // The output of hey-api imports without extensions.
  ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
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
