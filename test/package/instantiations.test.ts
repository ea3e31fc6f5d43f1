import { describe, expect, it } from 'vitest';
import { compile, folderOf, type CompileOptions } from '../helpers/compile.js';
import { CONSUMER, MISTAKES } from '../helpers/consumer.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { syntheticSnapshot, type SchemaSize } from '../helpers/schema.js';

const right = { path: 'right.ts', text: CONSUMER };
const wrong = Object.values(MISTAKES).map(({ text, named }, index) => ({
  ...{ path: `wrong-${index}.ts`, text, named },
}));

/** A consumer of a package of that size; the compiler reads no JavaScript. */
function consumerOf(size: SchemaSize): Promise<string> {
  const files = filesOf(syntheticSnapshot(size)).filter(({ path }) => !path.endsWith('.js'));
  return folderOf([
    { path: 'package.json', text: '{"type":"module"}' },
    ...[right, ...wrong],
    ...installedAs('@acme/crm', files),
  ]);
}

const folders = { S: consumerOf('S'), M: consumerOf('M'), L: consumerOf('L') };

describe.each(['5.9', '6', '7'] as const)('TypeScript %s', (compiler) => {
  const options: CompileOptions = { compiler, resolution: 'nodenext', skipLibCheck: true };

  it('a consumer costs the same at S, M and L', async () => {
    const counts: number[] = [];
    for (const dir of Object.values(folders)) {
      const { errors, instantiations } = await compile(await dir, [right.path], options);
      expect(errors).toEqual([]);
      counts.push(instantiations);
    }
    const [first = 0] = counts;
    console.log(`TypeScript ${compiler}: ${first} instantiations`);
    expect(counts).toEqual([first, first, first]);
    expect(first).toBeLessThanOrEqual(500);
  });

  it('a mistake costs at most three times as much, and the message names it', async () => {
    const dir = await folders.S;
    const { instantiations } = await compile(dir, [right.path], options);
    for (const { path, named } of wrong) {
      const refused = await compile(dir, [path], options);
      expect(refused.errors).toEqual([expect.stringContaining(named)]);
      expect(refused.instantiations).toBeLessThanOrEqual(3 * instantiations);
    }
  });
});
