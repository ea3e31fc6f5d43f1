import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installConsumer } from './consumer.js';
import { costOf, medianTime } from './measure.js';
import { ROOT } from './places.js';
import { ratioRow, type Row } from './table.js';

/** Milliseconds of one process. */
interface Costs {
  readonly kit: number;
  readonly undici: number;
  readonly start: number;
  readonly reset: number;
}

/** Takes turns at which one is imported first: the second finds what the first has loaded of Node. */
function script(kit: string, undici: string, isKitFirst: boolean): string {
  const both = isKitFirst ? ['kit', 'undici'] : ['undici', 'kit'];
  const imports = both.map(
    (name) => `await timed('${name}', () => import(${name === 'kit' ? 'kitUrl' : 'undiciUrl'}));`,
  );
  return `
    const [kitUrl, undiciUrl] = ${JSON.stringify([kit, undici])};
    const costs = {};
    const timed = async (name, work) => {
      const start = performance.now();
      const result = await work();
      costs[name] = performance.now() - start;
      return result;
    };
    ${imports.join('\n')}
    const { createTestCrm } = await import(kitUrl);
    const t = await timed('start', () => createTestCrm());
    await t.factory.contacts.createMany(100);
    await timed('reset', () => t.sandbox.reset());
    await t.close();
    console.log(JSON.stringify(costs));`;
}

/** What a test file pays for the kit: its import, the start of an instance, a reset before each test. */
export async function kitCost(): Promise<Row[]> {
  const { dir } = await installConsumer();
  const kit = pathToFileURL(join(dir, 'testing', 'index.js')).href;
  const undici = pathToFileURL(join(ROOT, 'node_modules', 'undici', 'index.js')).href;
  const rounds: { readonly first: Costs; readonly second: Costs }[] = [];
  for (let round = 0; round < 9; round++) {
    const costs = async (isKitFirst: boolean): Promise<Costs> => {
      const args = ['--input-type=module', '-e', script(kit, undici, isKitFirst)];
      return JSON.parse((await costOf({ args })).stdout) as Costs;
    };
    rounds.push({ first: await costs(true), second: await costs(false) });
  }
  const of = (pick: (round: (typeof rounds)[number]) => number): number =>
    medianTime(rounds.map(pick));
  // Each as the first import of its process.
  const undiciMs = of(({ second }) => second.undici);
  const kitMs = of(({ first }) => first.kit);
  const start = of(({ first }) => first.start);
  const reset = of(({ first }) => first.reset);
  return [
    ratioRow("import('@acme/crm/testing') at M", kitMs, ['import of undici', undiciMs], 1),
    ratioRow('createTestCrm() at M', start, ['import of undici', undiciMs], 0.5),
    ratioRow('reset() at M, after 100 records', reset, ['createTestCrm()', start], 0.1),
  ];
}
