import ts from 'typescript';
import { EMBEDDED, type File } from '../../src/emit/file.js';
import { safePaths } from '../../src/output/safe-path.js';
import { createRandom } from '../../src/sandbox/random.js';
import { filesOf } from '../helpers/packages.js';
import { differences, skeletonOf, type Skeleton } from './skeleton.js';
import { hostileFill, plainFill, snapshotOf } from './snapshot.js';

/** Packages of the same shape differ in their texts only. */
const SHAPES = 50;
/** What an editor, a terminal or a browser obeys or hides. */
const OBEYED =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
const SOURCE_MAP = /[#@]\s*source(?:Mapping)?URL=/;

const plain = new Map<string, Skeleton>();

/** The generated files; the runtime comes with the tool. */
function generate(number: number, fill: Parameters<typeof snapshotOf>[1]): readonly File[] {
  // One of each shape as a package and one as source.
  const name = number % 2 === 0 ? '@acme/crm' : null;
  const files = filesOf(snapshotOf(1 + (Math.floor(number / 2) % SHAPES), fill), name);
  return files.filter(({ path }) => !EMBEDDED.test(path));
}

/** The files of a package of hostile metadata, another one for each number. */
export function hostilePackage(number: number): readonly File[] {
  return generate(number, hostileFill(createRandom(number)));
}

/** What is wrong with such a package. */
export function inspect(number: number, files = hostilePackage(number)): string[] {
  const shape = `${number % 2} ${Math.floor(number / 2) % SHAPES}`;
  const expected = plain.get(shape) ?? skeletonOf(generate(number, plainFill));
  plain.set(shape, expected);
  const problems: string[] = [];
  try {
    safePaths(files.map(({ path }) => path));
    problems.push(...differences(expected, skeletonOf(files)));
  } catch (error) {
    problems.push(String(error));
  }
  for (const { path, text } of files) {
    if (OBEYED.test(text)) problems.push(`${path}: holds a control character`);
    if (!/\.[jt]s$/.test(path)) continue;
    if (SOURCE_MAP.test(text)) problems.push(`${path}: names a source map`);
    problems.push(...calls(path, text));
  }
  return problems;
}

/** Labels, values and types are never identifiers, and names are never called. */
function calls(path: string, text: string): string[] {
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const isCall = ts.isCallExpression(node.parent) && node.parent.expression === node;
      if (/zq(?:label|value|type)\d/i.test(node.text) || (isCall && /zqname\d/i.test(node.text))) {
        problems.push(`${path}: ${node.text} is code`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return problems;
}
