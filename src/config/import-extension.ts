import { createFilesMatcher, getTsconfig, parseTsconfig, type TsConfigJson } from 'get-tsconfig';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CodegenError } from '../errors.js';

export type ImportExtension = 'js' | 'ts' | 'none';

/**
 * What the nearest `tsconfig.json` needs, or the nearest `deno.json` where that is nearer.
 * @throws CodegenError CONFIG_INVALID where it cannot be read
 */
export function detectImportExtension(folder: string): ImportExtension {
  return findImportExtension(folder) ?? 'js';
}

/** As {@link detectImportExtension}; null where there is neither file. */
export function findImportExtension(folder: string): ImportExtension | null {
  const project = nearest(resolve(folder), ['tsconfig.json', 'deno.json', 'deno.jsonc']);
  if (project === null) return null;
  if (!project.endsWith('tsconfig.json')) return 'ts';
  try {
    return extensionFor(optionsFor(resolve(folder), project), resolve(folder));
  } catch (cause) {
    throw new CodegenError('CONFIG_INVALID', `${project} cannot be read`, {
      fix: 'correct it, or set importExtension in the config of this tool',
      cause,
    });
  }
}

/** The compiler options of the source, which may stand in a project that the nearest one refers to. */
function optionsFor(folder: string, path: string): TsConfigJson.CompilerOptions {
  const config = getTsconfig(path)?.config ?? {};
  for (const { path: reference } of config.references ?? []) {
    const target = resolve(dirname(path), reference);
    const file = target.endsWith('.json') ? target : join(target, 'tsconfig.json');
    if (!existsSync(file)) continue;
    const options = createFilesMatcher({ path: file, config: parseTsconfig(file) })(
      join(folder, 'index.ts'),
    );
    if (options?.compilerOptions !== undefined) return options.compilerOptions;
  }
  return config.compilerOptions ?? {};
}

function extensionFor(
  { module, moduleResolution, ...options }: TsConfigJson.CompilerOptions,
  folder: string,
): ImportExtension {
  if (
    options.allowImportingTsExtensions === true ||
    options.rewriteRelativeImportExtensions === true
  ) {
    return 'ts';
  }
  // Where Node resolves ES modules, an import names the file that runs. Bundlers and CommonJS add
  // the extension, and Jest does not find TypeScript by another one.
  const resolution = moduleResolution ?? module ?? '';
  return /^node(?:1[68]|20|next)$/i.test(resolution) && isEsModule(folder) ? 'js' : 'none';
}

/** Whether the nearest `package.json` makes its modules ES modules. */
function isEsModule(folder: string): boolean {
  const path = nearest(folder, ['package.json']);
  if (path === null) return false;
  const { type } = JSON.parse(readFileSync(path, 'utf8')) as { type?: unknown };
  return type === 'module';
}

function nearest(folder: string, names: readonly string[]): string | null {
  const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const parent = dirname(folder);
  return parent === folder ? null : nearest(parent, names);
}
