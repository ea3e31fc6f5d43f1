import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EMBEDDED, type File } from '../emit/file.js';
import { toolRoot } from '../version.js';
import {
  compile,
  withoutComments,
  withoutLayout,
  withPlainLiterals,
  type VerifyProblem,
} from './compile.js';
import { formatFile } from './format.js';

export type { VerifyProblem } from './compile.js';

/** One model, printed in both shapes. */
export interface Shapes {
  readonly package: readonly File[];
  readonly source: readonly File[];
}

/** What a verification does, one after the other. */
export type VerifyStep = 'compiling' | 'comparing' | 'checking the format';

/** Comes with the tool. */
const RUNTIME = 'runtime/';
/** Only packages have it, so there is no source to compare it with. */
const TESTING = 'testing/';

/**
 * Verifies an output: declarations and source compile under the strictest flags, the printed JavaScript
 * and declarations are what TypeScript emits for the source, and prettier has nothing to change. Takes
 * seconds and loads ts-morph and prettier: import it on demand.
 * @param formatted the shape whose format is checked, the slowest step; both by default
 */
export async function verify(
  shapes: Shapes,
  formatted?: keyof Shapes,
  onStep?: (step: VerifyStep) => void,
): Promise<VerifyProblem[]> {
  const checked =
    formatted === undefined ? [...shapes.package, ...shapes.source] : shapes[formatted];
  const unformatted = findUnformatted(checked);
  const declarations = shapes.package.filter(({ path }) => path.endsWith('.d.ts'));
  const source = withDeclaredRuntime(shapes.source, declarations);
  onStep?.('compiling');
  // One program for both: the language's own declarations are read once.
  const { problems, emitted } = compile([
    ...below('package/', declarations),
    ...below('source/', source),
  ]);
  onStep?.('comparing');
  const differences = await compareShapes(emitted, shapes.package);
  onStep?.('checking the format');
  const compiled = problems.map(({ path, message }) => ({
    path: path.replace(/^(?:package|source)\//, ''),
    message,
  }));
  return [...compiled, ...differences, ...(await unformatted)];
}

function below(folder: string, files: readonly File[]): File[] {
  return files.map(({ path, text }) => ({ path: folder + path, text }));
}

/** The source of the runtime needs the types of Node, which the consumer has; its declarations do not. */
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
    ({ path }) =>
      /\.(?:js|d\.ts)$/.test(path) && !path.startsWith(RUNTIME) && !path.startsWith(TESTING),
  );
  const problems: VerifyProblem[] = [];
  for (const file of printed) {
    const expected = emitted.get(`source/${file.path}`);
    if (expected === undefined) {
      problems.push({ path: file.path, message: 'has no source' });
    } else if (!(await isEquivalent(file, expected))) {
      problems.push({
        path: file.path,
        message: 'differs from what TypeScript emits for its source',
      });
    }
  }
  const paths = new Set(printed.map(({ path }) => `source/${path}`));
  for (const path of emitted.keys()) {
    if (!paths.has(path)) {
      problems.push({
        path: path.slice('source/'.length),
        message: 'is missing, though its source exists',
      });
    }
  }
  return problems;
}

/**
 * Compares without comments, except for the documentation in declarations, which editors display, and
 * without blank lines, which TypeScript removes.
 */
async function isEquivalent({ path, text }: File, expected: string): Promise<boolean> {
  const bare = path.endsWith('.js')
    ? withoutComments
    : (declaration: string) => withPlainLiterals(declaration.replace(/^[ \t]*\/\/.*$/gm, ''));
  const normal = async (print: string): Promise<string> =>
    (await formatFile({ path, text: bare(print) })).replace(/\n{2,}/g, '\n');
  // Nearly all files are equal without a formatter.
  const [one, other] = [bare(text), bare(expected)];
  if (one === other || withoutLayout(one) === withoutLayout(other)) return true;
  return (await normal(text)) === (await normal(expected));
}

async function findUnformatted(files: readonly File[]): Promise<VerifyProblem[]> {
  const checked = files.filter(
    // In the samples of the README the length of names decides where lines break.
    ({ path }) => !EMBEDDED.test(path) && !path.endsWith('.md'),
  );
  // The built one, because a thread cannot load TypeScript.
  const worker = new Worker(join(toolRoot(), 'dist', 'format-worker.js'), { workerData: checked });
  const [unformatted] = (await once(worker, 'message')) as [string[]];
  return unformatted.map((path) => ({ path, message: 'is not formatted as prettier does' }));
}
