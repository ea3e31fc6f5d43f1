import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder, tree } from '../output/temp-folder.js';
import { startCli } from './run-cli.js';

/** A CRM that accepts requests and never answers. */
async function silentCrm() {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${String(port)}` };
}

test.each([
  { signal: 'SIGINT', code: 130 },
  { signal: 'SIGTERM', code: 143 },
] as const)('$signal during a pull is one line and exit $code', async ({ signal, code }) => {
  const { server, url } = await silentCrm();
  const cwd = tempFolder();
  const env = { VTIGER_URL: url, VTIGER_USERNAME: 'api', VTIGER_ACCESS_KEY: 'k3yOfTheApi' };
  const requested = once(server, 'request');
  const child = startCli(['pull'], { cwd, env });
  const closed = once(child, 'close');
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  // Where the command fails before its first request, the test fails instead of waiting.
  await Promise.race([requested, closed]);
  child.kill(signal);
  expect(await closed).toEqual([code, null]);
  expect(await output).toEqual(['', `interrupted by ${signal}\n`]);
  expect(tree(cwd)).toEqual({});
});
