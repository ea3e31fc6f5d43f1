import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodegenError } from '../errors.js';
import { toolRoot } from '../version.js';
import type { File } from './file.js';

const cache = new Map<string, readonly File[]>();

/**
 * The runtime with its licence, byte for byte: as TypeScript in its folders, or bundled into one
 * file with its declarations.
 */
export function runtimeFiles(form: 'ts' | 'js'): readonly File[] {
  let files = cache.get(form);
  if (files === undefined) {
    files = readRuntime(form);
    cache.set(form, files);
  }
  return files;
}

function readRuntime(form: 'ts' | 'js'): File[] {
  const root = toolRoot();
  const folder = form === 'ts' ? join(root, 'templates', 'runtime') : join(root, 'dist', 'runtime');
  if (!existsSync(folder)) {
    throw new CodegenError('INTERNAL', 'The compiled runtime is missing from this installation.', {
      fix: 'Run `npm run build` in a checkout, or install the package again.',
    });
  }
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:ts|js)$/.test(name))
    .sort()
    .map((name) => ({ path: `runtime/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
  const license = { path: 'runtime/LICENSE', text: readFileSync(join(root, 'LICENSE'), 'utf8') };
  return [...code, license];
}
