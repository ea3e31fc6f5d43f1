import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';
import { runCli, runMain } from './run-cli.js';

const KEY = 'Wr0ngKey+/%20=="x';
/** What a merge left of a snapshot. */
const EARLIER = '<<<<<<< ours\n{"format":"vtiger-snapshot"';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** Runs pull over an earlier snapshot and wants it untouched. */
async function failingPull(url: string, code: number, args: readonly string[] = []) {
  const cwd = tempFolder();
  write(cwd, { 'vtiger.snapshot.json': EARLIER });
  const env = { VTIGER_URL: url, VTIGER_USERNAME: 'admin', VTIGER_ACCESS_KEY: KEY };
  const run = await runMain(['pull', ...args], { cwd, env });
  expect(run.code).toBe(code);
  expect(run.stdout).toBe('');
  expect(run.stderr).toMatch(/^(?:waiting .*\n)*error: .+\n(?:fix: .+\n)?$/);
  for (const form of [KEY, encodeURIComponent(KEY), Buffer.from(KEY).toString('base64')])
    expect(run.stderr).not.toContain(form);
  expect(run.stderr).not.toMatch(/^\s+at /m);
  expect(tree(cwd)).toEqual({ 'vtiger.snapshot.json': EARLIER });
  return run.stderr;
}

describe('a wrong key', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ profile: 'cloud' });
  });
  afterAll(() => sandbox.close());

  test.each(['auto', 'rest', 'session'])(
    'is exit 3 over %s, in one clear line',
    async (transport) => {
      const printed = await failingPull(sandbox.url, 3, ['--transport', transport]);
      expect(printed).toMatch(/refused/);
    },
  );

  test('with --json too', async () => {
    const env = { VTIGER_URL: sandbox.url, VTIGER_USERNAME: 'admin', VTIGER_ACCESS_KEY: KEY };
    const { code, stdout } = await runCli(['pull', '--json'], { cwd: tempFolder(), env });
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'CRM_REFUSED' } });
    expect(stdout).not.toContain('Wr0ngKey');
  });
});

describe('servers that are not a Vtiger', () => {
  test('a host that does not answer is exit 3', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await failingPull(`http://127.0.0.1:${String(port)}`, 3)).toContain('VTIGER_URL');
  });

  test('an HTML page is exit 3', async () => {
    const url = await serve((_, response) => {
      response.setHeader('content-type', 'text/html').end('<html><body>Welcome</body></html>');
    });
    const printed = await failingPull(url, 3);
    expect(printed).not.toContain('<html>');
  });

  test('a truncated body is exit 3', async () => {
    const url = await serve((_, response) => {
      response.end('{"success":true,"result":{"token":"abc","serverTime":17');
    });
    await failingPull(url, 3);
  });

  test('a redirect to another host is exit 3, and nothing follows it', async () => {
    let visits = 0;
    const elsewhere = await serve((_, response) => {
      visits += 1;
      response.end('{}');
    });
    const url = await serve((request, response) => {
      response.writeHead(302, { location: `${elsewhere}${request.url ?? ''}` }).end();
    });
    await failingPull(url, 3);
    expect(visits).toBe(0);
  });

  test.each([
    { url: 'http://crm.example.com', says: '--insecure-http' },
    { url: 'ftp://127.0.0.1', says: 'https://' },
    { url: 'https://user:pw@127.0.0.1', says: 'must not contain a user name' },
    { url: 'https://', says: 'VTIGER_URL' },
  ])('$url is exit 2 without a call', async ({ url, says }) => {
    const printed = await failingPull(url, 2);
    expect(printed).toContain(says);
    expect(printed).not.toContain('pw@');
  });
});
