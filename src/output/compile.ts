import { Project, ts } from 'ts-morph';
import type { File } from '../emit/file.js';

/** A problem in an output, for people. */
export interface VerifyProblem {
  readonly path: string;
  readonly message: string;
}

/** What TypeScript reports and emits for a set of files. */
export interface Compilation {
  readonly problems: readonly VerifyProblem[];
  /** What TypeScript emits, by path; nothing for declarations. */
  readonly emitted: ReadonlyMap<string, string>;
}

/** Every flag that a strict consumer may set, at once. */
const STRICTEST: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  types: [],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
  // The declarations of the language: not ours, and the slowest to check.
  skipDefaultLibCheck: true,
  declaration: true,
};

/** Type-checks the files in memory under the strictest flags, and emits them. */
export function compile(files: readonly File[]): Compilation {
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: STRICTEST });
  const system = project.getFileSystem();
  system.writeFileSync('/package.json', '{ "type": "module" }');
  for (const { path, text } of files) {
    project.createSourceFile(`/${path}`, text);
  }
  const problems = project.getPreEmitDiagnostics().map(({ compilerObject: found }) => {
    const text = ts.flattenDiagnosticMessageText(found.messageText, ' ');
    const line =
      found.file === undefined || found.start === undefined
        ? ''
        : `:${found.file.getLineAndCharacterOfPosition(found.start).line + 1}`;
    return {
      path: `${found.file?.fileName.slice(1) ?? 'the output'}${line}`,
      message: `TS${found.code} ${text}`,
    };
  });
  const emitted = project.emitToMemory().getFiles();
  return {
    problems,
    emitted: new Map(emitted.map(({ filePath, text }) => [filePath.slice(1), text])),
  };
}

/** The program without its comments. */
export function withoutComments(javascript: string): string {
  return ts.transpileModule(javascript, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      removeComments: true,
    },
  }).outputText;
}

/** The text with string literals in one spelling; TypeScript escapes more than it needs to. */
export function withPlainLiterals(source: string): string {
  return [...tokensOf(source)].map(({ text }) => text).join('');
}

/**
 * The tokens without what two printers may do differently and a compiler ignores: blanks, and the
 * marks before the first member of a union or after the last of a list.
 */
export function withoutLayout(source: string): string {
  const tokens: string[] = [];
  for (const { kind, text } of tokensOf(source)) {
    if (kind === ts.SyntaxKind.WhitespaceTrivia || kind === ts.SyntaxKind.NewLineTrivia) continue;
    const before = tokens.at(-1) ?? '';
    if (text === '|' && /^[:=(<]$/.test(before)) continue;
    if (/^[}\])>]$/.test(text) && /^[,;]$/.test(before)) tokens.pop();
    tokens.push(kind === ts.SyntaxKind.MultiLineCommentTrivia ? text.replace(/\s+/g, ' ') : text);
  }
  return tokens.join('\n');
}

function* tokensOf(source: string): Generator<{ kind: ts.SyntaxKind; text: string }> {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, undefined, source);
  let inTemplate = false;
  for (;;) {
    let kind = scanner.scan();
    if (kind === ts.SyntaxKind.EndOfFileToken) return;
    if (inTemplate && kind === ts.SyntaxKind.CloseBraceToken) {
      kind = scanner.reScanTemplateToken(false);
      inTemplate = kind !== ts.SyntaxKind.TemplateTail;
    } else if (kind === ts.SyntaxKind.TemplateHead) inTemplate = true;
    // TypeScript removes the quotes of a key beyond the first Unicode plane, prettier does not.
    const isLiteral =
      kind === ts.SyntaxKind.StringLiteral ||
      (kind === ts.SyntaxKind.Identifier && /[\ud800-\udfff]/.test(scanner.getTokenValue()));
    yield {
      kind,
      text: isLiteral ? JSON.stringify(scanner.getTokenValue()) : scanner.getTokenText(),
    };
  }
}
