import { join } from 'node:path';
import { Project, ts } from 'ts-morph';
import { CodegenError } from '../errors.js';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
};

/**
 * Type-checks the script of the demo against the package beside it, and compiles it in place.
 * @returns what the compiler says to the mistakes, one line each
 * @throws CodegenError OUTPUT_INVALID where the script does not compile, or a mistake does
 */
export async function compileDemo(dir: string): Promise<string[]> {
  const project = new Project({ compilerOptions: OPTIONS });
  const script = project.addSourceFileAtPath(join(dir, 'demo.ts'));
  const mistakes = project.addSourceFileAtPath(join(dir, 'mistakes.ts'));
  const [first] = messages(script.getPreEmitDiagnostics().map((found) => found.compilerObject));
  if (first !== undefined) throw invalid(`the script of the demo does not compile: ${first.text}`);
  await script.emit();

  const reported = messages(mistakes.getPreEmitDiagnostics().map((found) => found.compilerObject));
  const missed = mistakes
    .getFullText()
    .split('\n')
    .findIndex(
      (line, index) => line.includes('// wrong') && !reported.some((one) => one.line === index),
    );
  if (missed >= 0) throw invalid(`line ${missed + 1} of mistakes.ts compiles, which it must not`);
  return reported.map(({ line, text }) => `mistakes.ts:${line + 1} ${text}`);
}

function messages(found: readonly ts.Diagnostic[]): { line: number; text: string }[] {
  return found.map(({ file, start, code, messageText }) => ({
    line:
      file === undefined || start === undefined
        ? 0
        : file.getLineAndCharacterOfPosition(start).line,
    // The last line of an explanation is the one that names the cause.
    text: `TS${code} ${ts.flattenDiagnosticMessageText(messageText, '\n').split('\n').at(-1)?.trim() ?? ''}`,
  }));
}

function invalid(message: string): CodegenError {
  return new CodegenError('OUTPUT_INVALID', message, { fix: 'please report this' });
}
