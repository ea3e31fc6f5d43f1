import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { folderOf, installed } from '../helpers/compile.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import type { GeneratedPackage } from './loose-client.js';

const NAME = '@contract/crm';

/** A package that was made for one instance, and what its declarations say. */
export interface InstancePackage extends GeneratedPackage {
  /** The text of all its declarations. */
  readonly declarations: string;
  readonly remove: () => Promise<void>;
}

/** Generates the package of an instance into a folder of its own, and loads it as a user would. */
export async function packageFor(snapshot: Snapshot): Promise<InstancePackage> {
  const files = filesOf(snapshot, NAME);
  const folder = await folderOf(installedAs(NAME, files), { undici: installed('undici') });
  const entry = pathToFileURL(join(folder, 'node_modules', NAME, 'index.js'));
  const { createClient, vtql } = (await import(entry.href)) as GeneratedPackage;
  return {
    createClient,
    vtql,
    declarations: files
      .flatMap(({ path, text }) => (path.endsWith('.d.ts') ? text : []))
      .join('\n'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
