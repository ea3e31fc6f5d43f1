import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { costOf } from './measure.js';
import { CLI, OUT, ROOT, inputsOf } from './places.js';

/** A folder with the package of size M, and undici beside it. */
export interface Consumer {
  readonly folder: string;
  /** Of the package. */
  readonly dir: string;
}

/** Generates it again. */
export async function installConsumer(): Promise<Consumer> {
  const { snapshot } = inputsOf('M');
  const folder = join(OUT, 'consumer');
  const dir = join(folder, 'node_modules', '@acme', 'crm');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  await costOf({
    args: [CLI, 'generate', '--snapshot', snapshot, '--out', dir, '--name', '@acme/crm'],
  });
  symlinkSync(
    join(ROOT, 'node_modules', 'undici'),
    join(folder, 'node_modules', 'undici'),
    'junction',
  );
  return { folder, dir };
}
