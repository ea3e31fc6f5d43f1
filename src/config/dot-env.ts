import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { CodegenError } from '../errors.js';
import { withoutBom } from '../text/line-ends.js';

/** The later one wins; the environment wins over both. */
const FILES = ['.env', '.env.local'];

/**
 * The variables of `.env` and `.env.local` in a folder.
 * @throws CodegenError CONFIG_INVALID where one is there and cannot be read
 */
export function readDotEnv(folder: string): NodeJS.Dict<string> {
  const entries = FILES.flatMap((name) => Object.entries(readFile(join(folder, name))));
  return Object.fromEntries(entries);
}

/**
 * Runs code with the variables of the `.env` files in the environment of the process, where it does
 * not set them itself: a config may read them, and undici those of a proxy.
 * @throws CodegenError CONFIG_INVALID
 */
export async function withDotEnv<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const { env } = process;
  const added = Object.entries(readDotEnv(folder)).filter(([name]) => (env[name] ?? '') === '');
  const before = added.map(([name]) => [name, env[name]] as const);
  for (const [name, value] of added) env[name] = value;
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(env, name);
      else env[name] = value;
    }
  }
}

function readFile(path: string): NodeJS.Dict<string> {
  try {
    // A byte order mark, as Windows editors write it, would become part of the first name.
    return parseEnv(withoutBom(readFileSync(path, 'utf8')));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    throw new CodegenError('CONFIG_INVALID', `${path} cannot be read`, {
      fix: 'make it readable, or remove it and set the variables in the environment',
      cause,
    });
  }
}
