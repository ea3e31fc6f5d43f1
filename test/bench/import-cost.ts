import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installConsumer } from './consumer.js';
import { costOf, median, medianTime } from './measure.js';
import { ROOT } from './places.js';
import { duration, type Row } from './table.js';

interface Loaded {
  readonly ms: number;
  readonly bytes: number;
}

/** Imports a module in a process of its own. */
async function load(specifier: string): Promise<Loaded> {
  const script = `
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const start = performance.now();
    await import(${JSON.stringify(specifier)});
    const ms = performance.now() - start;
    console.log(JSON.stringify({ ms, bytes: process.memoryUsage().rss - before }));`;
  const { stdout } = await costOf({ args: ['--input-type=module', '-e', script] });
  return JSON.parse(stdout) as Loaded;
}

/** Import of the client, and what one module's subpath weighs in a bundle. */
export async function importCost(): Promise<Row[]> {
  const { folder: consumer, dir } = await installConsumer();
  const client = pathToFileURL(join(dir, 'index.js')).href;
  const undici = pathToFileURL(join(ROOT, 'node_modules', 'undici', 'index.js')).href;
  const [ours, theirs]: [Loaded[], Loaded[]] = [[], []];
  for (let round = 0; round < 9; round++) {
    ours.push(await load(client));
    theirs.push(await load(undici));
  }
  const ms = (all: readonly Loaded[]): number => medianTime(all.map((one) => one.ms));
  const megabytes = (all: readonly Loaded[]): number =>
    median(all.map((one) => one.bytes)) / 2 ** 20;

  const bundled = async (entry: string): Promise<number> => {
    const contents = `export * from ${JSON.stringify(`@acme/crm${entry}`)};`;
    const stdin = { contents, resolveDir: consumer };
    const { outputFiles } = await build({
      ...{ stdin, bundle: true, minify: true, write: false, format: 'esm', platform: 'node' },
      external: ['undici'],
    });
    return outputFiles[0]!.contents.length;
  };
  const [one, all] = [await bundled('/contacts'), await bundled('')];
  return [
    {
      what: "import('@acme/crm') at M",
      ours: duration(ms(ours)),
      against: `undici alone ${duration(ms(theirs))}`,
      ratio: ms(ours) / ms(theirs),
      atMost: 0.3,
    },
    {
      what: 'memory of that import',
      ours: `${megabytes(ours).toFixed(1)} MB`,
      against: `undici alone ${megabytes(theirs).toFixed(1)} MB`,
      ratio: megabytes(ours) / megabytes(theirs),
      atMost: 1,
    },
    {
      what: "one module's subpath, bundled and minified",
      ours: `${(one / 1024).toFixed(0)} kB`,
      against: `the whole client ${(all / 1024).toFixed(0)} kB`,
      ratio: one / all,
    },
  ];
}
