import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender } from './measure.js';
import { OUT, type Inputs } from './places.js';

/** The last version of each that runs on Node 20. */
const PEERS = {
  'kysely-codegen': '0.20.0',
  kysely: '0.28.19',
  'openapi-typescript': '7.13.0',
  '@hey-api/openapi-ts': '0.95.0',
  typescript: '5.9.3',
};
const FOLDER = join(OUT, 'peers');
const MODULES = join(FOLDER, 'node_modules');

/** Installs the peers beside the bench: they are no dependencies of the project. */
export function installPeers(): void {
  const manifest = join(FOLDER, 'package.json');
  if (existsSync(join(MODULES, '.package-lock.json'))) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(manifest, JSON.stringify({ private: true, dependencies: PEERS }));
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps'];
  // On Windows npm is no program but a script, which only a shell can start.
  const shell = process.platform === 'win32';
  execFileSync('npm', args, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'], shell });
}

/** One file of types, printed from the metadata of a database. */
export function kysely({ kysely: input, folder }: Inputs): Contender {
  return { args: [join(OUT, 'kysely-child.js'), MODULES, input, join(folder, 'db.d.ts')] };
}

/** One file of types, of an OpenAPI document. */
export function openapiTypescript({ openapi, folder }: Inputs): Contender {
  const bin = join(MODULES, 'openapi-typescript', 'bin', 'cli.js');
  return { args: [bin, openapi, '-o', join(folder, 'openapi.d.ts')] };
}

/** A full client, of an OpenAPI document. */
export function heyApi({ openapi, folder }: Inputs): Contender {
  const bin = join(MODULES, '@hey-api', 'openapi-ts', 'bin', 'run.js');
  return {
    args: [
      bin,
      '-i',
      openapi,
      '-o',
      join(folder, 'hey-api'),
      '-c',
      '@hey-api/client-fetch',
      '--silent',
    ],
  };
}
