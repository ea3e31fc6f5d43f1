import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printCompact } from '../../src/snapshot/compact.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { EMPTY_NAMES, type Names } from '../../src/model/names.js';
import type { ModelOptions } from '../../src/model/model.js';
import type { ModuleFactory } from '../../templates/testing/factory.js';
import type { TestCrm, TestCrmOptions } from '../../templates/testing/options.js';
import type { LooseClient, Values } from '../contract/loose-client.js';
import { folderOf, installed } from './compile.js';
import { filesOf, installedAs } from './packages.js';

/** A client and factories without the types of their package, which only exists at run time. */
export type LooseTestCrm = TestCrm<LooseClient, Readonly<Record<string, LooseFactory>>>;
type LooseFactory = ModuleFactory<{ readonly create: Values; readonly detail: Values }>;

/** The `./testing` entry of a package. */
export interface LooseKit {
  createTestCrm(options?: TestCrmOptions): Promise<LooseTestCrm>;
}

/** A package with its snapshot, in a folder of its own. */
export function folderWithKit(
  snapshot: Snapshot,
  options: Partial<ModelOptions> = {},
  names: Names = EMPTY_NAMES,
): Promise<string> {
  const files = [
    ...filesOf(snapshot, '@acme/crm', options, names),
    { path: 'vtiger.snapshot.json', text: printCompact(snapshot) },
  ];
  return folderOf(installedAs('@acme/crm', files), { undici: installed('undici') });
}

/** The test kit of the package in a folder. */
export async function kitIn(folder: string): Promise<LooseKit> {
  const entry = join(folder, 'node_modules', '@acme', 'crm', 'testing', 'index.js');
  return (await import(pathToFileURL(entry).href)) as LooseKit;
}
