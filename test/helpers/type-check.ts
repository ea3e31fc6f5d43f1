import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const libraries = dirname(require.resolve('typescript'));
const parsed = new Map<string, ts.SourceFile | undefined>();

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  types: [],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * Type-checks files in memory, all of them in one program, so that many small packages cost little
 * more than one: what the compiler says, by path.
 */
export function typeCheck(
  files: readonly { readonly path: string; readonly text: string }[],
): Map<string, string[]> {
  const texts = new Map(files.map(({ path, text }) => [`/${path}`, text]));
  texts.set('/package.json', '{"type":"module"}');
  const folders = new Set(
    [...texts.keys()].flatMap((path) =>
      path.split('/').map((_, index, parts) => parts.slice(0, index).join('/') || '/'),
    ),
  );
  const host: ts.CompilerHost = {
    getSourceFile(path, options) {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, options);
      if (!parsed.has(path)) {
        const library = ts.sys.readFile(path);
        parsed.set(
          path,
          library === undefined ? undefined : ts.createSourceFile(path, library, options),
        );
      }
      return parsed.get(path);
    },
    fileExists: (path) => texts.has(path),
    directoryExists: (path) => folders.has(path),
    getDirectories: () => [],
    readFile: (path) => texts.get(path),
    getDefaultLibFileName: () => `${libraries}/lib.es2022.d.ts`,
    getDefaultLibLocation: () => libraries,
    writeFile: () => undefined,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  };
  const program = ts.createProgram({
    rootNames: [...texts.keys()].filter(isCode),
    options: OPTIONS,
    host,
  });
  const messages = new Map<string, string[]>();
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const path = file?.fileName.slice(1) ?? '';
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    messages.set(path, [...(messages.get(path) ?? []), message]);
  }
  return messages;
}

/** An editor's view of the same files. */
export function languageService(
  files: readonly { readonly path: string; readonly text: string }[],
  compiler: 'typescript' | 'typescript-5.9' = 'typescript',
): ts.LanguageService {
  const path = require.resolve(compiler);
  const api = require(path) as typeof ts;
  const texts = new Map(files.map(({ path, text }) => [`/${path}`, text]));
  texts.set('/package.json', '{"type":"module"}');
  const read = (path: string): string | undefined => texts.get(path) ?? ts.sys.readFile(path);
  return api.createLanguageService({
    getCompilationSettings: () => OPTIONS,
    getScriptFileNames: () => [...texts.keys()].filter(isCode),
    getScriptVersion: () => '1',
    getScriptSnapshot(path) {
      const text = read(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => `${dirname(path)}/lib.es2022.d.ts`,
    readFile: read,
    fileExists: (path) => texts.has(path) || ts.sys.fileExists(path),
  });
}

function isCode(path: string): boolean {
  return path.endsWith('.ts');
}
