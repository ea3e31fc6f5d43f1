// Takes: the shape. Gives: the runtime, byte for byte as it was built with the tool.
// Never: changes a character of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodegenError } from '../errors.js';
import type { File } from './file.js';

const cache = new Map<string, readonly File[]>();

/** The runtime as TypeScript, or compiled into few files with their declarations. */
export function runtimeFiles(form: 'ts' | 'js'): readonly File[] {
  let files = cache.get(form);
  if (files === undefined) {
    const root = toolRoot();
    const folder =
      form === 'ts' ? join(root, 'templates', 'runtime') : join(root, 'dist', 'runtime');
    if (!existsSync(folder)) {
      throw new CodegenError(
        'INTERNAL',
        'The compiled runtime is missing from this installation.',
        {
          fix: 'Run `npm run build` in a checkout, or install the package again.',
        },
      );
    }
    files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => (form === 'ts' ? name.endsWith('.ts') : /\.(js|d\.ts)$/.test(name)))
      .sort()
      .map((name) => ({ path: `runtime/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
    cache.set(form, files);
  }
  return files;
}

/** The undici that the runtime was built and tested with. */
export function undiciRange(): string {
  const manifest = JSON.parse(readFileSync(join(toolRoot(), 'package.json'), 'utf8')) as {
    dependencies: { undici: string };
  };
  return manifest.dependencies.undici;
}

/** The folder of this tool: in a checkout, in `dist`, or installed. */
function toolRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
