import { parseEnv } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_ACCESS_KEY, DEFAULT_USERNAME } from '../../src/sandbox/index.js';
import { tempFolder, write } from '../output/temp-folder.js';
import { startCli } from './run-cli.js';

test('the sandbox prints a block to paste, also a second time, when .env holds it', async () => {
  const cwd = tempFolder();
  const block = `VTIGER_USERNAME=${DEFAULT_USERNAME}\nVTIGER_ACCESS_KEY=${DEFAULT_ACCESS_KEY}\n`;
  write(cwd, { '.env': `${block}ACME_${block.split('\n')[1]}\n` });
  const child = startCli(['sandbox', '--json'], { cwd });
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed = { stdout: '', stderr: '' };
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (chunk: Buffer) => (printed.stderr += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      printed.stdout += chunk.toString();
      if (printed.stdout.endsWith('\n}\n')) resolve();
    });
  });
  const document = JSON.parse(printed.stdout) as Record<string, unknown>;
  expect(document).toMatchObject({
    username: DEFAULT_USERNAME,
    accessKey: DEFAULT_ACCESS_KEY,
    profile: 'oss-8.4',
  });
  expect(parseEnv(printed.stderr)).toMatchObject({
    VTIGER_URL: document['url'],
    VTIGER_USERNAME: DEFAULT_USERNAME,
    VTIGER_ACCESS_KEY: DEFAULT_ACCESS_KEY,
  });
  expect(printed.stderr).toMatch(/oss-8\.4 fails at .*sync; --profile oss-8\.4-fixed does not/);
});
