import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { race, type Contender } from './measure.js';
import { CLI, ROOT, inputsOf } from './places.js';
import { duration, type Row } from './table.js';

/** Built by a bundler and copied as they are: they have its format, and `--verify` does not check it. */
const BUILT = ['runtime/index.*', 'testing/kit.*'];

/** What a user would run by hand on the package: the compiler, and prettier. */
export async function verification(): Promise<Row[]> {
  const { folder, snapshot } = inputsOf('M');
  const out = join(folder, 'verified');
  const config = join(folder, 'tsconfig.json');
  const args = [CLI, 'generate', '--snapshot', snapshot, '--out', out, '--name', '@acme/crm'];
  writeFileSync(
    config,
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: 'nodenext',
        target: 'es2022',
        types: [],
      },
      include: ['verified/**/*.d.ts'],
    }),
  );
  const bin = (name: string, file: string): string => join(ROOT, 'node_modules', name, 'bin', file);
  const before = (): void => rmSync(out, { recursive: true, force: true });
  const contenders: Record<'verify' | 'tsc' | 'prettier', Contender> = {
    verify: { args: [...args, '--verify'], before },
    tsc: { args: [bin('typescript', 'tsc'), '-p', config] },
    prettier: {
      args: [
        ...[bin('prettier', 'prettier.cjs'), '--check', `${out}/**/*.{js,ts}`],
        ...[`${out}/package.json`, ...BUILT.map((file) => `!${out}/${file}`)],
        ...['--ignore-path', 'none', '--no-config', '--single-quote', '--print-width', '100'],
      ],
    },
  };
  const cost = await race(contenders, 3);
  const byHand = cost.tsc.ms + cost.prettier.ms;
  return [
    {
      what: 'generate --verify M',
      ours: duration(cost.verify.ms),
      against: `tsc --noEmit ${duration(cost.tsc.ms)} + prettier --check ${duration(cost.prettier.ms)}`,
      ratio: cost.verify.ms / byHand,
      atMost: 1.5,
    },
  ];
}
