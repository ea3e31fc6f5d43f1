import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOrThrow } from '../../helpers/process.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** How this machine reaches the registry, which npm reads from its own settings and others do not. */
export const NETWORK = Object.fromEntries(
  Object.entries(process.env).filter(([name]) =>
    /^(?:https?|no)_proxy$|^NODE_EXTRA_CA_CERTS$/i.test(name),
  ) as [string, string][],
);

/** Puts the tool into a folder as `tool.tgz`, as npm would publish it. */
export async function packTool(folder: string): Promise<void> {
  const home = process.env['HOME'];
  await runOrThrow('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    ...{ cwd: ROOT, home },
  });
  const packed = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  await copyFile(join(folder, packed ?? ''), join(folder, 'tool.tgz'));
}
