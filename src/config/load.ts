import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { CodegenError } from '../errors.js';
import { defineConfig, type Config } from './schema.js';
import { validateConfig } from './validate.js';

const ENDINGS: readonly string[] = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json'];

/** A config and its place: its paths are relative to the folder. */
export interface LoadedConfig {
  /** Absolute path of the file. */
  readonly file: string;
  readonly folder: string;
  readonly config: Config;
}

/**
 * The config in `file`, or else the `vtiger.config.*` of `folder`; null where there is none.
 * @throws CodegenError FILE_MISSING, CONFIG_INVALID
 */
export async function loadConfig(folder: string, file?: string): Promise<LoadedConfig | null> {
  const path = file === undefined ? findConfig(folder) : resolve(folder, file);
  if (path === null) return null;
  if (!existsSync(path)) {
    throw new CodegenError('FILE_MISSING', `${path} does not exist`, {
      fix: 'correct --config, or omit it: a config is optional',
    });
  }
  if (!ENDINGS.includes(extname(path))) {
    throw invalid(path, `has an extension that is not one of ${ENDINGS.join(', ')}`);
  }
  const value = extname(path) === '.json' ? await readJson(path) : await run(path);
  return { file: path, folder: dirname(path), config: validateConfig(value, path) };
}

/** Whether a folder has a config, or several. */
export function hasConfig(folder: string): boolean {
  return configsIn(folder).length > 0;
}

function findConfig(folder: string): string | null {
  const found = configsIn(folder);
  if (found.length < 2) return found[0] ?? null;
  throw new CodegenError('CONFIG_INVALID', `there are several configs: ${found.join(', ')}`, {
    fix: 'remove all but one, or choose one with --config',
  });
}

function configsIn(folder: string): string[] {
  const paths = ENDINGS.map((ending) => join(folder, `vtiger.config${ending}`));
  return paths.filter((path) => existsSync(path));
}

async function readJson(path: string): Promise<unknown> {
  let text = '';
  try {
    text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
    return JSON.parse(text);
  } catch (cause) {
    // Only the position in the message: the rest may quote the file.
    const at = /\bposition (\d+)/.exec(String(cause))?.[1];
    const line = at === undefined ? undefined : text.slice(0, Number(at)).split('\n').length;
    throw invalid(path, `is not JSON${onLine(line)}`, cause);
  }
}

function onLine(line: string | number | undefined): string {
  return line === undefined ? '' : ` (line ${line})`;
}

/** Runs a config that is code, TypeScript too, which Node 20 cannot run itself. */
async function run(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  const options = {
    fsCache: false,
    moduleCache: false,
    // Under `npx` the config cannot import vtiger-codegen from its own folder.
    virtualModules: { 'vtiger-codegen': { defineConfig } },
  };
  const create = (): ReturnType<typeof createJiti> => {
    try {
      // The config may use the path aliases of its project.
      return createJiti(path, { ...options, tsconfigPaths: true });
    } catch {
      // A tsconfig that cannot be read matters only if the config needs its paths.
      return createJiti(path, options);
    }
  };
  let loaded: unknown;
  try {
    const jiti = create();
    loaded = await jiti.import(path);
  } catch (cause) {
    const [reason = '', place = ''] =
      cause instanceof Error
        ? cause.message.split('\n').map((line) => line.trimEnd())
        : ['it throws'];
    const line = /:(\d+):\d+$/.exec(place)?.[1];
    throw invalid(path, `cannot be loaded: ${reason}${onLine(line)}`, cause);
  }
  if (typeof loaded === 'object' && loaded !== null && 'default' in loaded) {
    return loaded.default;
  }
  throw invalid(path, 'has no default export');
}

function invalid(path: string, why: string, cause?: unknown): CodegenError {
  return new CodegenError('CONFIG_INVALID', `${path} ${why}`, {
    fix: 'write it as `export default defineConfig({ … })`, or as JSON',
    cause,
  });
}
