import { join } from 'node:path';
import ts from 'typescript';
import { compile, folderOf, type Compiler } from '../helpers/compile.js';
import { CONSUMER, MISTAKES } from '../helpers/consumer.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { syntheticSnapshot, type SchemaSize } from '../helpers/schema.js';
import { openEditor } from './language-service.js';
import { median } from './measure.js';
import { duration, type Row } from './table.js';

const COMPILERS: readonly Compiler[] = ['5.9', '6', '7'];
const mistakes = Object.values(MISTAKES).map(({ text }, index) => ({
  ...{ text, path: `wrong-${index}.ts` },
}));

function consumerOf(size: SchemaSize): Promise<string> {
  const files = filesOf(syntheticSnapshot(size)).filter(({ path }) => !path.endsWith('.js'));
  return folderOf([
    { path: 'package.json', text: '{"type":"module"}' },
    { path: 'right.ts', text: CONSUMER },
    ...mistakes,
    ...installedAs('@acme/crm', files),
  ]);
}

/** What the compiler instantiates for a consumer, right and wrong. */
async function instantiations(): Promise<Row[]> {
  const rows: Row[] = [];
  const folders = { S: await consumerOf('S'), M: await consumerOf('M'), L: await consumerOf('L') };
  const count = async (dir: string, file: string, compiler: Compiler): Promise<number> => {
    const options = { compiler, resolution: 'nodenext', skipLibCheck: true } as const;
    return (await compile(dir, [file], options)).instantiations;
  };
  for (const compiler of COMPILERS) {
    const right = await count(folders.S, 'right.ts', compiler);
    const [m, l] = [
      await count(folders.M, 'right.ts', compiler),
      await count(folders.L, 'right.ts', compiler),
    ];
    rows.push({
      what: `instantiations of a consumer, TypeScript ${compiler}`,
      ours: `S ${right}, M ${m}, L ${l}`,
      against: '500',
      ratio: Math.max(right, m, l) / 500,
      atMost: 1,
    });
    const wrong: number[] = [];
    for (const { path } of mistakes) wrong.push(await count(folders.S, path, compiler));
    const worst = Math.max(...wrong);
    rows.push({
      what: '… of the dearest of seven mistakes',
      ours: String(worst),
      against: `the right one ${right}`,
      ratio: worst / right,
      atMost: 3,
    });
  }
  return rows;
}

/** An editor's answer after a dot: of a project just opened, and after the next key. */
function completions(dir: string, text: string, before: string): { first: number; next: number } {
  const path = join(dir, 'edited.ts');
  let [version, current] = [0, text];
  const service = openEditor(dir, () => ({ path, version, text: current }), {
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  });
  const ask = (): number => {
    const start = performance.now();
    const at = current.indexOf(before) + before.length;
    if (service.getCompletionsAtPosition(path, at, {}) === undefined)
      throw new Error('no completions');
    return performance.now() - start;
  };
  const first = ask();
  const next = Array.from({ length: 9 }, () => {
    version++;
    current += ' ';
    return ask();
  });
  service.dispose();
  return { first, next: median(next) };
}

async function completionRows(): Promise<Row[]> {
  const empty = await folderOf([{ path: 'package.json', text: '{"type":"module"}' }]);
  const large = await consumerOf('L');
  const plain = 'export {};\nconst list = [1];\nlist.';
  const using = CONSUMER.replace('const me =', 'crm.contacts.\nconst me =');
  // Once for the compiler's own start.
  completions(empty, plain, 'list.');
  const theirs = completions(empty, plain, 'list.');
  const ours = completions(large, using, 'crm.contacts.');
  return (['first', 'next'] as const).map((which) => ({
    what:
      which === 'first'
        ? 'completions in a consumer of L, project just opened'
        : '… after the next key',
    ours: duration(ours[which]),
    against: `an empty project ${duration(theirs[which])}`,
    ratio: ours[which] / theirs[which],
  }));
}

/** What the package costs the compiler and the editor of its consumer. */
export async function typeCost(): Promise<Row[]> {
  return [...(await instantiations()), ...(await completionRows())];
}
