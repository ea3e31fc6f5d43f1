import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runOrThrow } from '../../helpers/process.js';
import { NETWORK, packTool } from './packed-tool.js';

const COMMANDS = [['pull'], ['generate', '--verify'], ['check'], ['check', '--live']];

/**
 * Installs the packed tool with Yarn Plug'n'Play, where packages stay in their archives, and runs it.
 * @param yarn its `yarn.js`
 * @param env the credentials of a sandbox
 */
export async function runUnderPnp(
  folder: string,
  yarn: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  // Its lock file would name the tool of an earlier build.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const options = {
    cwd: folder,
    home: process.env['HOME'],
    env: { ...NETWORK, ...env },
    timeoutMs: 300_000,
  };
  await packTool(folder);
  const files = {
    'package.json': '{"name":"app","private":true,"type":"module"}',
    'yarn.lock': '',
    '.yarnrc.yml': 'nodeLinker: pnp\nenableTelemetry: false\n',
    'vtiger.config.ts': `import { defineConfig } from 'vtiger-codegen';

export default defineConfig({ out: 'crm', name: '@acme/crm', modules: { include: ['Contacts'] } });
`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await runOrThrow(process.execPath, [yarn, 'add', '-D', 'vtiger-codegen@./tool.tgz'], options);
  for (const command of COMMANDS) {
    await runOrThrow(process.execPath, [yarn, 'vtiger-codegen', ...command], options);
  }
}
