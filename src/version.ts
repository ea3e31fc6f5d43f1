import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The root folder of this tool, in a checkout as well as installed. The package resolves its own
 * name, so it does not matter how far below the root this code runs.
 */
export function toolRoot(): string {
  return dirname(createRequire(import.meta.url).resolve('vtiger-codegen/package.json'));
}

export function toolVersion(): string {
  return ownManifest().version;
}

/** The range of undici that the runtime is built and tested with. */
export function undiciRange(): string {
  return ownManifest().dependencies.undici;
}

interface Manifest {
  readonly version: string;
  readonly dependencies: { readonly undici: string };
}

function ownManifest(): Manifest {
  return JSON.parse(readFileSync(join(toolRoot(), 'package.json'), 'utf8')) as Manifest;
}
