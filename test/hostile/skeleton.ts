import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import ts from 'typescript';
import type { File } from '../../src/emit/file.js';

/** How often each kind of node stands in the files of a package, by kind of file. */
export type Skeleton = ReadonlyMap<string, number>;

/** Names and texts, which may be written in several ways. */
const TEXT: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.JSDocText,
]);

/**
 * The syntax of a package without its texts. Hostile and harmless text must come to the same.
 * @throws Error where a file has a syntax error
 */
export function skeletonOf(files: readonly File[]): Skeleton {
  const counts = new Map<string, number>();
  const count = (kind: string): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { path, text } of files) {
    const extension = /(?:\.d)?\.\w+$/.exec(path)?.[0] ?? '';
    count(`file ${extension}`);
    if (/\.[jt]s$/.test(path)) countSource(path, text, (kind) => count(`${extension} ${kind}`));
    else if (extension === '.md') countMarkdown(text, (kind) => count(`${extension} ${kind}`));
    else if (extension === '.json') JSON.parse(text);
  }
  return counts;
}

function countSource(path: string, text: string, count: (kind: string) => void): void {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const { parseDiagnostics = [] } = source as { parseDiagnostics?: readonly ts.Diagnostic[] };
  const [error] = parseDiagnostics;
  if (error !== undefined) {
    throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`);
  }
  const visit = (node: ts.Node): void => {
    // A key that would set the prototype is computed.
    if (!TEXT.has(node.kind) && !ts.isComputedPropertyName(node)) count(ts.SyntaxKind[node.kind]);
    for (const doc of ts.getJSDocCommentsAndTags(node)) if (doc.parent === node) visit(doc);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

interface Markdown {
  readonly type: string;
  readonly children?: readonly Markdown[];
}

function countMarkdown(text: string, count: (kind: string) => void): void {
  const visit = ({ type, children = [] }: Markdown): void => {
    if (type !== 'text' && type !== 'inlineCode') count(type);
    children.forEach(visit);
  };
  visit(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

/** What is more or less in one than in the other. */
export function differences(expected: Skeleton, actual: Skeleton): string[] {
  const kinds = new Set([...expected.keys(), ...actual.keys()]);
  return [...kinds].flatMap((kind) => {
    const [want, is] = [expected.get(kind) ?? 0, actual.get(kind) ?? 0];
    return want === is ? [] : [`${kind}: ${is} instead of ${want}`];
  });
}
