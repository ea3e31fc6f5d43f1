import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A file in an editor, which need not be on disk. */
export interface EditedFile {
  readonly path: string;
  /** Changes with the text. */
  readonly version: number;
  readonly text: string;
}

/** TypeScript as an editor runs it, with one file open. @param edited the file as it is now */
export function openEditor(
  folder: string,
  edited: () => EditedFile,
  options: ts.CompilerOptions,
): ts.LanguageService {
  const libraries = dirname(createRequire(import.meta.url).resolve('typescript'));
  const { path } = edited();
  const read = (file: string): string | undefined =>
    file === path ? edited().text : ts.sys.readFile(file);
  return ts.createLanguageService({
    getCompilationSettings: () => ({
      ...{ strict: true, target: ts.ScriptTarget.ES2022, types: [], skipLibCheck: true },
      ...options,
    }),
    getScriptFileNames: () => [path],
    getScriptVersion: (file) => (file === path ? String(edited().version) : '0'),
    getScriptSnapshot: (file) => {
      const text = read(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (settings) => join(libraries, ts.getDefaultLibFileName(settings)),
    fileExists: (file) => file === path || ts.sys.fileExists(file),
    readFile: read,
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
  });
}
