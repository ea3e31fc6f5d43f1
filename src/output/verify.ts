import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { File } from '../emit/file.js';
import { toolRoot } from '../version.js';
import {
  compile,
  withoutComments,
  withoutLayout,
  withPlainLiterals,
  type VerifyProblem,
} from './compile.js';
import { formatted } from './format.js';

export type { VerifyProblem } from './compile.js';

/** One model, printed in both shapes. */
export interface Shapes {
  readonly package: readonly File[];
  readonly source: readonly File[];
}

/** Embedded from the tool, and proven where the tool is built. */
const RUNTIME = 'runtime/';

/**
 * Proves an output: declarations and source compile under the strictest flags, the JavaScript and
 * the declarations that were printed directly are what TypeScript makes of the source, and prettier
 * has nothing to change. Costs seconds and loads ts-morph and prettier: import it only when asked to.
 * @param written the shape that prettier sees, its slowest reader; both where none is named
 */
export async function verify(shapes: Shapes, written?: keyof Shapes): Promise<VerifyProblem[]> {
  const judged = written === undefined ? [...shapes.package, ...shapes.source] : shapes[written];
  const unformatted = unformattedOf(judged);
  const declarations = shapes.package.filter(({ path }) => path.endsWith('.d.ts'));
  const source = withDeclaredRuntime(shapes.source, declarations);
  // One program for both: the language's own declarations are read once.
  const { problems, emitted } = compile([
    ...below('package/', declarations),
    ...below('source/', source),
  ]);
  const differences = await compareShapes(emitted, shapes.package);
  const compiled = problems.map(({ path, message }) => ({
    path: path.replace(/^(?:package|source)\//, ''),
    message,
  }));
  return [...compiled, ...differences, ...(await unformatted)];
}

function below(folder: string, files: readonly File[]): File[] {
  return files.map(({ path, text }) => ({ path: folder + path, text }));
}

/** The runtime's own source needs Node's types, which are the consumer's: its declarations do not. */
function withDeclaredRuntime(
  source: readonly File[],
  declarations: readonly File[],
): readonly File[] {
  return [
    ...source.filter(({ path }) => !path.startsWith(RUNTIME)),
    ...declarations.filter(({ path }) => path.startsWith(RUNTIME)),
  ];
}

async function compareShapes(
  emitted: ReadonlyMap<string, string>,
  files: readonly File[],
): Promise<VerifyProblem[]> {
  const printed = files.filter(
    ({ path }) => /\.(?:js|d\.ts)$/.test(path) && !path.startsWith(RUNTIME),
  );
  const problems: VerifyProblem[] = [];
  for (const file of printed) {
    const due = emitted.get(`source/${file.path}`);
    if (due === undefined) {
      problems.push({ path: file.path, message: 'no source leads to this file' });
    } else if (!(await saysTheSame(file, due))) {
      problems.push({ path: file.path, message: 'is not what TypeScript makes of its source' });
    }
  }
  const paths = new Set(printed.map(({ path }) => `source/${path}`));
  for (const path of emitted.keys()) {
    if (!paths.has(path)) {
      problems.push({
        path: path.slice('source/'.length),
        message: 'is missing beside its source',
      });
    }
  }
  return problems;
}

/**
 * Documentation is what a reader of declarations sees in the editor; other comments, and those of
 * JavaScript, are nobody's. Blank lines, which TypeScript drops, say nothing.
 */
async function saysTheSame({ path, text }: File, due: string): Promise<boolean> {
  const bare = path.endsWith('.js')
    ? withoutComments
    : (declaration: string) => withPlainLiterals(declaration.replace(/^\s*\/\/.*$/gm, ''));
  const normal = async (print: string): Promise<string> =>
    (await formatted({ path, text: bare(print) })).replace(/\n{2,}/g, '\n');
  // Nearly all files are equal before any formatter has seen them.
  const [one, other] = [bare(text), bare(due)];
  if (one === other || withoutLayout(one) === withoutLayout(other)) return true;
  return (await normal(text)) === (await normal(due));
}

async function unformattedOf(files: readonly File[]): Promise<VerifyProblem[]> {
  const judged = files.filter(
    // The README is prose; where a chain of its samples breaks is a matter of the names in it.
    ({ path }) => !path.startsWith(RUNTIME) && !path.endsWith('.md'),
  );
  // The built one, because a thread cannot load TypeScript.
  const worker = new Worker(join(toolRoot(), 'dist', 'format-worker.js'), { workerData: judged });
  const [wrong] = (await once(worker, 'message')) as [string[]];
  return wrong.map((path) => ({ path, message: 'is not as prettier prints it' }));
}
