import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodegenError } from '../errors.js';
import { toolRoot } from '../version.js';
import type { File } from './file.js';

const cache = new Map<string, readonly File[]>();

function cached(key: string, read: () => readonly File[]): readonly File[] {
  let files = cache.get(key);
  if (files === undefined) {
    files = read();
    cache.set(key, files);
  }
  return files;
}

/**
 * What `#undici` of a package is, by the `imports` of its package.json. In a file of its own, undici
 * stays a plain import, which a bundler can be told to leave out.
 */
const UNDICI = [
  { path: 'runtime/undici.js', text: "export * from 'undici';\n" },
  { path: 'runtime/no-undici.js', text: 'export {};\n' },
];

/** The runtime with its licence: as TypeScript in its folders, or one file with its declarations. */
export function runtimeFiles(form: 'ts' | 'js'): readonly File[] {
  return cached(form, () => {
    const root = toolRoot();
    const license = readFileSync(join(root, 'LICENSE'), 'utf8');
    return [
      ...readFolder('runtime', form === 'ts' ? 'templates' : 'dist'),
      ...(form === 'ts' ? [] : UNDICI),
      { path: 'runtime/LICENSE', text: license },
    ];
  });
}

/** The test kit, one file with its declarations. */
export function kitFiles(): readonly File[] {
  return cached('kit', () => readFolder('testing', 'dist'));
}

function readFolder(name: string, within: 'templates' | 'dist'): File[] {
  const folder = join(toolRoot(), within, name);
  if (!existsSync(folder)) {
    throw new CodegenError('INTERNAL', 'The compiled runtime is missing from this installation.', {
      fix: 'Run `npm run build` in a checkout, or install the package again.',
    });
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:ts|js)$/.test(file))
    .sort()
    .map((file) => ({ path: `${name}/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
}
