import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import type { Sandbox } from '../../src/sandbox/index.js';
import type { ConnectOptions } from '../../templates/runtime/index.js';
import type { SandboxClient } from '../helpers/sandbox-client.js';

/** A module of a recipe, or one that it imports. */
export async function load<T>(name: string): Promise<T> {
  const stage = inject('stage');
  const path = name.endsWith('.mjs')
    ? pathToFileURL(join(stage, name)).href
    : pathToFileURL(createRequire(join(stage, 'x.mjs')).resolve(name)).href;
  return (await import(/* @vite-ignore */ path)) as T;
}

interface Package {
  readonly createClient: (options: ConnectOptions) => SandboxClient;
}

/** A client of the package that the recipes import. */
export async function clientOf(
  sandbox: Sandbox,
  options: Partial<ConnectOptions> = {},
): Promise<SandboxClient> {
  const { createClient } = await load<Package>('@acme/crm');
  const { url, username, accessKey } = sandbox;
  return createClient({ url, username, accessKey, ...options });
}
